"""Counted nouns: the noun phrase after a number to its head, and the head in the singular."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .scan import Scan
from .tables import load


@dataclass(frozen=True, slots=True)
class Nouns:
    """The noun lexicon."""

    plurals: dict[str, str]
    stop: frozenset[str]
    adjectives: frozenset[str]
    singular_s: frozenset[str]
    people: frozenset[str]
    states: dict[str, str]
    determiners: frozenset[str]
    pronouns: frozenset[str]


@cache
def nouns() -> Nouns:
    """The noun lexicon, loaded once."""
    raw = load("nouns")
    return Nouns(
        plurals=raw["plurals"],
        stop=frozenset(word for group in raw["stop"].values() for word in group),
        adjectives=frozenset(raw["adjectives"]["words"]),
        singular_s=frozenset(raw["singular_s"]["words"]),
        people=frozenset(raw["people"]["nouns"]),
        states=raw["states"],
        determiners=frozenset(raw["partitive"]["determiners"]),
        pronouns=frozenset(raw["partitive"]["pronouns"]),
    )


class Phrase(NamedTuple):
    """A counted noun phrase: token ``end`` (exclusive), head in the singular, words before it as printed, all as a unit."""

    end: int
    noun: str
    modifiers: tuple[str, ...]
    unit: str
    other: bool = False


def singular(word: str) -> str:
    """The singular of a noun: rules of English spelling, with the lexicon's exceptions. A singular comes back unchanged."""
    known = nouns()
    lower = word.lower()
    if lower in known.plurals:
        return known.plurals[lower]
    if (
        len(lower) < 3
        or not lower.endswith("s")
        or lower in known.singular_s
        or lower.endswith(("ss", "us", "is"))
    ):
        return word
    if lower.endswith("men") and len(lower) > 4:
        return word[:-2] + "an"
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith("wives"):
        return word[:-3] + "fe"
    if lower.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]


