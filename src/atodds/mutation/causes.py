"""Why a planted error was not caught: how far the checks came with the passage that was changed."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Article, Comparison, Outcome, Run, Span
from .plant import Planted

UNREAD = "nothing was read there: no figure, date, name or quotation"
UNPAIRED = "read, and not held against the passage that it repeats"
NOTED = "told as a note only"
_COMPARED: Mapping[Outcome, str] = {
    "conflict": "seen to differ, and only listed: not sure enough that both are about one thing",
    "undecided": "seen to differ, and only listed: not sure enough that both are about one thing",
    "equivalent": "taken for the same, rounded or converted",
    "update": "taken for a later state",
    "scope_difference": "taken for another part, time or place",
    "attributed_disagreement": "taken for what two people say",
}


def cause(run: Run, article: Article, change: Planted, *, end: bool) -> str:
    """The last stage that the changed passage reached; ``end``: it stands behind the article's own end.

    ``run`` is what was found of the article and the change; the changed text is its last article.
    """
    changed = run.articles[-1]
    place = _place(article, changed, change, end=end)
    if _noted(run, changed, place):
        return NOTED
    outcome = _outcome(run, changed, place)
    if outcome is not None:
        return _COMPARED[outcome]
    return UNPAIRED if any(mention.overlaps(place) for mention in changed.mentions) else UNREAD


def _noted(run: Run, changed: Article, place: Span) -> bool:
    """Whether a note shows the place, in a passage no longer than its sentence."""
    longest = max(
        (sentence.end - sentence.start for sentence in changed.sentences if sentence.overlaps(place)),
        default=0,
    )
    shown = (
        passage for found in run.findings for passage in found.evidence if passage.source == changed.path
    )
    return any(passage.overlaps(place) and passage.end - passage.start <= longest for passage in shown)


def _place(article: Article, changed: Article, change: Planted, *, end: bool) -> Span:
    """Where the new words stand in the changed text; all that was added where they cannot be found."""
    start = changed.text.find(change.new, len(article.text)) if end else change.start
    if start < 0:
        return Span(start=len(article.text), end=len(changed.text))
    return Span(start=start, end=start + max(1, len(change.new)))


def _outcome(run: Run, changed: Article, place: Span) -> Outcome | None:
    """How the gravest matter that holds the place was judged; None where none does."""
    found = [comparison.outcome for comparison in run.comparisons if _holds(comparison, changed, place)]
    return min(found, key=list(_COMPARED).index, default=None)


def _holds(comparison: Comparison, changed: Article, place: Span) -> bool:
    return any(fact.source == changed.path and fact.overlaps(place) for fact in comparison.facts)
