"""Names in two spellings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.connecting import connected
from ....comparison.judged import Judged, Passage
from ....comparison.people.nearness import made_of, of_two_sexes
from ....comparison.people.spelling import Story
from ....comparison.people.variant import Variant
from ....entities.likeness import both_given
from ....entities.written import Written
from ....model import Article, Finding, Outcome
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report
from .house_names import house_names
from .names_by_role import by_role
from .two_names import MANY_TIMES, never_introduced, related, roles_beside, two_names

_SHOWN = 3
"""Passages of one article on one side of a finding."""
_SURE = 6
"""Letters of a lone word from which a slip of it is reported: of shorter pairs a third were two names. On 673 articles of
news and in the rules' examples, 4 changes 2 of the findings and comparisons, 8 5 of the findings and comparisons and 2 of
the examples."""
_REASONS = {
    "accent": "one name with and without its accents",
    "sound": "one name, said alike and spelt in two ways",
    "slip": "one name, a letter or two apart",
    "transliteration": "one name in two transliterations",
    "short": "a name and its short form",
    "joined": "one name, in one word and in two",
    "near": "names that a few letters part: one name, or two",
}


class _Verdict(NamedTuple):
    outcome: Outcome
    strong: bool
    score: float


def people(compared: ComparedSources) -> Iterator[Judged]:
    """Persons whose given name or surname the sources spell in two ways."""
    yield from _across(compared, person=True)


def things(compared: ComparedSources) -> Iterator[Judged]:
    """Places, bodies, ships and other things whose name the sources spell in two ways."""
    yield from _across(compared, person=False)


def within(compared: ComparedSources, *, person: bool) -> Iterator[Judged]:
    """Persons, or things, whose name one article spells in two ways; each article stands alone in ``compared``."""
    for story in compared.name_stories:
        yield from _matters(
            {
                variant: verdict
                for variant, verdict in _verdicts(compared.articles, story).items()
                if variant.together and variant.person == person
            }
        )


def _across(compared: ComparedSources, *, person: bool) -> Iterator[Judged]:
    """The variants of each story; those that an article tells of itself are listed beside the other sources' spelling."""
    for story in compared.name_stories:
        verdicts = _verdicts(compared.articles, story)
        once = [variant for variant in _once_told(verdicts) if variant.person == person]
        own = {variant: _told_within(compared, variant) for variant in once}
        yield from _matters({variant: verdicts[variant] for variant in once if own[variant] is None})
        yield from _beside(_matters({variant: verdicts[variant] for variant in once if own[variant]}))


def _beside(told: Iterable[Judged]) -> Iterator[Judged]:
    """The matters of several sources, as listed ones."""
    for judged in told:
        if len({part.article for part in judged.passages}) > 1:
            yield replace(judged, strong=False, listed=True)


def _told_within(compared: ComparedSources, variant: Variant) -> bool | None:
    """Whether an article that has both spellings is surely in conflict with itself, or has two names; None for neither."""
    for place in sorted(variant.both):
        story = Story([place], compared.articles, compared.written)
        for own in story.variants:
            if own.keys == variant.keys:
                verdict = _verdict(compared.articles, story, own)
                if verdict is None or (verdict.outcome == "conflict" and verdict.strong):
                    return verdict is not None
    return None


def _matters(verdicts: Mapping[Variant, _Verdict]) -> Iterator[Judged]:
    """The variants of a story as matters, those that hang together as one."""
    found = list(verdicts)
    links: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, variant in enumerate(found):
        for word in variant.words:
            links[word.casefold(), _shared(variant), verdicts[variant].outcome].append(place)
    edges = [(places[0], place) for places in links.values() for place in places]
    for group in connected(edges):
        members = [found[place] for place in sorted(group)]
        yield _matter(members, [verdicts[variant] for variant in members])


def _verdicts(articles: Sequence[Article], story: Story) -> dict[Variant, _Verdict]:
    """What the variants of a story are, without those that are two names."""
    told = ((variant, _verdict(articles, story, variant)) for variant in story.variants)
    return {variant: verdict for variant, verdict in told if verdict is not None}


def _once_told(variants: Iterable[Variant]) -> Iterator[Variant]:
    """The variants, without those across sources whose one spelling stands only where the other stands as well."""
    given = list(variants)
    told: defaultdict[str, set[int]] = defaultdict(set)
    for variant in given:
        for key in variant.keys:
            told[key] |= variant.both
    for spelling in given:
        sides = zip(spelling.words, spelling.sides, strict=True)
        if spelling.together or not any(
            {use.article for use in side} <= told[word.casefold()] for word, side in sides
        ):
            yield spelling


def _shared(found: Variant) -> str:
    """The words beside the one that differs."""
    return found.names[0].replace(found.words[0], "").strip().casefold()


