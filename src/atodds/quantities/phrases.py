"""Counted noun phrases: the words after a number to the head, its singular, the modifiers before it; partitives."""

from __future__ import annotations

from typing import NamedTuple

from ..language.nouns import is_acronym_plural, nouns, plural_like, singular
from .scan import Scan
from .tables import endings, words

_MOST_WORDS = 9
"""Words of what is counted, and tokens that are looked at for its parts and initials. 6 and 12 change nothing on 107
articles of news and in the rules' examples."""
_MOST_TOKENS = 16
"""Words of what is counted, and tokens that are looked at for its parts and initials. 11 and 21 change nothing on 107
articles of news and in the rules' examples."""


class Phrase(NamedTuple):
    """A counted noun phrase: token ``end`` (exclusive), head in the singular, words before it as printed, all as a unit."""

    end: int
    noun: str
    modifiers: tuple[str, ...]
    unit: str
    other: bool = False


class _Part(NamedTuple):
    """One word of a phrase: the token after it, as printed, its last letters run in lower case."""

    end: int
    text: str
    last: str

    @property
    def plural(self) -> bool:
        """Whether the word is a plural noun: "officials", "RBIs", "AK-47s", "Finns"."""
        if self.text[0].isupper() and self.last.endswith("is") and len(self.last) > 5:
            return self.last not in nouns().singular_s
        return is_acronym_plural(self.text) or (plural_like(self.last) and self.last not in nouns().stop)


def phrase(scan: Scan, at: int, *, single: bool = False, article: bool = False) -> Phrase | None:
    """The counted noun phrase at this token.

    ``single`` is for the number one, whose noun stands in the singular; ``article`` says that "a" stands before the number,
    as in "an eight round decision".
    """
    if at >= scan.limit or scan.broken(at):
        return None
    word = scan.lower[at]
    if word in nouns().states and not plural_like(scan.word(at + 1)):
        return Phrase(at + 1, nouns().states[word], (scan.words[at],), nouns().states[word])
    parts = _parts(scan, at)
    if not parts or _verb(scan, at):
        return None
    head = _single_head(parts) if single else _plural_head(parts)
    if head is None and not single:
        head = _bare_head(parts, article=article)
    return None if head is None or len(parts[head].text) == 1 else _made(parts[: head + 1])


def _verb(scan: Scan, at: int) -> bool:
    """ "people over 80 carries a risk": a verb in -s with an article after it is no noun."""
    return scan.lower[at] in words("verbs_in_s") and scan.word(at + 1) in words("after_verb_in_s")


def _parts(scan: Scan, at: int) -> list[_Part]:
    """The words that may form the phrase: up to a stop word, punctuation or a line break."""
    stop = nouns().stop
    found: list[_Part] = []
    while at < scan.limit and len(found) < _MOST_WORDS:
        word = scan.lower[at]
        if found and scan.broken(at):
            break
        if word == "," and _listed_adjective(scan, at, found):
            at += 1
            continue
        if word == "and" and _coordinated(scan, at, found):
            found.append(_Part(at + 1, scan.words[at], "and"))
            at += 1
            continue
        if (
            word in stop
            and not scan.joined(at + 1)
            and not _abbreviated(scan, at)
            and not (_opens_phrase(found) and word in words("also_adjectives") and _before_plural(scan, at))
        ):
            break
        if word in scan.tables.ones and not scan.joined(at + 1):
            break
        if word.isdecimal() and not scan.joined(at + 1) and not (found and _carries_number(found[-1])):
            break
        part = _part(scan, at)
        if part is None:
            break
        found.append(part)
        at = part.end
    return found


def _opens_phrase(found: list[_Part]) -> bool:
    """Whether nothing stands before but an adverb: "five heavily armed officers"."""
    return not found or (len(found) == 1 and found[0].last.endswith("ly"))


def _carries_number(part: _Part) -> bool:
    """Whether a word of the phrase may have a number as part of its name: "AK 47 rifles", "Model 3 sedans"."""
    return part.text.isupper() or (part.text[0].isupper() and part.last in words("makers_words"))


def _abbreviated(scan: Scan, at: int) -> bool:
    """Whether a stop word is an abbreviation by its capitals ("four US officials"), in no line of capitals."""
    return (
        scan.lower[at] in words("capitals") and scan.words[at].isupper() and not scan.cased(at + 1).isupper()
    )


