"""What a source may say without harm to the page: anything."""

from __future__ import annotations

import pytest

from atodds.model import Article, Cell, Evidence, Finding, MatterRow, Run, Sentence, SourceSummary
from atodds.reports.html import render
from atodds.reports.html.clean import clean, link
from tests.unit.html.page import Page

HOSTILE = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "<!--",
    "]]>&lt;b&gt;&#0;",
    "</style><style>*{display:none}",
]


def run_with(words: str) -> Run:
    """A run in which every field that comes from outside holds the words."""
    text = f"{words} stands here. {words} stands there."
    path = f"in/{words}"
    passages = tuple(
        Evidence(source=path, start=at, end=at + len(words), line=1, text=words, reading=words, side=side)
        for side, at in enumerate((0, len(words) + 14))
    )
    reference = Evidence(
        source=words, start=0, end=0, line=0, text=words, reading=words, side=2, reference=words
    )
    return Run(
        atodds_version="0.0",
        suites=(words,),
        sources=(
            SourceSummary(
                id=words, path=path, title=words, publisher=words, author=words, address=words, language=words
            ),
        ),
        findings=(
            Finding(
                rule="Q102", name=words, suite=words, severity="error", message=words, fingerprint="0" * 12,
                matter=words, unknown=words, evidence=(*passages, reference),
            ),
        ),
        matters=(
            MatterRow(
                matter=words,
                cells=(Cell(source=path, text=words, reading="r" + words, start=0, end=1, agreement=words),),
            ),
        ),
        stories=(words,),
        fixed=(words,),
        documents={path: {words: [words, {"text": words}]}},
        articles=(
            Article(
                id=words, path=path, text=text, language=words,
                sentences=(
                    Sentence(start=0, end=len(words) + 13, block=0),
                    Sentence(start=len(words) + 14, end=len(text), block=0),
                ),
            ),
        ),
    )  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_no_field_of_a_source_becomes_markup(words: str) -> None:
    harmless, hostile = Page(render(run_with("plain"))), Page(render(run_with(words)))
    assert [one.tag for one in hostile.elements] == [one.tag for one in harmless.elements]
    assert not [name for one in hostile.elements for name in one.attributes if name.startswith("on")]
    assert words in hostile.one("article", "f").text


def test_control_characters_and_bidi_overrides_are_made_visible() -> None:
    words = "a\u202eb\x00c\u2066d\x1be\x85\ud800\ufeff"
    html = render(run_with(words))
    html.encode("utf-8")
    assert not {"\u202e", "\x00", "\u2066", "\x1b", "\x85", "\ud800", "\ufeff"} & set(html)
    assert "a�b␀c�d␛e" in html


def test_clean_leaves_ordinary_text_of_any_language_alone() -> None:
    for text in ("naïve — “quoted”\n\ttext", "שלום \u200f", "नमस्ते\u200d", "👩‍🚀"):
        assert clean(text) == text


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "data:text/html,x", "http://", "ftp://example.org/", "https://user@example.org/",
        "https://example.org/ x", "https://exa\u202emple.org", "//example.org", "http://[::1", "", None,
    ],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(address: str | None) -> None:
    assert link(address) is None


def test_a_plain_web_address_becomes_a_link_that_tells_nothing_on() -> None:
    address = "https://example.org/news?id=1&x=2"
    run = run_with("plain")
    source = run.sources[0].model_copy(update={"address": address})
    shown = Page(render(run.model_copy(update={"sources": (source,)})))
    made = shown.one("a", href=address)
    assert made.text == address
    assert made.attributes["rel"] == "noreferrer noopener"


def test_many_overlapping_spans_keep_the_text_and_the_nesting() -> None:
    text = "0123456789" * 5
    findings = tuple(
        Finding(
            rule="Q102", name="n", suite="s", severity="info", message="m", fingerprint=f"{n:012x}",
            evidence=(Evidence(source="a.txt", start=n, end=min(50, 2 * n + 3), line=1, text="x", side=0),),
        )
        for n in range(30)
    )  # fmt: skip
    article = Article(id="a", path="a.txt", text=text)
    shown = Page(render(Run(atodds_version="0.0", findings=findings, articles=(article,))))
    assert shown.inside(shown.one("div", "text"), "p")[0].text == text


def test_an_evidence_beyond_the_text_or_of_an_unknown_source_does_no_harm() -> None:
    passages = (
        Evidence(source="a.txt", start=90, end=120, line=9, text="gone", side=0),
        Evidence(source="nowhere.txt", start=0, end=4, line=1, text="words", side=1),
        Evidence(source="a.txt", start=2, end=2, line=1, text="", side=30),
    )
    finding = Finding(
        rule="X999",
        name="n",
        suite="s",
        severity="error",
        message="m",
        fingerprint="0" * 12,
        evidence=passages,
    )
    article = Article(id="a", path="a.txt", text="Short.", sentences=(Sentence(start=0, end=6, block=0),))
    shown = Page(render(Run(atodds_version="0.0", findings=(finding,), articles=(article,))))
    assert "words" in shown.one("article", "f").text