def _verdict(articles: Sequence[Article], story: Story, found: Variant) -> _Verdict | None:
    """What two spellings are to each other; None where they are two names."""
    if found.likeness in ("short", "transliteration", "joined"):
        return _Verdict("equivalent", False, 0.3)
    if found.together and two_names(articles, story, found):
        return None
    if found.likeness == "accent" and not found.person:
        return _Verdict("equivalent", False, 0.3)
    if found.likeness == "near":
        return None if found.together and not found.within else _near_names(articles, story, found)
    return _lone(story, found) if found.alone else _spelt(articles, story, found)


def _spelt(articles: Sequence[Article], story: Story, found: Variant) -> _Verdict:
    """What two spellings beside one word are to each other, that are said alike or a letter or two apart."""
    if found.given and related(articles, found):
        return _Verdict("undecided", False, 0.4)
    if found.given and both_given(*(word.casefold() for word in found.words)):
        agreed = _agree(story, found)
        sure = found.likeness == "sound" or agreed is True
        return _Verdict("conflict", sure and agreed is not False, 0.85 if sure else 0.6)
    return _Verdict("conflict", _agree(story, found) is not False, 0.9)


def _near_names(articles: Sequence[Article], story: Story, found: Variant) -> _Verdict | None:
    """What names are to each other that a few letters part: listed; reported where one role stands beside both."""
    agreed = _agree(story, found)
    if found.alone or not found.given:
        return _Verdict("undecided", False, 0.55 if agreed else 0.45)
    if related(articles, found):
        return None
    if of_two_sexes(*found.words) or made_of(*found.words):
        return _Verdict("undecided", False, 0.5) if agreed else None
    if agreed:
        return _Verdict("conflict", True, 0.75)
    known = both_given(*(word.casefold() for word in found.words))
    return _Verdict("undecided", False, 0.35 if known else 0.5)


def _lone(story: Story, found: Variant) -> _Verdict:
    shortest = min(map(len, found.words))
    rarest = min(len(side) for side in found.sides)
    strong = shortest >= _SURE and (found.together or rarest <= MANY_TIMES)
    strong = strong or (found.together and never_introduced(story, found))
    return _Verdict("conflict", strong, 0.8 if strong else 0.45)


def _agree(story: Story, found: Variant) -> bool | None:
    """Whether the roles that stand beside the two spellings agree; None where one has none."""
    roles = [roles_beside(story, side) for side in found.sides]
    if not roles[0] or not roles[1]:
        return None
    return bool(roles[0] & roles[1]) or None


def _matter(found: Sequence[Variant], verdicts: Sequence[_Verdict]) -> Judged:
    """One judgement of spellings that hang together, each a side."""
    sides = _by_word(found)
    best = max(verdicts, key=lambda verdict: (verdict.outcome == "conflict", verdict.strong, verdict.score))
    ordered = sorted(sides, key=lambda word: min((use.article, use.start) for use in sides[word].uses))
    person, names = found[0].person, [sides[word].uses[0].text for word in ordered]
    full = found[0].names if len(found) == 1 else (names[0], "” and “".join(names[1:]))
    if len(found) == 1 and found[0].words[0].casefold() != ordered[0]:
        full = (full[1], full[0])
    return Judged(
        category="person_name" if person else "name_variant",
        matter=f"the name of {full[0]}" if person else f"the name {full[0]}",
        outcome=best.outcome,
        reason=_REASONS[found[0].likeness],
        passages=tuple(
            Passage(use.article, use.start, use.end, sides[word].printed, number)
            for number, word in enumerate(ordered)
            for use in _shown(sides[word].uses)
        ),
        strong=best.strong,
        score=best.score,
        values={"first": full[0], "second": full[1]},
    )


class _Side(NamedTuple):
    """A spelling: the word as it is printed, which the name around it does not tell, and where it stands."""

    printed: str
    uses: list[Written]


def _by_word(found: Sequence[Variant]) -> dict[str, _Side]:
    """The word that is spelled in two ways -> its side, by what it is whatever its capitals."""
    sides: dict[str, _Side] = {}
    for variant in found:
        for word, side in zip(variant.words, variant.sides, strict=True):
            sides.setdefault(word.casefold(), _Side(word, [])).uses.extend(side)
    return sides


def _shown(side: Sequence[Written]) -> list[Written]:
    """The first passages of each article, without repetition."""
    seen: Counter[int] = Counter()
    kept: list[Written] = []
    for word in sorted(
        {(word.article, word.start): word for word in side}.values(), key=lambda w: (w.article, w.start)
    ):
        if seen[word.article] < _SHOWN:
            seen[word.article] += 1
            kept.append(word)
    return kept


@contract("matter", "reason", "first", "second", parameters=Judging)
def names(rule: Rule, context: Context) -> Iterator[Finding]:
    """A thing's name in two spellings across sources. Parameters as of ``comparisons.judged``."""
    yield from report(rule, context, things)
    yield from report(rule, context, house_names)


@contract("matter", "reason", "first", "second", parameters=Judging)
def persons(rule: Rule, context: Context) -> Iterator[Finding]:
    """A person's name in two spellings across sources. Parameters as of ``comparisons.judged``."""
    yield from report(rule, context, people)
    yield from report(rule, context, by_role)
