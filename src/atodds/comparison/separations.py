"""What tells two aligned figures apart for good: two people by name, two times."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..language.frequency import general
from ..language.words import initials
from .profiles import Profile


def separation(profile: Profile, other: Profile) -> str:
    """Why two figures, equal or not, are of two things; empty where nothing says so.

    None of this keeps figures from being aligned, since subjects and times may be misread: as vetoes they kept two of 31
    labelled pairs of one matter apart on the exam part, two of 86 on the workshop's, and no pair of different matters.
    """
    a, b = profile.row.fact, other.row.fact
    if a.personal and b.personal and _two_people(a.subject, b.subject):
        return f"one is told of {_name(a.subject)}, the other of {_name(b.subject)}"
    if subjects_apart(profile, other):
        return f"one is told of {_name(a.subject)}, the other of {_name(b.subject)}"
    if _times_differ(profile, other):
        return "they are told for two times"
    return ""


def _name(words: Sequence[str]) -> str:
    return " ".join(words).title()


def _two_people(first: Sequence[str], other: Sequence[str]) -> bool:
    """Whether these are other surnames, or two given names to one surname."""
    if first[-1:] != other[-1:]:
        return not set(first) & set(other)
    return len(first) > 1 and len(other) > 1 and first[0] != other[0] and first[0][:1] != other[0][:1]


def subjects_apart(profile: Profile, other: Profile) -> bool:
    """Whether two bodies or things act, of which neither article names the other's: two firms, two cities.

    Who goes by two names ("Holm", "the Reds") is called by both in one article or the other.
    """
    a, b = profile.row.fact, other.row.fact
    if not (a.acting and b.acting) or profile.row.article == other.row.article:
        return False
    mine, yours = _telling(profile.subject), _telling(other.subject)
    if mine & yours or mine & other.named or yours & profile.named:
        return False
    return not initials(a.subject, b.subject)


@lru_cache(maxsize=4096)
def _telling(name: frozenset[str]) -> frozenset[str]:
    """The words of a name that are no usual nouns: "Tower" tells no tower from another."""
    return frozenset([word for word in name if word not in general()]) or name


_SAME_PLACE = 2
"""Names in common from which two months are rather one event with a wrong date than two events. 1 and 3 change
nothing on the 526 workshop articles."""


def _times_differ(profile: Profile, other: Profile) -> bool:
    """Whether two figures hold in two years, or in two months."""
    if profile.years and other.years and not profile.years & other.years:
        return True
    months = bool(profile.months) and bool(other.months) and not profile.months & other.months
    return months and len(profile.names & other.names) < _SAME_PLACE
