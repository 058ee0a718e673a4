"""Rules on the names of one article: spellings, roles, abbreviations, house style."""

from __future__ import annotations

from collections.abc import Iterator

from ....facts.abbreviations import undefined
from ....facts.passages import Passages
from ....facts.spelling_style import uses as house_uses
from ....model import Article, Finding, NameMention
from ...context import Context
from ...contract import contract
from ...finding_builder import evidence, finding
from ...rule import Rule
from ...words import group, lexicon


def _names(article: Article, kind: str) -> list[NameMention]:
    return [
        mention for mention in article.mentions if isinstance(mention, NameMention) and mention.kind == kind
    ]


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


def _roles(rule: Rule, article: Article, name: NameMention, other: NameMention) -> Finding:
    first, second = (with_role(article, mention) for mention in (name, other))
    passages = [
        evidence(article, *first, reading=name.role or "", side=0),
        evidence(article, *second, reading=other.role or "", side=1),
    ]
    return finding(rule, passages, {"name": name.entity, "first": name.role, "second": other.role})


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
        for text, start, count in undefined(article, lexicon("names")["common"]):
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
