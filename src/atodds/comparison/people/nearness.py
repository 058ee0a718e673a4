"""Words of names that a slip may part though they can as well be two names: to be listed, not to be reported."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from ...entities.lexicon import lexicon as name_lexicon
from ...entities.likeness import folded, two_sexes
from ...language.frequency import general
from ...language.tables import cached

_SHORTEST = 3
_LONGER = {1: _SHORTEST, 2: 5, 3: 7}
"""Letters that the shorter word has at least, by the letters that two spellings of one name are apart. The shortest at 2 and
4 changes nothing on the 526 workshop articles."""
_ALONE = 6
"""Letters of a word alone from which another is listed as near to it. Of the 2,154 findings and comparisons on the 526
workshop articles 4 changes three and 8 two."""
_STEM = 4
"""Letters of a given name of which the other is made by an ending: Paul, Pauline. 3 and 5 change nothing on 61 articles
of news and in the rules' examples."""
_ENDING = 4
"""Letters of such an ending at most. 3 and 5, here and for the stem, change nothing on the 526 workshop articles."""


def near(one: str, other: str) -> bool:
    """Whether two words are a few letters apart, or one is the other with an ending of given names."""
    first, second = sorted((folded(one), folded(other)), key=lambda word: (len(word), word))
    if len(first) < _SHORTEST or first == second:
        return False
    return _few_letters(first, second) or made_of(one, other)


def _few_letters(first: str, second: str) -> bool:
    apart = OSA.distance(first, second, score_cutoff=3)
    if len(first) < _LONGER.get(apart, len(first) + 1):
        return False
    return apart == 1 or first[0] == second[0] or (apart == 2 and first[-3:] == second[-3:])


def made_of(word: str, other: str) -> bool:
    """Whether one word is the other, a given name, with an ending."""
    first, second = sorted((folded(word), folded(other)), key=len)
    return (
        len(first) >= _STEM
        and len(second) - len(first) <= _ENDING
        and second.startswith(first)
        and {first, second} <= name_lexicon().usual_given
    )


def of_two_sexes(word: str, other: str) -> bool:
    """Whether one word is a woman's given name and the other a man's."""
    return two_sexes(folded(word), folded(other))


@cached
def categories() -> frozenset[str]:
    """Words that say what a thing or person is, and stand in its name: Hurricane, Fort, College, Judge."""
    lex = name_lexicon()
    kinds = (
        lex.titles | lex.title_parts | lex.roles | lex.place_heads | lex.place_fronts | lex.organization_heads
    )
    return (kinds | lex.things) - lex.common - lex.particles - lex.not_names


def near_alone(word: str, other: str) -> bool:
    """Whether two words that stand alone are long, begin alike, and are a letter or two apart."""
    first, second = folded(word), folded(other)
    least = min(len(first), len(second))
    return least >= _ALONE and first[0] == second[0] and OSA.distance(first, second, score_cutoff=2) <= 2


def two_words(word: str, other: str) -> bool:
    """Whether both words are common ones of English: a few letters apart, they are two words."""
    return word.casefold() in general() and other.casefold() in general()
