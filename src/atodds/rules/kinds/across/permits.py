"""Permissions across sources: what one source says is permitted and another says is forbidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....language.lemmas import canonical_noun, empty_words, lemma
from ....language.tables import cached, read_table
from ....model import Finding, PermissionMention
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_WORD = re.compile(r"[^\W\d_]+")
_FOR = frozenset({"permitted"})
_AGAINST = frozenset({"prohibited"})
_VAGUE = frozenset(
    {"target", "force", "weapon", "territory", "attack", "strike", "site", "area", "region", "position", "border",
     "military", "use", "person", "thing", "way", "place", "inside", "inland", "part", "vehicle", "building"}
)  # fmt: skip
"""Words too broad to be the same target."""


@cached
def _vague() -> frozenset[str]:
    return frozenset(map(lemma, _VAGUE))


@cached
def _broader() -> dict[str, str]:
    return {
        lemma(word): lemma(broad)
        for broad, words in read_table("language", "noun_classes")["includes"].items()
        for word in words
    }


def conflicts(compared: ComparedSources) -> Iterator[Judged]:
    """Pairs of permissions in one story with one kind of target and opposite polarity."""
    found = [
        (place, mention)
        for place, article in enumerate(compared.articles)
        for fact in article.facts
        if isinstance(mention := article.mentions[fact.mention], PermissionMention) and not fact.headline
    ]
    for place, one in found:
        if one.polarity not in _FOR:
            continue
        for other_place, other in found:
            if (
                other_place == place
                or compared.stories[other_place] != compared.stories[place]
                or other.polarity not in _AGAINST
            ):
                continue
            shared = _targets(one) & _targets(other)
            if shared and not _instruments_apart(one, other) and not _kinds_apart(one, other):
                yield _judged(place, one, other_place, other, sorted(shared))


def _nouns(text: str | None) -> set[str]:
    return {
        canonical_noun(lemma(word.lower()))
        for word in _WORD.findall(text or "")
        if word.lower() not in empty_words()
    }


def _targets(mention: PermissionMention) -> set[str]:
    """The kinds of thing a permission is about, with their broader kinds."""
    named = mention.target or mention.grantee or ""
    nouns = {noun for noun in _nouns(named) if noun not in _vague()}
    nouns = {noun for noun in nouns if not _is_name(named, noun)}
    broad = {_broader()[noun] for noun in nouns if noun in _broader()}
    return nouns | (broad - _vague())


def _is_name(text: str, noun: str) -> bool:
    return any(word[0].isupper() and lemma(word.lower()).startswith(noun[:4]) for word in _WORD.findall(text))


def _kinds_apart(one: PermissionMention, other: PermissionMention) -> bool:
    """Whether both describe the target before naming it, in words that have nothing in common."""
    first, second = _described(one.target), _described(other.target)
    return bool(first and second) and not first & second


def _described(target: str | None) -> set[str]:
    """The words before the first noun of a target that names its kind: "incoming", "long-range"."""
    words = [word.lower() for word in (target or "").split() if word.lower().strip(",") not in empty_words()]
    known = {*_broader(), *_broader().values()}
    at = next((i for i, word in enumerate(words) if canonical_noun(lemma(word.strip(","))) in known), 0)
    return set(words[:at])


def _instruments_apart(one: PermissionMention, other: PermissionMention) -> bool:
    """Whether both name what is used, and the two have nothing in common."""
    first, second = _nouns(one.instrument), _nouns(other.instrument)
    return bool(first and second) and not first & second


def _printed(noun: str, one: PermissionMention, other: PermissionMention) -> str:
    """A kind of target as one of the two prints it."""
    words = [word.lower() for mention in (other, one) for word in _WORD.findall(mention.target or "")]
    return next((word for word in words if canonical_noun(lemma(word)) == noun), noun)


def _judged(
    place: int, one: PermissionMention, other_place: int, other: PermissionMention, shared: Sequence[str]
) -> Judged:
    passages = [
        Passage(place, one.start, one.end, f"permitted: {one.target}", 0),
        Passage(other_place, other.start, other.end, f"prohibited: {other.target}", 1),
    ]
    return Judged(
        category="permission",
        matter=f"whether it is allowed: {other.target or other.text}",
        outcome="conflict",
        reason=f"one source permits what the other forbids ({_printed(shared[0], one, other)})",
        passages=tuple(passages),
        witnesses=(1, 1),
        values={
            "target": _printed(shared[0], one, other),
            "first": one.target or one.text,
            "second": other.target or other.text,
        },
    )


@contract("matter", "reason", "target", "first", "second", parameters=Judging)
def permission_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """What one source says is permitted and another says is forbidden."""
    yield from report(rule, context, conflicts)
