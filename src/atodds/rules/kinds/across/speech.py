"""Quotations across sources: one utterance of one speaker, quoted in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import Match, SequenceMatcher
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.gathering import connected
from ....comparison.judged import Judged, Passage
from ....model import Fact, Finding, Outcome, QuotationMention
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report
from .wording import content, small, words

_SHORTEST = 6
"""Words below which a quotation is too short to tell an alteration from another remark."""
_NEAR = 0.7
"""Share of equal words in the stretch that two quotations have in common, from which one is the other, altered."""
_SAME_SPEAKER = 0.6
"""The same, where both sources name one speaker."""
_ABOUT = 0.4
"""Share of content words from which two utterances of one speaker on one occasion are one utterance."""
_SURE = 8
"""Words from which the same quotation in two mouths is no coincidence."""
_RUN = 3
_LONGER = 1.5
"""A quotation this many times longer than another holds more than the words that they share."""


class Utterance(NamedTuple):
    """What one speaker says without a break, over one or more pairs of marks."""

    article: int
    story: int
    witness: int
    parts: tuple[QuotationMention, ...]
    names: frozenset[str]
    """Names in the sentences of its parts: place and occasion."""
    around: frozenset[str] = frozenset()
    """All names in those sentences, the quoted ones too."""
    days: frozenset[str] = frozenset()
    """Days of the week in those sentences."""

    @property
    def quoted(self) -> str:
        """The words between all its marks."""
        return " ".join(part.quoted for part in self.parts)

    @property
    def speaker(self) -> str | None:
        """Who says it, where that is a name."""
        named = [part.speaker for part in self.parts if part.speaker and part.speaker_kind == "named"]
        return named[0] if named else None


class Wording(NamedTuple):
    """How two quotations of one utterance stand to each other; ``changed`` holds the words that differ."""

    outcome: Outcome
    reason: str


def utterances(compared: ComparedSources) -> list[Utterance]:
    """The utterances of all articles, in order; quotations that one speaker continues are joined."""
    made: list[Utterance] = []
    for place, article in enumerate(compared.articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if not isinstance(mention, QuotationMention) or mention.form in ("title", "scare"):
                continue
            names = _names(fact, mention)
            last = made[-1] if made and made[-1].article == place else None
            if (
                last
                and mention.continues
                and (mention.speaker is None or mention.speaker == last.parts[-1].speaker)
            ):
                made[-1] = last._replace(
                    parts=(*last.parts, mention), names=last.names | names, days=last.days | _days(fact)
                )
            else:
                made.append(
                    Utterance(
                        place,
                        compared.stories[place],
                        compared.witnesses[place],
                        (mention,),
                        names,
                        frozenset(fact.names),
                    )
                )
    return made


_WEEK = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def _days(fact: Fact) -> frozenset[str]:
    return frozenset(word for word in fact.when if word in _WEEK)


def _other_occasion(one: Utterance, other: Utterance) -> bool:
    """Whether the two were said on different days of the week."""
    return bool(one.days and other.days) and not one.days & other.days


def _names(fact: Fact, mention: QuotationMention) -> frozenset[str]:
    """Capitalised words around the quotation, without the speaker's own name."""
    own = set((mention.speaker or "").lower().split())
    placed = {word.lower() for word in (mention.where or "").replace(",", " ").split()}
    quoted = {word.lower() for word in mention.quoted.split()}
    names = {name for name in set(fact.names) | placed if len(name) > 3 and not small(name)}
    return frozenset(names - own - quoted)


def altered(compared: ComparedSources) -> Iterator[Judged]:
    """Quotations that stand in several sources: one entry each, its wordings as sides.

    First each pair of marks is held against each other one, word by word; then what one speaker says without a
    break against what the same speaker says on the same occasion, by content.
    """
    said = utterances(compared)
    parts = [utterance._replace(parts=(part,)) for utterance in said for part in utterance.parts]
    near = _verdicts(parts, _near)
    yield from _gathered(parts, near)
    yield from _misattributed(parts)
    left = _without(said, {_span(parts[number]) for a, b, _ in near for number in _spent(a, b, parts)})
    yield from _gathered(left, _verdicts(left, _about))


