"""Names in two spellings that no word alone tells: both words of a person's name differ, or two words are written as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from rapidfuzz.distance import OSA

from ...entities.likeness import folded, likeness
from ...entities.written import Names, Written, no_name
from ...language.frequency import general
from ...model import NameMention
from .nearness import near
from .variant import Variant

_ALIKE = frozenset({"same", "accent", "sound", "slip", "transliteration", "short"})
_SPELT = _ALIKE - {"short"}
_SHORT = 4
"""Letters of the longest surname of which another of as many is listed as a slip, where nobody else can be meant. Of the
2,537 findings and comparisons on the 526 workshop articles 3 changes none and 5 two."""
_SHORTEST = 3
"""Letters of the longest word alone that is held against a surname without being read as one. As above: 2 and 4 change
none."""
_MANY = 60
"""Names that begin alike, beyond which none of them are held together. A bound of cost: 42 and 78 change none."""

Held = tuple[int, NameMention]


def whole(people: Mapping[int, Sequence[NameMention]], written: Mapping[int, Names]) -> Iterator[Variant]:
    """The names of a story, article -> people and article -> written names, in two spellings as wholes."""
    full: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    alone: defaultdict[str, list[Held]] = defaultdict(list)
    for place in sorted(people):
        for name in people[place]:
            if name.given and name.surname:
                full[folded(name.given), folded(name.surname)].append((place, name))
            elif name.surname:
                alone[folded(name.surname)].append((place, name))
    yield from _both(full)
    yield from _short(full, _told_alone(alone, written))
    yield from _together(written)


def _both(full: Mapping[tuple[str, str], list[Held]]) -> Iterator[Variant]:
    """Full names of which given name and surname both differ, each a little: Jon Petersen, John Peterson."""
    blocks: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for names in sorted(full):
        if all(names):
            blocks[names[1][0]].append(names)
    for block in blocks.values():
        if len(block) > _MANY:
            continue
        for item, other in combinations(block, 2):
            if item[1] != other[1] and _alike(item, other) and _two_given(full[item], full[other]):
                yield _variant(_each(full[item]), _each(full[other]))


def _two_given(one: Sequence[Held], other: Sequence[Held]) -> bool:
    """Whether the given names are printed in two ways; in one, the surname alone tells the two spellings."""
    first, second = ({(mention.given or "").casefold() for _, mention in held} for held in (one, other))
    return first.isdisjoint(second)


def _alike(item: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether given names and surnames are alike; initials tell nothing."""
    if min(len(item[0]), len(other[0])) < 2 or likeness(item[0], other[0]) not in _ALIKE:
        return False
    return likeness(item[1], other[1]) in _SPELT or near(item[1], other[1])


def _told_alone(
    alone: Mapping[str, Sequence[Held]], written: Mapping[int, Names]
) -> dict[str, list[Written]]:
    """Surnames that stand alone, and capitalised words of two or three letters that stand alone within a sentence."""
    found = defaultdict(list, {name: [_written(*side) for side in held] for name, held in alone.items()})
    for names in written.values():
        for run in names.runs:
            word = run[0]
            if len(run) == 1 and _a_surname(word) and word not in found[folded(word.text)]:
                found[folded(word.text)].append(word)
    return dict(found)


def _a_surname(word: Written) -> bool:
    if word.opens or word.heading or word.text.isupper():
        return False
    return 1 < len(word.text) <= _SHORTEST and word.key not in no_name() and word.key not in general()


def _short(
    full: Mapping[tuple[str, str], list[Held]], alone: Mapping[str, list[Written]]
) -> Iterator[Variant]:
    """Surnames of a few letters that stand alone and are nobody's, one letter from that of the article's only such person."""
    whose: defaultdict[str, list[Held]] = defaultdict(list)
    for names, held in full.items():
        whose[names[1]].extend(held)
    for surname in sorted(alone):
        if 1 < len(surname) <= _SHORT and surname not in whose:
            close = [held for name, held in sorted(whose.items()) if _slip(surname, name)]
            yield from _of_one_article(close, alone[surname])


def _of_one_article(close: Sequence[Sequence[Held]], alone: Sequence[Written]) -> Iterator[Variant]:
    """A surname alone and the only person of its article whose surname is close to it."""
    for place in dict.fromkeys(written.article for written in alone):
        here = [held for held in close if any(article == place for article, _ in held)]
        if len(here) == 1:
            uses = [written for written in alone if written.article == place]
            yield replace(_variant(_each(here[0]), uses), within=True)


def _slip(word: str, other: str) -> bool:
    return len(word) == len(other) and OSA.distance(word, other, score_cutoff=1) == 1


def _each(held: Sequence[Held]) -> list[Written]:
    return [_written(place, mention) for place, mention in held]


def _variant(first: Sequence[Written], other: Sequence[Written]) -> Variant:
    """A variant to be listed, of two persons' names as wholes."""
    names = (first[0].text, other[0].text)
    return Variant(True, "near", names, names, (tuple(first), tuple(other)))


def _written(place: int, mention: NameMention) -> Written:
    key = mention.text.casefold()
    return Written(place, mention.start, mention.end, mention.text, opens=False, heading=False, key=key)


def _together(written: Mapping[int, Names]) -> Iterator[Variant]:
    """Names of one word that another article writes in two: SeaMicro, Sea Micro."""
    single: defaultdict[str, list[Written]] = defaultdict(list)
    double: defaultdict[str, list[Written]] = defaultdict(list)
    for names in written.values():
        for run in names.runs:
            for word in (word for word in run if word.text.isalpha()):
                single[folded(word.text)].append(word)
            for first, other in pairwise(run):
                if first.end + 1 == other.start:
                    both = first.worded(first.start, other.end, f"{first.text} {other.text}")
                    double[folded(first.text + other.text)].append(both)
    for key in sorted(single.keys() & double.keys()):
        sides = (tuple(single[key]), tuple(double[key]))
        texts = (sides[0][0].text, sides[1][0].text)
        if len(key) > _SHORT:
            yield Variant(False, "joined", texts, texts, sides)
