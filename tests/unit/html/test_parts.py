"""The parts below the findings: matrix, timeline, articles, coverage."""

from __future__ import annotations

from functools import cache

from atodds.model import (
    Article,
    Block,
    Cell,
    Comparison,
    Coverage,
    MatterRow,
    Run,
    Skipped,
    SourceSummary,
    TimelineEntry,
)
from atodds.model.comparison import FactRef
from atodds.reports.html import render
from tests.unit.html.page import Page
from tests.unit.html.sample_run import RULES, seed_run


@cache
def page() -> Page:
    return Page(render(seed_run(), RULES))


def test_the_matrix_gives_each_value_with_a_mark_and_a_word_for_it() -> None:
    rows = page().inside(page().one(id="matrix"), "tr")
    distance = next(row for row in rows if row.text.startswith("Distance of Kharkiv"))
    cells = page().inside(distance, "td")
    assert [bool(page().inside(cell, "a")) for cell in cells] == [False, True, False, True, True]
    assert [" ".join(cell.text.split()) for cell in cells] == [
        "not stated",
        "✓ A 19 miles agrees 29.8–31.4 km",
        "not stated",
        "✓ A 19 miles agrees 29.8–31.4 km",
        "✗ B 20 kilometers (12 miles) differs 15–25 km",
    ]
    assert (
        page().inside(distance, "a")[0].attributes["href"]
        == "#" + page().all(cls="f", data_r="Q102")[0].attributes["id"]
    )


def test_matters_of_one_source_are_folded() -> None:
    folded = page().inside(page().one(id="matrix"), "details")
    assert "One matter that one source alone states" in folded[0].text
    assert "Meeting with counterparts" in folded[0].text
    assert "Border distance" in folded[1].text


def test_a_story_with_many_sources_is_a_list_and_every_story_has_its_own() -> None:
    sources = tuple(SourceSummary(id=f"s{n}", path=f"{n}.txt", story=int(n > 14)) for n in range(17))
    cells = tuple(
        Cell(source=f"{n}.txt", text=f"{n} dead", reading="", start=0, end=0, agreement="differ")
        for n in range(15)
    )
    last = tuple(
        Cell(source=f"{n}.txt", text="x", reading="y", start=0, end=0, agreement="agree") for n in (15, 16)
    )
    run = Run(
        atodds_version="0.0",
        sources=sources,
        matters=(MatterRow(matter="dead", cells=cells), MatterRow(matter="other", cells=last)),
        stories=("first story", "second story"),
    )
    shown = Page(render(run))
    stories = shown.all("section", "story")
    assert [shown.inside(one, "h2")[0].text for one in stories] == ["First story", "Second story"]
    assert len(shown.inside(stories[0], "dd")) == 15
    assert [len(shown.inside(one, "table", "matrix")) for one in stories] == [0, 1]


def test_the_timeline_is_in_order_and_leads_to_the_passage() -> None:
    part = page().one(id="timeline")
    assert [one.text for one in page().inside(part, "dt")] == ["February 2022", "13 May 2024"]
    target = page().inside(part, "a")[0].attributes["href"]
    assert page().one(id=target[1:])


def test_a_long_timeline_is_folded_and_odd_dates_are_shown_as_they_stand() -> None:
    entries = tuple(
        TimelineEntry(
            earliest=f"{1900 + n}-01-01", latest=f"{1900 + n}-12-31", granularity="year",
            passage=FactRef(source="x", start=0, end=1, text="then"),
        )
        for n in range(60)
    )  # fmt: skip
    odd = TimelineEntry(
        earliest="-0044-03",
        latest="soon",
        granularity="day",
        passage=FactRef(source="x", start=0, end=1, text="Ides"),
    )
    shown = Page(render(Run(atodds_version="0.0", timeline=(*entries, odd))))
    assert "21 later moments" in shown.inside(shown.one(id="timeline"), "details")[0].text
    assert "-0044-03 to soon" in shown.one(id="timeline").text


def test_an_article_is_set_in_full_with_marks_that_lead_to_findings() -> None:
    run = seed_run()
    shown = page().one("details", id="source-4")
    text = "".join(run.articles[4].text.split())
    blocks = page().inside(shown, "div", "b")
    paragraphs = [one for block in blocks for one in page().inside(block) if one.tag in ("p", "h3", "h4")]
    read = "".join("".join(one.text.split()) for one in paragraphs)
    assert read.replace("Notchecked:", "") == text
    marks = list(page().inside(shown, "a", "k"))
    assert "20 kilometers (12 miles)" in [one.text for one in marks]
    notes = page().inside(shown, "ul", "margin")
    assert any("Q102 Distance of Kharkiv" in one.text for one in notes)


def test_furniture_is_dimmed_and_says_so() -> None:
    block = next(one for one in page().all("div", "furniture"))
    assert page().inside(block, "p")[0].attributes["title"] == "furniture, not checked: unpunctuated tail"
    assert "Not checked:" in block.text


def test_readings_can_be_had_by_hover_and_focus() -> None:
    readings = {one.text: one for one in page().all("span", "m")}
    assert readings["May 13"].attributes["title"] == "13 May 2024"
    assert readings["May 13"].attributes["tabindex"] == "0"
    titles = {one.text: one.attributes["title"] for one in page().all("a", "k")}
    assert "Reading: 18.5–19.5 miles" in titles["19 miles"]


def test_a_text_without_blocks_or_sentences_is_still_shown() -> None:
    article = Article(id="a", path="a.txt", text="Bare words.")
    shown = Page(render(Run(atodds_version="0.0", articles=(article,))))
    assert "Bare words." in shown.one("div", "text").text


def test_blocks_carry_their_kind_and_headlines_are_headings() -> None:
    text = "Head\nSub\nBody."
    blocks = (
        Block(kind="headline", start=0, end=4),
        Block(kind="subhead", start=5, end=8),
        Block(kind="paragraph", start=9, end=14),
    )
    article = Article(id="a", path="a.txt", text=text, blocks=blocks)
    shown = Page(render(Run(atodds_version="0.0", articles=(article,))))
    inside = [one.tag for one in shown.inside(shown.one("div", "text")) if one.tag in ("h3", "h4", "p")]
    assert inside == ["h3", "h4", "p"]


def test_coverage_adds_up_and_says_what_was_skipped_and_why() -> None:
    part = page().one(id="coverage")
    said = " ".join(part.text.split())
    assert "Of 55 numbers seen in five sources, 50 could be read, 35 could be bound" in said
    assert "and 12 compared" in said or "and 12 were compared" in said
    assert "Stands in furniture 1" in said
    assert "No date is known of 001, 003 and 004" in said
    assert "The date of 000 and 002 is assumed" in said
    assert "No publisher is known of 000, 001 and 003" in said
    assert "seeds/notes.bin could not be read" in said


def test_many_skipped_passages_of_one_reason_are_counted_and_some_are_shown() -> None:
    skipped = tuple(
        Skipped(source="a.txt", start=n, end=n + 1, text=f"w{n}", reason="idiom") for n in range(30)
    )
    shown = Page(render(Run(atodds_version="0.0", coverage=Coverage(skipped=skipped))))
    said = " ".join(shown.one(id="coverage").text.split())
    assert "Idiom 30" in said
    assert "and 22 more" in said
    assert "w29" not in said


def test_rows_of_one_matter_are_one_row_and_other_scopes_are_folded() -> None:
    def row(outcome: str, agreement: str, *values: tuple[str, str]) -> MatterRow:
        cells = tuple(
            Cell(source=source, text=text, reading=text, start=0, end=0, agreement=agreement)
            for source, text in values
        )
        return MatterRow(matter="boats", outcome=outcome, cells=cells)

    sources = tuple(SourceSummary(id=name, path=f"{name}.txt") for name in "abc")
    rows = (
        row("scope_difference", "near", ("a.txt", "five boats"), ("b.txt", "three boats")),
        row("scope_difference", "near", ("a.txt", "five boats"), ("c.txt", "three boats")),
        row("equivalent", "agree", ("b.txt", "three boats"), ("c.txt", "Three boats")),
    )
    shown = Page(render(Run(atodds_version="0", sources=sources, matters=rows)))
    matrix = shown.one(id="matrix")
    (only,) = [one for one in shown.inside(matrix, "tr") if shown.inside(one, "td")]
    cells = [" ".join(one.text.split()) for one in shown.inside(only, "td")]
    assert cells == ["≈ five boats close", "✓ three boats agrees", "✓ Three boats agrees"]
    assert "agree" in shown.inside(only, "th")[0].text
    near = row("equivalent", "near", ("a.txt", "five boats"), ("b.txt", "more than three boats"))
    close = Page(render(Run(atodds_version="0", sources=sources, matters=(near,))))
    (head,) = [one for one in close.inside(close.one(id="matrix"), "th") if "Boats" in one.text]
    assert "close" in head.text
    assert "agree" not in head.text
    apart = Page(render(Run(atodds_version="0", sources=sources, matters=rows[:2])))
    folded = apart.inside(apart.one(id="matrix"), "details")[0]
    assert "One matter on which the sources speak of different things" in folded.text
    assert "≈ three boats close b, c" in " ".join(folded.text.split())


def test_a_matter_of_two_stories_is_told_in_each_of_them() -> None:
    sources = tuple(SourceSummary(id=f"s{n}", path=f"{n}.txt", story=n // 2) for n in range(4))
    cells = tuple(
        Cell(source=f"{n}.txt", text=f"{n} dead", reading="", start=0, end=0, agreement="agree")
        for n in range(4)
    )
    run = Run(
        atodds_version="0",
        sources=sources,
        matters=(MatterRow(matter="dead", cells=cells),),
        stories=("x", "y"),
    )
    shown = Page(render(run))
    assert [len(shown.inside(one, "table", "matrix")) for one in shown.all("section", "story")] == [1, 1]


def test_what_was_compared_is_told_by_outcome_with_reason_and_passages() -> None:
    facts = tuple(FactRef(source=f"{n}.txt", start=n, end=n + 1, text=f"{n} dead") for n in range(12))
    comparisons = (
        Comparison(matter="dead", outcome="equivalent", reason="the same figure", kind="count", facts=facts),
        Comparison(matter="dead", outcome="equivalent", reason="again", kind="count", facts=facts[:2]),
        Comparison(matter="hurt", outcome="update", reason="later report", kind="count", facts=facts[:2]),
    )
    shown = Page(render(Run(atodds_version="0", comparisons=comparisons)))
    said = [" ".join(one.text.split()) for one in shown.inside(shown.one(id="coverage"), "details")]
    assert said[0].startswith("Differ, as a later report would 1 Hurt later report")
    assert said[1].startswith("Agree 1 Dead the same figure")
    assert said[1].endswith("and 4 more")


def test_rules_that_found_something_are_explained_in_full_and_the_others_in_a_line() -> None:
    silent = RULES[0].model_copy(update={"code": "Q999", "name": "never-met"})
    shown = Page(render(seed_run(), (*RULES, silent)))
    part = shown.one(id="rules")
    assert "Use instead" in shown.one("details", id="rule-cross-source/Q102").text
    assert "One rule that found nothing here" in " ".join(part.text.split())
    assert shown.one("dt", id="rule-cross-source/Q999").text == "Q999 never met"


def test_a_code_in_two_suites_is_explained_by_the_rule_that_found_it() -> None:
    told = RULES[0].documentation.model_copy(update={"what": "Compares figures within one article."})
    within = RULES[0].model_copy(update={"suite": "internal", "documentation": told})
    shown = Page(render(seed_run(), (*RULES, within)))
    assert "Compares figures that two sources give" in shown.one("details", id="rule-cross-source/Q102").text
    assert shown.one("dt", id="rule-internal/Q102").text == "Q102 quantity conflict"
