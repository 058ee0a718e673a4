"""What became of counted people where a noun or a phrase tells it, and no verb: deaths, bodies found, a toll, in hospital."""

from __future__ import annotations

from ..annotations import MentionDraft
from ..language.lemmas import all_people_nouns, canonical_noun
from ..language.tables import cached, read_table
from .frames import Frame
from .subjects import words

_NEAR = 6
"""Tokens on either side of a figure in which a word may tell what its noun stands for. 4 and 8 change none of 2,652 pieces
read of 176 workshop articles, nor do the two below, one less or more."""
_LEAD = 4
"""Tokens between "toll" and its figure: "brought the toll to at least". 3 and 5 change nothing on 673 articles of news and
in the rules' examples."""
_PAST = 4
"""Tokens between a figure and the phrase that tells its state: "are now also". 3 and 5 change nothing on 673 articles of
news and in the rules' examples."""


@cached
def _states() -> dict[str, list[tuple[list[str], str]]]:
    """First word -> the phrases that it opens, as their words, with what each tells."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for told, phrases in read_table("facts", "fates")["states"].items():
        for phrase in phrases:
            found.setdefault(phrase.partition(" ")[0], []).append((phrase.split(), told))
    return found


def fate(frame: Frame, mark: MentionDraft, noun: str | None, low: int, high: int) -> tuple[str, str] | None:
    """The kind of people and their predicate that the words beside a count at tokens ``low`` to ``high`` tell; None where
    they tell none.

    ``noun``: the counted noun, in its canonical form; None for a bare figure.
    """
    if noun is None:
        told = _state(frame, high) or _led(frame, low)
    else:
        told = _by_noun(mark, noun) or _lives(frame, noun, low, high) or _state(frame, high)
    if told is None:
        return None
    people = noun in all_people_nouns() and noun not in read_table("facts", "fates")["nouns"]
    return (noun if noun and people else "person"), told


def _by_noun(mark: MentionDraft, noun: str) -> str | None:
    """ "80 deaths", "163 bodies"; no "nine governing bodies"."""
    told: str | None = read_table("facts", "fates")["nouns"].get(noun)
    others: list[str] = read_table("facts", "fates")["not_after"].get(noun, [])
    return None if any(word.lower() in others for word in mark.fields.get("modifiers", ())) else told


def _lives(frame: Frame, noun: str, low: int, high: int) -> str | None:
    """ "cost 234 lives", "187 people lost their lives"."""
    if noun != "person":
        return None
    raw = read_table("facts", "fates")["lives"]
    told = {*_around(frame, low, high), *frame.draft.tokens.lower[low:high]}
    found = not told.isdisjoint(raw["words"]) and not told.isdisjoint(raw["verbs"])
    return str(raw["fate"]) if found else None


def _around(frame: Frame, low: int, high: int) -> list[str]:
    """The words near a figure in its clause."""
    lower, clause = frame.draft.tokens.lower, frame.clause_of(low)
    spans = (range(max(frame.first, low - _NEAR), low), range(high, min(frame.last, high + _NEAR)))
    return [lower[i] for span in spans for i in span if frame.clause_of(i) == clause]


def _state(frame: Frame, high: int) -> str | None:
    """ "120 were in hospital", "the train, with 247 aboard": a phrase behind the figure, past plural forms of "be"."""
    lower = frame.draft.tokens.lower
    for i in range(high, min(frame.last, high + _PAST)):
        for phrase, told in _states().get(lower[i], ()):
            if lower[i : min(frame.last, i + len(phrase))] == phrase:
                return told
        if lower[i] not in words("several_are"):
            return None
    return None


def _led(frame: Frame, low: int) -> str | None:
    """ "brought the toll to 301", "a toll of 100": a noun that a bare figure gives the size of."""
    lower = frame.draft.tokens.lower
    leads: dict[str, str] = read_table("facts", "fates")["leads"]
    for i in range(low - 1, max(frame.first, low - 1 - _LEAD) - 1, -1):
        if (told := leads.get(canonical_noun(lower[i]))) is not None:
            return told
        if lower[i] in ",;:.":
            return None
    return None
