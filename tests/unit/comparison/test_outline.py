"""What a reader gets of the comparison: comparisons, matrix, timeline, coverage."""

from __future__ import annotations

from tests.unit.comparison.comparing import matters

RAID = "{} robbers burst into the Vantier store in Lansing and smashed its cases with 2 hammers."


def test_comparisons_keep_every_outcome_and_passage() -> None:
    given = matters(RAID.format("Four"), RAID.format("Three"))
    kinds = {(one.kind, one.outcome) for one in given.comparisons}
    assert ("count", "conflict") in kinds
    first = next(one for one in given.comparisons if one.outcome == "conflict")
    assert [(fact.source, fact.text) for fact in first.facts] == [
        ("a", "Four robbers"),
        ("b", "Three robbers"),
    ]
    assert first.reason


def test_the_matrix_has_a_row_for_each_matter_that_two_sources_state() -> None:
    given = matters(RAID.format("Four"), RAID.format("Three"))
    row = given.rows[0]
    assert row.outcome == "conflict"
    assert not row.declared
    assert [(cell.source, cell.text, cell.agreement) for cell in row.cells] == [
        ("a", "Four robbers", "differ"),
        ("b", "Three robbers", "differ"),
    ]


def test_figures_that_only_a_loose_reading_joins_are_in_the_matrix_and_do_not_agree() -> None:
    given = matters(
        "Norcell offered $200m for Brask Dairy, its chief executive said.",
        "Norcell offered $160m for Brask Dairy, the firm told investors.",
    )
    assert [[(cell.text, cell.agreement) for cell in row.cells] for row in given.rows] == [
        [("$200m", "differ"), ("$160m", "differ")]
    ]


def test_differing_rows_come_first() -> None:
    tanker = " The tanker Mirelle lies 14 miles from Cape Sorrow."
    given = matters(RAID.format("Four") + tanker, RAID.format("Three") + tanker)
    outcomes = [row.outcome for row in given.rows]
    assert outcomes == sorted(outcomes, key=lambda outcome: outcome == "equivalent")
    assert {cell.agreement for row in given.rows for cell in row.cells} == {"agree", "differ"}


def test_an_update_is_near() -> None:
    text = "The flood at Kessing has killed {} people and cut the road to the valley."
    (row,) = matters(text.format(12), text.format(19)).rows
    assert {cell.agreement for cell in row.cells} == {"near"}


def test_the_timeline_is_in_order_of_time() -> None:
    given = matters(
        "The dam broke on March 4, 2021. The mill closed on March 2, 2021.",
        "The dam of the mill was built in 1904. It broke on March 4, 2021.",
    )
    assert [(entry.earliest, entry.passage.source) for entry in given.timeline] == [
        ("2021-03-02", "a"),
        ("2021-03-04", "a"),
        ("2021-03-04", "b"),
    ]


def test_coverage_counts_what_was_seen_bound_and_compared() -> None:
    given = matters(
        "Four robbers burst into the Vantier store in Lansing and smashed 90 watches.",
        "Three robbers burst into the Vantier store in Lansing. It is in section 12 of the mall.",
    )
    first, second = given.coverage.sources
    assert (first.source, first.read, first.compared) == ("a", 2, 1)
    assert second.seen >= second.read >= second.bound >= second.compared == 1
    assert first.facts >= 2


def test_what_was_skipped_has_its_reason() -> None:
    given = matters(
        "The mine is 20 kilometres (12 miles) from the border. One of the miners fled. The bank could cut 400 jobs. "
        "He fought with one hand tied behind his back.\n\nSign up for our newsletter with 40 stories a day"
    )
    reasons = {skipped.text: skipped.reason for skipped in given.coverage.skipped}
    assert reasons["12 miles"] == "restates the number before it"
    assert reasons["400 jobs"] == "hypothetical"
    assert reasons["20 kilometres"] == "no other source to compare with"
    assert "in page furniture or a caption" in reasons.values()
    assert any("part of a larger set" in reason for reason in reasons.values())


def test_one_article_alone_is_grouped_but_not_compared() -> None:
    given = matters("Four robbers fled. Three robbers slept.")
    assert given.judged == ()
    assert given.sources.stories == (0,)
    assert given.sources.story_labels == ("Four robbers fled.",)


def test_no_article() -> None:
    given = matters_of_nothing()
    assert given == ((), (), (), ())


def matters_of_nothing() -> tuple[object, ...]:
    from tests.unit.comparison.comparing import compare

    given = compare([])
    return given.judged, given.rows, given.timeline, given.coverage.sources
