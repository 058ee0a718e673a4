"""The sentence as binding sees it: its tokens, clauses, names and content words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from ..annotations import Annotations, MentionDraft
from ..language.lemmas import content_words, empty_words, lemma, predicates
from ..language.tables import cached, read_table

_PAUSES = frozenset(",;:()–—[]")
_VERB_ENDINGS = ("ed", "ing")


@cached
def context_words(name: str) -> frozenset[str]:
    """A word list of ``context.toml``."""
    return frozenset(read_table("facts", "context")[name])


@cached
def _listed(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """A word list of ``context.toml``, and the first words of what it has."""
    listed = context_words(name)
    return listed, frozenset(phrase.partition(" ")[0] for phrase in listed)


class _Capitals(dict[str, bool]):
    """Word as printed -> whether it has a capital and is more than a letter; filled as it is asked."""

    def __missing__(self, word: str) -> bool:
        told = self[word] = word[0].isupper() and len(word) > 1 and word.isalpha()
        return told


@cached
def _capitals() -> Mapping[str, bool]:
    return _Capitals()


class Dating(NamedTuple):
    """A time that dates what its sentence tells, its clause, and its words."""

    time: MentionDraft
    clause: int
    words: tuple[str, ...]


@dataclass(slots=True)
class Frame:
    """One sentence. Token indices are the draft's own; ``first`` to ``last`` (exclusive) are the sentence's."""

    draft: Annotations
    index: int
    first: int
    last: int
    clauses: list[int]
    """Clause number of each token, counted from ``first``."""
    telling: list[tuple[int, str]] | None = None
    named: dict[int | None, tuple[str, ...]] | None = None
    flags: list[bool] | None = None
    sooner: dict[int, bool] = field(default_factory=dict)
    """Whether a clause tells of another, earlier event, once asked for."""
    dating: list[Dating] | None = None
    """The sentence's times that date what it tells; found when first asked for."""
    outside: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Content lemmas of all clauses but one, once asked for."""
    deeds: list[tuple[int, str]] | None = None
    """The sentence's predicates with what they mean, once asked for."""

    def clause_of(self, token: int) -> int:
        """Clause number of a token of this sentence."""
        return self.clauses[min(max(token, self.first), self.last - 1) - self.first]

    def content(self, skip: tuple[int, int], clause: int) -> tuple[str, ...]:
        """Content lemmas of a clause, but for those of the token range ``skip``."""
        start, end = self.clause_range(clause)
        low, high = skip
        return tuple(dict.fromkeys(word for i, word in self._told(start, end) if not low <= i < high))

    def context(self, skip: tuple[int, int], clause: int) -> tuple[str, ...]:
        """Content lemmas of all other clauses, but for those of the token range ``skip``."""
        start, end = self.clause_range(clause)
        low, high = skip
        if start <= low and high <= end:
            if clause not in self.outside:
                self.outside[clause] = self._others(start, end)
            return self.outside[clause]
        return self._others(min(start, low), max(end, high))

    def _others(self, start: int, end: int) -> tuple[str, ...]:
        """Content lemmas before one token and from another one on."""
        told = chain(self._told(self.first, start), self._told(end, self.last))
        return tuple(dict.fromkeys(word for _, word in told))

    def _told(self, start: int, end: int) -> list[tuple[int, str]]:
        """(token, lemma) of the content words of a token range."""
        if self.telling is None:
            content, flags = content_words(), self.naming()
            words = self.draft.tokens.lower[self.first : self.last]
            self.telling = [
                (i, means)
                for i, (word, flag) in enumerate(zip(words, flags, strict=True), self.first)
                if not flag and (means := content[word]) is not None
            ]
        return self.telling[bisect_left(self.telling, (start,)) : bisect_left(self.telling, (end,))]

    def predicates(self) -> list[tuple[int, str]]:
        """(token, meaning) of the sentence's verbs and event nouns, names aside."""
        if self.deeds is None:
            known = predicates()
            self.deeds = []
            for i, word in enumerate(self.draft.tokens.lower[self.first : self.last], self.first):
                means = known.get(word) or (
                    lemma(word) if len(word) > 5 and word.endswith(_VERB_ENDINGS) else None
                )
                if means is not None and not self.is_name(i):
                    self.deeds.append((i, means))
        return self.deeds

    def is_name(self, i: int) -> bool:
        """Whether the token is capitalised and does not merely open the sentence."""
        return self.naming()[i - self.first]

    def capitals_before(self, at: int, most: int | None = None) -> int:
        """The first of the capitalised words, ``most`` at most, that stand right before a token; itself where none does."""
        printed, first = self.draft.tokens.words, at
        least = self.first if most is None else max(self.first, at - most)
        while first > least and printed[first - 1][0].isupper():
            first -= 1
        return first

    def naming(self) -> list[bool]:
        """``is_name`` of each token of the sentence."""
        if self.flags is None:
            capital = _capitals()
            self.flags = [capital[word] for word in self.draft.tokens.words[self.first : self.last]]
            if self.flags:
                self.flags[0] = False
        return self.flags

    def tells_earlier(self, clause: int) -> bool:
        """Whether the clause, or a short one that opens the sentence, marks another, earlier event.

        "Said earlier" tells when it was said, not what happened.
        """
        told = self.sooner.get(clause)
        if told is None:
            told = self.sooner[clause] = self._earlier(clause)
        return told

    def _earlier(self, clause: int) -> bool:
        start, end = self.clause_range(clause)
        opening = self.clause_range(self.clauses[0])
        spans = [range(start, end)]
        if opening[1] - opening[0] <= _OPENING:
            spans.append(range(*opening))
        lower = self.draft.tokens.lower
        _, heads = _listed("earlier")
        marks = [i for span in spans for i in span if lower[i] in heads and self.has("earlier", i, i + 1)]
        return any(
            lower[i] not in context_words("earlier_than_speech") or not self._beside_speech(i) for i in marks
        )

    def _beside_speech(self, i: int) -> bool:
        said = read_table("facts", "frames")["speech"]
        beside = (j for j in (i - 2, i - 1, i + 1) if self.first <= j < self.last)
        return any(self.draft.tokens.lower[j] in said for j in beside)

    def names(self, clause: int | None = None) -> tuple[str, ...]:
        """The capitalised words of the sentence, or of one clause, lower-case, in order, once each."""
        if self.named is None:
            self.named = self._named()
        return self.named.get(clause, ())

    def _named(self) -> dict[int | None, tuple[str, ...]]:
        words = self.draft.tokens.lower[self.first : self.last]
        calendar, empty = context_words("calendar"), empty_words()
        found: defaultdict[int | None, dict[str, None]] = defaultdict(dict)
        for word, of, flag in zip(words, self.clauses, self.naming(), strict=True):
            if flag and word not in empty and word not in calendar:
                found[of][word] = found[None][word] = None
        return {of: tuple(names) for of, names in found.items()}

    def scope(self, low: int, high: int, others: Sequence[tuple[int, int]]) -> tuple[str, ...]:
        """Names and area nouns that place a number: after it, before it in its clause, or opening the sentence.

        ``low`` and ``high`` are the number's tokens, ``others`` those of the sentence's numbers, in order and apart:
        a place beyond another number is that number's.
        """
        start, end = self.clause_range(self.clause_of(low))
        before = bisect_right(others, low, key=_last) - 1
        after = bisect_left(others, high, key=_first)
        since = others[before][1] if before >= 0 else self.first
        until = others[after][0] if after < len(others) else self.last
        found = dict.fromkeys(self._placed(range(max(high, start), min(until, end))))
        if after < len(others) and until < end:
            found.update(dict.fromkeys(self._counted_places(*others[after])))
        if not found or since <= start:
            before_it = dict.fromkeys(self._placed(range(max(since, start), min(low, end))))
            found = {**before_it, **found}
        if self.draft.tokens.lower[self.first] in context_words("placing"):
            found.update(
                dict.fromkeys(
                    self._placed(range(self.first, min(low, self.clause_range(self.clauses[0])[1])))
                )
            )
        return tuple(found)

    def _counted_places(self, low: int, high: int) -> Iterator[str]:
        """The noun of large areas that a number counts where it says how far another one holds: "in 13 countries"."""
        lower = self.draft.tokens.lower
        if lower[low - 1] in context_words("placing"):
            yield from (
                word for word in lower[low : high + 1] if word in read_table("facts", "frames")["wide_areas"]
            )

    def clause_range(self, clause: int) -> tuple[int, int]:
        """Tokens (first, last exclusive) of a clause; clauses follow one another."""
        start, end = bisect_left(self.clauses, clause), bisect_right(self.clauses, clause)
        return self.first + start, self.first + end

    def _placed(self, span: range) -> Iterator[str]:
        lower = self.draft.tokens.lower
        before = context_words("placing")
        if before.isdisjoint(lower[span.start : span.stop]):
            return
        areas, calendar, flags = context_words("areas"), context_words("calendar"), self.naming()
        placing = False
        for i in span:
            word = lower[i]
            if word in before:
                placing = True
            elif placing and (word in areas or flags[i - self.first]) and word not in calendar:
                yield word
            elif placing and word in context_words("ends_of_place"):
                placing = False

    def has(self, name: str, low: int, high: int, clause: int | None = None) -> bool:
        """Whether a word (or two-word phrase) of a list of ``context.toml`` stands among the tokens.

        With a clause, only that clause's tokens count. A month by name ("May") and a negated comparison
        ("no fewer than") are neither a may nor a no.
        """
        listed, heads = _listed(name)
        lower = self.draft.tokens.lower
        low, high = max(low, self.first), min(high, self.last)
        if low >= high or heads.isdisjoint(lower[low:high]):
            return False
        for i in range(low, high):
            if lower[i] in heads and (clause is None or self.clauses[i - self.first] == clause):
                following = lower[i + 1] if i + 1 < self.last else ""
                if f"{lower[i]} {following}" in listed or (lower[i] in listed and self._meant(i, following)):
                    return True
        return False

    def _meant(self, i: int, following: str) -> bool:
        """Whether a token that a list has is neither a month by name nor the negation of a comparison."""
        word = self.draft.tokens.lower[i]
        month = word in context_words("calendar") and self.draft.tokens.words[i][0].isupper()
        return not month and not (word in ("no", "not") and following in context_words("compared"))


