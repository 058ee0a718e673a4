"""Rules on the names of one article: spellings, roles, abbreviations, house style."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pydantic import Field
from rapidfuzz import fuzz

from ....model import Article, Finding, NameMention
from ...abbreviations import undefined
from ...context import Context
from ...contract import Parameters, contract
from ...finding_builder import evidence, finding
from ...passages import Passages
from ...rule import Rule
from ...spelling_style import uses as house_uses
from ...words import group, lexicon

_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]{3,}\b")
_LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿ][^\W\d_]+")


def _names(article: Article, kind: str) -> list[NameMention]:
    return [
        mention for mention in article.mentions if isinstance(mention, NameMention) and mention.kind == kind
    ]


class Spelling(Parameters):
    """``likeness``: the least likeness of two spellings (0 to 100); ``letters``: the least length of a name."""

    likeness: float = Field(ge=0, le=100)
    letters: int = Field(ge=1)


@contract("first", "second", parameters=Spelling)
def variant(rule: Rule, context: Context) -> Iterator[Finding]:
    """A surname spelt in two ways: another capitalised word of the article is all but equal to it."""
    asked = Spelling.of(rule)
    likeness, letters = asked.likeness, asked.letters
    for article in context.articles:
        passages = Passages(article)
        words = _spellings(article, passages, letters)
        done: set[frozenset[str]] = set()
        for surname, at in _surnames(article, passages, letters).items():
            for word, start in words.get(surname[0].casefold(), {}).items():
                pair = frozenset((surname, word))
                if pair not in done and _variant(surname, word, likeness):
                    done.add(pair)
                    if not _two_people(article, surname, word):
                        yield _spelt(rule, article, (at, surname), (start, word))


def _surnames(article: Article, passages: Passages, letters: int) -> dict[str, int]:
    """The surnames of the article's people, and where each first stands in the body."""
    found: dict[str, int] = {}
    for person in _names(article, "person"):
        surname = person.surname or ""
        start = article.text.rfind(surname, person.start, person.end) if surname else -1
        if len(surname) >= letters and start >= 0 and passages.body(start):
            found.setdefault(surname, start)
    return found


def _spellings(article: Article, passages: Passages, letters: int) -> dict[str, dict[str, int]]:
    """By first letter: capitalised words of the body that are no place, organisation or common word, and where
    each first stands.
    """
    others = [(one.start, one.end) for kind in ("place", "organization") for one in _names(article, kind)]
    taken = {index for start, end in others for index in range(start, end)}
    common = {word.casefold() for word in _LOWER.findall(article.text)}
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for match in _CAPITAL.finditer(article.text):
        word = match.group()
        if len(word) < letters or word.isupper() or word.casefold() in common or match.start() in taken:
            continue
        if word not in found[word[0].casefold()] and passages.body(match.start()):
            found[word[0].casefold()][word] = match.start()
    return found


def _variant(surname: str, word: str, likeness: float) -> bool:
    one, other = surname.casefold(), word.casefold()
    if one == other or one[0] != other[0] or surname.isupper() or abs(len(one) - len(other)) > 2:
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in group("names", "endings"):
        return False
    return fuzz.ratio(one, other) >= likeness


def _two_people(article: Article, one: str, other: str) -> bool:
    """Whether both spellings stand in full names with other given names: then they are two people."""
    given: dict[str, set[str]] = {one: set(), other: set()}
    for person in _names(article, "person"):
        if person.surname in given and person.given:
            given[person.surname].add(person.given.casefold())
    return bool(given[one] and given[other] and not given[one] & given[other])


def _spelt(rule: Rule, article: Article, one: tuple[int, str], other: tuple[int, str]) -> Finding:
    first, second = sorted((one, other))
    passages = [
        evidence(article, first[0], first[0] + len(first[1]), reading=first[1], side=0),
        evidence(article, second[0], second[0] + len(second[1]), reading=second[1], side=1),
    ]
    return finding(rule, passages, {"first": first[1], "second": second[1]})


@contract("name", "first", "second")
def role(rule: Rule, context: Context) -> Iterator[Finding]:
    """One person under two titles of one group (``names.toml``), neither of them past."""
    for article in context.articles:
        passages = Passages(article)
        held: dict[tuple[str, str], tuple[str, NameMention]] = {}
        done: set[tuple[str, str]] = set()
        for person in _names(article, "person"):
            read = title_of(person)
            if read is None or not passages.body(person.start):
                continue
            rank, title = read
            key = (person.entity, rank)
            first = held.setdefault(key, (title, person))
            if first[0] != title and key not in done:
                done.add(key)
                yield _roles(rule, article, first[1], person)


def title_of(person: NameMention) -> tuple[str, str] | None:
    """The (group, title) that a name's role says, None where it is past, absent or of no group."""
    words = [word.strip(".,").casefold() for word in (person.role or "").replace("-", " ").split()]
    if not words or set(words) & group("names", "past"):
        return None
    same: dict[str, str] = lexicon("names")["same"]
    for rank, titles in lexicon("names")["exclusive"].items():
        for length in (3, 2, 1):
            title = " ".join(words[-length:])
            title = same.get(title, title)
            if title in titles:
                return rank, title
    return None


def _roles(rule: Rule, article: Article, one: NameMention, other: NameMention) -> Finding:
    first, second = (with_role(article, mention) for mention in (one, other))
    passages = [
        evidence(article, *first, reading=one.role or "", side=0),
        evidence(article, *second, reading=other.role or "", side=1),
    ]
    return finding(rule, passages, {"name": one.entity, "first": one.role, "second": other.role})


def with_role(article: Article, mention: NameMention) -> tuple[int, int]:
    """The span of a name with the role that stands beside it."""
    role_text = mention.role or ""
    low = max(0, mention.start - len(role_text) - 2)
    at = article.text.find(role_text, low, mention.start)
    return (at if at >= 0 else mention.start), mention.end


@contract("text", "count")
def abbreviation(rule: Rule, context: Context) -> Iterator[Finding]:
    """An abbreviation that the article nowhere spells out and that is not common (``names.toml``)."""
    for article in context.articles:
        for text, start, count in undefined(article):
            passages = [evidence(article, start, start + len(text), reading="not spelled out")]
            yield finding(rule, passages, {"text": text, "count": count})


@contract("first", "second", "counts")
def style(rule: Rule, context: Context) -> Iterator[Finding]:
    """Two spellings of one word (``names.toml``) in one article, outside quotations, names and headings."""
    pairs: list[list[str]] = lexicon("names")["styles"]["pairs"]
    for article in context.articles:
        uses = house_uses(article, {spelling for pair in pairs for spelling in pair})
        for one, other in pairs:
            if uses.get(one) and uses.get(other):
                first, second = sorted((uses[one][0], uses[other][0]))
                passages = [evidence(article, *first, side=0), evidence(article, *second, side=1)]
                counts = {one: len(uses[one]), other: len(uses[other])}
                told = {"first": passages[0].text, "second": passages[1].text}
                yield finding(
                    rule, passages, told | {"counts": ", ".join(f"{word}: {n}" for word, n in counts.items())}
                )
