"""Names in two spellings: by pairs of words with one word in common, and by single words all but equal."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, combinations

from rapidfuzz.distance import Levenshtein

from ...entities.lexicon import lexicon as name_lexicon
from ...model import Article, NameMention
from .inflected import inflected, one_house
from .likeness import Likeness, both_given, folded, likeness
from .nearness import categories, near, near_alone, two_words
from .written import Names, Pair, Written, no_name

_PARTNERS = 40
"""A word with more partners than this is no part of a name ("South", "Street"). A bound of cost: 28 and 52 change
nothing on the 526 workshop articles."""
_TELLING = 7
"""Letters from which a word that opens a sentence, and is nowhere written small, is taken for a name."""
_LONG = 5
"""Letters from which a word alone is compared with others."""
_BLOCK = 3
"""Two words a slip apart share as many letters at the front or at the end."""
_CROWDED = 60
"""Words of one beginning above which only those that share half of a word are held together: one slip leaves a half.
A bound of cost: 42 and 78 change nothing on the 526 workshop articles; 5,000 surnames take 0.8 and 0.7 s, as with 60."""
_SLIPS = 2
"""Letters by which two words of a crowded block differ at most. With 3, 5,000 surnames take 2.2 s and not 0.7; with 1,
57,507 pairs of them would go on, for none has a dozen neighbours."""
_LETTERS = 12
"""Letters of a word of a crowded block that are tried away; longer words agree in what comes after. 8 and 16 change
nothing on the 526 workshop articles, and no second of 5,000 surnames."""
_FAMILY = 12
"""A word that more others than this are as near to is a slip of none of them. 8 and 16 change nothing on the 526 workshop
articles; 5,000 surnames of one make have no pair with any of the three."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A name in two spellings. ``sides`` holds where each stands, ``names`` the words beside it that both share."""

    person: bool
    likeness: Likeness
    words: tuple[str, str]
    names: tuple[str, str]
    sides: tuple[tuple[Written, ...], tuple[Written, ...]]
    given: bool = False
    """The words that differ are given names."""
    alone: bool = False
    """Compared word by word, without a word that both have in common."""
    titled: bool = False
    """Persons of whom both spellings have in common a title or role alone."""

    @property
    def together(self) -> bool:
        """Whether both spellings stand in one article."""
        return bool({word.article for word in self.sides[0]} & {word.article for word in self.sides[1]})


class Story:
    """The names of the articles of one story as written, and who of them is a person."""

    def __init__(self, places: Sequence[int], articles: Sequence[Article], written: Sequence[Names]) -> None:
        self.places = places
        self.written = {place: written[place] for place in places}
        self.lower = frozenset().union(*(written[place].lower for place in places))
        self._persons = {place: _spans(articles[place]) for place in places}
        self._starts = {place: [one.start for one in own] for place, own in self._persons.items()}

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The names in two spellings: pairs of words first, a word alone where no pair has it, then one beside a title."""
        found: dict[frozenset[str], Variant] = {}
        for one in sorted((*paired(self), *single(self)), key=lambda one: one.titled):
            found.setdefault(frozenset(word.casefold() for word in one.words), one)
        return tuple(found.values())

    def person(self, word: Written) -> NameMention | None:
        """The person in whose name a word stands."""
        own = self._persons[word.article]
        at = bisect_right(self._starts[word.article], word.start) - 1
        return own[at] if at >= 0 and word.start < own[at].end else None

    def named(self, word: Written) -> bool:
        """Whether a word is the given name or the surname of a person with both."""
        mention = self.person(word)
        return (
            mention is not None
            and mention.given is not None
            and word.key in (mention.given.casefold(), (mention.surname or "").casefold())
        )


def _spans(article: Article) -> list[NameMention]:
    return [one for one in article.mentions if isinstance(one, NameMention) and one.kind == "person"]


def paired(story: Story) -> Iterator[Variant]:
    """Names of the story in two spellings, by pairs of words of which one is the same."""
    seen: set[tuple[str, str]] = set()
    for given in (False, True):
        for _, partners in sorted(_by_anchor(story, given).items()):
            if not 1 < len(partners) <= _PARTNERS:
                continue
            for one, other in combinations(sorted(partners), 2):
                found = _paired(story, (one, other), (partners[one], partners[other]), given)
                if found is not None and (one, other) not in seen:
                    seen.add((one, other))
                    yield found


def _by_anchor(story: Story, given: bool) -> dict[str, dict[str, list[Pair]]]:
    """For each word: the words before it (``given``) or after it, with where they stand."""
    found: defaultdict[str, defaultdict[str, list[Pair]]] = defaultdict(lambda: defaultdict(list))
    for place in story.places:
        for pair in story.written[place].pairs():
            anchor, partner = (pair[1], pair[0]) if given else pair
            if len(anchor.text) > 1 and _anchors(anchor, story) and _may_vary(partner, story):
                found[anchor.key][partner.key].append(pair)
    return {anchor: dict(partners) for anchor, partners in found.items()}


def _anchors(word: Written, story: Story) -> bool:
    """Whether a word beside another says which thing or person is meant."""
    if story.named(word) or word.key in categories():
        return True
    return not (word.key in no_name() or word.key in name_lexicon().demonyms)


def _may_vary(word: Written, story: Story) -> bool:
    if story.named(word):
        return len(word.text) > 1
    if len(word.text) < 3 or word.key in no_name() or word.key in name_lexicon().demonyms:
        return False
    return word.key not in story.lower


def _paired(
    story: Story, keys: tuple[str, str], pairs: tuple[list[Pair], list[Pair]], given: bool
) -> Variant | None:
    how = _likeness(*keys)
    if how in ("same", "other") or _known(keys):
        return None
    person = any(story.person(word) for side in pairs for pair in side for word in pair)
    if _two_by_kind(story, pairs, given, how) or _two_forms(keys, how, person):
        return None
    if person and _by_kind(pairs, given):
        return _titled(how, pairs, given)
    return _shared(person, how, pairs, given)


def _shared(person: bool, how: Likeness, pairs: tuple[list[Pair], list[Pair]], given: bool) -> Variant:
    """The variant of names with one word in common; both words are shown."""
    sides = tuple(tuple(replace(pair[0], end=pair[1].end) for pair in side) for side in pairs)
    names = tuple(f"{side[0][0].text} {side[0][1].text}" for side in pairs)
    words = tuple(side[0][0 if given else 1].text for side in pairs)
    return Variant(
        person, how, (words[0], words[1]), (names[0], names[1]), (sides[0], sides[1]), given and person
    )


def _titled(how: Likeness, pairs: tuple[list[Pair], list[Pair]], given: bool) -> Variant:
    """The variant of a person's name beside a title; the name alone is shown."""
    sides = tuple(tuple(pair[0 if given else 1] for pair in side) for side in pairs)
    words = (sides[0][0].text, sides[1][0].text)
    return Variant(True, how, words, words, (sides[0], sides[1]), titled=True)


