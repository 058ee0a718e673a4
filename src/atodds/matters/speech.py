"""Quotations across sources: one utterance of one speaker, quoted in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ..model import Article, Fact, QuotationMention
from .judged import Judged, Passage
from .wording import content, small, words

_SHORTEST = 6
"""Words below which a quotation is too short to tell an alteration from another remark."""
_NEAR = 0.7
"""Share of equal words in the stretch that two quotations have in common, from which one is the other, altered."""
_ABOUT = 0.4
"""Share of content words from which two utterances of one speaker on one occasion are one utterance."""
_RUN = 3


class Utterance(NamedTuple):
    """What one speaker says without a break, over one or more pairs of marks."""

    article: int
    story: int
    witness: int
    parts: tuple[QuotationMention, ...]
    names: frozenset[str]
    """Names in the sentences of its parts: speaker, place, occasion."""

    @property
    def quoted(self) -> str:
        """The words between all its marks."""
        return " ".join(part.quoted for part in self.parts)

    @property
    def speaker(self) -> str | None:
        """Who says it, where that is a name."""
        named = [part.speaker for part in self.parts if part.speaker and part.speaker_kind == "named"]
        return named[0] if named else None


def utterances(articles: Sequence[Article], stories: Sequence[int], witnesses: Sequence[int]) -> list[Utterance]:
    """The utterances of all articles, in order; quotations that one speaker continues are joined."""
    made: list[Utterance] = []
    for place, article in enumerate(articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if not isinstance(mention, QuotationMention) or mention.form in ("title", "scare"):
                continue
            names = _names(article, fact, mention)
            last = made[-1] if made and made[-1].article == place else None
            if last and mention.continues and (mention.speaker is None or mention.speaker == last.parts[-1].speaker):
                made[-1] = last._replace(parts=(*last.parts, mention), names=last.names | names)
            else:
                made.append(Utterance(place, stories[place], witnesses[place], (mention,), names))
    return made


def _names(article: Article, fact: Fact, mention: QuotationMention) -> frozenset[str]:
    """Capitalised words around the quotation, without the speaker's own name."""
    own = set((mention.speaker or "").lower().split())
    placed = {word.lower() for word in (mention.where or "").replace(",", " ").split()}
    quoted = {word.lower() for word in mention.quoted.split()}
    return frozenset((set(fact.names) | placed) - own - quoted)


def altered(
    articles: Sequence[Article], stories: Sequence[int], witnesses: Sequence[int]
) -> Iterator[Judged]:
    """Pairs of utterances that are one, in two wordings; and those that agree."""
    said = utterances(articles, stories, witnesses)
    for a, b in _candidates(said):
        found = _compare(said[a], said[b])
        if found is not None:
            yield found


def _candidates(said: Sequence[Utterance]) -> list[tuple[int, int]]:
    """Pairs in one story that share a run of words or a speaker."""
    shared: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for number, utterance in enumerate(said):
        spoken = words(utterance.quoted)
        runs = {" ".join(spoken[i : i + _RUN]) for i in range(len(spoken) - _RUN + 1)}
        if utterance.speaker:
            runs.add(f"speaker {utterance.speaker.lower().split()[-1]}")
        for run in sorted(runs):
            shared[utterance.story, run].append(number)
    pairs = {
        (a, b)
        for numbers in shared.values()
        if len(numbers) <= 60
        for place, a in enumerate(numbers)
        for b in numbers[place + 1 :]
        if said[a].article != said[b].article
    }
    return sorted(pairs)


def _compare(one: Utterance, other: Utterance) -> Judged | None:
    first, second = words(one.quoted), words(other.quoted)
    if min(len(first), len(second)) < _SHORTEST or _other_speaker(one, other):
        return None
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    equal = sum(block.size for block in blocks)
    start_a, end_a = blocks[0].a, blocks[-1].a + blocks[-1].size
    start_b, end_b = blocks[0].b, blocks[-1].b + blocks[-1].size
    stretch = max(end_a - start_a, end_b - start_b)
    whole = min(len(first), len(second))
    if equal / stretch >= _NEAR and stretch >= _SHORTEST and equal >= 0.6 * whole:
        return _near(one, other, first[start_a:end_a], second[start_b:end_b])
    return _about(one, other)


def _other_speaker(one: Utterance, other: Utterance) -> bool:
    return bool(one.speaker and other.speaker) and not set(_last(one.speaker)) & set(_last(other.speaker))


def _last(name: str | None) -> list[str]:
    return (name or "").lower().split()[-1:]


def _near(one: Utterance, other: Utterance, first: list[str], second: list[str]) -> Judged:
    """Nearly the same words: equal but for spelling, or altered."""
    changed = [
        word
        for tag, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
        if tag != "equal"
        for word in (*first[a:b], *second[c:d])
    ]
    telling = [word for word in changed if not small(word)]
    if not telling:
        reason = "the same words" if not changed else "they differ in small words only"
        return _judged(one, other, "equivalent", reason, strong=True)
    return _judged(one, other, "conflict", f"the words differ: {', '.join(telling[:6])}", strong=True)


def _about(one: Utterance, other: Utterance) -> Judged | None:
    """Other words, but one speaker on one occasion saying one thing."""
    if not one.speaker or not other.speaker or not one.names & other.names:
        return None
    said, others = content(one.quoted), content(other.quoted)
    both = said & others
    if len(both) < 4 or len(both) < _ABOUT * min(len(said), len(others)):
        return None
    occasion = ", ".join(sorted(name.title() for name in one.names & other.names)[:3])
    reason = f"{one.speaker.split()[-1]} is quoted on one occasion ({occasion}) in two wordings"
    return _judged(one, other, "conflict", reason, strong=True)


def _judged(one: Utterance, other: Utterance, outcome: str, reason: str, *, strong: bool) -> Judged:
    speaker = one.speaker or other.speaker or "one speaker"
    passages = [
        Passage(utterance.article, part.start, part.end, f"said by {part.speaker or 'someone not named'}", side)
        for side, utterance in enumerate((one, other))
        for part in utterance.parts
    ]
    return Judged(
        category="quotation",
        matter=f"what {speaker} said",
        outcome=outcome,  # type: ignore[arg-type]
        reason=reason,
        passages=tuple(passages),
        strong=strong,
        witnesses=(1, 1),
        values={"speaker": speaker, "reason": reason},
    )
