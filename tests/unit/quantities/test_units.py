"""Measures, money, percentages, rates, compound measures, restatements."""

from __future__ import annotations

import pytest

from tests.unit.quantities.reading import marks, one, spans, values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("27-kilometer ring", 27, "kilometre"), ("19 miles", 19, "mile"), ("13 nautical miles", 13, "nautical mile"),
        ("a 15-nautical-mile radius", 15, "nautical mile"), ("301,338 km2", 301338, "square kilometre"), ("4 km squared", 4, "square kilometre"),
        ("116,347 sq mi", 116347, "square mile"), ("20 J/m^2 per year", 20, "joule per square metre per year"), ("2.1 pm", 2.1, "picometre"),
        ("20 [kg]", 20, "kilogram"), ("100 cl bottle", 100, "centilitre"), ("4e14 s-1", 4e14, "inverse second"), ("1 fb−1", 1, "inverse femtobarn"),
        ("2 in.", 2, "inch"), ('10 " long', 10, "inch"), ("98.6 degrees f", 98.6, "fahrenheit"), ("100° Celsius", 100, "celsius"),
        ("5.0 magnitude", 5, "magnitude"), ("magnitude-6.1 earthquake", 6.1, "magnitude"), ("a magnitude of 6.1", 6.1, "magnitude"),
        ("6.1 on the Richter scale", 6.1, "magnitude"), ("a mile away", 1, "mile"), ("a gallon of beer", 1, "gallon"),
        ("half a mile", 0.5, "mile"), ("one-half miles", 0.5, "mile"), ("0.9 trillion cubic feet", 9e11, "cubic foot"),
        ("half-hour show", 0.5, "hour"), ("a 10-metre-long dhow", 10, "metre"), ("66 Ma", 66, "megayear"), ("3 basis points", 3, "basis point"),
        ("the one-week anniversary", 1, "week"), ("7.3 MWh", 7.3, "megawatt hour"), ("120 μg", 120, "microgram"),
    ],
)  # fmt: skip
def test_measures(text: str, value: float, unit: str) -> None:
    found = one(text)
    assert found["kind"] == "quantity"
    assert (found["value"], found["unit"]) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    "text", ["the 24703 m212 code", "5 members", "3 hands", "two sets", "a DM from them", "at 2 pm"]
)
def test_letter_strings_are_never_split_into_units(text: str) -> None:
    assert all(kind != "quantity" for kind, _ in spans(text))


@pytest.mark.parametrize(
    ("text", "value", "unit", "code", "ambiguous"),
    [
        ("$3.4 million", 3.4e6, "dollar", "USD", True), ("US$5m", 5e6, "dollar", "USD", False), ("U.S. $5", 5, "dollar", "USD", False),
        ("C$1.5bn", 1.5e9, "canadian dollar", "CAD", False), ("c $ 16.4 million", 1.64e7, "canadian dollar", "CAD", False),
        ("A$20", 20, "australian dollar", "AUD", False), ("R26m", 2.6e7, "south african rand", "ZAR", False), ("Rs. 500", 500, "indian rupee", "INR", True),
        ("£2.3m", 2.3e6, "pound sterling", "GBP", False), ("85m euros", 8.5e7, "euro", "EUR", False), ("USD 200", 200, "dollar", "USD", False),
        ("115USD", 115, "dollar", "USD", False), ("10 usd", 10, "dollar", "USD", False), ("120 MEUR", 1.2e8, "euro", "EUR", False),
        ("MAUD 60", 6e7, "australian dollar", "AUD", False), ("75 USD million", 7.5e7, "dollar", "USD", False), ("10 $", 10, "dollar", "USD", True),
        ("-$5", -5, "dollar", "USD", True), ("$-99.99", -99.99, "dollar", "USD", True), ("-15€", -15, "euro", "EUR", False),
        ("thirteen dollars and forty-five cents", 13.45, "dollar", "USD", True), ("It cost 15 dollars 50.", 15.5, "dollar", "USD", True),
        ("74 million pounds", 7.4e7, "pound sterling", "GBP", True), ("he paid 12 pounds", 12, "pound sterling", "GBP", True),
        ("tens of thousands of dollars", (20000, 100000), "dollar", "USD", True), ("$20MM", 2e7, "dollar", "USD", True),
        ("a hundred billion dollars", 1e11, "dollar", "USD", True), ("mxn$ 15", 15, "mexican peso", "MXN", False),
        ("100,000 ₭", 1e5, "lao kip", "LAK", False), ("$140- $150 million", (1.4e8, 1.5e8), "dollar", "USD", True),
        ("$1.5 to $2 million", (1.5e6, 2e6), "dollar", "USD", True), ("$2 million dollars", 2e6, "dollar", "USD", True),
    ],
)  # fmt: skip
def test_money(text: str, value: float, unit: str, code: str, ambiguous: bool) -> None:
    found = one(text)
    assert (found["kind"], found["value"], found["unit"]) == ("money", pytest.approx(value), unit)
    assert (found["currency"], found.get("ambiguous", False)) == (code, ambiguous)