def _misattributed(parts: Sequence[Utterance]) -> Iterator[Judged]:
    """The same words in two mouths, both named."""
    for a, b in _candidates(parts):
        one, other = parts[a], parts[b]
        if not _other_speaker(one, other) or len(words(one.quoted)) < _SURE or _near_by(one, other):
            continue
        if words(one.quoted) == words(other.quoted):
            yield Judged(
                category="misattribution",
                matter="who said it",
                outcome="conflict",
                reason=f"{one.speaker} in one source, {other.speaker} in another",
                passages=(
                    Passage(one.article, one.parts[0].start, one.parts[0].end, f"said by {one.speaker}", 0),
                    Passage(
                        other.article, other.parts[0].start, other.parts[0].end, f"said by {other.speaker}", 1
                    ),
                ),
                witnesses=(1, 1),
                values={"speaker": one.speaker or "", "speakers": f"{one.speaker} and {other.speaker}"},
            )


def _near_by(one: Utterance, other: Utterance) -> bool:
    """Whether either passage names the other's speaker too: then one of them only speaks of or with the other."""
    if not (_at_hand(one) and _at_hand(other)):
        return True
    return bool(set(_last(one.speaker)) & other.around or set(_last(other.speaker)) & one.around) or any(
        set(_last(utterance.speaker)) & set(words(utterance.quoted)) for utterance in (one, other)
    )


_AT_HAND = 120
"""Characters between a quotation and the name of its speaker, where the credit is plain."""


def _at_hand(utterance: Utterance) -> bool:
    part = utterance.parts[0]
    start = part.speaker_start
    return start is not None and part.start - _AT_HAND <= start <= part.end + _AT_HAND


def _spent(a: int, b: int, parts: Sequence[Utterance]) -> list[int]:
    """Of two quotations that share words, those that the shared words use up: the shorter, or both."""
    lengths = {number: len(words(parts[number].quoted)) for number in (a, b)}
    return [number for number in (a, b) if lengths[number] <= _LONGER * min(lengths.values())]


def _without(said: Sequence[Utterance], spent: set[tuple[int, int]]) -> list[Utterance]:
    """The utterances without the quotations that have been compared word by word."""
    left = []
    for utterance in said:
        kept = tuple(part for part in utterance.parts if (utterance.article, part.start) not in spent)
        if kept:
            left.append(utterance._replace(parts=kept))
    return left


def _span(utterance: Utterance) -> tuple[int, int]:
    return utterance.article, utterance.parts[0].start


Verdict = tuple[int, int, "Wording"]


def _verdicts(
    said: Sequence[Utterance], compare: Callable[[Utterance, Utterance], Wording | None]
) -> list[Verdict]:
    return [
        (a, b, wording)
        for a, b in _candidates(said)
        if not _other_speaker(said[a], said[b])
        and not _other_occasion(said[a], said[b])
        and (wording := compare(said[a], said[b]))
    ]


def _gathered(said: Sequence[Utterance], found: Sequence[Verdict]) -> Iterator[Judged]:
    for members in connected([(a, b) for a, b, _ in found]):
        wordings = [wording for a, _, wording in found if a in members]
        yield _judged([said[number] for number in sorted(members)], wordings)


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


def _near(one: Utterance, other: Utterance) -> Wording | None:
    """Whether the stretch that two quotations share is nearly the same words: equal but for spelling, or altered."""
    first, second = words(one.quoted), words(other.quoted)
    if min(len(first), len(second)) < _SHORTEST:
        return None
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    equal = sum(block.size for block in blocks)
    first_part, second_part = _stretches(first, second, blocks[0], blocks[-1])
    stretch = max(len(first_part), len(second_part))
    whole = min(len(first), len(second))
    known = bool(one.speaker and other.speaker) and whole >= _SURE
    if equal < (_SAME_SPEAKER if known else _NEAR) * stretch or stretch < _SHORTEST or equal < 0.6 * whole:
        return None
    return _differences(first_part, second_part)


