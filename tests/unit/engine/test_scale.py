"""What the benchmark of many articles makes and tells."""

from __future__ import annotations

from benchmarks.scale.__main__ import Marks, shown
from benchmarks.scale.copies import named, renamed

TEXTS = (
    "Kestrel buys Brask for 40 crowns, the maker AMX said on Monday.",
    "On Monday the maker AMX paid 40 for Brask. The church of McHolm is near; a church bell rang at 0700 GMT.",
    "In McHolm the Church of Kestrel and its church hall stand.",
)


def test_a_copy_tells_of_others_whatever_the_case_of_their_names() -> None:
    names = named(TEXTS)
    assert names == {"brask", "amx", "mcholm", "kestrel"}
    first, second = (renamed(TEXTS[1], names, copy) for copy in (1, 2))
    assert not {"Brask", "AMX", "McHolm"} & {*first.split(), *second.split()}
    assert {"Monday", "church", "GMT.", "The"} <= {*first.split()}
    assert first != second == renamed(TEXTS[1], names, 2)
    assert renamed(TEXTS[1], names, 0) == TEXTS[1]
    assert (
        renamed("BRASK and Brask", names, 1).casefold().split()[::2]
        == [renamed("Brask", names, 1).casefold()] * 2
    )


def test_growth_is_told_against_the_first_number() -> None:
    told = {
        "characters": 1_900_000,
        "wall": 60.0,
        "own": 20.0,
        "cpu": 40.0,
        "stages": {"read": 20.0, "group": 1.0},
        "peak": 206.0,
        "other": 90.0,
        "stories": 100,
        "largest": 38,
        "pairs": 7.1,
        "findings": 12,
        "notes": ["one story was compared in parts"],
        "digest": "abc",
    }
    assert "40.0 ms CPU an article, 1.00 times the first" in shown(1000, 2, told, 300_000_000, 0.0)
    lines = shown(1000, 2, told, 300_000_000, 32.0)
    assert "1.25 times the first" in lines
    assert "300 MB in the whole tree" in lines
    assert lines.endswith("note: one story was compared in parts")


def test_stages_end_where_the_progress_says() -> None:
    marks = Marks()
    for what in ("Reading", "Reading", "Comparing", "Comparing"):
        marks.told(what, 1, 2)
    assert list(marks.seconds()) == ["read", "group", "compare", "assemble"]
    assert all(seconds >= 0 for seconds in marks.seconds().values())
