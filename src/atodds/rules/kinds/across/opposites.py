"""One thing told in words that exclude each other (inside, outside), or one role filled by two things (a knife, an axe)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.connecting import connected
from ....comparison.judged import Judged, Passage
from ....language.cutting import terms
from ....language.lemmas import empty_words, lemma, meaning
from ....language.nouns import plural
from ....language.phrases import longest
from ....language.tables import cached
from ....model import Article, Finding
from ....model.article import SILENT_BLOCKS
from ...context import Context
from ...contract import contract
from ...rule import Rule
from ...words import lexicon
from .comparisons import Judging, report
from .statements import stated
from .things import filled

_CROWD = 60
"""Uses of the terms of one row in one story beyond which they tell nothing. A bound of cost: 42 and 78 change nothing on 673
articles of news and in the rules' examples."""
_ALIKE = 5
"""Words that two sentences have in common at least, half of the shorter, where no word beside the term is the
same. Of the 2,537 findings and comparisons on the 526 workshop articles 4 changes none and 6 three."""
_LISTED, _REPORTED = 3, 4
"""Words of content that two sentences must have in common beside the term: to be listed, to be reported. Moved by 30 % down
and up, of the findings and comparisons on 673 articles of news ``_LISTED`` changes 14 (and 1 of the examples) and 8,
``_REPORTED`` none."""


class Use(NamedTuple):
    """A term of a row of the lexicon in a sentence."""

    article: int
    story: int
    witness: int
    start: int
    end: int
    row: int
    """Its row; those that exclude each other come first."""
    term: str
    left: str
    right: str
    """Meanings of the words of content beside it."""
    content: frozenset[str]
    names: frozenset[str]


@cached
def _terms() -> dict[str, list[tuple[int, str]]]:
    """Term -> the rows it stands in, each with the term that stands for it in that row."""
    table = lexicon("opposites")
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for row, words in enumerate((*table["exclude"], *table["heads"])):
        for word in words:
            for form in (
                {word, word if word.endswith("s") else plural(word)}
                if row >= len(table["exclude"])
                else {word}
            ):
                found[form].append((row, word))
    return dict(found)


@cached
def _turned() -> dict[str, list[tuple[int, str]]]:
    """Base form -> the rows of words that turn what is told round, each with the word."""
    table = lexicon("opposites")
    first = len(table["exclude"]) + len(table["heads"])
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for row, words in enumerate(table["turned"], first):
        for word in words:
            found[word].append((row, word))
    return dict(found)


@cached
def _longest() -> int:
    """Words of the longest term."""
    return longest(_terms())


@cached
def _excluding() -> int:
    return len(lexicon("opposites")["exclude"])


def _turns_round(word: str) -> Sequence[tuple[int, str]]:
    """The rows of a word that turns what is told round: as it stands ("older"), else by its base form."""
    turned = _turned()
    return turned.get(word if word in turned else lemma(word), ())


def opposed(compared: ComparedSources) -> Iterator[Judged]:
    """Terms that exclude each other, or of one kind, in sentences of two sources that else tell the same."""
    grouped: defaultdict[tuple[int, int], list[Use]] = defaultdict(list)
    for place, article in enumerate(compared.articles):
        for use in _uses(place, compared, article):
            grouped[use.story, use.row].append(use)
    for uses in (grouped[key] for key in sorted(grouped)):
        if len(uses) > _CROWD or len({use.term for use in uses}) < 2:
            continue
        links = [
            (a, b)
            for a, use in enumerate(uses)
            for b in range(a + 1, len(uses))
            if _meet(use, uses[b]) and not _both_told(uses, use, uses[b])
        ]
        for members in connected(links):
            yield _judged(uses, [link for link in links if link[0] in members])


def _uses(place: int, compared: ComparedSources, article: Article) -> Iterator[Use]:
    known = _terms()
    for sentence in article.sentences:
        if article.blocks[sentence.block].kind in SILENT_BLOCKS | {"dateline"}:
            continue
        found = terms(article.text, sentence.start, sentence.end)
        words = [token.group().lower() for token in found]
        content = [meaning(word) if _tells(word) else "" for word in words]
        names = frozenset(words[i] for i in range(1, len(words)) if found[i].group()[0].isupper())
        at = 0
        while at < len(words):
            size = next(
                (
                    n
                    for n in range(min(_longest(), len(words) - at), 0, -1)
                    if " ".join(words[at : at + n]) in known
                ),
                0,
            )
            told = known[" ".join(words[at : at + size])] if size else _turns_round(words[at])
            size = size or 1
            for row, term in told:
                own = set(content[at : at + size])
                yield Use(
                    place,
                    compared.stories[place],
                    compared.witnesses[place],
                    found[at].start(),
                    found[at + size - 1].end(),
                    row,
                    term,
                    _beside(content, range(at - 1, max(-1, at - 4), -1)),
                    _beside(content, range(at + size, min(len(words), at + size + 3))),
                    frozenset(content) - own - {""} - names,
                    names,
                )
            at += size