def _other_speaker(one: Utterance, other: Utterance) -> bool:
    return bool(one.speaker and other.speaker) and not set(_last(one.speaker)) & set(_last(other.speaker))


def _last(name: str | None) -> list[str]:
    return (name or "").lower().split()[-1:]


_EDGE = 2
"""Words by which two quotations may differ at an end and still begin or end alike."""


def _stretches(first: list[str], second: list[str], head: Match, tail: Match) -> tuple[list[str], list[str]]:
    """The stretch that two quotations share; an end where both go on by a word or two belongs to it."""
    start, other_start = head.a, head.b
    end, other_end = tail.a + tail.size, tail.b + tail.size
    if 0 < start <= _EDGE and 0 < other_start <= _EDGE:
        start = other_start = 0
    if 0 < len(first) - end <= _EDGE and 0 < len(second) - other_end <= _EDGE:
        end, other_end = len(first), len(second)
    return first[start:end], second[other_start:other_end]


def _differences(first: list[str], second: list[str]) -> Wording:
    changed = [
        word
        for tag, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
        if tag != "equal"
        for word in (*first[a:b], *second[c:d])
    ]
    telling = [word for word in changed if not small(word)]
    if telling:
        return Wording("conflict", f"the words differ: {', '.join(dict.fromkeys(telling[:6]))}")
    return Wording("equivalent", "they differ in small words only" if changed else "the same words")


def _about(one: Utterance, other: Utterance) -> Wording | None:
    """Other words, but one speaker on one occasion saying one thing."""
    if not one.speaker or not other.speaker or not one.names & other.names:
        return None
    if min(len(words(one.quoted)), len(words(other.quoted))) < _SHORTEST:
        return None
    said, others = content(one.quoted), content(other.quoted)
    both = said & others
    if len(both) < 4 or len(both) < _ABOUT * min(len(said), len(others)):
        return None
    occasion = " ".join(sorted(name.title() for name in one.names & other.names)[:3])
    return Wording("conflict", f"other words on what reads like one occasion ({occasion})")


def _judged(members: Sequence[Utterance], wordings: Sequence[Wording]) -> Judged:
    sides: dict[str, list[Utterance]] = {}
    for utterance in members:
        sides.setdefault(_key(utterance, sides), []).append(utterance)
    conflict = next((wording for wording in wordings if wording.outcome == "conflict"), None)
    speaker = next((utterance.speaker for utterance in members if utterance.speaker), None)
    chosen = conflict or wordings[0]
    return Judged(
        category="quotation",
        matter=f"what {speaker or 'one speaker'} said",
        outcome=chosen.outcome,
        reason=chosen.reason,
        passages=tuple(
            Passage(
                utterance.article,
                part.start,
                part.end,
                f"said by {part.speaker or 'someone not named'}",
                side,
            )
            for side, spoken in enumerate(sides.values())
            for utterance in spoken
            for part in utterance.parts
        ),
        witnesses=tuple(len({utterance.witness for utterance in spoken}) for spoken in sides.values()),
        values={"speaker": speaker or "One speaker", "speakers": speaker or "one speaker"},
    )


def _key(utterance: Utterance, sides: Mapping[str, object]) -> str:
    """The wording, small words and length aside: one that is part of another is the same."""
    own = " ".join(word for word in words(utterance.quoted) if not small(word))
    return next((side for side in sides if own in side or side in own), own)


@contract("matter", "reason", "speaker", "speakers", parameters=Judging)
def quotations(rule: Rule, context: Context) -> Iterator[Finding]:
    """One utterance in two wordings, or in two mouths."""
    yield from report(rule, context, altered)