def _first(tokens: tuple[int, int]) -> int:
    return tokens[0]


def _last(tokens: tuple[int, int]) -> int:
    return tokens[1]


_OPENING = 4
"""Tokens of the longest clause that dates the whole sentence: "A year earlier, …". 3 and 5 change nothing on 107
articles of news and in the rules' examples."""


def frames(draft: Annotations) -> list[Frame]:
    """A frame for every sentence, in order."""
    starts = draft.tokens.starts
    lower = draft.tokens.lower
    breaks = context_words("breaks")
    ending = breaks | _PAUSES
    made = []
    for index, (start, end, _) in enumerate(draft.sentences):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        clause, clauses = 0, []
        for i, word in enumerate(lower[first:last], first):
            if word in ending and (word in breaks or not _inside_number(draft, i)):
                clause += 1
            clauses.append(clause)
        made.append(Frame(draft, index, first, last, clauses))
    return made


def _inside_number(draft: Annotations, i: int) -> bool:
    tokens = draft.tokens
    return (
        0 < i < len(tokens.words) - 1
        and tokens.words[i - 1][-1].isdecimal()
        and tokens.words[i + 1][0].isdecimal()
        and tokens.ends[i - 1] == tokens.starts[i]
    )


def token_range(draft: Annotations, start: int, end: int) -> tuple[int, int]:
    """Token indices (first, last exclusive) of a character range."""
    starts = draft.tokens.starts
    first = bisect_right(starts, start) - 1
    if first < 0 or draft.tokens.ends[first] <= start:
        first += 1
    return first, bisect_left(starts, end)