def _coordinated(scan: Scan, at: int, found: list[_Part]) -> bool:
    """ "23 Latvian and Finnish sailors": two adjectives before one plural."""
    if (
        not found
        or any(part.plural for part in found)
        or not scan.letters(at + 1)
        or scan.word(at + 1) in nouns().stop
    ):
        return False
    return not plural_like(scan.word(at + 1)) and _before_plural(scan, at + 1)


def _listed_adjective(scan: Scan, at: int, found: list[_Part]) -> bool:
    """ "two small, wooden boats": a comma between adjectives before one plural."""
    if not found or found[-1].plural or not scan.letters(at + 1) or scan.word(at + 1) in nouns().stop:
        return False
    last = found[-1].last
    quality = last in nouns().adjectives or (len(last) > 4 and last.endswith(endings("quality_endings")))
    return quality and not plural_like(scan.word(at + 1)) and _before_plural(scan, at + 1)


def _before_plural(scan: Scan, at: int) -> bool:
    """Whether a plural noun follows within two words: then a stop word here is an adjective ("two armed men")."""
    first = scan.word(at + 1)
    return (plural_like(first) and first not in nouns().stop) or (
        scan.letters(at + 1)
        and first not in nouns().stop
        and plural_like(scan.word(at + 2))
        and scan.word(at + 2) not in nouns().stop
    )


def _part(scan: Scan, at: int) -> _Part | None:
    """The word at this token, with its hyphens, apostrophes and abbreviation dots ("U.S.", "AK-47s", "19-year-old")."""
    if not (scan.letters(at) or scan.digits(at)):
        return None
    end = _abbreviation(scan, at)
    while (
        end + 1 < min(scan.limit, at + _MOST_TOKENS)
        and scan.tight(end)
        and (scan.letters(end + 1) or scan.digits(end + 1))
        and scan.tight(end + 1)
    ):
        if scan.words[end] not in "-‑/'’" or (scan.words[end] in "'’" and scan.word(end + 1) == "s"):
            break
        if scan.hyphen(end) and plural_like(scan.lower[end - 1]) and _counts_on(scan, end + 1):
            break
        end += 2
    if scan.word(end) == "s" and scan.tight(end) and scan.digits(end - 1):
        end += 1
    if scan.word(end) in ("'", "’") and scan.tight(end):
        initials = scan.words[end - 1].isupper() and len(scan.words[end - 1]) > 1
        group = scan.word(end - 1) in words("possessive_groups")
        if not (scan.word(end + 1) == "s" and (initials or group)):
            return None
        end += 2
        if group:
            return _Part(end, scan.text[scan.starts[at] : scan.ends[end - 1]], "'s")
    last = end - 1 if scan.words[end - 1] != "." else at
    return _Part(end, scan.text[scan.starts[at] : scan.ends[end - 1]], scan.lower[last])


def _counts_on(scan: Scan, at: int) -> bool:
    """Whether a number or an article stands behind a hyphen: then it was a dash ("three clerks-two women and a man-")."""
    return not scan.hyphen(at + 1) and (
        scan.word(at) in scan.tables.ones or scan.word(at) in words("after_dash")
    )


def _abbreviation(scan: Scan, at: int) -> int:
    """Token after "U.S." or "U. S."; after the word itself elsewhere."""
    end = at + 1
    while end < at + _MOST_TOKENS and scan.word(end) == "." and scan.tight(end) and _initial(scan, end - 1):
        if not _initial(scan, end + 1):
            return end + 1 if end > at + 1 else at + 1
        end += 2
    return end


def _initial(scan: Scan, at: int) -> bool:
    return scan.letters(at) and scan.capital(at) and len(scan.words[at]) == 1


def _plural_head(parts: list[_Part]) -> int | None:
    """Index of the head: the first plural, or the plural right after it that it modifies ("arms dealers")."""
    for index, part in enumerate(parts):
        if part.plural and not _extends(parts, index):
            return index
    return None


def _extends(parts: list[_Part], index: int) -> bool:
    """Whether the word after a plural is the true head: "sports cars", "communications systems"."""
    if index + 1 >= len(parts):
        return False
    part, following = parts[index], parts[index + 1]
    if part.last in words("never_modifiers"):
        return False
    if following.plural:
        named = part.text[0].isupper() and part.text[-2:] == "ws" and following.text[0].islower()
        same = part.text[0].isupper() == following.text[0].isupper()
        return named or same or part.last in words("plural_modifiers")
    return part.last in words("plural_modifiers") and index + 2 < len(parts) and parts[index + 2].plural


