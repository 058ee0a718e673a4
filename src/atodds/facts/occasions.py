"""What a date or a clock time hangs on: the verb or event noun, who takes part in it, and the story's own event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from ..annotations import Annotations, MentionDraft
from ..language.lemmas import meaning, people_nouns
from .frames import Frame, token_range
from .happenings import SAYING, Classes, Happening, Reader, is_event_noun, occasion_words
from .linked import PAUSES, code_at, of_one_moment, since_in_office, stretch, told_by

_REACH = 30
"""Tokens before a time in which what it dates may stand. Of the 2,154 findings and comparisons on the 526 workshop articles
21 changes two and 39 none."""
_BACK = 5
"""Sentences back to which "it" may reach. As above: 3 changes none and 7 two."""
_MODIFIED = 5
"""Tokens behind a time that modifies a noun in which the noun stands. As above: 3 changes one and 7 two."""
_HELPING = 3
"""Tokens at most between a verb and the one that helps it. As above: 2 and 4 change none."""
_MOST = 12
"""Parties kept of an occasion. As above: 8 changes 24 and 16 seven."""
_PHRASE = 4
"""Tokens before an event noun in which the preposition of its phrase stands. As above: 3 changes three and 5 none."""
_APPOSED = 4
"""Tokens before the comma of "Ada Lenz, in the job since 2008" in which the name stands. 3 and 5 change nothing on 139
articles of news and in the rules' examples."""
_PHRASES = frozenset({"relative", "range", "season"})
"""Forms that are a phrase of their own: "in the first quarter of 2015", "by the end of the year"."""
_OPENING = frozenset(";:–—")


