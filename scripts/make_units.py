"""Write ``quantities/lexicons/units_wide.toml``: units of pint and quantulum3 that the reader's own list does not have.

Run by hand: ``python -m scripts.make_units``. Sources: pint 0.25 (BSD licence) and quantulum3 0.10 (MIT licence), by their
public functions. Words that news uses otherwise, and names of people, are left out as words; ``units.toml`` says which.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from pathlib import Path

from atodds import units

TARGET = Path(units.__file__).parent / "quantities" / "lexicons" / "units_wide.toml"
HEAD = """\
# Units of pint and quantulum3 that units.toml does not have. Made by scripts/make_units.py: edit units.toml, which wins.
# ``words`` take plurals; ``symbols`` are matched with their case, next to digits only.
"""
PREFIXES = ("kilo", "mega", "giga", "milli", "micro", "nano")
PREFIXED = (
    "volt",
    "ampere",
    "newton",
    "sievert",
    "becquerel",
    "gray",
    "tesla",
    "ohm",
    "farad",
    "parsec",
    "mole",
    "volt_ampere",
)
_FEW_LETTERS = 2
Entry = tuple[str, set[str], set[str]]


def main() -> None:
    """Write the file."""
    lexicon = units.lexicon()["wide"]
    refused, eponyms, constants = (set(lexicon[key]) for key in ("refused", "eponyms", "constants"))
    short = set(lexicon["short"])
    known = {
        word
        for unit in units.table().values()
        for word in (unit.name, *unit.words, *unit.symbols, *unit.letters)
    }
    made: dict[str, Entry] = {}
    for name, words, symbols in (*_quantulum(), *_pint()):
        if {name, *words} & known or name in refused or constants & set(name.replace("-", " ").split()):
            continue
        dimension = _dimension(name)
        kept = {word for word in words if _is_word(word) and word not in refused | known}
        marks = {mark for mark in symbols if _is_symbol(mark, short) and mark not in refused | known}
        people = kept & eponyms
        marks |= people | {word + "s" for word in people}
        kept -= people
        if dimension is None or not (kept or marks):
            continue
        held = made.setdefault(name, (dimension, set(), set()))
        held[1].update(kept)
        held[2].update(marks)
        known |= kept | marks
    TARGET.write_text(
        HEAD + "".join(_lines(name, *made[name]) for name in sorted(made)), encoding="utf-8", newline="\n"
    )
    print(f"{len(made)} units: {TARGET}")


def _quantulum() -> Iterator[tuple[str, set[str], set[str]]]:
    """quantulum3's units as it loads them: names, surfaces, symbols."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import load

        table = load.units("en_US")
    for name in sorted(table.names):
        unit = table.names[name]
        if unit.entity.name != "currency":
            yield name, {word.lower() for word in (name, *unit.surfaces)}, set(unit.symbols)


def _pint() -> Iterator[tuple[str, set[str], set[str]]]:
    """pint's units with their aliases, and the prefixed ones that news may print."""
    registry = units.registry()
    groups: dict[str, set[str]] = {}
    for alias in sorted(str(item) for item in registry):
        groups.setdefault(registry.get_name(alias), set()).add(alias)
    for unit in PREFIXED:
        for prefix in PREFIXES:
            groups.setdefault(prefix + unit, {prefix + unit})
    for name in sorted(groups):
        symbol = registry.get_symbol(name)
        forms = {_spaced(form) for form in groups[name] if len(form) > 3 and form.islower()}
        yield _spaced(name), forms, {symbol, *(form for form in groups[name] if not form.islower())} - {name}


def _spaced(name: str) -> str:
    return name.replace("_", " ").replace("meter", "metre").replace("liter", "litre").lower()


def _dimension(name: str) -> str | None:
    """The dimension as pint prints it; None where pint does not know the unit, or it is a constant of nature."""
    try:
        found = units.pint_unit(name)
    except units.UnitError:
        return None
    return str(units.registry().get_dimensionality(found)) if not isinstance(found, (int, float)) else None


def _is_word(word: str) -> bool:
    return re.fullmatch(r"[a-z]{4,}(?:[ -][a-z]+)*", word) is not None


def _is_symbol(mark: str, short: set[str]) -> bool:
    """Letters that no word, state or code prints: of two letters only a small one and a capital ("kN"), or a listed one."""
    if len(mark) == _FEW_LETTERS and not (mark[0].islower() and mark[1].isupper()) and mark not in short:
        return False
    return (
        not mark.endswith("amp") and re.fullmatch(r"[A-Za-zµμΩ°]{2,5}(?:/[a-z]+|[²³])?|Ω", mark) is not None
    )


def _lines(name: str, dimension: str, words: set[str], symbols: set[str]) -> str:
    shown = (
        ", ".join(f'"{word}"' for word in sorted(words)),
        ", ".join(f'"{mark}"' for mark in sorted(symbols)),
    )
    return f'\n["{name}"]\ndimension = "{dimension}"\nwords = [{shown[0]}]\nsymbols = [{shown[1]}]\n'


if __name__ == "__main__":
    main()
