"""Rules on where a text comes from: what it repeats, what the page left in it, what is not known of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from pydantic import Field

from ....clipping import clipped
from ....model import Article, Block, Evidence, Finding
from ....model.article import SILENT_BLOCKS
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...rule import Rule

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_BODY = ("paragraph", "list_item", "lead_in", "headline", "subhead")
_LONGEST = 90
"""Characters of a line that a message prints. 63 and 117 change nothing on 336 articles of news and in the rules'
examples."""
_NAMED = 3
"""Sources that a message names: one line of it."""


class Lengths(Parameters):
    """From how many characters a repeated paragraph or sentence counts."""

    paragraph: int = Field(default=40, ge=0)
    sentence: int = Field(default=60, ge=0)


@contract("text", "times", parameters=Lengths)
def repeated(rule: Rule, context: Context) -> Iterator[Finding]:
    """A paragraph or sentence that stands in one article twice, word for word; a doubled headline is the extractor's."""
    least = Lengths.of(rule)
    for article in context.articles:
        taken: set[int] = set()
        for places in _twice(_blocks(article, least.paragraph)):
            taken.update(start for start, _ in places)
            yield _repeated(rule, article, places)
        for places in _twice(_sentences(article, least.sentence, taken)):
            yield _repeated(rule, article, places)


def _blocks(article: Article, least: int) -> Iterator[tuple[str, int, int]]:
    for block in article.blocks:
        if block.kind in _BODY and block.kind != "headline" and block.end - block.start >= least:
            yield _plain(article.text[block.start : block.end]), block.start, block.end


def _sentences(article: Article, least: int, taken: set[int]) -> Iterator[tuple[str, int, int]]:
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        if block.kind in _BODY and block.start not in taken and sentence.end - sentence.start >= least:
            yield _plain(article.text[sentence.start : sentence.end]), sentence.start, sentence.end


def _plain(text: str) -> str:
    alike = text if text.isascii() else text.translate(_ALIKE)
    return " ".join(alike.casefold().split())


def _twice(passages: Iterator[tuple[str, int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The places of each text that stands there more than once, in the order of the first."""
    places: dict[str, list[tuple[int, int]]] = {}
    for text, start, end in passages:
        places.setdefault(text, []).append((start, end))
    yield from (row for row in places.values() if len(row) > 1)


def _repeated(rule: Rule, article: Article, places: list[tuple[int, int]]) -> Finding:
    start, end = places[0]
    passages = [
        evidence(article, first, last, reading="first" if first == start else "again")
        for first, last in places
    ]
    return finding(rule, passages, {"text": _short(article.text[start:end]), "times": len(places)})


class Furniture(Parameters):
    """``words`` names each reason for which a block was set aside, in plain words."""

    words: dict[str, str]


@contract("what", "text", parameters=Furniture)
def furniture(rule: Rule, context: Context) -> Iterator[Finding]:
    """A run of page furniture or a caption within the text."""
    names = Furniture.of(rule).words
    for article in context.articles:
        for run in _runs(article.blocks, names):
            start, end = run[0].start, run[-1].end
            what = names[str(run[0].reason)]
            passage = evidence(article, start, end, reading=what)
            yield finding(rule, [passage], {"what": what, "text": _short(article.text[start:end])})


def _runs(blocks: tuple[Block, ...], names: dict[str, str]) -> Iterator[list[Block]]:
    """Neighbouring blocks of furniture; links that follow a heading of comments are one run with it."""
    run: list[Block] = []
    for block in blocks:
        left_in = block.kind in SILENT_BLOCKS and block.reason in names
        if run and (not left_in or block.kind != run[-1].kind):
            yield run
            run = []
        if left_in:
            run.append(block)
    if run:
        yield run


class Needed(Parameters):
    """``fields`` maps each field of an article that must be known to its name in plain words."""

    fields: dict[Literal["title", "publisher", "published", "author", "url"], str]


@contract("count", "told", parameters=Needed, scope="run")
def missing(rule: Rule, context: Context) -> Iterator[Finding]:
    """The sources of which a field that checks need is not known, or only assumed; one finding a run."""
    fields = Needed.of(rule).fields
    passages: list[Evidence] = []
    named: dict[str, list[str]] = {}
    for article in context.articles:
        what = " and no ".join(_lacking(article, fields))
        if what and article.sentences:
            first = article.sentences[0]
            passages.append(evidence(article, first.start, first.end, reading=f"no {what}"))
            named.setdefault(what, []).append(article.id)
    if passages:
        told = "; ".join(f"no {what} ({_listed(names)})" for what, names in named.items())
        count = "1 source lacks" if len(passages) == 1 else f"{len(passages)} sources lack"
        yield finding(rule, passages, {"count": count, "told": told})


def _lacking(article: Article, fields: Mapping[Any, str]) -> Iterator[str]:
    yield from (name for field, name in fields.items() if getattr(article, field) is None)
    for field, name in fields.items():
        if article.provenance.get(field) == "assumed" and getattr(article, field) is not None:
            yield f"{name} (only assumed)"


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _short(text: str) -> str:
    """The text on one line, cut at a word where it is long."""
    return clipped(" ".join(text.split()), _LONGEST)
