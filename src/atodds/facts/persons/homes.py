"""Where a person lives and was born, as it stands at the name: "Ann Lee, 34, of Selby", "a native of Marl"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...entities.lexicon import lexicon
from ...language.tables import cached
from ...model import NameMention
from .phrases import Groups, pattern, phrases, subject, table
from .trait import Clause, Trait

_OF = re.compile(r"(?:, (?P<age>\d{1,3}))?(?P<comma>,)? (?P<word>of|from) (?=[A-ZÀ-Þ])")
_WORD = r"[A-ZÀ-Þ][\w'’-]*\.?"
_PLACE = re.compile(
    rf"(?:the )?{_WORD}(?: (?:(?:of|de|la|del|upon|on) )?{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD})?(?=[,.;]| \w))?"
)
_RESIDENT = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3}) (?P<word>resident|native) (?:and \w+ )?$"
)


@cached
def _groups() -> Groups:
    rows: Mapping[str, list[str]] = table("home")  # type: ignore[assignment]
    return Groups((attribute, pattern(said)) for attribute, said in rows.items())


def read(clause: Clause) -> Iterator[Trait]:
    """Residences and birthplaces of named people; the value is the place as printed."""
    for one in clause.people:
        yield from _of(clause, one)
        yield from _resident(clause, one)
    for attribute, match in phrases(clause, _groups()):
        place = _PLACE.match(clause.text, match.end() + 1)
        bearer = subject(clause, clause.start + match.start())
        if place is not None and bearer is not None and not _body(place.group()):
            yield _trait(clause, attribute, bearer, place)


def _trait(clause: Clause, attribute: str, bearer: NameMention, place: re.Match[str]) -> Trait:
    value = place.group().rstrip(".,")
    return clause.trait(attribute, value, bearer, (place.start(), place.start() + len(value)))


def _of(clause: Clause, one: NameMention) -> Iterator[Trait]:
    """ "Ann Lee, 34, of Selby" and "Ann Lee of Selby", where that is a place and no body."""
    offset = one.end - clause.start
    match = _OF.match(clause.text, offset)
    place = _PLACE.match(clause.text, match.end()) if match else None
    if match is None or place is None or _body(place.group()):
        return
    if match["age"] or _a_place(clause, clause.start + place.start()):
        yield _trait(clause, "residence", one, place)


def _resident(clause: Clause, one: NameMention) -> Iterator[Trait]:
    """ "Selby resident Ann Lee", "Marl native Ann Lee"."""
    match = _RESIDENT.search(clause.text, 0, one.start - clause.start)
    if match is not None:
        attribute = "residence" if match["word"] == "resident" else "birthplace"
        start = clause.start + match.start("place")
        yield Trait(attribute, one.start, start, one.end, match["place"])


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
