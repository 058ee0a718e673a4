"""Rules on a number of things and the list of them that follows."""

from __future__ import annotations

from collections.abc import Iterator

from ....facts.beside.after import list_opening
from ....facts.beside.sentences import item_words, joined, no_list, split_last
from ....intervals import point
from ....language.tables import cached, read_table
from ....language.words import function_words
from ....model import Article, Finding, NumberMention
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, plain
from ...finding_builder import evidence, figures, finding
from ...rule import Rule
from ...words import group, has, joined_up

_MOST_WORDS = 5
"""Words of an item of a list. 3 and 7 change nothing on 336 articles of news and in the rules' examples."""
_FEWEST = 2
"""Items of a list. 1 and 3 change nothing on 336 articles of news and in the rules' examples."""
_WINDOW = 1500
"""Characters behind a count in which its list stands. 1050 and 1950 change nothing on 336 articles of news and in the
rules' examples."""
_LISTS = 50
"""Lists looked at in one article. 35 and 65 change nothing on 336 articles of news and in the rules' examples."""


@contract("count", "items")
def count(rule: Rule, context: Context) -> Iterator[Finding]:
    """A count and a closed list of the things counted that do not agree: "three countries: A, B, C and D"."""
    for article in context.articles:
        yield from _bullets(rule, article)
        for line in context.lines(article):
            for mention in line.numbers:
                listed = _listed(line, mention) if _counts(mention) else None
                if listed is not None:
                    context.held(article, mention)
                if listed is not None and not listed[0] <= (point(mention) or 0) <= listed[1]:
                    yield _finding(rule, article, mention, listed)


def _counts(mention: NumberMention) -> bool:
    value = point(mention)
    if mention.kind != "count" or value is None or not plain(mention) or mention.per is not None:
        return False
    return (
        _FEWEST <= value <= 60
        and value == int(value)
        and (mention.noun or "").casefold() not in group("lists", "not_listed")
    )


def _listed(line: SentenceView, mention: NumberMention) -> tuple[int, int, int, int] | None:
    """The fewest and most items that the list may hold, and its span; None where there is no closed list."""
    rest = line.article.text[mention.end : min(line.end, mention.end + _WINDOW)]
    opening = list_opening(rest)
    if opening is None or has("lists", "open_list", opening[2]):
        return None
    end, dash, _ = opening
    start = mention.end + end
    text = rest[end:]
    if dash != ":":
        closing = text.find(f" {dash}")
        if closing < 0:
            return None
        text = text[:closing]
    text = text.rstrip(" .!?\"”'")
    counted = _items(text)
    return None if counted is None else (*counted, start, start + len(text))


def _items(text: str) -> tuple[int, int] | None:
    """The fewest and most items of a closed list of like items; None where it is open, or no list."""
    if has("lists", "open_list", text) or no_list(text):
        return None
    whole = joined_up("lists", "joined", text)
    mark = ";" if ";" in whole else ","
    parts = [part.strip() for part in whole.split(mark)]
    if len(parts) < 2 or (mark == ";" and "," in whole):
        return None
    led, tail = split_last(parts[-1])
    items = [*parts[:-1], *tail]
    if not (led or len(tail) > 1) or not all(items) or not _alike(items):
        return None
    spare = sum(map(joined, parts[:-1]))
    fewest = len(parts) if led or len(tail) == 1 else len(parts) + 1
    return fewest, len(items) + spare


def _alike(items: list[str]) -> bool:
    """Whether the items are all names, none of them where another lies, or all short common nouns."""
    named = [_is_name(item) for item in items]
    if any(len(item.replace("_", " ").split()) > _MOST_WORDS for item in items):
        return False
    if all(named):
        return not _places_and_regions(items)
    return not any(named) and all(len(item.split()) <= 3 for item in items)


def _is_name(item: str) -> bool:
    words = [word for word in item_words(item) if word.casefold() not in function_words("name_particles")]
    return bool(words) and all(word[0].isupper() for word in words)


def _places_and_regions(items: list[str]) -> bool:
    """Whether some but not all items are states or countries, which may tell where the one before lies."""
    regions = [item.casefold().removeprefix("the ") in _regions() for item in items]
    return any(regions) and not all(regions)


@cached
def _regions() -> frozenset[str]:
    places = read_table("language", "places")
    return frozenset([*places["countries"], *places["states"]])


def _bullets(rule: Rule, article: Article) -> Iterator[Finding]:
    """A lead-in that counts ("three conditions:") and the bullets under it."""
    items: dict[int, list[int]] = {}
    for index, block in enumerate(article.blocks):
        if block.kind == "list_item" and block.lead_in is not None:
            items.setdefault(block.lead_in, []).append(index)
    for lead, under in list(items.items())[:_LISTS]:
        block = article.blocks[lead]
        inside = [
            m
            for m in article.beginning(block.start, block.end)
            if isinstance(m, NumberMention) and m.end <= block.end
        ]
        counted = [
            mention
            for mention in inside
            if _counts(mention) and list_opening(article.text[mention.end : block.end] + " x")
        ]
        text = article.text[block.start : block.end]
        if len(inside) != 1 or len(counted) != 1 or has("lists", "open_list", text) or len(under) < _FEWEST:
            continue
        if point(counted[0]) != len(under):
            span = (article.blocks[under[0]].start, article.blocks[under[-1]].end)
            yield _finding(rule, article, counted[0], (len(under), len(under), *span))


def _finding(
    rule: Rule, article: Article, mention: NumberMention, listed: tuple[int, int, int, int]
) -> Finding:
    fewest, most, start, end = listed
    number = str(fewest) if fewest == most else f"{fewest} or {most}"
    passages = [
        *figures(article, (mention,)),
        evidence(article, start, end, reading=f"{number} items", side=1),
    ]
    return finding(rule, passages, {"count": mention.text, "items": number}, outcome="conflict")
