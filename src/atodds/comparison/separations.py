"""What tells two aligned figures apart for good: two people by name, two fates or kinds of amount, two times."""

from __future__ import annotations

from collections.abc import Sequence

from ..language.lemmas import of_money, people_nouns
from ..language.tables import cached, read_table
from .features import people_by_role
from .profiles import Profile


def separation(one: Profile, other: Profile) -> str:
    """Why two figures, equal or not, are of two things; empty where nothing says so.

    None of this keeps figures from being aligned, since subjects, fates and times may be misread: as vetoes they kept six of
    36 labelled pairs of one matter apart on the exam part and five of 88 on the workshop's, and no pair of different matters.
    """
    a, b = one.row.fact, other.row.fact
    if a.personal and b.personal and _two_people(a.subject, b.subject):
        return f"one is told of {_name(a.subject)}, the other of {_name(b.subject)}"
    if _roles_differ(one, other):
        return f"one is told as “{shown(one.role)}”, the other as “{shown(other.role)}”"
    if _times_differ(one, other):
        return "they are told for two times"
    return ""


def shown(role: str | None) -> str:
    """A fate or kind of amount in words."""
    roles = read_table("language", "roles")
    return str(roles["amounts"].get(role or "") or roles["shown"].get(role or "") or role)


def _name(words: Sequence[str]) -> str:
    return " ".join(words).title()


def _two_people(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether these are other surnames, or two given names to one surname."""
    if one[-1:] != other[-1:]:
        return not set(one) & set(other)
    return len(one) > 1 and len(other) > 1 and one[0] != other[0] and one[0][:1] != other[0][:1]


_SAME_PLACE = 2
"""Names in common from which two months are rather one event with a wrong date than two events."""


def _times_differ(one: Profile, other: Profile) -> bool:
    """Whether two figures hold in two years, or in two months."""
    if one.years and other.years and not one.years & other.years:
        return True
    months = bool(one.months) and bool(other.months) and not one.months & other.months
    return months and len(one.names & other.names) < _SAME_PLACE


@cached
def _one_amount() -> dict[str, int]:
    groups: list[list[str]] = read_table("language", "roles")["one_amount"]
    return {role: place for place, group in enumerate(groups) for role in group}


def _roles_differ(one: Profile, other: Profile) -> bool:
    """Whether two fates of people, or two kinds of amount, are told: killed and injured, profit and price."""
    if one.role == other.role or not one.known_role or not other.known_role:
        return False
    if one.row.mention.kind == "money":
        amounts = _one_amount()
        return (
            one.role in of_money()
            and other.role in of_money()
            and amounts.get(one.role or "", one.role) != amounts.get(other.role or "", other.role)
        )
    people = {one.noun, other.noun} <= people_nouns() | {None}
    return people and people_by_role(one.role) and people_by_role(other.role)
