"""A draft against its evidence, as text and as Markdown: a line for each figure, date, quotation and name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..clipping import clipped
from ..model import STANDINGS, Article, Corroboration, Run, Standing, Witness
from .plain import one_line, visible

MARKS: dict[Standing, str] = {"supported": "✓", "differs": "✗", "alone": "?", "unchecked": "·"}
WORDS: dict[Standing, str] = {
    "supported": "supported",
    "differs": "differing",
    "alone": "nowhere else",
    "unchecked": "not checked",
}
_SHOWN = 4
_LONGEST = 90
"""Witnesses printed of a line, and characters of one."""


class Places:
    """Lines of passages, or their pages and paragraphs in a document."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.path: article for article in articles}

    def line(self, source: str, start: int) -> str:
        """ "ferry.txt:3", "ferry.pdf, page 2"; the path alone where the text is not at hand."""
        article = self._articles.get(source)
        return source if article is None else f"{source}{self._within(article, start)}"

    def short(self, source: str, start: int) -> str:
        """The line alone, or the page or paragraph."""
        article = self._articles.get(source)
        return source if article is None else self._within(article, start).lstrip(":, ")

    def _within(self, article: Article, start: int) -> str:
        place = article.place(start)
        return f", {place}" if place else f":{article.line(start)}"


def told(line: Corroboration) -> str:
    """What the verdict says, in words: "supported by 2 of 4 sources"."""
    support = line.support
    of = f"{support.sources} source{'s' * (support.sources != 1)}"
    if line.verdict == "supported":
        dissent = f"; {support.differing} differ{'s' * (support.differing == 1)}" if support.differing else ""
        return f"supported by {support.agreeing} of {of}{dissent}"
    if line.verdict == "differs":
        held = f", agrees with {support.agreeing}" if support.agreeing else ""
        why = f": {line.reason}" if line.reason else ""
        return f"differs from {support.differing} of {of}{held}{why}"
    if line.verdict == "alone":
        return f"stands in no other source; {of} looked through"
    return f"not checked: {line.reason}"


def counts(lines: Sequence[Corroboration]) -> str:
    """ "✗ 2 differing, ? 1 nowhere else, ✓ 14 supported" in the order an editor wants."""
    number = Counter(line.verdict for line in lines)
    return ", ".join(
        f"{MARKS[standing]} {number[standing]} {WORDS[standing]}"
        for standing in STANDINGS
        if number[standing]
    )


def standing_text(run: Run) -> Iterator[str]:
    """The lines of every source that has some, in the order of its text."""
    places = Places(run.articles)
    for source, lines in by_source(run.corroboration):
        yield f"{visible(source)} against the other sources: {counts(lines)}"
        for line in lines:
            where = places.short(source, line.start)
            yield f"  {MARKS[line.verdict]} {where:>4}  {line.kind:<9} “{short(line.text)}” {visible(told(line))}"
            if line.verdict != "unchecked":
                yield from (f"{'':9}{_witness(w, places)}" for w in line.witnesses[:_SHOWN])
                if len(line.witnesses) > _SHOWN:
                    yield f"{'':9}… and {len(line.witnesses) - _SHOWN} more"
        yield ""


def standing_concise(run: Run) -> Iterator[str]:
    """How the lines of each source count, and a line for each that differs, stands nowhere else or was not checked."""
    places = Places(run.articles)
    for source, lines in by_source(run.corroboration):
        yield f"{visible(source)}: {counts(lines)}"
        for line in lines:
            if line.verdict != "supported":
                where = visible(places.line(source, line.start))
                yield f"{where}: {MARKS[line.verdict]} {line.kind} “{short(line.text)}” {visible(told(line))}"


def _witness(witness: Witness, places: Places) -> str:
    mark = "=" if witness.agrees else "≠"
    return f"{mark} {visible(places.line(witness.source, witness.start))} “{short(witness.text)}”"


def standing_markdown(run: Run) -> Iterator[str]:
    """The same as tables, what differs first."""
    places = Places(run.articles)
    for source, lines in by_source(run.corroboration):
        yield f"### {escaped(source)} against the other sources"
        yield ""
        yield counts(lines)
        yield ""
        yield "|  | line | what | passage | verdict | where |"
        yield "|---|---:|---|---|---|---|"
        for line in sorted(lines, key=lambda row: (STANDINGS.index(row.verdict), row.start)):
            where = places.short(source, line.start)
            there = "<br>".join(
                f"{'=' if w.agrees else '≠'} {escaped(places.line(w.source, w.start))} “{escaped(short(w.text))}”"
                for w in line.witnesses[:_SHOWN]
            )
            cells = (line.kind, f"“{escaped(short(line.text))}”", escaped(told(line)), there)
            yield f"| {MARKS[line.verdict]} | {where} | {' | '.join(cells)} |"
        yield ""


def by_source(lines: Iterable[Corroboration]) -> list[tuple[str, list[Corroboration]]]:
    """The lines of each source, in their order."""
    found: dict[str, list[Corroboration]] = {}
    for line in lines:
        found.setdefault(line.source, []).append(line)
    return list(found.items())


def short(text: str) -> str:
    """A passage on one line, cut to what fits."""
    line = one_line(" ".join(text.split())).strip('“”" ')
    return clipped(line, _LONGEST, 2)


def escaped(text: str) -> str:
    """Text that Markdown and HTML leave as it is, in a cell of a table."""
    made = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for sign in "\\`*_[]|~#!":
        made = made.replace(sign, f"\\{sign}")
    return made.replace("@", "&#64;")
