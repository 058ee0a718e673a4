"""The traps that made earlier readers fail."""

from __future__ import annotations

import pytest

from tests.unit.quantities.reading import marks, one, spans, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two U.S. officials", [(2, "u.s. official")]),
        ("They sang an anthem", []),
        ("a sturdy door and a slew of awards", []),
        ("It ended at 10.45pm", []),
        ("in 2024 at the summit", []),
        ("on 12/05 he left", []),
        ("Temperatures hit 40C in Madrid", [(40, "celsius")]),
        ("the 5G network", []),
        ("It took 20 minutes", [(20, "minute")]),
        ("You may go", []),
        ("the mother-of-two left", []),
        ("TOP 10 LIST", []),
        ("CUP 2014", []),
        ("5,000 forints or MYR 300", [(5000, "hungarian forint"), (300, "malaysian ringgit")]),
        ("$1.5bn and £2.3m", [(1.5e9, "dollar"), (2.3e6, "pound sterling")]),
        ("a 12 page document", [(12, "page")]),
        ("12 page document", [(12, "page")]),
        ("640bhp 5.2 litre", [(640, "horsepower"), (5.2, "litre")]),
        ("fell from $75 a year ago to $45.88", [(75, "dollar"), (45.88, "dollar")]),
        ("from $75 to $45.88", [(75, "dollar"), (45.88, "dollar")]),
    ],
)
def test_a_trap_is_read_right(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected


def test_no_more_than_is_an_upper_bound() -> None:
    found = one("no more than 3 hours")
    assert (found["modifier"], found["low"], found["high"]) == ("<", None, 3.5)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("F-16 jets", "model"),
        ("the iPhone 11 launch", "model"),
        ("a Boeing 737 crashed", "model"),
        ("the G7 summit", "model"),
        ("the S&P 500 rose", "index"),
        ("on Highway 61 south", "road"),
        ("section 427 of the act", "section"),
        ("Juror No. 12 spoke", "flight"),
        ("the FTSE 100 index", "index"),
        ("COVID-19 spread", "model"),
        ("the AK-47 was found", "model"),
        ("the Airbus A380-800 landed", "model"),
        ("a .38-caliber revolver", "model"),
        ("fans of the 76ers cheered", "model"),
        ("the Mi-8 helicopter", "model"),
        ("a 4x4 car", "model"),
        ("a four-by-four car", "model"),
        ("7: 37 AM local time", "clock"),
        ("at 0737 GMT", "clock"),
        ("at 17:06 he left", "clock"),
        ("at 5 o'clock", "clock"),
        ("around 8 p. m., they left", "clock"),
        ("at 06: 00 BST", "clock"),
        ("May 30, 2024", "date"),
        ("on 30 May they met", "date"),
        ("on Nov. 30 they met", "date"),
        ("2024-05-30", "date"),
        ("12/05/2010", "date"),
        ("the 9/11 attacks", "date"),
        ("the 21st of May", "date"),
        ("on May 21st he spoke", "date"),
        ("in 1990-2000", "year"),
        ("the 1960s", "year"),
        ("the late '60s", "year"),
        ("the mid 1930's", "year"),
        ("the nineteen fifties", "year"),
        ("nineteen eighty-four", "year"),
        ("a 3-1 win", "score"),
        ("connected on 1-of-16", "score"),
        ("the 9-3 deadlock", "score"),
        ("call 800-800-3855", "phone"),
        ("call Crimestoppers on 0800 555111", "phone"),
        ("call 0845 125 2222 now", "phone"),
        ("dial +1-222-555-2222", "phone"),
        ("call 877-LAPD-24-7", "phone"),
        ("she called 911 twice", "phone"),
        ("live at 4 Yawkey Way in Boston", "address"),
        ("the home at 325 E. Dahlia Ave. burned", "address"),
        ("in the 12500 block of East Street", "address"),
        ("in the third quarter", "period"),
        ("the 21st century", "period"),
        ("open 24/7 here", "idiom"),
        ("about 1100 hrs IST on Friday", "clock"),
        ("His No. 10 jersey hangs there", "flight"),
        ("since World War II ended", "event"),
        ("a World War Two soldier", "event"),
        ("the Formula One race", "event"),
    ],
)
def test_what_is_no_quantity_is_masked(text: str, form: str) -> None:
    kinds = [(mark.kind, mark.fields.get("form")) for mark in marks(text)]
    assert ("designator", form) in kinds
    assert all(kind == "designator" for kind, _ in kinds)


def test_a_list_number_is_masked_at_the_start_of_a_line_only() -> None:
    assert spans("2. Open the door") == [("list_number", "2.")]
    assert values("He saw 2. Then he left") == [(2, None)]


def test_two_numbers_of_one_section_word_are_both_masked() -> None:
    assert spans("sections 3 and 4 apply") == [("section", "sections 3"), ("section", "4")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2000 people died", [(2000, "person")]),
        ("the 2008 attacks", []),
        ("In 2010 12 men left", [(12, "man")]),
        ("a group of 12 men", [(12, "man")]),
        ("the set of 3 rings", [(3, "ring")]),
        ("Killed 12 men", [(12, "man")]),
        ("Blast Kills 12 In City", [(12, None)]),
        ("on Oregon 214 near town", []),
        ("a 24- to 30-foot dhow", [((24, 30), "foot")]),
        ("from 10-15 exabytes", [((10, 15), "exabyte")]),
    ],
)
def test_what_is_a_quantity_is_not_masked(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected
