"""Phrases of a table found in a sentence, and the person who is their subject or object."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from ...language.tables import cached, read_table
from ...model import NameMention
from .trait import Clause

_PRONOUN = re.compile(r"(?:he|she)\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:he|she)\s(?:\w+\s){0,2}$")
_LATER = re.compile(
    r"(?:(?:On|In|At|Last|This|After|Earlier|Later) [^,;:\n]{0,40}?,? )?"
    r"(?:[Hh]e|[Ss]he|[Tt]he \d{1,3}-year-old)\s(?:\w+ly\s)?$"
)
"""The subject of a sentence, behind a time at most, that stands for the person of the sentence before."""
_BREAK = re.compile(
    r"[;:—–]|\s-\s|[.!?]\s|,\s+(?:and|but|while|as|when|who|after|before)\b|\bthat\b|\bwho\b(?! (?:was|is|had|has|have)\b)"
)
_OTHER = re.compile(r"\b(?:his|her|their|the|an?)\s(?:[\w-]+\s){1,2}$", re.IGNORECASE)
"""Another subject right before the verb: "Ann Lee said her brother was armed"."""
_OPENING = re.compile(r"(?P<head>\w+)(?:[^\w*]*(?P<second>\w+))?")
_WHO = re.compile(r",(?: (?:aged )?\d{1,3},)? who [^,.;:]{2,80},")
"""What is told of the person between the name and the verb: "Ann Lee, who works for Orrin, pleaded"."""
_FAR = 90
"""Characters between a subject and its verb from which another subject may stand between. Of 1,973 things told of people on
673 articles of news, 63 changes five, 117 five."""


@cached
def table(*keys: str) -> Mapping[str, object]:
    """A table of ``persons.toml``."""
    found = read_table("facts", "persons")
    for key in keys:
        found = found[key]
    return found


@cached
def word_list(name: str, key: str) -> frozenset[str]:
    """A list of words of ``persons.toml``."""
    return frozenset(read_table("facts", "persons")[name][key])


@cached
def no_role() -> frozenset[str]:
    """Words that stand between an age and its name in no role, and open none: "Ann Lee, 34, was engaged to a host"."""
    return frozenset(read_table("facts", "persons")["no_role"].split())


class Phrases:
    """Whole phrases that say one thing; a star is a gap of at most 60 characters: the name of the person."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        found = [_OPENING.match(phrase.casefold()) for phrase in phrases]
        openings = frozenset((match["head"], match["second"]) for match in found if match is not None)
        self.openings = openings if all(found) else None
        """The first two words of the phrases; the second is None where a phrase has one alone, or a gap. A sentence with one
        of the phrases has one of these; None: any sentence may."""

    @cached_property
    def found(self) -> re.Pattern[str]:
        """The phrases, longest first. Made for the first sentence that may have one: most articles need few of them."""
        either = "|".join(
            r"\s".join(
                r"(?:(?!\bnot\b)[^.;:\n]){1,60}?" if word == "*" else re.escape(word)
                for word in phrase.split(" ")
            )
            for phrase in self._phrases
        )
        return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def subject(clause: Clause, offset: int) -> NameMention | None:
    """Whose deed a verb at this offset is: the last person before it in its clause, or the one person a pronoun means."""
    named = clause.last_before(offset)
    if named is None:
        return _meant(clause, offset)
    between = _WHO.sub(",", clause.between(named.end, offset))
    if len(between) > _FAR or _BREAK.search(between) or between.startswith(("'s", "’s", "' ", "’ ")):
        return None
    return None if _OTHER.search(between) else named


def _meant(clause: Clause, offset: int) -> NameMention | None:
    """The only person of the sentence before, where "he", "she" or an age opens the sentence and nobody else is named."""
    before = clause.text[: offset - clause.start]
    first = _PRONOUN.match(before)
    again = first is not None and (_AGAIN.search(before) or len(before) == first.end() + 1)
    if not again and not _LATER.match(before):
        return None
    people = {mention.entity: mention for mention in clause.before}
    return next(iter(people.values())) if len(people) == 1 else None


def words_before(clause: Clause, start: int, number: int) -> list[str]:
    """The last words of the sentence before an offset, lower-case."""
    return re.findall(r"n['’]t\b|[\w-]+", clause.text[: start - clause.start].casefold())[-number:]


class Groups(dict[str, Phrases]):
    """Phrases by what they say."""

    @cached_property
    def by_head(self) -> Mapping[str, Mapping[str | None, Sequence[int]]]:
        """Word -> second word -> the places, among the groups, of those that have a phrase which begins with these."""
        found: defaultdict[str, defaultdict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
        for place, group in enumerate(self.values()):
            for head, second in group.openings or ():
                found[head][second].append(place)
        return {head: dict(seconds) for head, seconds in found.items()}

    @cached_property
    def open(self) -> Sequence[int]:
        """The places of the groups that any sentence may have a phrase of."""
        return [place for place, group in enumerate(self.values()) if group.openings is None]

    @cached_property
    def listed(self) -> Sequence[tuple[str, Phrases]]:
        """What each group says, and its phrases, in their order."""
        return list(self.items())


def phrases(clause: Clause, groups: Groups) -> Iterator[tuple[str, re.Match[str]]]:
    """Every phrase of the groups in the sentence: what it says and the match, at offsets of the sentence."""
    heads = groups.by_head.keys() & clause.words
    if not heads and not groups.open:
        return
    words, begins = clause.cut
    starts: defaultdict[int, list[int]] = defaultdict(list)
    for head in heads:
        seconds = groups.by_head[head]
        for at in clause.places[head]:
            following = words[at + 1] if at + 1 < len(words) else ""
            for place in (*seconds.get(following, ()), *seconds.get(None, ())):
                starts[place].append(begins[at])
    for place in sorted({*starts, *groups.open}):
        value, group = groups.listed[place]
        found = group.found
        given = _from(clause, starts[place], found) if place in starts else found.finditer(clause.text)
        for match in given:
            yield value, match


def _from(clause: Clause, starts: Sequence[int], found: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What a pattern finds, which begins at one of these places."""
    end = 0
    for start in sorted(starts):
        match = found.match(clause.text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match
