"""Names in two spellings: by pairs of words with one word in common, and by single words all but equal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import combinations

from rapidfuzz.distance import OSA

from ...entities.lexicon import lexicon as name_lexicon
from ...entities.likeness import Likeness, both_given, likeness, romanised
from ...entities.written import Pair, Written, no_name
from ...language.frequency import general
from ...language.lemmas import lemma
from .inflected import inflected, one_house
from .nearness import categories, near, near_alone, two_words
from .neighbours import neighbours
from .story_names import StoryNames
from .variant import Variant
from .whole_names import whole

_PARTNERS = 40
"""A word with more partners than this is no part of a name ("South", "Street"). A bound of cost: 28 and 52 change
nothing on the 526 workshop articles."""
_TELLING = 7
"""Letters from which a word that opens a sentence, and is nowhere written small, is taken for a name. 5 and 9 change
nothing on 61 articles of news and in the rules' examples."""
_WHOLE = 8
"""Letters from which a usual word in a name ("Intelligence") is held against a slip of it. 6 and 10 change nothing on the
526 workshop articles."""
_LONG = 5
"""Letters from which a word alone is compared with others. On 61 articles of news and in the rules' examples, 3 changes
nothing, 7 3 of the findings and matters."""


class Story(StoryNames):
    """The names of a story, and those of them in two spellings."""

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The names in two spellings: pairs of words first, a word alone where no pair has it, then one beside a title."""
        found: dict[frozenset[str], Variant] = {}
        made = (*paired(self), *single(self), *whole(self.persons, self.written))
        for variant in sorted(made, key=lambda variant: variant.titled):
            found.setdefault(variant.keys, variant)
        return tuple(map(self._settled, found.values()))

    def _settled(self, variant: Variant) -> Variant:
        """The variant, as two transliterations where only these letters part it and the story's names are foreign ones."""
        if variant.likeness == "transliteration" or romanised(variant.words[0]) != romanised(
            variant.words[1]
        ):
            return variant
        return replace(variant, likeness="transliteration") if self.foreign else variant


def paired(story: Story) -> Iterator[Variant]:
    """Names of the story in two spellings, by pairs of words of which one is the same.

    Pairs that a word beside a name makes ("Circuit Marian" of "Circuit Judge Marian Weiss") come last.
    """
    seen: set[tuple[str, str]] = set()
    loose: list[Variant] = []
    for given in (False, True):
        for _, partners in sorted(_by_anchor(story, given).items()):
            if not 1 < len(partners) <= _PARTNERS:
                continue
            for word, other in combinations(sorted(partners), 2):
                found = _paired(story, (word, other), (partners[word], partners[other]), given)
                if found is None or (word, other) in seen:
                    continue
                if _loose(story, partners[word][0], given):
                    loose.append(found)
                else:
                    seen.add((word, other))
                    yield found
    yield from loose


def _loose(story: Story, pair: Pair, given: bool) -> bool:
    """Whether the word that both names share stands outside a person's name in which the other stands."""
    anchor, partner = (pair[1], pair[0]) if given else pair
    return (
        story.person(anchor) is None and story.person(partner) is not None and anchor.key not in categories()
    )


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
    if word.key in categories() or not (word.key in no_name() or word.key in name_lexicon().demonyms):
        return True
    return story.named(word)


def _may_vary(word: Written, story: Story) -> bool:
    """Whether another spelling of a word would tell something: it is long or rare, or a part of a person's full name."""
    telling = len(word.text) > 2 and word.key not in name_lexicon().demonyms
    if telling and (len(word.text) >= _WHOLE or not _usual(word.key, story)):
        return True
    return len(word.text) > 1 and story.named(word)


def _usual(key: str, story: Story) -> bool:
    """Whether a word stands with a capital without being a name, or is written small in the story."""
    return key in no_name() or key in story.lower


def _paired(
    story: Story, keys: tuple[str, str], pairs: tuple[list[Pair], list[Pair]], given: bool
) -> Variant | None:
    how = _likeness(*keys)
    if how in ("same", "other") or _known(keys) or (inflected(*keys) and _of_place(pairs)):
        return None
    if _of_usual(story, pairs, given, how):
        return None
    return _told(story, how, pairs, given)


def _told(story: Story, how: Likeness, pairs: tuple[list[Pair], list[Pair]], given: bool) -> Variant | None:
    """The variant of two words that are alike, unless the words beside them say that two are meant."""
    keys = (pairs[0][0][0 if given else 1].key, pairs[1][0][0 if given else 1].key)
    person = any(story.person(word) for side in pairs for pair in side for word in pair)
    if _two_by_kind(story, pairs, given, how) or _two_forms(
        keys, how, person, not given and _two_full(story, pairs, given)
    ):
        return None
    if person and _by_kind(pairs, given):
        return _titled(how, pairs, given)
    return _shared(person, how, pairs, given)


def _of_usual(story: Story, pairs: tuple[list[Pair], list[Pair]], given: bool, how: Likeness) -> bool:
    """Whether one of the words is a usual one, and the other no mere slip of it."""
    words = [side[0][0 if given else 1] for side in pairs]
    usual = [not story.named(word) and _usual(word.key, story) for word in words]
    if not any(usual):
        return False
    return all(usual) or how != "slip" or all(word.key in general() for word in words)


