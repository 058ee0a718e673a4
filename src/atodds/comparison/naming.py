"""What a matter is called, as a person would write it: "height of the dam", "number of people killed"."""

from __future__ import annotations

from collections.abc import Sequence

from ..language.lemmas import canonical_noun, lemma, meaning, of_people, people_nouns, predicates
from ..language.nouns import plural
from ..language.tables import cached, read_table
from ..language.words import function_words
from ..model import Article
from .table import Row

_LONGEST = 3
"""Words of what a share or an amount is of; longer runs are pieces of a sentence. 2 and 4 each change one name of the
2,154 findings and comparisons on the 526 workshop articles."""


def name_of(rows: Sequence[Row], articles: Sequence[Article]) -> str:
    """The matter of rows that are held against each other, by what all of them say.

    ``articles``: those that the rows name by number.
    """
    first = rows[0]
    if first.family == "[count]":
        counted = _counted(first, _printed(rows))
        bearer = "" if first.fact.noun in people_nouns() | {None} else _thing(rows, articles[first.article])
        return f"{counted}{_beside(bearer)}"
    if first.family == "[age]" and first.fact.anchor:
        return f"age of {first.fact.anchor[0].title()}"
    named = _measured(first)
    anchor = _anchor(rows)
    if anchor:
        return f"{named} {'from' if named == 'distance' else 'of'} {anchor}"
    if named == "percentage":
        fate = _shown(first.fact.role) if first.fact.role in of_people() | {"vote", "attend"} else ""
        return f"{named} {fate}".strip()
    thing = _thing(rows, articles[first.article])
    if thing and named in _naming("of_a_thing"):
        return f"{named} of {thing}"
    return f"{named}{_beside(thing)}"


def _beside(thing: str) -> str:
    """A thing in brackets behind what is counted of it; a name of one word may be any other that stands near."""
    return f" ({thing})" if " " in thing else ""


def _measured(row: Row) -> str:
    """What is measured: the attribute, what an amount of money is, or the kind of the unit."""
    noun, mention = row.fact.noun, row.mention
    if mention.kind == "money" and noun in (None, "money"):
        return amount_label(row.fact.role)
    said = read_table("comparison", "naming")["dimensions"].get(mention.dimension or "")
    if noun and said and "-" in mention.text and noun not in _attributes():
        return f"{said} of the {noun}"  # "a 10-metre dhow"
    if noun:
        return "percentage" if noun == "share" else noun
    return str(said or mention.kind)


def amount_label(role: str | None) -> str:
    """What an amount of money is, by the predicate that governs it: "value", "loss", "value of what was stolen"."""
    return str(read_table("language", "roles")["amounts"].get(role or "", "amount of money"))


def _counted(row: Row, noun: str) -> str:
    """A count: the noun, and what happened to what is counted where that can happen to it."""
    fact = row.fact
    if (
        fact.noun is None
        and not row.mention.unit
        and not (fact.role in of_people() or float(row.low).is_integer())
    ):
        return "figure"
    same = fact.noun is not None and fact.role == lemma(fact.noun)  # no "sentences sentenced"
    fate = _shown(fact.role) if _happens(fact.role, fact.noun) and not same else ""
    return f"number of {noun} {fate}".strip()


def _happens(role: str | None, noun: str | None) -> bool:
    """Whether a count of these can be said to be so: people are not sold, houses are not wounded."""
    person = noun is None or noun in people_nouns()
    if role in of_people():
        return person
    if role in _naming("of_things"):
        return not person
    return role in _naming("of_both")


def _shown(role: str | None) -> str:
    return str(read_table("language", "roles")["shown"].get(role or "", ""))


def _printed(rows: Sequence[Row]) -> str:
    """The counted noun in the plural, with the capitals that it has wherever it is printed: "RBIs", "Somalis"."""
    single = rows[0].fact.noun or rows[0].mention.unit or "person"
    noun = plural(single)
    forms = [
        word for row in rows if not row.fact.headline for word in _among(row.mention.text, (noun, single))
    ]
    lower = not forms or any(word.islower() for word in forms)
    return noun if lower else next((word for word in forms if word.lower() == noun), f"{forms[0]}s")