def test_pounds_weigh_where_nothing_is_paid() -> None:
    assert values("He weighs 130 pounds") == [(130, "pound-mass")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$15.4/hour", 15.4, "dollar per hour"), ("$70-a-share", 70, "dollar per share"), ("$78.30 a barrel", 78.3, "dollar per barrel"),
        ("500,000 barrels a day", 5e5, "barrel per day"), ("four times per week", 4, "time per week"), ("25 cases per 100,000 people", 25, "case per 100,000 people"),
        ("5,000 gallons of water a minute", 5000, "gallon per minute"), ("155mph", 155, "mile per hour"), ("20 miles an hour", 20, "mile per hour"),
        ("50 km/ms", 50, "kilometre per millisecond"), ("45 per cent", 45, "percentage"), ("3 percentage points", 3, "percentage point"), ("5pct", 5, "percentage"),
    ],
)  # fmt: skip
def test_rates_and_percentages(text: str, value: float, unit: str) -> None:
    assert values(text) == [(value, unit)]


@pytest.mark.parametrize("text", ["three people a year ago", "two men a day later"])
def test_a_time_after_a_count_is_not_always_a_rate(text: str) -> None:
    assert all(" per " not in (unit or "") for _, unit in values(text))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("6-foot-4", 6 + 4 / 12, "foot"), ("5 ft 11 in", 5 + 11 / 12, "foot"), ("5 feet and 2 inches", 5 + 2 / 12, "foot"),
        ("5-feet-8 inches", 5 + 8 / 12, "foot"), ("two hours and ten minutes", 2 + 10 / 60, "hour"), ("6 pounds 4 ounces", 6.25, "pound-mass"),
    ],
)  # fmt: skip
def test_compound_measures(text: str, value: float, unit: str) -> None:
    found = one(text)
    assert (found["value"], found["unit"], found["text"]) == (pytest.approx(value), unit, text)


def test_years_and_months_in_a_list_stay_apart() -> None:
    assert values("3 years, 2 months") == [(3, "year"), (2, "month")]


@pytest.mark.parametrize(
    "text",
    [
        "20 kilometers (12 miles)",
        "$137 million (£108 million)",
        "85m euros, or $108m",
        "10 kilometres (6.2 miles)",
        "20 km - 12 miles",
    ],
)
def test_a_restatement_points_at_what_it_says_again(text: str) -> None:
    first, second = marks(text)
    assert "restates" not in first.fields
    assert second.fields["restates"] == first.start


def test_a_restatement_takes_the_bound_of_the_first() -> None:
    first, second = marks("up to 300 kilometres (190 miles)")
    assert (first.fields["modifier"], second.fields["modifier"]) == ("<", "<")
    assert second.fields["low"] is None


