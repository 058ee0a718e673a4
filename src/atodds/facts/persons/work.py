"""For whom a person works, as the role at the name says it: "a nurse at Selby General", "Orrin spokesman Paul Kern"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...entities.lexicon import lexicon
from ...language.tables import cached
from ...model import NameMention
from .phrases import Groups, Phrases, phrases, subject, word_list
from .roles import reach, role_at
from .trait import Clause, Trait

_NAME = r"[A-ZÀ-Þ][\w'’&-]+(?: (?:(?:of|the|and|for) (?:the )?)?[A-ZÀ-Þ\d][\w'’&-]*){0,5}"
_OF = re.compile(rf"\b(?:of|at|for|with|from) (?:the )?(?:(?!in )[a-z-]+ ){{0,4}}?(?P<body>{_NAME})")
_FRONT = re.compile(rf"(?:the )?(?:[Ff]ormer )?(?P<body>{_NAME})\b")
_BODY = re.compile(rf" (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<body>{_NAME})")


@cached
def _said() -> Groups:
    return Groups(
        employer=Phrases(sorted(word_list("work", "employer"))),
        university=Phrases(sorted(word_list("school", "university"))),
    )


def read(clause: Clause) -> Iterator[Trait]:
    """The employers and universities of named people; the value is the body as printed."""
    for name in clause.people:
        role = role_at(clause, name)
        body = _in_role(role) if role and not _lives(role) else None
        if role and body and body.casefold() not in _no_body():
            yield _at(clause, name, role, body)
    for attribute, match in phrases(clause, _said()):
        found = _BODY.match(clause.text, match.end())
        bearer = subject(clause, clause.start + match.start())
        if found is not None and bearer is not None:
            yield clause.trait(attribute, _plain(found["body"]), bearer, found.span("body"))


def _lives(role: str) -> bool:
    """Whether a role says where somebody lives, and not what one does."""
    return not word_list("work", "lives").isdisjoint(role.casefold().split())


@cached
def _of_titles() -> frozenset[str]:
    """The words of titles and roles."""
    lex = lexicon()
    return lex.titles | lex.title_parts | lex.roles | lex.role_modifiers


@cached
def _no_body() -> frozenset[str]:
    """Words with a capital that are part of a title, or of any name, rather than a body."""
    lex = lexicon()
    return lex.not_names | lex.common | lex.place_heads | lex.organization_heads | lex.demonyms


def _at(clause: Clause, name: NameMention, role: str, body: str) -> Trait:
    """The trait with the words from the body to the name, wherever the role stands."""
    start = clause.article.text.find(body, *reach(clause, name, role))
    if start < 0:
        return Trait("employer", name.start, name.start, name.end, _plain(body))
    return Trait(
        "employer", name.start, min(start, name.start), max(start + len(body), name.end), _plain(body)
    )


def _in_role(role: str) -> str | None:
    """The body in a printed role: behind its preposition, or before the words that say what one is."""
    behind = _OF.search(role)
    if behind is not None:
        return behind["body"]
    front = _FRONT.match(role)
    return _front(front["body"]) if front is not None else None


def _front(run: str) -> str | None:
    """The words of a capitalised run before its title: "WCCO TV" of "WCCO TV Managing Editor"."""
    lex = lexicon()
    kept: list[str] = []
    for word in run.split():
        plain = word.casefold().rstrip(".")
        if plain in _of_titles():
            break
        kept.append(word)
    named = [word for word in kept if word.casefold() not in lex.demonyms]
    return " ".join(kept) if named else None


def _plain(body: str) -> str:
    return body.removesuffix("'s").removesuffix("’s").rstrip("'’.,")
