"""Permissions across sources: what one permits and another forbids, and how far one permission reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....comparison import ComparedSources
from ....comparison.connecting import connected
from ....comparison.judged import Judged, Passage
from ....language.lemmas import canonical_noun, lemma
from ....language.words import letters
from ....model import Finding, PermissionMention
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report
from .permit_scope import Permission, apart, one_grantee, permission, reach, targets

_GRANTED = ("permitted", "restricted")
_ASKED = ("requested", "not_sought")


def conflicts(compared: ComparedSources) -> Iterator[Judged]:
    """What one source permits and another forbids, one entry a matter; and the areas and requests side by side."""
    found = _found(compared)
    pairs = [
        (a, b) for a, permit in enumerate(found) for b, other in enumerate(found) if _at_odds(permit, other)
    ]
    for members in connected(pairs):
        own = [pair for pair in pairs if pair[0] in members]
        yield _conflict(
            [found[a] for a in dict.fromkeys(a for a, _ in own)],
            [found[b] for b in dict.fromkeys(b for _, b in own)],
        )
    for story in sorted({permit.story for permit in found}):
        here = [permit for permit in found if permit.story == story and permit.area]
        for polarities, told in ((_GRANTED, "where it is allowed"), (_ASKED, "what leave was asked for")):
            yield from _reaches([permit for permit in here if permit.mention.polarity in polarities], told)


def _at_odds(permit: Permission, other: Permission) -> bool:
    """Whether one source permits what another forbids."""
    return (
        (permit.mention.polarity, other.mention.polarity) == ("permitted", "prohibited")
        and permit.article != other.article
        and permit.story == other.story
        and (bool(targets(permit.mention) & targets(other.mention)) or one_grantee(permit, other))
        and not apart(permit, other)
    )


def _found(compared: ComparedSources) -> list[Permission]:
    return [
        permission(article, (place, compared.stories[place], compared.witnesses[place]), fact, mention)
        for place, article in enumerate(compared.articles)
        for fact in article.facts
        if isinstance(mention := article.mentions[fact.mention], PermissionMention) and not fact.headline
    ]


def _conflict(permitted: Sequence[Permission], forbidden: Sequence[Permission]) -> Judged:
    mention, other = permitted[0].mention, forbidden[0].mention
    shared = sorted(targets(mention) & targets(other)) or sorted(targets(other))
    target = _printed(shared[0], mention, other) if shared else _thing(other)
    sides = (permitted, forbidden)
    return Judged(
        category="permission",
        matter=f"whether it is allowed: {_thing(other)}",
        outcome="conflict",
        reason=f"one source permits what the other forbids ({target})",
        passages=tuple(
            _passage(each, side, f"{each.mention.polarity}: {each.mention.target or each.mention.grantee}")
            for side, members in enumerate(sides)
            for each in members
        ),
        listed=any(each.partial for each in (*permitted, *forbidden)),
        score=0.7,
        witnesses=tuple(len({each.witness for each in members}) for members in sides),
        values={"target": target, "first": _thing(mention), "second": _thing(other)},
    )


def _thing(mention: PermissionMention) -> str:
    """What is allowed or not, as far as it is told: its target, or to whom."""
    return mention.target or mention.grantee or mention.text


def _printed(noun: str, permit: PermissionMention, other: PermissionMention) -> str:
    """A kind of target as one of the two prints it."""
    words = [word.lower() for mention in (other, permit) for word in letters(mention.target or "")]
    return next((word for word in words if canonical_noun(lemma(word)) == noun), noun)


def _passage(permit: Permission, side: int, reading: str) -> Passage:
    return Passage(permit.article, permit.mention.start, permit.mention.end, reading, side)


def _reaches(given: Sequence[Permission], matter: str) -> Iterator[Judged]:
    """How far a permission, or a request, reaches: one entry, a side for each place and each way to lie to it."""
    sides: dict[tuple[str, frozenset[str]], list[Permission]] = {}
    for permit in given:
        sides.setdefault(reach(permit.area), []).append(permit)
    if len({permit.article for permit in given}) < 2:
        return
    yield Judged(
        category="permission",
        matter=matter,
        outcome="undecided" if len(sides) > 1 else "equivalent",
        reason="the sources give its area in different words" if len(sides) > 1 else "one area",
        passages=tuple(
            _passage(member, side, f"{member.mention.polarity}: {member.area}")
            for side, members in enumerate(sides.values())
            for member in members
        ),
        strong=False,
        score=0.2,
        witnesses=tuple(len({member.witness for member in members}) for members in sides.values()),
        values={"target": matter, "first": given[0].area, "second": given[-1].area},
    )


@contract("matter", "reason", "first", "second", "target", parameters=Judging)
def permission_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """What one source says is permitted and another says is forbidden."""
    yield from report(rule, context, conflicts)
