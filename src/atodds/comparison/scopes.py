"""Why two figures that differ may both hold: a plan, a period, a part, another set, another place."""

from __future__ import annotations

from ..language.tables import cached, read_table
from ..model import Article, NumberMention
from .profiles import Profile
from .sums import limited, two_sums
from .table import Row

_OF_THE = 16
"""Characters between a part and its whole: " of the ", " out of his ". 11 and 21 change nothing on the 526 workshop
articles."""


def one_whole(first: Row, other: Row, articles: tuple[Article, Article]) -> bool:
    """Whether both count a part of a printed whole, and the wholes are one: "11 of 14 counts", "12 of 14 counts"."""
    if (
        first.fact.role is not None
        and None not in (first.fact.agent, other.fact.agent)
        and first.fact.agent != other.fact.agent
    ):
        return False  # two who did so many of as many each
    wholes = [whole_of(row, article) for row, article in zip((first, other), articles, strict=True)]
    return wholes[0] is not None and wholes[0] == wholes[1]


def whole_of(row: Row, article: Article) -> object:
    """The number of the whole that a part is told to be of; None where none is told."""
    if not row.mention.partitive:
        return None
    end = row.mention.end
    after = next(iter(article.beginning(end, end + _OF_THE + 1)), None)
    if not isinstance(after, NumberMention) or after.modifier != "=":
        return None
    return after.value


def _parts_reason(a: Row, b: Row, whole: bool) -> str:
    """Why two figures may count parts; empty where nothing says so, or where both are parts of one whole."""
    if _a_part(a, b) or _a_part(b, a):
        return f"“{a.mention.text}” and “{b.mention.text}”: one counts a part of a set"
    if _fewer(a, b) or _fewer(b, a):
        return f"“{a.mention.text}” and “{b.mention.text}”: who is convicted of some was charged with more"
    if a.mention.partitive and b.mention.partitive and not whole:
        return f"“{a.mention.text}” and “{b.mention.text}” count parts of a set"
    return ""


def _sets_reason(profile: Profile, other: Profile) -> str:
    """Why two counts may be of two sets of people or things; empty where nothing says so."""
    a, b = profile.row, other.row
    if a.family != "[count]":
        return ""
    if _other_people(profile, other) and not _implied(profile, other):
        return f"“{a.mention.text}” and “{b.mention.text}” count different people"
    if a.fact.restricted and b.fact.restricted and not set(a.fact.complement) & set(b.fact.complement):
        return f"“{a.mention.text}” and “{b.mention.text}” count members of two wholes"
    words, others = _set_words(a), _set_words(b)
    if words and others and not words & others:
        return f"“{a.mention.text}” and “{b.mention.text}” count different sets"
    return ""


def scope_reason(profile: Profile, other: Profile, *, whole: bool = False) -> str:
    """Why two figures that differ may hold in different scopes; empty where nothing says so.

    ``whole`` says that both are parts of one whole.
    """
    a, b = profile.row, other.row
    if period := _one_sided(profile, other, "periods"):
        return f"one is told for the {period}"
    if reason := two_sums(a, b) or _parts_reason(a, b, whole) or _sets_reason(profile, other):
        return reason
    if profile.scope and other.scope and not profile.scope & other.scope:
        return f"one holds in {' '.join(a.fact.scope)}, the other in {' '.join(b.fact.scope)}"
    if profile.noun == "share" and _shares_of_two(profile, other):
        return f"one is a share of {' '.join(a.fact.anchor)}, the other of {' '.join(b.fact.anchor)}"
    return ""


def _shares_of_two(profile: Profile, other: Profile) -> bool:
    """Whether both say of what they are a share, and it is not one thing."""
    if not profile.anchor or not other.anchor:
        return False
    return profile.anchor - profile.names != other.anchor - other.names


def _other_people(profile: Profile, other: Profile) -> bool:
    """Whether a kind of people is counted beside another kind, or beside people of whom it may be a part."""
    table = read_table("language", "noun_classes")
    kinds = table["kinds"] + (table["aboard"] if "carry" in (profile.role, other.role) else [])
    if profile.noun == other.noun or not {profile.noun, other.noun} & set(kinds):
        return False
    kind, people = (profile, other) if other.noun == "person" else (other, profile)
    return people.noun != "person" or kind.row.low < people.row.high


def _implied(profile: Profile, other: Profile) -> bool:
    """Whether the noun of one says of people what the predicate of the other does: "employs 3,400 people", "employees"."""
    told: dict[str, str] = read_table("language", "roles")["implied"]
    return any(
        broad.noun == "person"
        and broad.role == told.get(narrow.noun or "")
        and narrow.role in (None, broad.role)
        for broad, narrow in ((profile, other), (other, profile))
    )


def _a_part(part: Row, whole: Row) -> bool:
    """Whether the first counts a part, and the second, which does not, gives more: no part is larger than its whole."""
    return part.fact.part and not whole.fact.part and part.high < whole.low


def _fewer(part: Row, whole: Row) -> bool:
    """Whether the first counts what somebody is convicted or cleared of, the second charges, and more of them."""
    table = read_table("language", "roles")["fewer"]
    return (
        part.fact.role in table["some"]
        and whole.fact.role not in table["some"]
        and part.fact.noun in table["nouns"]
        and not whole.fact.part
        and part.high < whole.low
    )


def _set_words(row: Row) -> set[str]:
    """Words that say which of its kind are counted: "female", "life" in "life sentences"."""
    return {
        word for word in row.fact.modifiers if word not in _no_kind() and not word.endswith(("ed", "ing"))
    }


@cached
def _no_kind() -> frozenset[str]:
    """Words beside a counted noun that tell no kind of it: "other", "successive"."""
    return frozenset({"other", *read_table("quantities", "cues")["in_succession"]})


def _one_sided(profile: Profile, other: Profile, group: str) -> str:
    """The first period of a group for which only one of two figures is told; empty for none."""
    return min((profile.window ^ other.window) & set(read_table("facts", "frames")[group]), default="")


def doubt(profile: Profile, other: Profile) -> str:
    """Why two figures may be of two times or only one of them planned, where no more than a word of one passage says so."""
    a, b = profile.row, other.row
    if a.fact.hypothetical != b.fact.hypothetical:
        return "one is planned, feared or possible, the other told as it is"
    if long := _one_sided(profile, other, "long_periods"):
        return f"one is told for the {long}"
    if a.fact.earlier != b.fact.earlier and not (a.fact.lead and b.fact.lead):
        return "one speaks of an earlier time"
    if stretch := limited(a, b) or limited(b, a):
        return f"one is told for {stretch}"
    if _narrowed(a, b) or _narrowed(b, a):
        return f"“{a.mention.text}” and “{b.mention.text}”: one may count a part of the others"
    return ""


def _narrowed(part: Row, whole: Row) -> bool:
    """Whether words behind the noun of the smaller of two counts alone narrow it: "four victims with ties to the town"."""
    return part.fact.restricted and not whole.fact.restricted and part.high < whole.low
