"""Whether two spellings are rather two names: two people of one article, a family, a name given at birth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from ....comparison.people.spelling import Story
from ....comparison.people.variant import Variant
from ....entities.written import Written
from ....facts.beside.between import close
from ....facts.persons.phrases import word_list
from ....model import Article
from ...words import words

MANY_TIMES = 3
"""A spelling that stands so many times as often as the other beside it is the right one. 2 and 4 change nothing on 673
articles of news and in the rules' examples."""
_BESIDE = 3
"""Two names with no more words between them are two people or things: "Easton and Elston". On 673 articles of news and in
the rules' examples, 2 changes nothing, 4 1 of the examples."""
_AROUND = 40
"""Characters before and after a name in which a word of family says that it is a relative's. 28 and 52 change nothing on the
526 workshop articles."""
_TWO_SLIPS = 2
"""Changes from which on two surnames of one given name, both in full in one article, are two people's. On 811 articles of
news 1 leaves out one note and 3 adds one; in 40 invented clusters 3 adds three warnings; the one that was read is wrong."""


def two_names(articles: Sequence[Article], story: Story, found: Variant) -> bool:
    """Whether an article that has both spellings uses them as two names."""
    return (
        not _once(articles, found)
        or _two_people(articles, story, found)
        or _of_birth(articles, story, found)
        or _more_than_a_slip(story, found)
    )


def never_introduced(story: Story, found: Variant) -> bool:
    """Whether one spelling is a surname that stands alone wherever it stands, and the other that of a person whom the same
    article gives in full: newsrooms call nobody by a surname whom they have not introduced."""
    return any(
        {word.article for word in slip} <= {word.article for word in whole if _in_full(story, word)}
        and all(_bare(story, word) for word in slip)
        for slip, whole in (found.sides, found.sides[::-1])
    )


def _bare(story: Story, word: Written) -> bool:
    """Whether a word stands as a surname alone, without a title or role."""
    mention = story.person(word)
    return mention is None or (mention.role is None and mention.given is None)


def _two_people(articles: Sequence[Article], story: Story, found: Variant) -> bool:
    """Whether one article speaks of two people with such names: their roles differ, or they are a family."""
    if not found.person or found.alone:
        return False
    roles = [roles_beside(story, side) for side in found.sides]
    return (found.given and related(articles, found)) or bool(
        roles[0] and roles[1] and not roles[0] & roles[1]
    )


def _more_than_a_slip(story: Story, found: Variant) -> bool:
    """Whether more than a slip parts two surnames that stand alone, or in full with one given name."""
    if not found.person or found.given or _a_slip(*found.words):
        return False
    if found.alone:
        return not found.within
    return all(any(_in_full(story, word) for word in side) for side in found.sides)


def _a_slip(word: str, other: str) -> bool:
    """Whether one change parts two words, or their letters are the same in another order."""
    return OSA.distance(word, other) < _TWO_SLIPS or sorted(word.casefold()) == sorted(other.casefold())


def _in_full(story: Story, word: Written) -> bool:
    mention = story.person(word)
    return mention is not None and bool(mention.given and mention.surname)


def _of_birth(articles: Sequence[Article], story: Story, found: Variant) -> bool:
    """Whether one of the two is the name that somebody was born with: "was born Thomas Klein"."""
    return (
        found.person
        and len({all(_born(articles, story, word) for word in side) for side in found.sides}) == 2
    )


def _born(articles: Sequence[Article], story: Story, written: Written) -> bool:
    mention = story.person(written)
    before = articles[written.article].text[: written.start if mention is None else mention.start]
    return before.endswith(tuple(f"{word} " for word in word_list("birth", "before")))


def related(articles: Sequence[Article], found: Variant) -> bool:
    """Whether a word of family stands at one of the names: "his brother Owen Vance"."""
    return any(
        word_list("relation", "words").intersection(words(_around(articles[written.article], written)))
        for side in found.sides
        for written in side
    )


def _around(article: Article, written: Written) -> str:
    return article.text[max(0, written.start - _AROUND) : written.end + _AROUND]


def _once(articles: Sequence[Article], found: Variant) -> bool:
    """Whether, in each article that has both, one spelling is a slip: it stands there once, the other oftener or as
    a full name, and never beside it in one sentence.
    """
    tallies = [Counter(word.article for word in side) for side in found.sides]
    for article in tallies[0].keys() & tallies[1].keys():
        few, many = sorted((tallies[0][article], tallies[1][article]))
        if few > 1 and many < MANY_TIMES * few:
            return False
        if few == many == 1 and found.given:
            return False
        if _side_by_side(articles[article], found, article):
            return False
    return True


def _side_by_side(article: Article, found: Variant, place: int) -> bool:
    """Whether both spellings stand within a few words of each other."""
    spots = sorted(
        (word.start, word.end, side) for side in (0, 1) for word in found.sides[side] if word.article == place
    )
    return any(
        item[2] != other[2] and close(article.text, item[1], other[0], _BESIDE)
        for item, other in pairwise(spots)
    )


def roles_beside(story: Story, side: Sequence[Written]) -> set[str]:
    """Words of four letters and more of the roles that stand at a name."""
    found: set[str] = set()
    for word in side:
        mention = story.person(word)
        if mention is not None and mention.role:
            found.update(part for part in mention.role.casefold().replace("-", " ").split() if len(part) > 3)
    return found