class Occasions:
    """Reads what times date, sentence by sentence; each sentence is read once."""

    def __init__(self, draft: Annotations, framed: Sequence[Frame], lead: Sequence[int]) -> None:
        """``lead``: the sentences of the headline and the first ones of the body, in order."""
        self._draft = draft
        self._framed = framed
        self._times: dict[int, set[int]] = {}
        for mark in draft.of_kind("time"):
            where = draft.sentence_at(mark.start)
            self._times.setdefault(where, set()).update(range(*token_range(draft, mark.start, mark.end)))
        self._read: dict[int, list[Happening]] = {}
        self._reached: dict[int, tuple[int, str]] = {}
        self._lead = frozenset(lead)
        self._own: frozenset[str] | None = None

    def of(self, frame: Frame, mark: MentionDraft, subject: Sequence[str]) -> dict[str, Any] | None:
        """The fields of ``model.Occasion`` for a time; None where it dates a saying, or only bounds something.

        ``subject``: the name that the sentence is about, for "he" and "she".
        """
        low, high = token_range(self._draft, mark.start, mark.end)
        if low >= frame.last or high <= frame.first:
            return None
        before, edge = self._reach(frame, low)
        here = self._happenings(frame)
        if edge == "since" and (held := since_in_office(frame, before)):
            return self._in_office(frame, held, before, subject)
        found = None if edge == "bound" else self._hung_on(frame, mark, before, (low, high))
        if found is None or found.classes == SAYING:
            return None
        classes = self._classes(frame, here, found, before, high)
        return {
            "events": classes,
            "parties": self._who(frame, found, subject, classes),
            "edge": "" if classes[:1] == ("end",) else edge,
            "planned": self._planned(frame, low, high),
            "own": self._is_own(frame, classes, str(mark.fields.get("form"))),
        }

    def _in_office(self, frame: Frame, held: Classes, before: int, subject: Sequence[str]) -> dict[str, Any]:
        """The occasion of a time since which somebody holds an office: that of coming into it."""
        since = Happening(before, before + 1, held)
        low, _ = stretch(frame, before)
        named = self._content(frame, max(frame.first, low - _APPOSED), low)
        parties = dict.fromkeys([*map(meaning, subject), *self._parties(frame, since, subject), *named])
        return {"events": held, "parties": tuple(parties)[:_MOST]}

    def _hung_on(
        self, frame: Frame, mark: MentionDraft, before: int, at: tuple[int, int]
    ) -> Happening | None:
        """The verb or event noun that a time hangs on; None where it comes to pass as a rule, or nothing is found."""
        low, high = at
        here = self._happenings(frame)
        if self._is_habit(frame, low, high):
            return None
        if self._modifies(frame, mark, low, high):
            behind = [deed for deed in here if high <= deed.at <= high + _MODIFIED and not deed.light]
            return next((deed for deed in behind if deed.noun or deed.at == high), None)
        if self._opens(frame, here, before, high):
            return self._governor_after(here, before, high)
        return self._governor_before(here, before, high)

    def _happenings(self, frame: Frame) -> list[Happening]:
        if frame.index not in self._read:
            silent = frozenset(self._times.get(frame.index, ()))
            self._read[frame.index] = Reader(frame, silent).all()
        return self._read[frame.index]

    def _reach(self, frame: Frame, low: int) -> tuple[int, str]:
        """The token right before the time and its prepositions, and what these say of it.

        Times in a row have one such token: a later one goes on from what the one before it reached.
        """
        lower = self._draft.tokens.lower
        silent, leading = self._times.get(frame.index, set()), occasion_words("before_times")
        edge, i = "", low - 1
        while i >= frame.first and (i in silent or lower[i] in leading or self._between(i, silent)):
            if i not in silent and not edge:
                edge = self._edge(frame, i)
            if i in self._reached:
                i, before = self._reached[i]
                edge = edge or before
                break
            i -= 1
        self._reached[low] = i, edge
        return i, edge

    def _between(self, i: int, silent: set[int]) -> bool:
        """Whether a comma or dot stands behind a time: "at 9 p.m., Thursday"."""
        return self._draft.tokens.lower[i] in ",." and i - 1 in silent

    def _edge(self, frame: Frame, i: int) -> str:
        lower = self._draft.tokens.lower
        if lower[i] in occasion_words("until"):
            return "until"
        if lower[i] in occasion_words("others"):
            return lower[i]
        if lower[i] in occasion_words("bounds"):
            nearly = i > frame.first and lower[i - 1] in occasion_words("nearly")
            return "" if nearly else "bound"
        return ""

    def _opens(self, frame: Frame, here: list[Happening], before: int, high: int) -> bool:
        """Whether a time opens its clause: "On Tuesday, police arrested two men"."""
        if before < frame.first:
            return True
        word = self._draft.tokens.lower[before]
        return (
            word in _OPENING
            or word in occasion_words("openers")
            or (word == "," and bool(self._next(here, high)))
        )

    def _next(self, here: list[Happening], high: int) -> list[Happening]:
        """What stands behind the time before any pause."""
        return [deed for deed in here if deed.at >= high and not self._crossed(high, deed.at)]

    def _governor_after(self, here: list[Happening], before: int, high: int) -> Happening | None:
        late = [deed for deed in here if deed.at >= high]
        left = [deed for deed in reversed(here) if before - _REACH <= deed.at <= before]
        verbs = [deed for deed in [*self._next(here, high), *late, *left] if not deed.noun]
        return _main(verbs) or next(iter(left), None)

    def _governor_before(self, here: list[Happening], before: int, high: int) -> Happening | None:
        """The event noun right before the time, else the nearest verb before it, else what stands behind it."""
        left = [deed for deed in reversed(here) if before - _REACH <= deed.at <= before]
        if left and left[0].noun and left[0].end > before and not self._depends(left[0], left):
            return left[0]
        verb = next((deed for deed in left if not deed.noun), None)
        return verb or next(iter(left), None) or next(iter(self._next(here, high)), None)

    def _depends(self, noun: Happening, left: list[Happening]) -> bool:
        """Whether an event noun only says what the object of the verb is of: "posted a video of the raid on Friday"."""
        lower = self._draft.tokens.lower
        verb = next((deed for deed in left if not deed.noun), None)
        return verb is not None and "of" in lower[max(verb.end, noun.at - _PHRASE) : noun.at]

    def _crossed(self, low: int, high: int) -> bool:
        lower = self._draft.tokens.lower
        return any(lower[i] in ",;:" for i in range(low + 1, high))

    def _is_habit(self, frame: Frame, low: int, high: int) -> bool:
        """Whether it comes to pass as a rule: "typically on the second Tuesday of each month"."""
        lower = self._draft.tokens.lower
        clause = frame.clause_of(low)
        return any(
            lower[i] in occasion_words("habitual") and frame.clause_of(i) == clause
            for i in range(max(frame.first, low - 10), min(frame.last, high + 3))
        )

    def _modifies(self, frame: Frame, mark: MentionDraft, low: int, high: int) -> bool:
        """Whether a time is part of the noun phrase behind it: "Friday's semifinal", "the 1998 attack"."""
        lower = self._draft.tokens.lower
        if high + 1 < frame.last and lower[high] in "'’" and lower[high + 1] == "s":
            return True
        if low <= frame.first:
            return False
        before = lower[low - 1]
        if mark.fields.get("form") in _PHRASES or " of " in mark.fields["text"]:
            return False
        if mark.fields.get("form") != "year":
            after = lower[high] if high < len(lower) else ""
            return before in occasion_words("determiners") and after not in ("of", "'", "’")
        return before.isalpha() and before not in occasion_words("before_years")

    def _classes(
        self, frame: Frame, here: list[Happening], found: Happening, before: int, high: int
    ) -> Classes:
        """The classes of the governor; of the noun beside a verb that says little; of the infinitive behind it."""
        classes = [] if found.light else list(found.classes)
        if found.noun:
            return tuple(dict.fromkeys([*classes, *self._verb_beside(here, found)]))
        word = meaning(self._draft.tokens.lower[found.at])
        if found.light:
            classes = self._nouns_beside(frame, here, found, before) or list(found.classes)
        elif word in occasion_words("phases"):
            classes += self._nouns_beside(frame, here, found, before)
        if word in occasion_words("control"):
            classes += self._infinitive(here, found, high)
        return tuple(dict.fromkeys([*classes, *of_one_moment(frame, here, found, high)]))

    def _verb_beside(self, here: list[Happening], noun: Happening) -> Classes:
        """The verb right before an event noun, or the first one behind one that opens its sentence, if it says much."""
        verbs = [deed for deed in here if not deed.noun]
        ahead = [deed for deed in verbs if deed.at < noun.at]
        near = [deed for deed in ahead if noun.at - 4 <= deed.at] if ahead else verbs[:1]
        return next(
            (deed.classes for deed in near[-1:] if not deed.light and deed.classes != SAYING),
            (),
        )

    def _nouns_beside(self, frame: Frame, here: list[Happening], found: Happening, before: int) -> list[str]:
        """Classes of the event noun between the verb and its time, else of the one before the verb."""
        until = before if before > found.at else frame.last
        behind = [deed for deed in here if deed.noun and found.end <= deed.at <= until]
        ahead = [deed for deed in here if deed.noun and found.at - 12 <= deed.at < found.at]
        chosen = behind[-1:] or ahead[-1:]
        return [name for deed in chosen for name in deed.classes]

    def _infinitive(self, here: list[Happening], found: Happening, high: int) -> list[str]:
        lower = self._draft.tokens.lower
        for deed in here:
            if (
                found.end <= deed.at < max(high, found.end) + 5
                and lower[deed.at - 1] == "to"
                and not deed.noun
            ):
                return list(deed.classes)
        return []

    def _planned(self, frame: Frame, low: int, high: int) -> bool:
        """Whether the words up to the pauses around a time point ahead: "will be held", "is due"."""
        silent = self._times.get(frame.index, set())
        start, end = stretch(frame, low)
        return any(i not in silent and self._points_ahead(i) for i in range(start, min(end, high + 6)))

    def _points_ahead(self, i: int) -> bool:
        lower = self._draft.tokens.lower
        return lower[i] in occasion_words("planned") or (
            lower[i] == "set" and lower[i + 1 : i + 2] in (["to"], ["for"])
        )

    def _parties(self, frame: Frame, found: Happening, subject: Sequence[str]) -> tuple[str, ...]:
        """Meanings of the nouns and names of the clause of the event, pronouns and what stands for a name resolved."""
        low, end = stretch(frame, found.at)
        words = self._draft.tokens.lower
        ahead = set(words[low : found.at])
        own = [*self._content(frame, low, end), *self._before_clause(frame, low, found.at)]
        if ahead & occasion_words("things"):
            own += self._topic(frame, people=False)
        if occasion_words("persons").intersection(words[low:end]):
            own += [meaning(word) for word in subject] or self._topic(frame, people=True)
        return tuple(dict.fromkeys(own))[:_MOST]

    def _who(
        self, frame: Frame, found: Happening, subject: Sequence[str], classes: Classes
    ) -> tuple[str, ...]:
        """Who takes part; where the sentence only names the event, "the crash", by the one before that tells of it."""
        own = self._parties(frame, found, subject)
        return (self._told_before(frame, classes) or own) if all(map(is_event_noun, own)) else own

    def _told_before(self, frame: Frame, classes: Classes) -> tuple[str, ...]:
        """Who takes part in "the crash" by the nearest sentence before that tells of one."""
        for index in range(frame.index - 1, max(-1, frame.index - 1 - _BACK), -1):
            before = self._framed[index]
            for deed in self._happenings(before):
                if not deed.light and set(deed.classes) & set(classes):
                    return self._parties(before, deed, ())
        return ()

    def _before_clause(self, frame: Frame, low: int, at: int) -> list[str]:
        """The subject that stands before the clause: that of "which", or what opens the sentence."""
        ahead = set(self._draft.tokens.lower[low:at])
        if ahead & occasion_words("relatives"):
            return list(self._content(frame, max(frame.first, low - 4), low))
        if ahead & _pronouns() or next(self._content(frame, low, at), None) is not None:
            return []
        apposed, _ = stretch(frame, max(frame.first, low - 2))
        named = [word for word in self._content(frame, apposed, low) if word in frame.names()]
        return [*self._opening(frame), *named]

    def _content(self, frame: Frame, low: int, end: int) -> Iterator[str]:
        lower = self._draft.tokens.lower
        silent = self._times.get(frame.index, set())
        verbs = {i for deed in self._happenings(frame) if not deed.noun for i in range(deed.at, deed.end)}
        for i in range(low, end):
            word = lower[i]
            if i not in silent and i not in verbs and (told := told_by()[word] or code_at(frame, i)):
                yield told

    def _opening(self, frame: Frame) -> list[str]:
        """The words of the noun phrase that opens a sentence: up to its first verb or pause."""
        lower = self._draft.tokens.lower
        verbs = {deed.at for deed in self._happenings(frame) if not deed.noun}
        end = frame.first
        while end < frame.last and end not in verbs and lower[end] not in PAUSES:
            end += 1
        return list(self._content(frame, frame.first, end))

    def _topic(self, frame: Frame, *, people: bool) -> list[str]:
        """What "it" or "he" stands for: what opens the nearest sentence before it that tells, of people or not."""
        for index in range(frame.index - 1, max(-1, frame.index - 1 - _BACK), -1):
            before = self._framed[index]
            opening = self._opening(before)
            named = any(before.is_name(i) for i in range(before.first, min(before.last, before.first + 3)))
            if opening and (named if people else not people_nouns().intersection(opening)):
                return opening
        return []

    def _is_own(self, frame: Frame, classes: Classes, form: str) -> bool:
        """Whether a time dates the story's own event, to the day or nearer: that of the headline or the first sentences."""
        if form in ("month", "year") or frame.tells_earlier(frame.clauses[0] if frame.clauses else 0):
            return False
        if self._own is None:
            self._own = frozenset(
                name
                for index in self._lead
                for deed in self._happenings(self._framed[index])
                if not deed.light
                for name in deed.classes
            )
        return frame.index in self._lead or (bool(classes) and classes[0] in self._own)


def _main(verbs: Sequence[Happening]) -> Happening | None:
    """The first verb, or the one that it helps: "had sunk", "was going to be sold"."""
    for deed, following in pairwise(verbs):
        if not deed.light or not 0 <= following.at - deed.end < _HELPING:
            return deed
    return verbs[-1] if verbs else None


def _pronouns() -> frozenset[str]:
    return occasion_words("persons") | occasion_words("things")
