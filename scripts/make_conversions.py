"""Write ``quantities/lexicons/conversions.txt``: factor and offset between any two units of one dimension of units.toml.

Run by hand: ``python -m scripts.make_conversions``. The figures are those of pint 0.25 (BSD licence), to the last digit.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from atodds import units

TARGET = Path(units.__file__).parent / "quantities" / "lexicons" / "conversions.txt"
HEAD = "# Made by scripts/make_conversions.py from pint: unit, unit, factor, offset (target = source * factor + offset).\n"


def lines() -> Iterator[str]:
    """A line for each ordered pair of units that pint converts."""
    for source, target in permutations(units.table().values(), 2):
        if source.dimension == target.dimension and source.pint and target.pint:
            try:
                with warnings.catch_warnings(action="error"):
                    factor, offset = units.through_pint(source.name, target.name)
            except (units.UnitError, RuntimeWarning):  # a scale of logarithms has no factor
                continue
            yield f"{source.name}\t{target.name}\t{factor!r}\t{offset!r}\n"


if __name__ == "__main__":
    TARGET.write_text(HEAD + "".join(lines()), encoding="utf-8")