def _bare_head(parts: list[_Part], *, article: bool) -> int | None:
    """ "12 page document", "an eight round decision": a singular noun of measure before the noun it qualifies."""
    if len(parts) < 2 or parts[0].last in nouns().adjectives:
        return None
    return 0 if article or parts[0].last in words("measuring_nouns") else None


def _single_head(parts: list[_Part]) -> int | None:
    """Head of a singular phrase: the last word before a verb-like one, never an adjective."""
    known, best = nouns(), None
    for index, part in enumerate(parts):
        word = part.last
        if index and part.text[0].isupper() and parts[index - 1].text.islower():
            break
        if index and (_verb_like(word) or (part.plural and word not in known.plurals)):
            break
        if word not in known.adjectives and not (
            len(word) > 4 and word.endswith(endings("attribute_endings"))
        ):
            best = index
            if word in known.people:
                break
    return best


def _verb_like(word: str) -> bool:
    return (len(word) > 3 and word.endswith(("ed", "ly")) and not word.endswith("eed")) or (
        len(word) > 5 and word.endswith("ing")
    )


def _made(parts: list[_Part]) -> Phrase:
    head, before = parts[-1], parts[:-1]
    noun = _head_noun(head)
    further = words("further")
    other = noun == "other" or any(part.text.lower() in further for part in before)
    modifiers = tuple(part.text for part in before if part.text.lower() != "more")
    unit = " ".join((*(word for word in modifiers if word.lower() not in further), noun)).lower()
    return Phrase(head.end, noun, modifiers, unit, other)


def _head_noun(head: _Part) -> str:
    """The head in the singular; lower case but for abbreviations and names of peoples."""
    front, dash, last = head.text.rpartition("-")
    if is_acronym_plural(head.text):
        return singular(head.text)
    noun = singular(last)
    if noun[:1].isupper() and not (noun.isupper() and len(noun) > 1) and not _people(noun):
        noun = noun.lower()
    return front + dash + noun if dash else noun


def _people(noun: str) -> bool:
    """Whether a capitalised noun looks like the name of a people: "Bengali", "Austrian", "Chinese"."""
    lower = noun.lower()
    return (
        lower.endswith(endings("people_endings"))
        and lower not in nouns().people
        and not lower.endswith("man")
    )


class Partitive(NamedTuple):
    """What stands after "of": the noun phrase of the larger set, None for a pronoun; token ``end`` (exclusive)."""

    end: int
    phrase: Phrase | None
    counted: bool = False
    """The larger set has a number of its own, which is read apart ("three of the seven bullets")."""


def partitive(scan: Scan, at: int) -> Partitive | None:
    """ "of the officials", "of them", "of hundreds of foreign leaders", "of his three sons"; ``at`` is the "of"."""
    known = nouns()
    word = scan.word(at + 1)
    if scan.word(at) != "of" or not word:
        return None
    if word in known.pronouns and not (plural_like(scan.word(at + 2)) and word in ("those", "these")):
        return Partitive(at + 2, None)
    step = at + 1 if word in scan.tables.ones or scan.digits(at + 1) else _possessive(scan, at + 1)
    if not step:
        if (
            word not in known.determiners
            and word not in scan.tables.vague
            and word not in words("part_openers")
        ):
            return None
        step = _possessive(scan, at + 2) or at + 2
    counted = word in scan.tables.vague
    while _counted_set(scan, step) and step < at + _MOST_WORDS:
        counted = (
            counted
            or scan.digits(step)
            or scan.word(step) in scan.tables.ones
            or scan.word(step) in scan.tables.tens
        )
        step += 1
    found = phrase(scan, step)
    return Partitive(found.end, found, counted) if found else None


def _counted_set(scan: Scan, at: int) -> bool:
    """Words between a determiner and the noun of a set: numbers, "most", "of"."""
    word = scan.word(at)
    return (
        scan.digits(at) or word in scan.tables.ones or word in scan.tables.tens or word in words("set_words")
    )


def _possessive(scan: Scan, at: int) -> int:
    """Token after a possessive ("Norway's", "General Motors'", "world's"), 0 where there is none."""
    for step in range(at, min(at + 5, scan.limit - 2)):
        if not scan.letters(step):
            return 0
        if scan.words[step + 1] in "'’" and (scan.tight(step + 1) or scan.word(step + 2) == "s"):
            return step + (3 if scan.word(step + 2) == "s" else 2)
        if not scan.capital(step):
            return 0
    return 0