@pytest.mark.parametrize(
    "text", ["19 miles (2 hours)", "20 km and 12 miles", "$5m (10%)", "three men (two women)"]
)
def test_other_measures_restate_nothing(text: str) -> None:
    assert all("restates" not in mark.fields for mark in marks(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45 and 50 mg", [(45, "milligram"), (50, "milligram")]), ("between 44 and 50 mg", [((44, 50), "milligram")]),
        ("44 mg to 50 mg", [((44, 50), "milligram")]), ("44 ml to 50 mg", [(44, "millilitre"), (50, "milligram")]),
        ("-18 °C to -34 °C", [((-34, -18), "celsius")]), ("two or three days", [((2, 3), "day")]), ("3.5–4.0 TeV", [((3.5, 4.0), "teraelectronvolt")]),
        ("rose from 5 to 10 percent", [(5, "percentage"), (10, "percentage")]), ("1-in-5 and 1 in 5", [(0.2, None)]),
        ("two or three dozen whales", [((24, 36), "whale")]), ("three to four dozen boats", [((36, 48), "boat")]), ("one or two hundred fans", [((100, 200), "fan")]),
        ("twenty or thirty dozen eggs", [((240, 360), "egg")]), ("five or a dozen whales", [(5, None), (12, "whale")]), ("six or twelve dozen", [(6, None), (144, None)]),
        ("three of the seven bullets", [(3, "bullet"), (7, "bullet")]), ("zones 7 to 10", [((7, 10), None)]),
    ],
)  # fmt: skip
def test_ranges_and_shared_units(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("measures 146.7 x 71.5 x 7.4 mm", [(146.7, "millimetre"), (71.5, "millimetre"), (7.4, "millimetre")]), ("a 4K video", []), ("95g of CO2 per kilometre", [(95, "gram per kilometre")]),
        ("at lunch on day two.", []), ("closed at 410p today", [(410, "penny")]), ("a 1080p screen", []), ("at 20,000ft. He left", [(20000, "foot")]), ("weighs 12 stone now", [(12, "stone")]),
        ("12 stone walls", [(12, "stone wall")]), ("36 987 points", [(36987, "point")]), ("0 65 per cent", [(0.65, "percentage")]), ("42.8mpg", [(42.8, "mile per gallon")]),
        ("12-1/4 cents", [(12.25, "cent")]), ("12 paise", [(12, "paisa")]), ("£4 for each share", [(4, "pound sterling per share")]),
        ("$20 for each child", [(20, "dollar")]), ("seven shillings a litre", [(7, "kenyan shilling per litre")]), ("the shilling fell", []), ("10.1 million bpd", [(1.01e7, "barrel per day")]), ("6ft 4in", [(6 + 4 / 12, "foot")]),
        ("a four-and-a-half-year deal", [(4.5, "year")]), ("cut deaths by a third.", [(1 / 3, None)]), ("half of all children", [(0.5, "child")]), ("a one-in-five chance", [(0.2, None)]),
        ("aged five to 36 months", [((5, 36), "month")]), ("aged 18 to 65", [((18, 65), "year")]), ("3 in 10 were", [(0.3, None)]), ("half a percentage point", [(0.5, "percentage point")]), ("a pint of milk", [(1, "pint")]),
        ("the top four teams", [(4, "team")]), ("off the top four with", []), ("spend $5 over 10 years", [(5, "dollar"), (10, "year")]), ("15 times earnings", [(15, "time")]),
        ("a half-dozen others", [(6, "other")]), ("half of it", [(0.5, None)]), ("the second half of it", []),
    ],
)  # fmt: skip
def test_the_ways_of_market_and_sport_news(text: str, expected: list[tuple[float, str | None]]) -> None:
    found = values(text)
    assert [unit for _, unit in found] == [unit for _, unit in expected]
    assert [value for value, _ in found] == [pytest.approx(value) for value, _ in expected]
