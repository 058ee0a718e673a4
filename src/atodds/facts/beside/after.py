"""What the words after a mention say of it."""

from __future__ import annotations

import re

_PART = re.compile(
    r"[\s-]+(?:of the |a |per |in a |in the )?(day|week|month|year|hour|minute)"
    r"(?=[.,;:!?)]|\s(?:of|in|on|at|is|was|that|for|to|by|when)\b|$)"
)
_OF = re.compile(r"\s+of\s+(?:all\s+)?(?:the\s+|its\s+|their\s+|our\s+)?", re.IGNORECASE)
_PER = re.compile(
    r"^\W{0,2}(?:[\w'’-]+\s+){0,3}?(?:a|an|per|each|every)\s+(second|minute|hour|day|night|week|month|year)\b",
    re.IGNORECASE,
)
_AND_ONE = re.compile(
    r"^(?: [\w'’-]+){0,2}(?: and| or| as well as) (?:a|an|one|another|his|her|their|the|its)\b"
)
_ANNIVERSARY = re.compile(r"[\s,]{1,3}(?:of|since|after)\b")
_STOP = re.compile(r"[;:]\s|,|\b(?:that|which|who|on|at|by|with|this|next|last)\b")
_COLON = re.compile(r"^(?:[ \w'’-]{0,40}?)(:|\s—|\s–|\s--)\s+(?=\S)")
_MARGIN = re.compile(
    r"(?:[- ](?:points?|votes?|goals?|runs?|seats?))?[- ](?:margin|majority|lead|cushion|deficit|advantage|victory|win|defeat"
    r"|loss|beating|thrashing|drubbing|hammering|rout|romp|blowout|triumph|adrift|clear|ahead|behind|up|down|short)\b"
)
_PHRASE = re.compile(r"[,;:.)]")


def part_of_time(words: str) -> str | None:
    """The unit of time that a length is said of: " of the day," gives "day"."""
    found = _PART.match(words)
    return found.group(1) if found else None


def of_whole(words: str) -> int | None:
    """Where "of all the" ends, behind a share; None without it."""
    found = _OF.match(words)
    return found.end() if found else None


def rate(words: str) -> str | None:
    """The unit of time of a rate: " visitors a day" gives "day"."""
    found = _PER.match(words)
    return found.group(1).casefold() if found else None


def and_one(words: str) -> bool:
    """Whether one more is told behind a figure without a number: " officers and a"."""
    return _AND_ONE.match(words) is not None


def event(words: str) -> str | None:
    """The words that say of what an anniversary is, from " of" or " since" to the end of its phrase; None without."""
    if not _ANNIVERSARY.match(words):
        return None
    stop = _STOP.search(words, 4)
    return words if stop is None else words[: stop.start()]


def list_opening(words: str) -> tuple[int, str, str] | None:
    """Where a colon or dash opens a list behind a count: the end of the mark, the mark, and all up to it."""
    found = _COLON.match(words)
    return (found.end(), found.group(1).strip(), found.group()) if found else None


def margin(words: str) -> bool:
    """Whether a figure is one by which a side is ahead: "-point lead", " majority"."""
    return _MARGIN.match(words) is not None


def phrase(words: str) -> str:
    """The words up to the first mark."""
    return _PHRASE.split(words)[0]