def _two_by_kind(story: Story, pairs: tuple[list[Pair], list[Pair]], given: bool, how: Likeness) -> bool:
    """Whether only the word for their kind is shared by names that are near at most, or by two full names."""
    return _by_kind(pairs, given) and (how == "near" or _two_full(story, pairs, given))


def _two_forms(keys: tuple[str, str], how: Likeness, person: bool) -> bool:
    """Whether both words are forms or house spellings of one, or are common words."""
    if person and how != "near":
        return False
    return inflected(*keys) or one_house(*keys) or (not person and how == "near" and two_words(*keys))


def _likeness(one: str, other: str) -> Likeness:
    how = likeness(one, other)
    return "near" if how == "other" and near(one, other) else how


def _by_kind(pairs: tuple[list[Pair], list[Pair]], given: bool) -> bool:
    """Whether the word that both sides share says what is named rather than which: Judge, Hurricane."""
    return pairs[0][0][1 if given else 0].key in categories()


def _two_full(story: Story, pairs: tuple[list[Pair], list[Pair]], given: bool) -> bool:
    """Whether each side names a person in full: then the two words of the name tell them apart."""
    return all(
        all((mention := story.person(pair[0 if given else 1])) is not None and mention.given for pair in side)
        for side in pairs
    )


def _known(keys: tuple[str, str]) -> bool:
    """Whether both words are places or bodies known by these names."""
    return all(key in name_lexicon().phrases for key in keys)


def single(story: Story) -> Iterator[Variant]:
    """Words of names in two spellings, one of them without its given name or part of no person's name."""
    found = _words(story)
    for one, other in sorted(_neighbours(found)):
        how = _alone(one, other)
        if how != "other" and not _known((one, other)):
            made = _single(story, how, found[one], found[other])
            if made is not None and not (_of_peoples(made) or _one_word(made, one, other)):
                yield made


def _alone(one: str, other: str) -> Likeness:
    """The likeness of two words without others beside them, ``other`` where it tells nothing."""
    how = likeness(one, other)
    if how in ("sound", "accent", "transliteration") or (how == "slip" and one[0] == other[0]):
        return how
    return "near" if how == "other" and near_alone(one, other) and not two_words(one, other) else "other"


def _one_word(found: Variant, one: str, other: str) -> bool:
    """Whether both words are forms of one, or one word in two house spellings."""
    if found.likeness == "transliteration":
        return False
    return inflected(one, other) or ((not found.person or found.likeness == "near") and one_house(one, other))


