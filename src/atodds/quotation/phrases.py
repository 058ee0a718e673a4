"""Noun phrases that can speak: names, and descriptions around a noun such as "official"."""

from __future__ import annotations

from dataclasses import dataclass

from ..annotations import Annotations, MentionDraft
from ..entities.lexicon import lexicon as name_lexicon
from ..language.nouns import singular
from .lexicon import SpeechLexicon, lexicon

_PHRASE = 12
"""Words before the noun of a speaker's description. 8 and 16 change nothing on 107 articles of news and in the rules'
examples."""
_STOPS = frozenset(';:()"“”«»\u2013\u2014`')


@dataclass(frozen=True, slots=True)
class Subject:
    """A speaker as printed. ``first`` and ``last`` are token indices; ``pronoun`` says that the holder is
    elsewhere.
    """

    first: int
    last: int
    holder: str
    kind: str
    pronoun: bool = False
    count: int | None = None
    noun: str | None = None
    extra: int | None = None

    @property
    def plural(self) -> bool:
        """Whether it is several people by its noun: "jurors", "two officials"."""
        return self.noun is not None and not self.holder.lower().endswith(self.noun)


class Phrases:
    """The draft's tokens with the names found in it: what a phrase at a token is."""

    def __init__(self, draft: Annotations) -> None:
        self.draft = draft
        self.words, self.lower = draft.tokens.words, draft.tokens.lower
        self.lex: SpeechLexicon = lexicon()
        self.names_by_end: dict[int, MentionDraft] = {}
        self.names_by_start: dict[int, MentionDraft] = {}
        self.names_by_role: dict[int, MentionDraft] = {}
        for mark in draft.marks:
            if mark.kind in ("person", "organization", "place"):
                self.names_by_end[draft.tokens.at(mark.end - 1)] = mark
                self.names_by_start[draft.tokens.at(mark.start)] = mark
                role_start = self._role_start(mark)
                if role_start != mark.start:
                    self.names_by_role[draft.tokens.at(role_start)] = mark

    def newline(self, index: int) -> bool:
        """Whether a line ends between the token before ``index`` and it."""
        tokens = self.draft.tokens
        return (
            index > 0
            and tokens.starts[index] - tokens.ends[index - 1] > 0
            and ("\n" in self.draft.text[tokens.ends[index - 1] : tokens.starts[index]])
        )

    def stops(self, index: int) -> bool:
        """Whether a clause cannot go on over this token: a mark, or the full stop of a sentence."""
        word = self.words[index]
        if word in _STOPS:
            return True
        return (
            word in ".!?"
            and self.draft.tokens.starts[index] + 1 < len(self.draft.text)
            and not self.dotted(index)
        )

    def dotted(self, index: int) -> bool:
        """Whether a full stop belongs to an abbreviation: "U.S.", "Gen."."""
        before = self.words[index - 1] if index else ""
        return self.words[index] == "." and (
            (len(before) == 1 and before.isalpha()) or self.lower[index - 1] in name_lexicon().dotted
        )

    def of_name(self, mark: MentionDraft) -> Subject:
        """A named speaker."""
        tokens = self.draft.tokens
        last = tokens.at(mark.end - 1)
        first = tokens.at(self._role_start(mark))
        entity: str = mark.fields["entity"]
        kind = "named"
        if mark.kind != "person":
            kind = "outlet" if entity.lower() in self.lex.outlets else "organization"
        return Subject(first, last, entity, kind)

    def _role_start(self, mark: MentionDraft) -> int:
        """Where the title or role before a name begins; the name's own start where there is none."""
        role = str(mark.fields.get("role") or "")
        start = mark.start - len(role) - 1
        return (
            start
            if role and start >= 0 and self.draft.text[start : start + len(role)] == role
            else mark.start
        )

    def source(self, noun: int) -> Subject:
        """The phrase that a source noun heads: "one of the officials", "three senior US officials"."""
        first = noun
        while first > 0 and noun - first < _PHRASE and not self.newline(first) and self.modifies(first - 1):
            first -= 1
            if (
                self.lower[first] in self.lex.determiners
                and self.lower[first] not in self.lex.small["countries"]
            ):
                first = self._before_determiner(first)
                break
        return self.phrase(first, noun)

    def modifies(self, index: int) -> bool:
        """Whether a token can stand before the noun of a description."""
        word, lower = self.words[index], self.lower[index]
        if lower in self.lex.modifiers or lower in self.lex.determiners or word == "-" or word.isdecimal():
            return True
        if word[0].isupper() and lower not in name_lexicon().common:
            return True
        if word in "'’":
            return index + 1 < len(self.words) and self.lower[index + 1] == "s"
        return (word == "." and self.dotted(index)) or lower in self.lex.sources or lower == "s"

    def _before_determiner(self, first: int) -> int:
        """Take "one of" or "some of" in before a determiner."""
        if first > 1 and self.lower[first - 1] == "of" and self.lower[first - 2] in self.lex.determiners:
            return first - 2
        number = first > 0 and (
            self.lower[first - 1] in self.lex.numbers or self.words[first - 1].isdecimal()
        )
        if number and self.lower[first] in self.lex.small["further"]:
            return first - 1
        if (
            first
            and self.lower[first - 1] in self.lex.small["before_number"]
            and self.lower[first] in self.lex.numbers
        ):
            return first - 1
        return first

    def phrase(self, first: int, noun: int) -> Subject:
        """The speaker that the tokens from ``first`` to the source noun describe."""
        tokens = self.draft.tokens
        text = " ".join(self.draft.text[tokens.starts[first] : tokens.ends[noun]].split())
        head = self.lower[noun]
        return Subject(
            first,
            noun,
            text,
            self._kind(head),
            count=self._count(first, noun),
            noun=singular(head),
        )

    def _kind(self, head: str) -> str:
        if head in self.lex.documents:
            return "document"
        if head in self.lex.outlet_nouns:
            return "outlet"
        return "organization" if head in self.lex.bodies else "anonymous"

    def _count(self, first: int, noun: int) -> int | None:
        """The number that counts the sources, None where none does ("officials", "the official" is one)."""
        for index in range(first, noun):
            word = self.lower[index]
            if word.isdecimal() and len(word) < 4:
                return int(word)
            if word in self.lex.numbers:
                return self.lex.numbers[word]
        return None
