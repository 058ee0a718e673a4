"""Who speaks: the noun phrase before or after a verb of saying."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..draft import Draft
from ..mark import Mark
from ..names.lexicon import lexicon as name_lexicon
from .lexicon import SpeechLexicon, lexicon

_REACH = 14
_PHRASE = 12
_STOPS = frozenset(';:()"“”«»\u2013\u2014`')


@dataclass(frozen=True, slots=True)
class Subject:
    """A speaker as printed. ``first`` and ``last`` are token indices; ``pronoun`` says that the holder is elsewhere."""

    first: int
    last: int
    holder: str
    kind: str
    pronoun: bool = False
    count: int | None = None
    noun: str | None = None
    extra: int | None = None


class Speakers:
    """The draft's tokens with the names found in it, ready for looking up who stands where."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words, self.lower = draft.tokens.words, draft.tokens.lower
        self.lex: SpeechLexicon = lexicon()
        self.names_by_end: dict[int, Mark] = {}
        self.names_by_start: dict[int, Mark] = {}
        for mark in draft.marks:
            if mark.kind in ("person", "organization", "place"):
                self.names_by_end[draft.tokens.at(mark.end - 1)] = mark
                self.names_by_start[draft.tokens.at(mark.start)] = mark

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
            and not self._dotted(index)
        )

    def _dotted(self, index: int) -> bool:
        """Whether a full stop belongs to an abbreviation: "U.S.", "Gen."."""
        before = self.words[index - 1] if index else ""
        return self.words[index] == "." and (
            len(before) == 1 or self.lower[index - 1] in name_lexicon().dotted
        )

    def of_name(self, mark: Mark) -> Subject:
        """A named speaker."""
        tokens = self.draft.tokens
        last = tokens.at(mark.end - 1)
        first = tokens.at(self._role_start(mark))
        entity: str = mark.fields["entity"]
        kind = "named"
        if mark.kind != "person":
            kind = "outlet" if entity.lower() in self.lex.outlets else "organization"
        return Subject(first, last, entity, kind)

    def _role_start(self, mark: Mark) -> int:
        """Where the title or role before a name begins; the name's own start where there is none."""
        role = str(mark.fields.get("role") or "")
        start = mark.start - len(role) - 1
        return (
            start
            if role and start >= 0 and self.draft.text[start : start + len(role)] == role
            else mark.start
        )

    def left(self, verb: int) -> Subject | None:
        """The subject of a verb, before it."""
        index = verb - 1
        while (
            index >= 0 and verb - index < 7 and (self.lower[index] in self.lex.between or self._filler(index))
        ):
            index -= 1
        if index < 0 or self.newline(index + 1):
            return None
        if self.words[index] == ",":
            return self._over_comma(index)
        return self._ending_at(index)

    def _filler(self, index: int) -> bool:
        """Adverbs, apostrophes of contractions, days ("Lipavsky Thursday said")."""
        word = self.lower[index]
        return (
            (word.endswith("ly") and len(word) > 4 and word[0] == self.words[index][0])
            or word in "'’"
            or (word in _DAYS)
        )

    def _ending_at(self, index: int) -> Subject | None:
        """A name, pronoun or source noun that ends at this token, or that the words ending here describe."""
        mark = self.names_by_end.get(index)
        if mark is not None and mark.kind != "place":
            described = (
                self._described(index)
                if self.lower[self.draft.tokens.at(mark.start) - 1] in _INSIDE
                else None
            )
            return described or self.of_name(mark)
        word = self.lower[index]
        if word in self.lex.pronouns:
            return self._pronoun(index)
        if word in self.lex.sources:
            return self._source(index)
        described = self._described(index)
        if described is None and mark is not None and index + 1 == self.draft.tokens.at(mark.end - 1) + 1:
            return self.of_name(mark)
        return described

    def _pronoun(self, index: int) -> Subject | None:
        if self.lower[index] == "who":
            before = index - 1
            while before > 0 and self.words[before] == ",":
                before -= 1
            found = (
                self._ending_at(before)
                if before >= 0 and self.lower[before] not in self.lex.pronouns
                else None
            )
            return found
        return Subject(index, index, self.words[index], "unknown", pronoun=True)

    def _described(self, index: int) -> Subject | None:
        """A source noun further left whose description ends at this token: "sources close to the team"."""
        for step in range(1, _REACH):
            at = index - step
            if at < 0 or self.stops(at) or self.words[at] == "," or self.newline(at + 1):
                return None
            if self.lower[at] in self.lex.sources and self.lower[at + 1] in self.lex.linking:
                found = self._source(at)
                return found and _replace(found, last=index)
        return None

    def _over_comma(self, comma: int) -> Subject | None:
        """The subject before an apposition or a participle between commas: "Norway's minister, A B, believes"."""
        mark = self.names_by_end.get(comma - 1)
        opening = comma - 1
        while (
            opening >= 0
            and comma - opening < 32
            and not self.stops(opening)
            and not self.newline(opening + 1)
        ):
            if self.words[opening] == "," and opening and self._head(opening - 1, comma):
                found = self._ending_at(opening - 1)
                if found is not None and not found.pronoun:
                    return (
                        self.of_name(mark)
                        if mark is not None and found.kind != "named" and mark.kind == "person"
                        else found
                    )
            opening -= 1
        return None

    def _head(self, index: int, comma: int) -> bool:
        """Whether the phrase that ends here can be what the words up to the second comma are about."""
        mark = self.names_by_end.get(index)
        if mark is not None:
            return mark.kind == "person" and comma - index > 2
        return self.lower[index] in self.lex.sources

    def _source(self, noun: int) -> Subject | None:
        """The phrase that a source noun heads: "one of the officials", "three senior US officials"."""
        first = noun
        while first > 0 and noun - first < _PHRASE and not self.newline(first) and self._modifies(first - 1):
            first -= 1
            if self.lower[first] in self.lex.determiners and self.lower[first] not in ("u", "s", "us"):
                first = self._before_determiner(first)
                break
        return self._phrase(first, noun)

    def _modifies(self, index: int) -> bool:
        word, lower = self.words[index], self.lower[index]
        if lower in self.lex.modifiers or lower in self.lex.determiners or word == "-" or word.isdigit():
            return True
        if word[0].isupper() and lower not in name_lexicon().common:
            return True
        if word in "'’":
            return index + 1 < len(self.words) and self.lower[index + 1] == "s"
        return (word == "." and self._dotted(index)) or lower in self.lex.sources or lower == "s"

    def _before_determiner(self, first: int) -> int:
        """Take "one of" or "some of" in before a determiner."""
        if first > 1 and self.lower[first - 1] == "of" and self.lower[first - 2] in self.lex.determiners:
            return first - 2
        if first and self.lower[first - 1] in ("the", "at", "all") and self.lower[first] in self.lex.numbers:
            return first - 1
        return first

    def _phrase(self, first: int, noun: int) -> Subject:
        tokens = self.draft.tokens
        text = " ".join(self.draft.text[tokens.starts[first] : tokens.ends[noun]].split())
        head = self.lower[noun]
        return Subject(
            first,
            noun,
            text,
            self._kind(head, first, noun),
            count=self._count(first, noun),
            noun=_singular(head),
        )

    def _kind(self, head: str, first: int, noun: int) -> str:
        if head in self.lex.documents:
            return "document"
        if head in self.lex.outlet_nouns:
            return "outlet"
        return "organization" if head in self.lex.bodies else "anonymous"

    def _count(self, first: int, noun: int) -> int | None:
        """The number that counts the sources, None where none does ("officials", "the official" is one)."""
        for index in range(first, noun):
            word = self.lower[index]
            if word.isdigit() and len(word) < 4:
                return int(word)
            if word in self.lex.numbers:
                return self.lex.numbers[word]
        return None

    def right(self, index: int) -> Subject | None:
        """The speaker whose name or description begins at this token."""
        if index >= len(self.words) or self.newline(index) or self.lower[index] == "that":
            return None
        if self.lower[index] in self.lex.pronouns and self.lower[index] != "who":
            return Subject(index, index, self.words[index], "unknown", pronoun=True)
        noun = None
        at = index
        while at < len(self.words) and at - index < _PHRASE and not self.newline(at if at > index else 0):
            mark = self.names_by_start.get(at)
            if mark is not None and (mark.kind == "person" or (at == index and not self._leads(mark, at))):
                found = self.of_name(mark)
                possessive = found.last + 1 < len(self.words) and self.words[found.last + 1] in "'’"
                if not possessive and (noun is None or noun == at - 1 or self.words[at - 1] == "."):
                    return _replace(found, first=index) if noun is not None else found
            if self.lower[at] in self.lex.sources:
                noun = at
            elif noun is not None and not self._compound(at):
                break
            elif not self._modifies(at) and self.lower[at] not in ("of", "and", "anonymous"):
                break
            at += 1
        return self._with_tail(self._phrase(index, noun)) if noun is not None else None

    def _compound(self, at: int) -> bool:
        return self.words[at][0].isupper() and self.words[at] not in ".," or self.words[at] == "-"

    def _leads(self, mark: Mark, at: int) -> bool:
        """Whether a name stands before a source noun or person: "NATO spokesman", "U.S. officials"."""
        last = self.draft.tokens.at(mark.end - 1)
        for after in range(last + 1, min(last + 6, len(self.words))):
            if self.stops(after) or self.words[after] == ",":
                return False
            following = self.names_by_start.get(after)
            if self.lower[after] in self.lex.sources or (
                following is not None and following.kind == "person"
            ):
                return True
            if not self._modifies(after):
                return False
        return False

    def _with_tail(self, found: Subject) -> Subject:
        """Take in "and two others"."""
        at = found.last + 1
        if at + 2 < len(self.words) and self.lower[at] == "and" and self.lower[at + 1] in self.lex.numbers:
            if self.lower[at + 2] in ("others", "other"):
                return _replace(found, last=at + 2, extra=self.lex.numbers[self.lower[at + 1]])
        return found


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_INSIDE = frozenset("of for at from with to the".split())
_IRREGULAR = {
    "people": "person",
    "police": "police",
    "men": "man",
    "women": "woman",
    "authorities": "authority",
}


def _singular(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-2] + "an"
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _replace(subject: Subject, **changes: Any) -> Subject:
    from dataclasses import replace

    return replace(subject, **changes)
