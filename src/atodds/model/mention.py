"""Mentions: spans with a normalised reading, one model a family, told apart by ``kind``."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Tag

from .base import Span

Modifier = Literal["=", "~", "<", ">", "up", "down"]
Change = Literal["up", "down"]
NumberKind = Literal["quantity", "count", "money", "percent", "ratio", "ordinal", "age", "number"]
Bound = tuple[float | None, float | None]


class NumberMention(Span):
    """A span with a number.

    ``value`` is the printed number in ``unit`` (``(low, high)`` for a printed range). ``low`` and ``high`` are the
    loosest interval that the words allow (rounding, trailing zeros, modifier), ``strict`` the narrowest
    (half a unit of the last printed digit); ``None`` is unbounded. All are in ``unit``.
    """

    kind: NumberKind
    text: str
    value: float | tuple[float, float]
    unit: str | None = None
    """Canonical unit name ("kilometre"), ISO-like currency name, or the counted noun phrase in the singular."""
    modifier: Modifier = "="
    low: float | None = None
    high: float | None = None
    strict: Bound = (None, None)
    about: str = ""
    """What the number is about: lower-case words, space separated; filled when the mention is bound to a fact."""
    dimension: str | None = None
    """pint's dimensionality ("[length]"), "[currency]", "[count]", "[percent]" … or None for a bare number."""
    currency: str | None = None
    """ISO 4217 code where the text allows it."""
    ambiguous: bool = False
    """The unit could be another (a bare "$" where the country is not given)."""
    noun: str | None = None
    """Head of the counted noun phrase, or of what a measure before it qualifies ("18-inch barrel"), in the singular."""
    modifiers: tuple[str, ...] = ()
    """Words of the counted noun phrase before its head, as printed."""
    change: Change | None = None
    """The number is the size of a change (rose by 5%), not a level."""
    difference: bool = False
    """How far it is from another figure, no level: "over the limit", "10C above normal" (which has no offset)."""
    restates: int | None = None
    """Start offset of the mention that this one says again in another unit: "20 kilometers (12 miles)"."""
    partitive: bool = False
    """Part of a larger set: "one of the officials", "two of them"."""
    vague: bool = False
    """A number word without a digit's precision: dozens, hundreds of, a handful."""
    other: bool = False
    """A further set beside one named before: "two others", "three other rifles"."""
    idiom: bool = False
    """A figure of speech ("one hand tied"); never compared."""
    per: str | None = None
    """For a ratio or a rate: the denominator as words ("day", "100,000 people")."""


class DesignatorMention(Span):
    """A number that is not a quantity: year, date, clock time, score, address, phone number, model, section …"""

    kind: Literal["designator"]
    text: str
    form: str


TimeForm = Literal[
    "date", "month", "year", "weekday", "clock", "datetime", "range", "duration", "relative", "deictic",
    "anniversary", "day_count", "season", "holiday", "vague",
]  # fmt: skip
Resolution = Literal["stated", "publication", "narrative", "reference", "unresolved"]


class TimeMention(Span):
    """A date, time or duration.

    ``earliest`` and ``latest`` (ISO 8601, inclusive, at ``granularity``) bound the moment; both None when unresolved.
    ``resolution`` says from what: the words alone, the publication date, the narrative, a reference file.
    """

    kind: Literal["time"]
    text: str
    form: TimeForm
    granularity: str
    """minute, hour, part_of_day, day, week, month, quarter, season, year, decade, century."""
    earliest: str | None = None
    latest: str | None = None
    resolution: Resolution = "unresolved"
    approximate: bool = False
    weekday: int | None = None
    """0 = Monday, where the words name one."""
    zone: str | None = None
    """UTC offset ("+02:00") or zone name where the words give one; "local" for "local time"."""
    days: tuple[float, float] | None = None
    """For a duration, day count or anniversary: its length in days, as an interval."""
    number: float | None = None
    """The printed ordinal or count of an anniversary or day count."""
    clock: str | None = None
    """The printed clock time in 24 hours ("07:37"; "07:28/08:06" for a range), in its own ``zone``."""
    problem: Literal["impossible_date", "impossible_clock"] | None = None
    """The words name a day or a clock time that does not exist ("30 February", "17:06 pm")."""


class QuotationMention(Span):
    """Direct speech with its marks; ``quoted`` is what stands between them."""

    kind: Literal["quotation"]
    text: str
    quoted: str
    form: Literal["full", "fragment", "title", "scare"] = "full"
    speaker: str | None = None
    """Canonical name or description of who says it."""
    speaker_kind: Literal["named", "anonymous", "organization", "unknown"] = "unknown"
    speaker_start: int | None = None
    verb: str | None = None
    where: str | None = None
    when: str | None = None
    marks: Literal["straight", "curly", "single", "latex", "guillemets", "none"] = "straight"
    problem: Literal["unclosed", "unopened", "closed_early", "tail_outside"] | None = None
    continues: bool = False
    """The same speaker goes on from the quotation before."""


class NameMention(Span):
    """A person, organisation or place by name; mentions of one bearer share ``entity``."""

    kind: Literal["person", "organization", "place", "other"]
    """``other``: an abbreviation that the text spells out and that is none of the three (a system, a law)."""
    text: str
    entity: str
    """The fullest form in this article; the group's key."""
    role: str | None = None
    """Title or role beside the name, as printed."""
    given: str | None = None
    surname: str | None = None
    expansion: str | None = None
    """For an abbreviation that the text spells out: the long form."""


class AttributionMention(Span):
    """Who says it: the words that credit a source."""

    kind: Literal["attribution"]
    text: str
    holder: str
    holder_kind: Literal["named", "anonymous", "organization", "outlet", "document", "unknown"]
    verb: str
    strength: Literal[
        "confirmed", "said", "claimed", "denied", "declined", "reported", "first_report", "estimated"
    ]
    count: int | None = None
    """How many anonymous sources are counted in the credit."""
    extra: int | None = None
    """A second set counted beside the first ("and two others")."""
    noun: str | None = None
    content: Span | None = None
    """What is credited."""


Polarity = Literal[
    "permitted", "prohibited", "restricted", "requested", "not_sought", "unchanged", "advocated"
]


class PermissionMention(Span):
    """Who allows or forbids whom to do what, to what, with what, where."""

    kind: Literal["permission"]
    text: str
    actor: str | None = None
    grantee: str | None = None
    action: str | None = None
    target: str | None = None
    instrument: str | None = None
    area: str | None = None
    polarity: Polarity
    trigger: str = ""


def _tag(value: Any) -> str:
    kind = value["kind"] if isinstance(value, dict) else value.kind
    return _FAMILY[kind]


_FAMILY = {
    **dict.fromkeys(("quantity", "count", "money", "percent", "ratio", "ordinal", "age", "number"), "number"),
    **dict.fromkeys(("person", "organization", "place", "other"), "name"),
    "time": "time",
    "quotation": "quotation",
    "attribution": "attribution",
    "permission": "permission",
    "designator": "designator",
}

Mention = Annotated[
    Annotated[NumberMention, Tag("number")]
    | Annotated[DesignatorMention, Tag("designator")]
    | Annotated[TimeMention, Tag("time")]
    | Annotated[QuotationMention, Tag("quotation")]
    | Annotated[NameMention, Tag("name")]
    | Annotated[AttributionMention, Tag("attribution")]
    | Annotated[PermissionMention, Tag("permission")],
    Discriminator(_tag),
]
