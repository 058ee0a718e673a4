"""The unit registry: names, dimensions, conversion."""

from __future__ import annotations

import subprocess
import sys

import pytest

import atodds
from atodds import Source, units
from tests.unit.quantities.reading import marks, values


@pytest.mark.parametrize("name", [name for name, unit in units.table().items() if unit.pint])
def test_a_dimension_of_the_lexicon_is_pint_s(name: str) -> None:
    dimension = units.table()[name].dimension
    expected = units.registry().get_dimensionality(units.pint_unit(name))
    if dimension == "dimensionless":
        assert not expected
    else:
        assert units.registry().get_dimensionality(dimension.replace("1 / ", "1/")) == expected


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (1, "mile", "kilometre", 1.609344), (100, "celsius", "fahrenheit", 212), (1, "square mile", "square kilometre", 2.589988), (1, "decade", "year", 10),
        (60, "mile per hour", "kilometre per hour", 96.56064), (1, "barrel per day", "litre per day", 158.987), (1, "tonne", "kilogram", 1000),
        (150, "cent", "dollar", 1.5), (1, "megaton", "kiloton", 1000), (5, "mile", "mile", 5), (1, "pound-mass", "gram", 453.59237),
        (412, "penny per share", "pound sterling per share", 4.12),
    ],
)  # fmt: skip
def test_conversion(value: float, source: str, target: str, expected: float) -> None:
    assert units.convert(value, source, target) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("mile", "kilogram"),
        ("dollar", "euro"),
        ("dollar", "mile"),
        ("percentage", "magnitude"),
        ("official", "mile"),
        ("mile", "(("),
        ("test per day", "mile"),
    ],
)
def test_units_that_differ_do_not_convert(source: str, target: str) -> None:
    with pytest.raises(units.UnitError):
        units.convert(1, source, target)


def test_to_base_brings_one_dimension_to_one_unit() -> None:
    assert units.to_base(1, None, "kilometre") == (1000, None, "metre")
    assert units.to_base(None, 50, "cent") == (None, 0.5, "dollar")
    assert units.to_base(3, 4, "official") == (3, 4, "official")
    assert units.to_base(3, 4, None) == (3, 4, None)
    assert units.to_base(5, 6, "percentage") == (5, 6, "percentage")


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("mile", "[length]"), ("dollar", "[currency]"), ("dollar per barrel", "[currency] / [length] ** 3"), ("percentage", "[percent]"), ("magnitude", "[magnitude]"),
        ("dollar per share", "[currency] / [count]"), ("official", None), ("parsec", "[length]"),
    ],
)  # fmt: skip
def test_dimensions(unit: str, dimension: str | None) -> None:
    assert units.dimension(unit) == dimension


def test_currencies_have_codes() -> None:
    assert units.currency_code("pound sterling") == "GBP"
    assert units.currency_code("mile") is None
    assert all(len(currency.code) == 3 for currency in units.currencies().values())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The fine was 500 Aruban florins.", "AWG"),
        ("Fuel cost 1,200 Cape Verdean escudos a can.", "CVE"),
        ("They paid 40 Bosnia-Herzegovina convertible marks.", "BAM"),
        ("A seat cost 900 Israeli new shekels.", "ILS"),
        ("She owed 3,000 Venezuelan bolívars.", "VES"),
        ("The levy was 75 Somali shillings.", "SOS"),
    ],
)
def test_currencies_of_the_cldr_are_read(text: str, code: str) -> None:
    (mention,) = (one for one in atodds.read(Source.from_text(text))[0].mentions if one.kind == "money")
    assert mention.currency == code


def test_a_table_of_names_adds_to_the_lexicon_and_makes_no_second_currency_of_one_code() -> None:
    found = units.currencies()
    assert found["shekel"].words[-1] == "israeli new shekel"
    assert [one.name for one in found.values() if one.code == "SOS"] == ["somali shilling"]


def test_reading_imports_neither_quantulum3_nor_pint() -> None:
    code = (
        "import sys; from atodds.annotations import Annotations; from atodds.quantities import read;"
        "read(Annotations.of_text('about 19 miles, $3bn, 5 exabytes')); print([m for m in ('quantulum3', 'inflect') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_wide_table_is_what_the_script_makes_of_pint() -> None:
    """Every unit of the wide table is known to pint in the dimension that the table gives."""
    for unit in units.wide_units():
        found = units.registry().get_dimensionality(units.pint_unit(unit.name))
        assert str(found) == unit.dimension, unit.name


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The ward gave 5 millisieverts.", "millisievert"), ("A dose of 5 mSv was read.", "millisievert"), ("The magnet reached 3 teslas.", "tesla"), ("It holds 5 kibibytes.", "kibibyte"),
        ("The farm sold 40 bushels.", "bushel"), ("A 30-hogshead cellar burned.", "hogshead"), ("It drew 15 amperes.", "ampere"), ("The river carried 2 acre-feet.", "acre foot"),
        ("The star is 40 parsecs away.", "parsec"), ("It weighed 4 hundredweight.", "hundredweight"), ("The lamp gives 800 lumens.", "lumen"), ("It read 30 becquerels per litre.", "becquerel per litre"),
    ],
)  # fmt: skip
def test_what_pint_and_quantulum3_know_is_read(text: str, unit: str) -> None:
    assert [found for _, found in values(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("He owns two Teslas.", "tesla"), ("They scored three points.", "point"), ("Five links were cut.", "link"), ("She won two sections.", "section"), ("He lit four candles.", "candle"), ("The band played two octaves.", "octave"),
        ("The court heard six counts.", "count"), ("Two poles stood.", "pole"), ("Nine shakes hit.", "shake"), ("They made 5 turns.", "turn"), ("She served 3 cups.", "cup"), ("He has 30 US tours.", "us tour"),
    ],
)  # fmt: skip
def test_no_common_word_is_lost_to_a_unit(text: str, unit: str) -> None:
    found = marks(text)[0]
    assert (found.fields.get("unit"), found.kind) == (unit, "quantity" if unit == "cup" else "count")


def test_the_table_of_conversions_is_pint_s() -> None:
    ready = units._conversions()
    assert len(ready) > 1500
    for (source, target), figures in ready.items():
        # releases of pint differ in whether a furlong has survey feet: two parts in a million
        assert figures == pytest.approx(units.through_pint(source, target), rel=1e-5, abs=1e-9)


def test_a_conversion_of_common_units_builds_no_registry() -> None:
    asked = "import sys; from atodds import units; print(units.convert(1, 'mile', 'kilometre'), 'pint' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["1.609344", "False"]
