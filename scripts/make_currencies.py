"""Write the table of the world's currencies by their English names, from the CLDR that babel carries.

``pip install babel``, then ``python -m scripts.make_currencies``.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from babel.core import get_global
from babel.numbers import get_currency_name

TABLE = Path(__file__).parents[1] / "src/atodds/quantities/lexicons/currencies_cldr.toml"
HEADER = """\
# The currencies in use, by ISO 4217 code: their English names in the singular, with and without accents. What news calls them
# beside that (bucks, signs, short names) stands in currencies.toml.
# Made by scripts/make_currencies.py from babel 2.18 (BSD-3-Clause), which carries the Unicode CLDR (Unicode-3.0 licence).

"""


def names() -> dict[str, list[str]]:
    """ISO code -> its names, lower-case, of every currency that is legal tender somewhere today."""
    used = {
        code
        for held in get_global("territory_currencies").values()
        for code, _, ended, tender in held
        if tender and ended is None
    }
    return {code: _forms(get_currency_name(code, count=1, locale="en")) for code in sorted(used)}


def _forms(name: str) -> list[str]:
    printed = name.lower().replace("ʻ", "").replace(" & ", " and ")
    plain = "".join(mark for mark in unicodedata.normalize("NFD", printed) if not unicodedata.combining(mark))
    return list(dict.fromkeys((printed, plain)))


def main() -> None:
    """Write the table."""
    rows = (
        code + " = [" + ", ".join(f'"{form}"' for form in forms) + "]\n" for code, forms in names().items()
    )
    TABLE.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