def plural_like(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    known = nouns()
    if word in known.plurals:
        return True
    if len(word) > 4 and word.endswith("men"):
        return True
    return (
        len(word) > 2
        and word.endswith("s")
        and word not in known.singular_s
        and not word.endswith(("ss", "us", "is"))
    )


_MAX = 9


class _Part(NamedTuple):
    """One word of a phrase: its tokens, as printed, its last letters run in lower case."""

    first: int
    end: int
    text: str
    last: str


def _part(scan: Scan, at: int) -> _Part | None:
    """The word at this token, with its hyphens, apostrophes and abbreviation dots ("U.S.", "AK-47", "19-year-old")."""
    if not (scan.letters(at) or scan.digits(at)):
        return None
    end = at + 1
    if len(scan.words[at]) == 1 and scan.capital(at) and scan.word(at + 1) == "." and scan.tight(at + 1):
        while (
            scan.letters(end + 1)
            and len(scan.words[end + 1]) == 1
            and scan.words[end] == "."
            and scan.tight(end)
            and scan.tight(end + 1)
        ):
            end += 2
        if scan.word(end) == "." and scan.tight(end) and end > at + 1:
            end += 1
    while (
        end + 1 < scan.limit
        and (scan.words[end] in "-‑/" or scan.words[end] in "'’" and not scan.word(end + 1) == "s")
        and scan.tight(end)
        and scan.tight(end + 1)
    ):
        if not (scan.letters(end + 1) or scan.digits(end + 1)):
            break
        end += 2
    if scan.word(end) in ("'", "’") and scan.tight(end):
        return None
    last = end - 1 if scan.words[end - 1] != "." else at
    return _Part(at, end, scan.text[scan.starts[at] : scan.ends[end - 1]], scan.lower[last])


def _parts(scan: Scan, at: int) -> list[_Part]:
    """The words that may form the phrase: up to a stop word, punctuation or a line break."""
    known, found = nouns(), []
    while at < scan.limit and len(found) < _MAX:
        if found and scan.broken(at):
            break
        word = scan.lower[at]
        if scan.digits(at) and not (scan.hyphen(at + 1) and scan.tight(at + 1)):
            break
        if word in known.stop and not (word in _ALSO_ADJECTIVES and _leads_on(scan, at, bool(found))):
            break
        part = _part(scan, at)
        if part is None:
            break
        found.append(part)
        at = part.end
    return found


_ALSO_ADJECTIVES = frozenset(
    "more less fewer killed injured wounded dead missing armed captured trapped displaced stranded used broken expected late early long "
    "high east west north south given home daily weekly such free open present alleged set hit win work show run stay break march needed confirmed arrested left lost down top".split()
)


def _leads_on(scan: Scan, at: int, later: bool) -> bool:
    """A stop word that may also stand before a noun does so only as the first word, with a plural right after it."""
    return (
        not later
        and scan.letters(at + 1)
        and plural_like(scan.lower[at + 1])
        and scan.lower[at + 1] not in nouns().stop
    )


def phrase(scan: Scan, at: int, *, single: bool = False) -> Phrase | None:
    """The counted noun phrase at this token. ``single`` for the number one, whose noun stands in the singular."""
    if at >= scan.limit or scan.broken(at):
        return None
    known = nouns()
    word = scan.lower[at]
    if word in known.states and not (
        scan.letters(at + 1) and plural_like(scan.word(at + 1)) and scan.word(at + 1) not in known.stop
    ):
        return _state(scan, at) if not single or word in ("dead", "injured", "wounded", "missing") else None
    parts = _parts(scan, at)
    if not parts:
        return None
    head = _single_head(parts) if single else _plural_head(scan, parts)
    if head is None:
        return None
    return _made(parts[: head + 1])


def _state(scan: Scan, at: int) -> Phrase:
    """ "24 dead": the state stands for the people in it."""
    noun = nouns().states[scan.lower[at]]
    return Phrase(at + 1, noun, (scan.words[at],), noun)


def _made(parts: list[_Part]) -> Phrase:
    head, before = parts[-1], parts[:-1]
    noun = _head_noun(head.text)
    other = any(
        part.text.lower() in ("other", "more", "additional", "further") for part in before
    ) or noun.lower() in ("other", "others")
    words = tuple(part.text for part in before if part.text.lower() not in ("more",))
    unit = " ".join(
        (*(word for word in words if word.lower() not in ("other", "additional", "further")), noun)
    ).lower()
    return Phrase(
        head.end,
        noun
        if noun[:1].isupper() and not noun.isupper() and head.text.lower() in nouns().plurals
        else _plain(noun),
        words,
        unit,
        other,
    )


def _plain(noun: str) -> str:
    """A head noun in lower case, but for names ("Somali", "SUV")."""
    return noun if noun.isupper() and len(noun) > 1 else noun.lower() if not _demonym(noun) else noun


def _demonym(noun: str) -> bool:
    return (
        noun[:1].isupper()
        and noun.lower().endswith(("an", "ese", "ish", "i", "ian"))
        and noun.lower() not in nouns().people
    )


def _head_noun(text: str) -> str:
    front, dash, last = text.rpartition("-")
    return front + dash + singular(last) if dash else singular(text)


def _plural_head(scan: Scan, parts: list[_Part]) -> int | None:
    """Index of the head: the last of the first run of plurals; singular compound words before it are its modifiers."""
    for index, part in enumerate(parts):
        if not plural_like(part.last) or part.last in nouns().stop:
            continue
        if index + 1 < len(parts) and _extends(part, parts[index + 1], parts, index):
            continue
        return index
    del scan
    return None


def _extends(part: _Part, following: _Part, parts: list[_Part], index: int) -> bool:
    """Whether the word after a plural is the true head: "arms dealers", "sports cars", "women students"."""
    if not plural_like(following.last):
        return index + 2 < len(parts) and part.last in _COMPOUND_S and plural_like(parts[index + 2].last)
    return (
        part.last not in ("people", "others")
        and following.last not in nouns().stop
        and (part.last in _COMPOUND_S or part.text[0].isupper() == following.text[0].isupper())
    )


_COMPOUND_S = frozenset(
    "arms sports sales news police states goods services operations communications systems human women men rights savings intelligence crew staff series weapons drugs customs "
    "united nations aircraft data media explosives forces staff troops royals rangers".split()
)


def _single_head(parts: list[_Part]) -> int | None:
    """Head of a singular phrase: the last word before a verb-like one, never an adjective."""
    known, best = nouns(), None
    for index, part in enumerate(parts):
        word = part.last
        if index and (
            word.endswith("ed")
            and len(word) > 4
            or word.endswith("ly")
            or word.endswith("ing")
            and len(word) > 5
            or word.endswith("s")
            and plural_like(word)
            and word not in known.plurals
        ):
            break
        if word not in known.adjectives and not (
            word.endswith(("ed", "ly", "ous", "ive", "ful", "less", "able")) and len(word) > 4
        ):
            best = index
            if word in known.people:
                break
    return best


class Partitive(NamedTuple):
    """What stands after "of": the noun phrase of the larger set, None for a pronoun; token ``end`` (exclusive)."""

    end: int
    phrase: Phrase | None


def partitive(scan: Scan, at: int) -> Partitive | None:
    """ "of the officials", "of them", "of hundreds of foreign leaders", "of his three sons"; ``at`` is the "of"."""
    known = nouns()
    word = scan.word(at + 1)
    if scan.word(at) != "of" or not word:
        return None
    if word in known.pronouns and not (
        scan.letters(at + 2) and plural_like(scan.word(at + 2)) and word in ("those", "these")
    ):
        return Partitive(at + 2, None)
    step = at + 1
    if word in known.determiners or word in scan.tables.vague:
        step = at + 2
    elif scan.capital(at + 1) and _possessive(scan, at + 1):
        step = _possessive(scan, at + 1)
    elif not (scan.letters(at + 1) and word in ("all", "many", "several")):
        return None
    while (
        scan.digits(step)
        or scan.word(step) in scan.tables.ones
        or scan.word(step) in scan.tables.tens
        or scan.word(step)
        in (
            "of",
            "most",
            "-",
            ",",
            "about",
            "many",
            "several",
            "thousand",
            "million",
            "hundred",
            "few",
            "only",
            "main",
        )
    ):
        step += 1
    found = phrase(scan, step)
    return Partitive(found.end, found) if found else None


def _possessive(scan: Scan, at: int) -> int:
    """Token after a possessive name ("Ukraine's", "Boko Haram's"), 0 where there is none."""
    for step in range(at, min(at + 5, scan.limit - 2)):
        if scan.words[step + 1] in "'’" and scan.tight(step + 1):
            return step + (3 if scan.word(step + 2) == "s" else 2)
        if not scan.capital(step):
            return 0
    return 0