def _among(text: str, words: Sequence[str]) -> list[str]:
    return [word for word in text.split() if word.lower() in words]


def _anchor(rows: Sequence[Row]) -> str:
    """Where a distance starts, or what a share or an amount is of, where every row says the same."""
    fact = rows[0].fact
    if not _fit_to_show(fact.anchor) or not _told_alike(rows):
        return ""
    if fact.noun == "money" and amount_label(fact.role) not in _naming("of_a_thing") | {"value"}:
        return ""
    words = " ".join(word.title() if word in fact.names else word for word in fact.anchor)
    return words if fact.anchor[-1] in fact.names or fact.noun != "distance" else f"the {words}"


def _fit_to_show(anchor: Sequence[str]) -> bool:
    return 0 < len(anchor) <= _LONGEST and not any(map(_verbal, anchor))


def _told_alike(rows: Sequence[Row]) -> bool:
    """Whether the rows have one anchor; of distances and shares, those that have any."""
    stated = {tuple(meaning(word) for word in row.fact.anchor) for row in rows}
    if rows[0].fact.noun in ("distance", "share"):
        stated.discard(())
    return len(stated) == 1


def _verbal(word: str) -> bool:
    """Whether a word is a form of a verb, not a thing: "buying", "finalizing"."""
    return (word.endswith("ing") and lemma(word) != word) or (word.endswith("ed") and word in predicates())


def _thing(rows: Sequence[Row], article: Article) -> str:
    """The noun phrase of the first row's sentence, nearest before its figure, whose words all rows have beside theirs."""
    fact = rows[0].fact
    shared = set(rows[0].fact.near).intersection(*(row.fact.near for row in rows[1:])) - _dull()
    if not shared or fact.sentence < 0:
        return ""
    words = article.text[article.sentences[fact.sentence].start : fact.start].split()
    for end in range(len(words) - 1, 0, -1):  # the word right before a figure is its verb or its preposition
        start = _phrase(words, end, shared)
        if start is not None:
            return _with_article(words, start, end)
    return ""


def _phrase(words: Sequence[str], end: int, shared: set[str]) -> int | None:
    """Where a phrase of shared words starts that ends before ``end``; None where none does, or nothing opens it."""
    start = _run(words, end, shared)
    if start == end or _no_thing(_bare(words[end - 1])):
        return None
    opened = bool(start) and words[start - 1].lower() in function_words("openers_of_a_thing")
    before = start - 1 if opened else start
    if before > 1 and words[before - 1].lower() in function_words("inside_a_thing"):
        whole = _phrase(words, before - 1, shared)  # "the bridge" before "across the river"
        if whole is not None:
            return whole
    return start if opened or (start and words[start][0].isupper()) else None


def _no_thing(word: str) -> bool:
    """Whether a word ends no name of a thing: a verb, or somebody."""
    return _verbal(word) or word in predicates() or canonical_noun(lemma(word)) in people_nouns()


def _run(words: Sequence[str], end: int, shared: set[str]) -> int:
    """Where the shared words that end before ``end`` start; a comma parts them."""
    start = end
    while start and _bare(words[start - 1]).isalpha() and meaning(_bare(words[start - 1])) in shared:
        if start < end and words[start - 1][-1] in ",;:.":
            break
        start -= 1
    return start


def _with_article(words: Sequence[str], start: int, end: int) -> str:
    phrase = " ".join(words[start:end]).strip(",;:.")
    return f"the {phrase}" if words[start - 1].lower() in function_words("openers_of_a_thing") else phrase


def _bare(word: str) -> str:
    return word.strip(",;:.").lower()


@cached
def _dull() -> set[str]:
    """Words that tell nothing of a thing: what is measured, and what is done."""
    return {meaning(word) for word in (*read_table("comparison", "naming")["dull"], *predicates())}


@cached
def _attributes() -> frozenset[str]:
    """What a measure can measure; another noun is the thing that is measured."""
    return frozenset(read_table("facts", "attributes")) | _naming("of_a_thing")


@cached
def _naming(group: str) -> frozenset[str]:
    return frozenset(read_table("comparison", "naming")[group])
