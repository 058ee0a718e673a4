"""A fact: a mention bound to what it is about."""

from __future__ import annotations

from typing import Literal

from .base import Model, Span
from .result import Result

FactKind = Literal["number", "time", "quotation", "permission", "attribution", "name", "score"]


class Occasion(Model):
    """What a date or a clock time dates."""

    events: tuple[str, ...] = ()
    """Classes of what happens, by the verb or event noun that the time hangs on; that one's first. Empty: unknown."""
    parties: tuple[str, ...] = ()
    """Meanings of the nouns and names that take part, "it" resolved."""
    edge: str = ""
    """"until", "by", "since" or "between" where the time is an edge of it."""
    planned: bool = False
    """It is yet to come, or may."""
    own: bool = False
    """It is the story's own event: that of the headline or the first sentences."""


class Fact(Span):
    """A mention bound to noun, role, scope, time and who says so.

    Words are lower-case lemmas in reading order, without function words.
    """

    kind: FactKind
    mention: int
    """Index into the article's mentions."""
    sentence: int
    """Index into the article's sentences; -1 outside any."""
    noun: str | None = None
    """Canonical head of what is counted, or the attribute that is measured ("distance", "depth")."""
    modifiers: tuple[str, ...] = ()
    """Words of the counted noun phrase before its head, and whether it is "other"."""
    role: str | None = None
    """Canonical predicate: what happens to, or is true of, the noun ("kill", "steal")."""
    anchor: tuple[str, ...] = ()
    """For a distance, from what; for a share, of what; for money, for what."""
    direction: str | None = None
    """For a distance, the compass point."""
    clause: tuple[str, ...] = ()
    """Content words of the fact's own clause."""
    context: tuple[str, ...] = ()
    """Content words of the rest of its sentence."""
    names: tuple[str, ...] = ()
    """Capitalised words of the sentence, lower-case."""
    own_names: tuple[str, ...] = ()
    """Those of them that stand in its clause."""
    subject: tuple[str, ...] = ()
    """Words of the name that it is about: given name and surname, or the words of another name; through pronouns."""
    personal: bool = False
    """Its subject is a person."""
    acting: bool = False
    """Its subject stands before it, and no preposition governs the name."""
    which: tuple[str, ...] = ()
    """Words that tell its event, or its thing, from others of its kind: "the first quake", "an aftershock"."""
    carrier: str | None = None
    """The thing right before the figure that it is a measure of: "an office 12 miles north of the town"."""
    near: tuple[str, ...] = ()
    """Meanings of the content words next to it, names included: those before it, nearest first, then those after."""
    complement: tuple[str, ...] = ()
    """Meanings of the words of the prepositional phrase that follows it at once: "of the gang"."""
    window: tuple[str, ...] = ()
    """Windows of time and parts of a whole that its clause names: "first half", "season", "annual"."""
    period: str | None = None
    """The stretch of time over which the figure adds up: "first weekend", "5 day", "year", "so far"."""
    part: bool = False
    """It counts a part of a set: "three of the captives", "the first 14"."""
    restricted: bool = False
    """Words behind its noun narrow the set: "four victims with ties to the town"."""
    agent: str | None = None
    """Head of the noun phrase that opens its clause, where that is no name: "the index rose 2 percent"."""
    scope: tuple[str, ...] = ()
    """Where it holds: names and area nouns after a preposition of place in its clause."""
    when: tuple[str, ...] = ()
    """Words of the times that its clause, or else its sentence, gives."""
    earliest: str | None = None
    latest: str | None = None
    occasion: Occasion | None = None
    """For a date or a clock time: what it dates; None where it dates a saying, or only bounds something."""
    holder: str | None = None
    """Who says so, where the text tells."""
    lead: bool = False
    """In the headline or the first sentences: about the story's own event."""
    earlier: bool = False
    """The sentence marks another, earlier event."""
    negated: bool = False
    hypothetical: bool = False
    quoted: bool = False
    headline: bool = False
    result: Result | None = None
    """Of a score: what it is the result of, and for whom."""
