"""Where a person lives and was born, as it stands at the name: "Ann Lee, 34, of Selby", "a native of Marl"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...entities.lexicon import lexicon
from ...language.tables import cached
from ...model import NameMention
from .phrases import Groups, Phrases, phrases, subject, table, word_list
from .trait import Clause, Trait

_AGED = r"(?:(?:aged )?\d{1,3}, )?"
_OF = re.compile(r"(?:, (?P<age>\d{1,3}))?(?P<comma>,)? (?P<word>of|from) (?=[A-ZÀ-Þ])")
_WORD = r"[A-ZÀ-Þ][\w'’-]*\.?"
_PLACE = re.compile(
    rf"(?:the )?{_WORD}(?: (?:(?:of|de|la|del|upon|on) )?{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD})?(?=[,.;]| \w))?"
)
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3}"
_FRONT = re.compile(rf"(?P<place>{_NAME}) (?P<word>[a-z]+) (?:and \w+ )?$")
_BEHIND = re.compile(rf", {_AGED}(?:an?|the) (?:[a-z-]+ ){{0,2}}(?P<place>{_NAME}) (?P<word>[a-z]+)\b")
_HOME = re.compile(
    rf"(?:['’]s?|, {_AGED}whose) (?P<what>[a-z]+(?: [a-z]+){{0,2}}) (?:(?:is|was) )?in (?=[A-ZÀ-Þ])"
)
_POSSESSIVES = ("'s", "’s", "'", "’")
_SHARED = re.compile(r",? (?:both|all) (?:of|from) (?=[A-ZÀ-Þ])")
_NEXT = re.compile(r"(?:,? (?:aged )?\d{1,3})?,?(?: and)? ")
"""What stands between two names of a list: ", 33, and "."""


@cached
def _groups() -> Groups:
    rows: Mapping[str, list[str]] = table("home")  # type: ignore[assignment]
    return Groups((attribute, Phrases(rows[attribute])) for attribute in ("residence", "birthplace"))


def read(clause: Clause) -> Iterator[Trait]:
    """Residences and birthplaces of named people; the value is the place as printed."""
    for name in clause.people:
        yield from _of(clause, name)
        yield from _known_as(clause, name)
        yield from _at_home(clause, name)
    yield from _together(clause)
    for attribute, match in phrases(clause, _groups()):
        place = _place(clause, match.end() + 1)
        bearer = subject(clause, clause.start + match.start())
        if place is not None and bearer is not None:
            yield _trait(clause, attribute, bearer, place)


def _place(clause: Clause, offset: int) -> re.Match[str] | None:
    """What begins with a capital at an offset of the sentence, unless it is an organisation."""
    found = _PLACE.match(clause.text, offset)
    return None if found is None or _body(found.group()) else found


def _trait(clause: Clause, attribute: str, bearer: NameMention, place: re.Match[str]) -> Trait:
    value = place.group().rstrip(".,")
    return clause.trait(attribute, value, bearer, (place.start(), place.start() + len(value)))


def _of(clause: Clause, name: NameMention) -> Iterator[Trait]:
    """ "Ann Lee, 34, of Selby" and "Ann Lee of Selby", where that is a place and no body."""
    match = _OF.match(clause.text, name.end - clause.start)
    place = _place(clause, match.end()) if match else None
    if match is None or place is None:
        return
    if match["age"] or _a_place(clause, clause.start + place.start()):
        yield _trait(clause, "residence", name, place)


def _known_as(clause: Clause, name: NameMention) -> Iterator[Trait]:
    """ "Selby resident Ann Lee", "Marl native Ann Lee", "Selby man Tom Orr", "Tom Orr, a Selby man"."""
    for match in (
        _FRONT.search(clause.text, 0, max(0, name.start - clause.start)),
        _BEHIND.match(clause.text, name.end - clause.start),
    ):
        attribute = _attribute(match) if match is not None else None
        if match is not None and attribute is not None:
            start, end = (clause.start + offset for offset in match.span("place"))
            yield Trait(attribute, name.start, min(start, name.start), max(end, name.end), match["place"])


def _attribute(match: re.Match[str]) -> str | None:
    """What a place before a word for people says of one: where a native was born, where others live; "Lee's mother" none."""
    word = match["word"]
    if match["place"].endswith(_POSSESSIVES):
        return None
    if word in word_list("home", "natives"):
        return "birthplace"
    if word in word_list("home", "people"):
        people = match["place"].casefold() in lexicon().demonyms
        told = not people and not _body(match["place"])
    else:
        told = word in word_list("home", "residents")
    return "residence" if told else None


def _at_home(clause: Clause, name: NameMention) -> Iterator[Trait]:
    """ "Ann Lee's home in Selby", "Ann Lee, whose last known address was in Selby"."""
    match = _HOME.match(clause.text, name.end - clause.start)
    if match is None or match["what"].split()[-1] not in word_list("home", "homes"):
        return
    place = _place(clause, match.end())
    if place is not None:
        yield _trait(clause, "residence", name, place)


def _together(clause: Clause) -> Iterator[Trait]:
    """ "Ann Moor, 33, and Tim Moor, 35, both of Selby": where each of a list of people lives."""
    for match in _SHARED.finditer(clause.text):
        place = _place(clause, match.end())
        if place is None:
            continue
        end = clause.start + match.start()
        for name in reversed([person for person in clause.people if person.end <= end]):
            if not _NEXT.fullmatch(clause.between(name.end, end) + " "):
                break
            yield _trait(clause, "residence", name, place)
            end = name.start - 1


def _body(place: str) -> bool:
    """Whether a capitalised run is an organisation rather than a place."""
    lex = lexicon()
    words = place.casefold().rstrip(".,").split()
    return words[-1] in lex.organization_heads or lex.phrases.get(" ".join(words)) == "organization"


def _a_place(clause: Clause, start: int) -> bool:
    """Whether the words from here on were read as a place."""
    return any(
        isinstance(mention, NameMention) and mention.kind == "place"
        for mention in clause.article.beginning(start, start + 1)
    )
