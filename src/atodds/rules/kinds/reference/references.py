"""Rules that hold what sources say against the workspace's reference facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from ....intervals import overlaps
from ....language.nouns import plural
from ....language.phrases import places
from ....model import Article, Axis, Evidence, Fact, Finding, NumberMention, Reading
from ....quantities.describe import number
from ....units import UnitError, convert
from ...context import Context
from ...contract import contract
from ...finding_builder import figures, finding
from ...references import ReferenceFact
from ...rule import Rule

_NEIGHBOURS = 1
"""Sentences before the number's own in which the reference's subject may be named. 0 and 2 change nothing on 673 articles of
news and in the rules' examples."""


@contract("printed", "reference", "matter", "source")
def beyond(rule: Rule, context: Context) -> Iterator[Finding]:
    """A figure that the workspace's reference fact on the same subject does not allow at its strict reading."""
    for reference in context.references.facts:
        for article in context.articles:
            told = _telling(article, reference)
            for fact in article.facts:
                mention = article.mentions[fact.mention]
                if isinstance(mention, NumberMention) and _measured(fact, mention) and told(fact.sentence):
                    if _of_another(article, fact, reference.cues):
                        continue
                    context.held(article, mention)
                    found = _beyond(rule, reference, article, mention)
                    if found is not None:
                        yield found


def _measured(fact: Fact, mention: NumberMention) -> bool:
    return mention.unit is not None and not fact.negated and mention.restates is None


def _of_another(article: Article, fact: Fact, cued: Sequence[str]) -> bool:
    """Whether each cue of a figure's sentence stands nearer to another figure of its dimension, and tells of that one."""
    sentence, own = article.sentences[fact.sentence], article.mentions[fact.mention]
    others = [
        figure
        for figure in article.beginning(sentence.start, sentence.end)
        if isinstance(figure, NumberMention)
        and isinstance(own, NumberMention)
        and figure.dimension == own.dimension
        and figure.restates is None
    ]
    cues = places(cued, article.text, sentence.start, sentence.end)
    return bool(cues) and all(
        min(others, key=lambda figure: min(abs(figure.start - cue), abs(figure.end - cue))) is not own
        for cue in cues
    )


def _telling(article: Article, reference: ReferenceFact) -> Callable[[int], bool]:
    """Whether a sentence names the reference's subject, or the one before it does, and has one of its cues.

    Each sentence is looked through once, however many numbers it has.
    """

    @cache
    def told(index: int) -> bool:
        sentence = article.sentences[index]
        before = article.sentences[max(0, index - _NEIGHBOURS)]
        return bool(
            places(reference.subject, article.text, before.start, sentence.end)
            and (not reference.cues or places(reference.cues, article.text, sentence.start, sentence.end))
        )

    return told


def _beyond(rule: Rule, reference: ReferenceFact, article: Article, mention: NumberMention) -> Finding | None:
    try:
        low, high = (
            None if end is None else convert(end, mention.unit or "", reference.unit)
            for end in _claimed(mention)
        )
        loose = [
            None if end is None else convert(end, mention.unit or "", reference.unit)
            for end in (mention.low, mention.high)
        ]
    except UnitError:
        return None
    allowed = _allowed(reference)
    if overlaps((low, high), allowed):
        return None
    passages = [*figures(article, (mention,)), _reference_evidence(reference)]
    axis = Axis(
        unit=reference.unit,
        readings=(
            Reading(evidence=0, low=loose[0], high=loose[1], strict_low=low, strict_high=high),
            Reading(
                evidence=1, low=allowed[0], high=allowed[1], strict_low=allowed[0], strict_high=allowed[1]
            ),
        ),
    )
    values = {
        "printed": mention.text,
        "reference": _words(reference),
        "matter": reference.matter,
        "source": reference.source,
    }
    return finding(rule, passages, values, matter=reference.matter, axis=axis, outcome="conflict")


def _claimed(mention: NumberMention) -> tuple[float | None, float | None]:
    """What the printed figure claims: for a bound, the bound itself at its strict precision."""
    value = mention.value if not isinstance(mention.value, tuple) else mention.value[1]
    low, high = mention.strict
    if mention.modifier == "<":
        return (value if high is None else min(value, high), high if high is not None else value)
    return low if low is not None else value, high if high is not None else value


def _allowed(reference: ReferenceFact) -> tuple[float | None, float | None]:
    low = reference.low if reference.low is not None else reference.value
    high = reference.high if reference.high is not None else reference.value
    least = None if low is None else low - abs(low) * reference.tolerance
    most = None if high is None else high + abs(high) * reference.tolerance
    if reference.bound == "at_most":
        return None, most
    if reference.bound == "at_least":
        return least, None
    return least, most


def _words(reference: ReferenceFact) -> str:
    """The reference's figure for a reader: "at most 300 kilometres", "5–8 metres", "at least 12 days"."""
    bound = {"exact": "", "at_most": "at most ", "at_least": "at least "}[reference.bound]
    unit, per, below = reference.unit.partition(" per ")
    if reference.value is not None:
        figure = number(reference.value)
    elif reference.low is None or reference.high is None:
        limit = reference.low if reference.low is not None else reference.high
        bound = bound or ("at least " if reference.low is not None else "at most ")
        figure = number(limit or 0.0)
    else:
        figure = f"{number(reference.low)}–{number(reference.high)}"
    named = unit if reference.value == 1 or unit.endswith("s") else plural(unit)
    return f"{bound}{figure} {named}{per}{below}"


def _reference_evidence(reference: ReferenceFact) -> Evidence:
    words = _words(reference)
    return Evidence(
        source=f"reference: {reference.id}",
        start=0,
        end=0,
        line=0,
        text=f"{reference.matter}: {words}",
        reading=f"{words} (as of {reference.as_of.isoformat()})",
        side=1,
        reference=reference.source,
    )
