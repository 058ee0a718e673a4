"""Units: one pint registry, built once and late; canonical names, dimensions, conversion; wide tables as data.

Canonical names are singular, lower-case, British ("kilometre", "mile per hour", "pound-mass"). Pint stays out of the way of
reading: the dimension of a common unit stands in the lexicon, and the registry is built at the first conversion.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from .language.tables import cached, current, lines_of, read_table

if TYPE_CHECKING:
    from pint import UnitRegistry


class UnitError(ValueError):
    """A unit that is not known, or two units whose dimensions differ."""


class Unit(NamedTuple):
    """A unit of the lexicon: canonical name, dimension as pint prints it, pint's name, ways to write it."""

    name: str
    dimension: str
    pint: str | None
    words: tuple[str, ...]
    symbols: tuple[str, ...]
    letters: tuple[str, ...]


class Currency(NamedTuple):
    """A currency of the lexicon. ``minor`` is the share of the main unit (a cent is 0.01 dollars)."""

    name: str
    code: str
    words: tuple[str, ...]
    signs: tuple[str, ...]
    ambiguous: bool
    minor: float


def lexicon() -> dict[str, Any]:
    """The unit lexicon as it stands in the file."""
    return read_table("quantities", "units")


@cached
def table() -> dict[str, Unit]:
    """Units of the lexicon by canonical name, in file order."""
    found: dict[str, Unit] = {}
    for group in lexicon().values():
        for name, entry in group.get("units", {}).items():
            dimension = entry.get("dimension", group["dimension"])
            pint_name = None if group.get("scale") else entry.get("pint", name.replace(" ", "_"))
            ways = (tuple(entry.get(key, ())) for key in ("words", "symbols", "letters"))
            found[name] = Unit(name, dimension, pint_name, *ways)
    return found


@cached
def currencies() -> dict[str, Currency]:
    """Currencies by key: those of the lexicon, the CLDR's names of them, and the currencies that only the CLDR has."""
    entries: dict[str, dict[str, Any]] = {
        key: dict(entry) for key, entry in read_table("quantities", "currencies").items()
    }
    known = {word for entry in entries.values() for word in entry.get("words", ())}
    of_code: dict[str, dict[str, Any]] = {}
    for entry in entries.values():
        if "minor" not in entry:
            of_code.setdefault(entry["code"], entry)
    for code, names in read_table("quantities", "currencies_cldr").items():
        if code in of_code:
            new = [name for name in names if name not in known]
            of_code[code]["words"] = [*of_code[code].get("words", ()), *new]
        else:
            entries[names[0].replace(" ", "_")] = {"code": code, "words": names, "signs": [code]}
    return {
        key: Currency(
            entry.get("unit", key.replace("_", " ")),
            entry["code"],
            tuple(entry.get("words", ())),
            tuple(entry.get("signs", ())),
            entry.get("ambiguous", False),
            entry.get("minor", 1.0),
        )
        for key, entry in entries.items()
    }


@cached
def wide_units() -> tuple[Unit, ...]:
    """Units of pint and quantulum3 that the lexicon does not have, from the file that ``scripts/make_units.py`` writes."""
    return tuple(
        Unit(
            name,
            entry["dimension"],
            name.replace(" ", "_"),
            tuple(entry["words"]),
            tuple(entry["symbols"]),
            (),
        )
        for name, entry in read_table("quantities", "units_wide").items()
    )


@cached
def registry() -> UnitRegistry[Any]:
    """The one pint registry. Built at the first call (some 0.3 seconds)."""
    import pint

    return pint.UnitRegistry()


def is_unit(name: str) -> bool:
    """Whether a name is that of a unit, a currency or a rate, and not a noun of counted things; pint is not asked."""
    return name in table() or " per " in name or _minor(name) is not None


@cached
def currency_code(unit: str) -> str | None:
    """ISO 4217 code of a canonical currency name, None for other units."""
    for currency in currencies().values():
        if currency.name == unit:
            return currency.code
    return None


@cached
def _minor(unit: str) -> tuple[str, float] | None:
    for currency in currencies().values():
        if currency.name == unit:
            return currency.code, currency.minor
    return None


@cached
def dimension(unit: str) -> str | None:
    """Dimension of a canonical unit: pint's string, or "[currency]", "[percent]", "[magnitude]"…; None if unknown."""
    if currency_code(unit):
        return "[currency]"
    known = table().get(unit)
    if known is not None:
        return known.dimension
    head, _, per = unit.partition(" per ")
    if per and (currency_code(head) or head in table()):
        below = table().get(per)
        return joined(dimension(head) or "[count]", below.dimension if below else "[count]")
    try:
        return str(pint_unit(unit).dimensionality)
    except UnitError:
        return None


def joined(above: str, below: str) -> str:
    """The dimension of a rate, as pint would print it for two simple ones."""
    return "dimensionless" if above == below else f"{above} / {below}"


