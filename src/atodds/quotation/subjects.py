"""Who speaks: the noun phrase before or after a verb of saying."""

from __future__ import annotations

from dataclasses import replace

from ..annotations import MentionDraft
from ..entities.lexicon import lexicon as name_lexicon
from ..language.words import function_words
from .phrases import Phrases, Subject

_REACH = 14
"""Words before a verb of saying within which its subject stands. Of 15,920 pieces read on 107 articles of news and of
the rules' examples, 10 changes 37, 18 52."""
_PHRASE = 12
"""Words of a description behind a verb of saying. 8 and 16 change nothing on 107 articles of news and in the rules'
examples."""
_NAME = 3
"""Words of a name behind its first. 2 and 4 change nothing on 107 articles of news and in the rules' examples."""
_UNKNOWN = 3
"""Words that no list explains inside one description. 2 and 4 change nothing on 107 articles of news and in the rules'
examples."""


class Speakers(Phrases):
    """Looks up who stands before or after a verb of saying."""

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
            or (word in self.lex.days)
        )

    def _ending_at(self, index: int) -> Subject | None:
        """A name, pronoun or source noun that ends at this token, or that the words ending here describe."""
        mark = self.names_by_end.get(index)
        if mark is not None and mark.kind != "place":
            before = self.draft.tokens.at(mark.start) - 1
            before -= before > 0 and self.lower[before] == "the"
            described = (
                self._described(before, index)
                if self.lower[before] in function_words("of_a_description")
                else None
            )
            return described or self.of_name(mark)
        word = self.lower[index]
        if word in self.lex.pronouns:
            return self._pronoun(index)
        if word in self.lex.sources:
            found = self.source(index)
            inside = found.first > 0 and self.lower[found.first - 1] in function_words("of_a_description")
            return (self._described(index) if inside else None) or found
        if mark is None and self._unlisted(index):
            return self._capitals(index)
        described = self._described(index)
        if described is None and mark is not None and index + 1 == self.draft.tokens.at(mark.end - 1) + 1:
            return self.of_name(mark)
        return described

    def _unlisted(self, index: int) -> bool:
        """Whether a word is a name that no list explains, right before a verb of saying: "Meron added"."""
        word = self.words[index]
        if not word[0].isupper() or len(word) < 3 or self.lower[index] in name_lexicon().common:
            return False
        return self.lower[index] not in name_lexicon().demonyms and self._described(index) is None

    def _capitals(self, index: int) -> Subject:
        first = index
        while first and self.words[first - 1][0].isupper() and not self.newline(first) and index - first < 4:
            if self.lower[first - 1] in name_lexicon().common:
                break
            first -= 1
        tokens = self.draft.tokens
        return Subject(first, index, self.draft.text[tokens.starts[first] : tokens.ends[index]], "unknown")

    def _pronoun(self, index: int) -> Subject | None:
        if self.lower[index] == "who":
            before = index - 1
            while before > 0 and self.words[before] == ",":
                before -= 1
            return (
                self._ending_at(before)
                if before >= 0 and self.lower[before] not in self.lex.pronouns
                else None
            )
        return Subject(index, index, self.words[index], "unknown", pronoun=True)

    def _described(self, index: int, last: int | None = None) -> Subject | None:
        """A source noun further left whose description ends at this token: "sources close to the team"."""
        last, begin = (index, index - 1) if last is None else (last, index)
        for at in range(begin, index - _REACH, -1):
            if at < 0 or self.stops(at) or self.words[at] == "," or self.newline(at + 1):
                return None
            person = self.names_by_end.get(at)
            if (
                person is not None
                and person.kind == "person"
                and self.lower[at + 1] in self.lex.small["after_person"]
            ):
                return replace(self.of_name(person), last=last)
            if self.lower[at] in self.lex.sources and self.lower[at + 1] in self.lex.linking:
                found = self.source(at)
                return found and replace(found, last=last)
        return None

    def _over_comma(self, comma: int) -> Subject | None:
        """The subject before an apposition or a participle between commas: "Norway's minister, A B,
        believes".
        """
        mark = self.names_by_end.get(comma - 1)
        if mark is None and self._unlisted(comma - 1):
            name = self._capitals(comma - 1)
            if (
                name.first > 1
                and self.words[name.first - 1] == ","
                and self.lower[name.first - 2] in self.lex.sources
            ):
                return name
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
            opened = self.lower[index + 2] in function_words("apposed")
            return comma - index > 2 and (mark.kind == "person" or (mark.kind == "organization" and opened))
        return self.lower[index] in self.lex.sources

    def right(self, index: int) -> Subject | None:
        """The speaker whose name or description begins at this token."""
        if index >= len(self.words) or self.newline(index) or self.lower[index] == "that":
            return None
        if self.lower[index] in self.lex.pronouns and self.lower[index] != "who":
            return Subject(index, index, self.words[index], "unknown", pronoun=True)
        noun = None
        unknown = 0
        at = index
        lead = index + (self.lower[index] == "the")
        while at < len(self.words) and at - index < _PHRASE and not self.newline(at if at > index else 0):
            mark = self.names_by_start.get(at) or self.names_by_role.get(at)
            if mark is not None and (mark.kind == "person" or (at <= lead and not self._leads(mark))):
                found = self.of_name(mark)
                possessive = found.last + 1 < len(self.words) and self.words[found.last + 1] in "'’"
                if not possessive and (noun is None or noun == at - 1 or self.words[at - 1] == "."):
                    return replace(found, first=index) if noun is not None else found
            if self.lower[at] in self.lex.sources:
                noun = at
            elif noun is not None and not self._compound(at):
                break
            elif not self.modifies(at) and self.lower[at] not in self.lex.small["inside"]:
                unknown += 1
                if unknown > _UNKNOWN or not self.words[at].isalpha() or self.lower[at] in self.lex.breaks:
                    break
            at += 1
        if noun is not None:
            return self._with_tail(self.phrase(index, noun))
        return self._capitals_from(index)

    def _capitals_from(self, index: int) -> Subject | None:
        """A name that no list explains, to the end of its clause: "…," said Meron."""
        last = index
        while last + 1 < len(self.words) and last - index < _NAME and self._unlisted(last + 1):
            last += 1
        closed = last + 1 >= len(self.words) or self.words[last + 1] in ".,;:" or self.newline(last + 1)
        if not closed or not self._unlisted(index):
            return None
        tokens = self.draft.tokens
        return Subject(index, last, self.draft.text[tokens.starts[index] : tokens.ends[last]], "unknown")

    def _compound(self, at: int) -> bool:
        return (self.words[at][0].isupper() and self.words[at] not in ".,") or self.words[at] == "-"

    def _leads(self, mark: MentionDraft) -> bool:
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
            if not self.modifies(after):
                return False
        return False

    def _with_tail(self, found: Subject) -> Subject:
        """Take in "and two others"."""
        at = found.last + 1
        conjunction, number, other = (*self.lower[at : at + 3], "", "", "")[:3]
        if conjunction == "and" and number in self.lex.numbers and other in ("others", "other"):
            return replace(found, last=at + 2, extra=self.lex.numbers[number])
        return found
