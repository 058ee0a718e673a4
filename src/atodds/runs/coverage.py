"""What a run could check and what it could not: numbers seen, read, bound and compared, and why the rest were not."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..comparison.judged import Judged
from ..model import (
    Article,
    Coverage,
    DesignatorMention,
    Fact,
    Finding,
    NumberMention,
    Skipped,
    SourceCoverage,
    Unchecked,
)
from ..model.article import SILENT_BLOCKS

Spans = Mapping[str, Sequence[tuple[int, int]]]
"""For the path of each article the ranges that were held against another passage, merged and in order."""
_EXAMPLES = 20
"""Passages kept of each reason; the counts have no limit."""
_PASSAGE = 400
"""A longer passage of a finding (a copied text) says nothing of the figures in it."""


def coverage(articles: Sequence[Article], compared: Spans) -> Coverage:
    """Numbers seen, read, bound and compared for each source, and those not compared by reason."""
    sources: list[SourceCoverage] = []
    skipped: list[Skipped] = []
    reasons: Counter[str] = Counter()
    for article in articles:
        facts = {fact.mention: fact for fact in article.facts}
        covered = _Covered(compared.get(article.path, ()))
        counts: Counter[str] = Counter()
        for index, mention in enumerate(article.mentions):
            if not isinstance(mention, NumberMention | DesignatorMention):
                continue
            met = covered.touches(mention.start, mention.end)
            counts.update(_stages(mention, met or index in facts, met))
            if met:
                continue
            reason = _reason(article, mention, facts.get(index), len(articles) > 1)
            reasons[reason] += 1
            if reasons[reason] <= _EXAMPLES:
                told = {"start": mention.start, "end": mention.end, "text": mention.text}
                skipped.append(Skipped(source=article.path, **told, reason=reason))
        stages = {name: counts[name] for name in ("seen", "read", "bound", "compared")}
        sources.append(SourceCoverage(source=article.path, facts=len(article.facts), **stages))
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    return Coverage(
        sources=tuple(sources),
        skipped=tuple(skipped),
        unchecked=tuple(Unchecked(reason=reason, number=number) for reason, number in ordered),
    )


def compared_spans(
    articles: Sequence[Article],
    judged: Iterable[Judged],
    met: Iterable[tuple[str, int, int]],
    findings: Iterable[Finding],
) -> Spans:
    """The ranges of each article that some check held against another figure, a reference or the text itself.

    They are the passages of judged matters, what rules within an article say they have compared (``met``: path, start,
    end), the passages of findings that hold several against each other, and a figure that is the one passage of a finding.
    What a finding says of a source as a whole (it has no date, nobody else tells its story) compares no figure.
    """
    figures = {
        (article.path, mention.start, mention.end)
        for article in articles
        for mention in article.mentions
        if isinstance(mention, NumberMention)
    }
    found: dict[str, set[tuple[int, int]]] = {}
    for path, start, end in met:
        found.setdefault(path, set()).add((start, end))
    for matter in judged:
        for part in matter.passages:
            found.setdefault(articles[part.article].path, set()).add((part.start, part.end))
    for finding in findings:
        held = _held(finding)
        for passage in finding.evidence:
            own = (passage.source, passage.start, passage.end) in figures
            if passage.reference is None and (own or held):
                found.setdefault(passage.source, set()).add((passage.start, passage.end))
    return {
        path: _merged(span for span in spans if span[1] - span[0] <= _PASSAGE)
        for path, spans in found.items()
    }


def _held(finding: Finding) -> bool:
    """Whether a finding holds its passages against each other: they have an outcome, or sides."""
    several = len(finding.evidence) > 1
    return several and (
        finding.outcome is not None or len({passage.side for passage in finding.evidence}) > 1
    )


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


class _Covered:
    """Whether a range shares a character with one of several that are apart and in order."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def touches(self, start: int, end: int) -> bool:
        """Whether some range begins before ``end`` and ends after ``start``."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start


def _stages(mention: NumberMention | DesignatorMention, bound: bool, met: bool) -> Iterator[str]:
    """How far a number came; each stage implies those before it."""
    yield "seen"
    if isinstance(mention, NumberMention) or met:
        yield "read"
        if bound:
            yield "bound"
        if met:
            yield "compared"


def _reason(
    article: Article, mention: NumberMention | DesignatorMention, fact: Fact | None, several: bool
) -> str:
    """Why a number was compared with nothing."""
    if isinstance(mention, DesignatorMention):
        return "no amount: a year, a score, an address, a name"
    if mention.idiom:
        return "a figure of speech"
    if fact is None:
        return _unbound(article, mention)
    if fact.negated:
        return "denied in the text"
    if fact.hypothetical:
        return "hypothetical"
    if mention.partitive:
        return "part of a larger set"
    if mention.restates is not None:
        return "restates the number before it"
    if mention.kind == "quantity" and mention.dimension is None:
        return "of a unit that is not known"
    if not several:
        return "no other source to compare with"
    return "nothing else states a figure on the same matter"


def _unbound(article: Article, mention: NumberMention) -> str:
    at = bisect_right(article.blocks, mention.start, key=lambda block: block.start) - 1
    block = article.blocks[at] if at >= 0 else None
    silent = block is not None and mention.end <= block.end and block.kind in SILENT_BLOCKS
    return "in page furniture or a caption" if silent else "not bound to what it is about"