def _tells(word: str) -> bool:
    return word[0].isdecimal() or (len(word) > 2 and word not in empty_words())


def _beside(content: Sequence[str], places: range) -> str:
    return next((content[place] for place in places if content[place]), "")


def _meet(use: Use, other: Use) -> bool:
    """Whether two uses are said of one thing: a word beside them in common, and much of their sentences."""
    if use.article == other.article or use.term == other.term:
        return False
    beside = _beside_both(use, other)
    shared = len(use.content & other.content) + len(use.names & other.names)
    if beside > 0:
        return shared >= _LISTED
    least = min(len(use.content) + len(use.names), len(other.content) + len(other.names))
    return shared >= _ALIKE and shared >= 0.5 * least


def _beside_both(use: Use, other: Use) -> int:
    """How many of the words beside two uses are the same."""
    return bool(use.left and use.left == other.left) + bool(use.right and use.right == other.right)


def _both_told(uses: Sequence[Use], first: Use, other: Use) -> bool:
    """Whether a source uses both terms of the same thing: then it knows of two. Where nothing stands beside both, at all."""
    beside = {first.left, first.right} - {""}
    anywhere = not beside & {other.left, other.right}
    return any(
        use.term == missing.term
        and use.article == at.article
        and (anywhere or {use.left, use.right} & beside)
        for at, missing in ((first, other), (other, first))
        for use in uses
    )


def _loud(use: Use, other: Use) -> bool:
    """Whether two uses are surely of one thing: both words beside them the same, or one of them and nearly all of the
    sentences ("sent flying into the air", "stepped out of her car" have none)."""
    if use.row >= _excluding() or not _beside_both(use, other):
        return False
    shared = len(use.content & other.content)
    both = bool(use.left and use.right) and (use.left, use.right) == (other.left, other.right)
    least = min(len(use.content), len(other.content))
    return (both and shared >= _LISTED and shared >= 0.5 * least) or (
        shared >= _REPORTED and shared >= 0.6 * least and bool(use.names & other.names)
    )


def _about(use: Use, other: Use) -> str:
    """The words that both stand between; numbers say nothing of what is meant."""
    both = ((use.left, other.left), (use.right, other.right))
    return " ".join(word for word, same in both if word and word == same and not word.isdecimal())


def _judged(uses: Sequence[Use], links: Sequence[tuple[int, int]]) -> Judged:
    pairs = sorted(
        links, key=lambda link: (not _loud(uses[link[0]], uses[link[1]]), -_shared(uses, link), link)
    )
    first, other = uses[pairs[0][0]], uses[pairs[0][1]]
    loud = _loud(first, other)
    terms = dict.fromkeys((first.term, other.term))
    terms.update(dict.fromkeys(uses[place].term for link in pairs for place in link))
    sides = [
        [
            uses[place]
            for place in sorted({place for link in links for place in link})
            if uses[place].term == term
        ]
        for term in terms
    ]
    about = _about(first, other)
    return Judged(
        category="opposite",
        matter=f"{first.term} or {other.term} ({about})".removesuffix(" ()"),
        outcome="conflict" if loud else "undecided",
        reason=f"“{first.term}” in one source, “{other.term}” in another",
        passages=tuple(
            Passage(use.article, use.start, use.end, use.term, side)
            for side, members in enumerate(sides)
            for use in members
        ),
        strong=loud,
        score=0.75 if loud else min(0.6, 0.15 + 0.06 * _shared(uses, pairs[0])),
        witnesses=tuple(len({use.witness for use in members}) for members in sides),
        values={"first": first.term, "second": other.term, "about": about},
    )


def _shared(uses: Sequence[Use], link: tuple[int, int]) -> int:
    use, other = uses[link[0]], uses[link[1]]
    return len(use.content & other.content) + len(use.names & other.names)


@contract("matter", "reason", "first", "second", "about", parameters=Judging)
def opposite_words(rule: Rule, context: Context) -> Iterator[Finding]:
    """One thing told in words that exclude each other; things that fill one role are listed."""
    yield from report(rule, context, opposed)
    yield from report(rule, context, filled)
    yield from report(rule, context, stated)