@cached
def pint_unit(unit: str) -> Any:
    """pint's unit (or a number of one) for a canonical name. Raises ``UnitError`` for a name that pint does not know."""
    known = table().get(unit)
    if known and known.pint is None:
        raise UnitError(f"{unit!r} is a scale of its own and cannot be converted")
    name = (
        known.pint
        if known and re.search(r"[\W\d]", known.pint or "")
        else " / ".join(_pint_name(part) for part in unit.split(" per "))
    )
    assert name is not None
    if not re.fullmatch(r"[\w\s*/.^+µμ()-]{1,80}", name):
        raise UnitError(f"unknown unit {unit!r}")
    try:
        return (
            (1 * registry().parse_expression(name)).units if not known else registry().parse_expression(name)
        )
    except (
        Exception
    ) as error:  # pint raises its own, tokenizer and attribute errors for a name it cannot read
        raise UnitError(f"unknown unit {unit!r}") from error


def _pint_name(part: str) -> str:
    known = table().get(part)
    name = (known.pint if known and known.pint else part).replace("-", "_")
    head, _, rest = name.replace("_", " ").partition(" ")
    power = {"square": 2, "cubic": 3, "inverse": -1}.get(head)
    return f"({_pint_name(rest)}) ** {power}" if power and rest else name.replace(" ", "_")


@cached
def conversion(source: str, target: str) -> tuple[float, float]:
    """Factor and offset of the conversion ``target = source * factor + offset``. Raises ``UnitError``."""
    if source == target:
        return 1.0, 0.0
    (above, _, below), (wanted, _, each) = source.partition(" per "), target.partition(" per ")
    if below and below == each and _minor(above) and _minor(wanted):
        return conversion(above, wanted)
    money = _minor(source), _minor(target)
    if money[0] and money[1]:
        if money[0][0] != money[1][0]:
            raise UnitError(f"{source} and {target} differ in currency: their rate changes from day to day")
        return money[0][1] / money[1][1], 0.0
    ready = _conversions().get((source, target))
    return ready if ready is not None else through_pint(source, target)


@cached
def _conversions() -> dict[tuple[str, str], tuple[float, float]]:
    """Factors and offsets between units of the lexicon, from the file that ``scripts/make_conversions.py`` writes.

    Where a workspace brings units of its own, pint is asked.
    """
    if ("quantities", "units") in current().tables:
        return {}
    rows = (line.split("\t") for line in lines_of("quantities", "conversions"))
    return {(source, target): (float(factor), float(offset)) for source, target, factor, offset in rows}


def through_pint(source: str, target: str) -> tuple[float, float]:
    """Factor and offset as pint has them. Raises ``UnitError``."""
    zero, one = _through_pint(0.0, source, target), _through_pint(1.0, source, target)
    return one - zero, zero


def _through_pint(value: float, source: str, target: str) -> float:
    import pint

    units = registry()
    try:
        above = _scale(source)
        below = _scale(target)
        quantity = units.Quantity(value * above[0], above[1])
        return float(quantity.to(below[1]).magnitude) / below[0]
    except pint.DimensionalityError as error:
        raise UnitError(f"{source!r} and {target!r} measure different things") from error


@cached
def _scale(unit: str) -> tuple[float, Any]:
    """A unit as a number times a pint unit (a megaton is 1e6 ton_TNT; a degree Celsius keeps its offset)."""
    known = table().get(unit)
    if known is not None and known.pint in ("degree_Celsius", "degree_Fahrenheit"):
        return 1.0, registry().Unit(known.pint)
    found = pint_unit(unit)
    return (float(found.magnitude), found.units) if hasattr(found, "magnitude") else (1.0, found)


def convert(value: float, source: str, target: str) -> float:
    """A value in another unit. Raises ``UnitError`` where the dimensions differ or a unit is unknown."""
    factor, offset = conversion(source, target)
    return value * factor + offset


@cached
def base(unit: str) -> str:
    """The unit that comparisons of this unit's dimension use: the first of its group in the lexicon, else itself."""
    money, _, per = unit.partition(" per ")
    if per and _minor(money):
        return f"{base(money)} per {per}"
    minor = _minor(unit)
    if minor is not None and minor[1] != 1.0:
        return _main_unit(minor[0])
    known = table().get(unit)
    if known is None or known.pint is None:
        return unit
    return next(item.name for item in table().values() if item.dimension == known.dimension and item.pint)


def _main_unit(code: str) -> str:
    """The name of a currency's main unit: pound sterling for GBP."""
    return next(item.name for item in currencies().values() if item.code == code and item.minor == 1.0)


def to_base(
    low: float | None, high: float | None, unit: str | None
) -> tuple[float | None, float | None, str | None]:
    """An interval in the base unit of its dimension, with that unit's name; unknown units come back unchanged."""
    if unit is None:
        return low, high, None
    target = base(unit)
    try:
        factor, offset = conversion(unit, target)
    except UnitError:
        return low, high, unit
    above = None if high is None else high * factor + offset
    return None if low is None else low * factor + offset, above, target
