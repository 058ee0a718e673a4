"""Whatever passages a finding names, the page is well formed and the article's text is whole."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from atodds.model import Article, Axis, Block, Evidence, Finding, Reading, Run, Sentence, SourceSummary
from atodds.reports.html import render
from tests.unit.html.page import Page
from tests.unit.html.sample_run import seed_run

TEXT = "One fire killed 12 people, it was said. Two fires killed 14.\n- Three <b> & “four”\nFive; six."
OFFSET = st.integers(min_value=-2, max_value=len(TEXT) + 5)
NUMBER = st.none() | st.floats(min_value=-1e15, max_value=1e15, allow_nan=False)


def cut(offsets: list[int]) -> list[tuple[int, int]]:
    """The text cut at these offsets."""
    ends = sorted({0, len(TEXT), *(one for one in offsets if 0 < one < len(TEXT))})
    return list(pairwise(ends))


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    start, end = draw(OFFSET), draw(OFFSET)
    return Evidence(
        source=draw(st.sampled_from(["a.txt", "b.txt", "a", "nowhere"])),
        start=max(start, 0),
        end=max(end, 0),
        line=1,
        text=TEXT[max(start, 0) : max(end, 0)],
        side=draw(st.integers(min_value=0, max_value=5)),
        reading=draw(st.sampled_from(["", "12"])),
        reference=draw(st.sampled_from([None, None, "Handbook"])),
    )


@st.composite
def finding(draw: st.DrawFn) -> Finding:
    passages = draw(st.lists(evidence(), min_size=1, max_size=5))
    readings = tuple(
        Reading(
            evidence=index, low=draw(NUMBER), high=draw(NUMBER), strict_low=draw(NUMBER), value=draw(NUMBER)
        )
        for index in range(len(passages))
    )
    return Finding(
        rule="Q103",
        name=draw(st.sampled_from(["count-conflict", "quotation-altered"])),
        suite="s",
        severity=draw(st.sampled_from(["error", "warning", "info"])),
        message="m",
        fingerprint="0123456789ab",
        status=draw(st.sampled_from(["new", "waived"])),
        axis=draw(st.sampled_from([None, Axis(unit="metre", readings=readings)])),
        evidence=tuple(passages),
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(finding(), max_size=4), st.lists(OFFSET, max_size=6), st.lists(OFFSET, max_size=3))
def test_the_page_is_well_formed(findings: list[Finding], ends: list[int], cuts: list[int]) -> None:
    blocks = tuple(Block(kind="paragraph", start=low, end=high) for low, high in cut(cuts))
    sentences = tuple(
        Sentence(start=low, end=high, block=sum(one.end <= low for one in blocks)) for low, high in cut(ends)
    )
    article = Article(id="a", path="a.txt", text=TEXT, blocks=blocks, sentences=sentences)
    sources = (SourceSummary(id="a", path="a.txt"), SourceSummary(id="b", path="b.txt"))
    run = Run(atodds_version="0", sources=sources, findings=tuple(findings), articles=(article,))
    shown = Page(render(run))
    assert "".join(one.text for one in shown.inside(shown.one("div", "text"), "p")) == TEXT
    ids = [one.attributes["id"] for one in shown.elements if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    assert {one.attributes["href"][1:] for one in shown.all("a")} <= set(ids)


def test_the_page_of_a_story_tells_what_was_not_checked_of_its_own_sources() -> None:
    from atodds.reports.html.coverage import coverage_view
    from atodds.reports.html.restricting import page_run
    from atodds.reports.html.sources import Sources

    run = seed_run()
    first = next(iter({one.story for one in run.sources}))
    own = page_run(run, [first], [0] * len(run.findings))
    view = coverage_view(own, Sources(own))
    assert view.reasons == ()
    assert view.skipped == sum(one.seen - one.compared for one in own.coverage.sources)
