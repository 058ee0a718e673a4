"""How far a permission reaches: whose law it is, which place, which target, which deed, at what time."""

from __future__ import annotations

from typing import NamedTuple

from ....language.calendar import printed_years
from ....language.cutting import hyphened_words
from ....language.lemmas import canonical_noun, empty_words, lemma
from ....language.phrases import places
from ....language.tables import cached, read_table
from ....language.words import letters
from ....model import Article, Fact, PermissionMention
from ....permissions.areas import more_area, of_the_target
from ...words import group, lexicon, words

_STEM = 5
"""Letters by which the name of a place and what is of it are one: Russia, Russian. On 673 articles of news and in the rules'
examples, 3 changes nothing, 7 1 of the findings and comparisons."""


_AROUND = 30
"""Characters before and behind a permission in which a word may hold it to a part. 20 and 40 change nothing on 811 articles
of news."""


class Permission(NamedTuple):
    """A permission in an article, with what its clause tells of its reach."""

    article: int
    story: int
    witness: int
    fact: Fact
    mention: PermissionMention
    laws: frozenset[str]
    """Levels of government, and places whose own law it is."""
    area: str
    partial: bool
    """Words about it hold it to a part of its target: "in pubs where it is allowed", "outlawed in 90 per cent of pubs"."""


def permission(
    article: Article, place: tuple[int, int, int], fact: Fact, mention: PermissionMention
) -> Permission:
    """A permission with its scope; ``place`` is its article, story and witness."""
    return Permission(
        *place, fact, mention, _laws(article, mention), _area(article, mention), _partial(article, mention)
    )


def _laws(article: Article, mention: PermissionMention) -> frozenset[str]:
    """Whose law: the levels and the places named by who decides, or by the words before the trigger."""
    actor = mention.actor or ""
    levels = {
        word if level == "house" else level
        for level, words in lexicon("permits")["levels"].items()
        for word in words
        if places([word], actor)
    }
    at = article.text.find(actor, mention.start, mention.end) if actor else -1
    named = {
        _stem(name.text)
        for name in article.mentions
        if name.kind == "place" and at >= 0 and at <= name.start < at + len(actor)
    }
    bare = actor.removeprefix("The ").split()
    people = any(name.kind == "person" and name.text in actor for name in article.mentions)
    if not named and not people and bare and all(word[0].isupper() for word in bare):
        named = {_stem(actor)}
    return frozenset(levels | named)


def _partial(article: Article, mention: PermissionMention) -> bool:
    told = article.text[max(0, mention.start - _AROUND) : mention.end + _AROUND].lower()
    return not group("permits", "partial").isdisjoint(words(told))


def _target_start(article: Article, mention: PermissionMention) -> int:
    at = article.text.find(mention.target, mention.start) if mention.target else -1
    return at if at >= 0 else mention.end


def _stem(name: str) -> str:
    return name.lower().removeprefix("the ")[:_STEM]


def _area(article: Article, mention: PermissionMention) -> str:
    """The area, with the place that an apposition adds: "just across the river, in the Tarn district"."""
    if not mention.area:
        return ""
    at = article.text.find(mention.area, mention.start)
    if at >= 0 and of_the_target(article.text[_target_start(article, mention) : at]):
        return ""
    more = more_area(article.text, at + len(mention.area)) if at >= 0 else None
    return f"{mention.area}, {more}" if more else mention.area


def nouns(text: str | None) -> set[str]:
    """The meanings of the content words of a phrase."""
    return {
        canonical_noun(lemma(word.lower()))
        for word in letters(text or "")
        if word.lower() not in empty_words()
    }


@cached
def _vague() -> frozenset[str]:
    return frozenset(map(lemma, group("permits", "vague")))


@cached
def _broader() -> dict[str, str]:
    return {
        lemma(word): lemma(broad)
        for broad, words in read_table("language", "noun_classes")["includes"].items()
        for word in words
    }


def targets(mention: PermissionMention) -> set[str]:
    """The kinds of thing a permission is about, with their broader kinds."""
    named = mention.target or (mention.grantee if not mention.action else "") or ""
    found = {noun for noun in nouns(named) if noun not in _vague() and not _is_name(named, noun)}
    broad = {_broader()[noun] for noun in found if noun in _broader()}
    return found | (broad - _vague())


def _is_name(text: str, noun: str) -> bool:
    return any(
        word[0].isupper() and lemma(word.lower()).startswith(noun[:4]) for word in hyphened_words(text)
    )


def one_grantee(permit: Permission, other: Permission) -> bool:
    """Whether two permissions of one body are of one deed, without a target, of one named person or thing."""
    a, b = permit.mention, other.mention
    if a.target or b.target or not _one_name(_named(a.grantee), _named(b.grantee)):
        return False
    if not a.action or not b.action or lemma(a.action.lower()) != lemma(b.action.lower()):
        return False
    one_body = bool(nouns(a.actor) & nouns(b.actor)) and nouns(a.instrument) == nouns(b.instrument)
    return one_body and not _both(set(permit.fact.when), set(other.fact.when))


def _one_name(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first and second) and (first <= second or second <= first)


def _named(text: str | None) -> frozenset[str]:
    """The words of a phrase that are names: those with a capital, articles aside."""
    return frozenset(
        word for word in letters(text or "") if word[0].isupper() and word.lower() not in empty_words()
    )


def apart(permit: Permission, other: Permission) -> str:
    """What keeps two permissions from being about one thing, in words; empty where nothing does."""
    a, b = permit.mention, other.mention
    if permit.laws and other.laws and not permit.laws & other.laws:
        return "they tell of two laws"
    if _both(nouns(a.instrument), nouns(b.instrument)):
        return "they tell of two means"
    if _both(_described(a.target), _described(b.target)):
        return "they tell of two kinds of target"
    if _both(_places(permit.area), _places(other.area)):
        return "they tell of two places"
    if _deeds_apart(a.action, b.action):
        return "they tell of two deeds"
    return "they tell of two times" if _times_apart(permit.fact, other.fact) else ""


def _both(first: set[str] | frozenset[str], second: set[str] | frozenset[str]) -> bool:
    return bool(first and second) and not first & second


def _described(target: str | None) -> set[str]:
    """The words before the first noun of a target that names its kind: "incoming", "long-range"."""
    words = [word.lower() for word in (target or "").split() if word.lower().strip(",") not in empty_words()]
    known = {*_broader(), *_broader().values()}
    at = next((i for i, word in enumerate(words) if canonical_noun(lemma(word.strip(","))) in known), 0)
    return set(words[:at])


def _places(area: str) -> set[str]:
    return {_stem(word) for word in hyphened_words(area) if word[0].isupper()}


def _deeds_apart(one: str | None, other: str | None) -> bool:
    first, second = (lemma((deed or "").lower().split(" ")[0]) for deed in (one, other))
    broad = {lemma(word) for word in group("permits", "broad_deeds")}
    return bool(first and second) and first != second and not {first, second} & broad


def _times_apart(first: Fact, other: Fact) -> bool:
    years = [printed_years(fact.when) for fact in (first, other)]
    return _both(*years)


def reach(area: str) -> tuple[str, frozenset[str]]:
    """How a permission lies to its place, and the places: ("across", {"khark"})."""
    words = [word.lower() for word in hyphened_words(area)]
    lies = next(
        (
            kind
            for kind in ("deep", "across", "near", "inside")
            for word in words
            if word in lexicon("permits")["lies"][kind]
        ),
        "inside",
    )
    return lies, frozenset(_places(area)) or group("permits", "whereabouts").intersection(words)