def _of_peoples(found: Variant) -> bool:
    """Whether both words are peoples, or one is and the other a person's name."""
    peoples = [word.casefold() in name_lexicon().demonyms for word in found.words]
    return all(peoples) or (any(peoples) and found.person)


def _words(story: Story) -> dict[str, list[tuple[Written, bool]]]:
    found: defaultdict[str, list[tuple[Written, bool]]] = defaultdict(list)
    for place in story.places:
        for word, whole in story.written[place].parts():
            if len(word.text) >= _LONG and (
                story.named(word) or (word.key not in no_name() and word.key not in story.lower)
            ):
                found[word.key].append((word, whole))
    return {key: uses for key, uses in found.items() if any(_in_text(word, story) for word, _ in uses)}


def _in_text(word: Written, story: Story) -> bool:
    """Whether its capital says that it is a name."""
    opener = word.opens and len(word.text) < _TELLING
    return story.person(word) is not None or not (opener or word.heading)


def _neighbours(found: dict[str, list[tuple[Written, bool]]]) -> set[tuple[str, str]]:
    """Pairs of words that begin or end alike, but for those of which one is near to a dozen others."""
    blocks = _blocks(found)
    pairs = {pair for keys in blocks if len(keys) <= _CROWDED for pair in combinations(keys, 2)}
    near = {pair for pair in chain(pairs, _held(blocks)) if _slipped(*pair)}
    family = _families(near)
    return {pair for pair in pairs | near if family.isdisjoint(pair)}


def _families(near: Iterable[tuple[str, str]]) -> set[str]:
    """Words that a dozen others are a slip or two from."""
    others = Counter(word for pair in near for word in pair)
    return {word for word, number in others.items() if number > _FAMILY}


def _blocks(found: Iterable[str]) -> list[list[str]]:
    """Words by what they begin with, and by what they end with."""
    blocks: defaultdict[tuple[bool, str], list[str]] = defaultdict(list)
    for key in sorted(found):
        plain = folded(key)
        blocks[True, plain[:_BLOCK]].append(key)
        blocks[False, plain[-_BLOCK:]].append(key)
    return list(blocks.values())


def _held(blocks: Iterable[list[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of words in crowded blocks that are held together; one may come more than once."""
    for keys in blocks:
        if len(keys) > _CROWDED:
            for part in _parted(keys):
                yield from combinations(part, 2)


def _slipped(one: str, other: str) -> bool:
    return abs(len(one) - len(other)) <= 1 and Levenshtein.distance(one, other, score_cutoff=_SLIPS) <= _SLIPS


def _parted(keys: list[str]) -> Iterator[list[str]]:
    """The parts of a block by the halves of its words; of a crowded half, by what is left without two letters."""
    yield from (
        part
        for half in _by(keys, _halves)
        for part in ([half] if len(half) <= _CROWDED else _by(half, _lessened))
        if 1 < len(part) <= _CROWDED
    )


def _by(keys: list[str], signs: Callable[[str], set[str]]) -> Iterable[list[str]]:
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for key in keys:
        for sign in signs(folded(key)):
            parts[sign].append(key)
    return parts.values()


def _halves(plain: str) -> set[str]:
    halves = {len(plain) // 2, (len(plain) - 1) // 2}
    return {f"{plain[:half]}-" for half in halves} | {f"-{plain[-half:]}" for half in halves}


def _lessened(plain: str) -> set[str]:
    """The word without one or two of its first letters: two words that two slips part have one such remainder in common."""
    found = {plain}
    for _ in range(_SLIPS):
        found |= {word[:at] + word[at + 1 :] for word in found for at in range(min(len(word), _LETTERS))}
    return found


def _single(
    story: Story, how: Likeness, one: list[tuple[Written, bool]], other: list[tuple[Written, bool]]
) -> Variant | None:
    """The variant, unless both words stand only in names of other people."""
    uses = [[word for word, whole in side] for side in (one, other)]
    keys = (uses[0][0].key, uses[1][0].key)
    persons = [[story.person(word) for word in side] for side in uses]
    fulls = [{m.given for m in side if m is not None and m.given} for side in persons]
    if fulls[0] and fulls[1]:
        return None
    given = [any(_is_given(word, story) for word in side) for side in uses]
    if any(given) and (any(fulls[place] and not given[place] for place in (0, 1)) or both_given(*keys)):
        return None
    person = bool(any(persons[0]) or any(persons[1]))
    words = (uses[0][0].text, uses[1][0].text)
    return Variant(person, how, words, words, (tuple(uses[0]), tuple(uses[1])), alone=True)


def _is_given(word: Written, story: Story) -> bool:
    mention = story.person(word)
    return mention is not None and mention.given is not None and mention.given.casefold() == word.key
