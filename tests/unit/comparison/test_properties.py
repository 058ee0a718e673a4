"""Properties of the comparison: what must hold whatever the articles."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from atodds import Article
from atodds.comparison.connecting import connected
from atodds.comparison.outcome import apart, apart_strictly, magnitude_slip
from atodds.comparison.table import rows
from tests.unit.comparison.comparing import articles, compare

AMOUNTS = st.sampled_from(
    [
        "{} miles",
        "{} kilometres",
        "about {} miles",
        "at least {} kilometres",
        "nearly {} miles",
        "up to {} kilometres",
        "{} nautical miles",
    ]
)
NUMBERS = st.one_of(st.integers(1, 60), st.sampled_from([100, 120, 210, 1200, 1500, 2000]))
TANKER = "The tanker Mirelle lies {} from Cape Sorrow with a cargo of oil."
TOPICS = (
    "{} robbers burst into the Vantier store in Lansing and smashed its cases.",
    "The flood at Kessing has killed {} people and cut the road to the valley.",
    "The Trelawney painting was sold for ${} million at the auction in Bath.",
    TANKER.replace("{}", "{} miles"),
    "“We lost {} barns in the flood at Kessing,” Anna Berg told reporters on Monday.",
)
FEW = settings(max_examples=25, deadline=None, derandomize=True)


def summary(given: list[Article]) -> list[tuple[object, ...]]:
    """Every judged matter without its order: sides are told by their members, wherever they stand.

    Of several copies the first one given stands for the original, so copies are left out.
    """
    made = []
    for one in compare(given).judged:
        if one.category in ("near_copy", "altered_copy"):
            continue
        sides: dict[int, set[tuple[str, int]]] = {}
        for part in one.passages:
            sides.setdefault(part.side, set()).add((given[part.article].id, part.start))
        made.append(
            (one.category, one.outcome, one.strong, sorted(sorted(members) for members in sides.values()))
        )
    return sorted(made, key=repr)


@st.composite
def measures(draw: st.DrawFn) -> str:
    return TANKER.format(draw(AMOUNTS).format(draw(NUMBERS)))


@st.composite
def reports(draw: st.DrawFn) -> str:
    chosen = draw(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=3, unique=True))
    return " ".join(topic.format(draw(st.integers(2, 40))) for topic in chosen)


@FEW
@given(measures(), measures())
def test_judging_is_symmetric(first: str, second: str) -> None:
    forward = articles(first, second)
    assert summary(forward) == summary(forward[::-1])


@FEW
@given(st.lists(reports(), min_size=2, max_size=4), st.data())
def test_the_order_of_sources_does_not_change_what_is_found(texts: list[str], data: st.DataObject) -> None:
    forward = articles(*texts)
    order = data.draw(st.permutations(range(len(forward))))
    assert summary(forward) == summary([forward[place] for place in order])


@FEW
@given(measures(), measures())
def test_a_conflict_is_apart_at_every_reading(first: str, second: str) -> None:
    given = articles(first, second)
    one, other = rows(given, (0, 0), (0, 1))
    assert apart(one, other) == apart(other, one)
    assert magnitude_slip(one, other) == magnitude_slip(other, one)
    assert not apart(one, one)
    if apart(one, other):
        assert apart_strictly(one, other)
    for matter in compare(given).judged:
        for reading in matter.axis.readings if matter.axis else ():
            assert reading.value is not None
            assert reading.low is None or reading.low <= reading.value * (1 + 1e-9)
            assert reading.high is None or reading.high >= reading.value * (1 - 1e-9)
        if matter.outcome == "conflict" and matter.category != "unit_slip":
            assert apart_strictly(one, other) if matter.category == "strict" else apart(one, other)


@FEW
@given(measures())
def test_a_source_never_conflicts_with_its_own_words(text: str) -> None:
    assert [one.outcome for one in compare(articles(text, text)).judged if one.outcome == "conflict"] == []


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20))
def test_connected_sets_are_a_partition(pairs: list[tuple[int, int]]) -> None:
    sets = connected(pairs)
    members = [number for numbers in sets for number in numbers]
    assert len(members) == len(set(members))
    assert set(members) == {number for pair in pairs for number in pair}
    assert all(any({a, b} <= numbers for numbers in sets) for a, b in pairs)