def _shared(person: bool, how: Likeness, pairs: tuple[list[Pair], list[Pair]], given: bool) -> Variant:
    """The variant of names with one word in common; both words are shown."""
    sides = tuple(tuple(pair[0]._replace(end=pair[1].end) for pair in side) for side in pairs)
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
    """Whether only the word for their kind is shared by names that are near at most, or by two people's."""
    keys = (side[0][0 if given else 1].key for side in pairs)
    return _by_kind(pairs, given) and (
        how == "near" or _two_full(story, pairs, given) or story.two_people(*keys)
    )


def _two_forms(keys: tuple[str, str], how: Likeness, person: bool, surname: bool) -> bool:
    """Whether both words are forms or house spellings of one, or are common words; a surname has one form."""
    if person and (how != "near" or surname):
        return False
    return inflected(*keys) or one_house(*keys) or (not person and how == "near" and two_words(*keys))


def _likeness(word: str, other: str) -> Likeness:
    how = likeness(word, other)
    return "near" if how == "other" and near(word, other) else how


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


def _of_place(pairs: tuple[list[Pair], list[Pair]]) -> bool:
    """Whether both words of one of the names are a known place: "North Dakota", where the other is one of its people."""
    return any(f"{side[0][0].key} {side[0][1].key}" in name_lexicon().phrases for side in pairs)


def single(story: Story) -> Iterator[Variant]:
    """Words of names in two spellings, one of them without its given name or part of no person's name."""
    found = _words(story)
    for word, other in sorted(neighbours(found)):
        how = _alone(word, other)
        if how != "other" and not _known((word, other)) and not _two_places(how, word, other):
            made = (
                None
                if _parts_of_two(story, found[word], found[other])
                else _single(story, how, found[word], found[other])
            )
            if made is not None and not (_of_peoples(made) or _one_word(made, word, other)):
                yield made


def _two_places(how: Likeness, word: str, other: str) -> bool:
    """Whether one of two words alone is a known place or body, and more than a letter parts them: Bolivar, Bolivia."""
    return (
        how in ("slip", "near")
        and not {word, other}.isdisjoint(name_lexicon().phrases)
        and OSA.distance(word, other) > 1
    )


def _alone(word: str, other: str) -> Likeness:
    """The likeness of two words without others beside them, ``other`` where it tells nothing."""
    how = likeness(word, other)
    if how in ("sound", "accent", "transliteration") or (how == "slip" and word[0] == other[0]):
        return how
    return "near" if how == "other" and near_alone(word, other) and not two_words(word, other) else "other"


def _one_word(found: Variant, word: str, other: str) -> bool:
    """Whether both words are forms of one, one word in two house spellings, or two words of English."""
    if found.likeness == "transliteration":
        return False
    if found.likeness == "slip" and _known_word(word) and _known_word(other):
        return True
    return inflected(word, other) or (
        (not found.person or found.likeness == "near") and one_house(word, other)
    )


def _known_word(word: str) -> bool:
    """Whether a word is a given name or a common one of English, in whatever form."""
    return word in name_lexicon().usual_given or lemma(word) in general()


def _of_peoples(found: Variant) -> bool:
    """Whether both words are peoples, or one is and the other a person's name."""
    peoples = [word.casefold() in name_lexicon().demonyms for word in found.words]
    return all(peoples) or (any(peoples) and found.person)


def _words(story: Story) -> dict[str, list[tuple[Written, bool]]]:
    found: defaultdict[str, list[tuple[Written, bool]]] = defaultdict(list)
    for place in story.places:
        for word, entire in story.written[place].parts():
            if (
                len(word.text) >= _LONG
                and (not _usual(word.key, story) or story.named(word))
                and not story.family(word)
            ):
                found[word.key].append((word, entire))
    return {key: uses for key, uses in found.items() if any(_in_text(word, story) for word, _ in uses)}


def _in_text(word: Written, story: Story) -> bool:
    """Whether its capital says that it is a name."""
    opener = word.opens and len(word.text) < _TELLING and word.key in general()
    return story.person(word) is not None or not (opener or word.heading)


def _single(
    story: Story, how: Likeness, item: list[tuple[Written, bool]], other: list[tuple[Written, bool]]
) -> Variant | None:
    """The variant, unless both words stand only in names of other people."""
    uses = [[word for word, whole in side] for side in (item, other)]
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


def _parts_of_two(story: Story, item: list[tuple[Written, bool]], other: list[tuple[Written, bool]]) -> bool:
    """Whether two words are parts of other names: neither ever stands alone, or one only in a thing's, one in a person's."""
    alone = [any(entire for _, entire in side) for side in (item, other)]
    if not any(alone):
        return True
    words = [[word for word, _ in side] for side in (item, other)]
    person = [any(map(story.person, side)) for side in words]
    if all(person) or not any(person):
        return False
    thing = person.index(False)
    return not alone[thing] or story.a_place(words[thing])


def _is_given(word: Written, story: Story) -> bool:
    mention = story.person(word)
    return mention is not None and mention.given is not None and mention.given.casefold() == word.key
