"""What the words before a mention say of it."""

from __future__ import annotations

import re

_DETERMINED = re.compile(r"\b(?:the|all|all of the|each of the|in all|its|our|these)\s+$", re.IGNORECASE)
_NEGATIVE = re.compile(r"(?<=\S)[\s(]+[-−–]$|(?:^|\s)(?:minus|negative)\s$", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?:for|over|during|in|lasting)\s+(?:the\s+)?(?:next|last|past|about|some|all)?\s*$", re.IGNORECASE
)
_ESTIMATE = re.compile(r"\b(?:about|around|roughly|nearly|almost|approximately|some|more than|over)\s*$")
_TOOK = re.compile(r"\b(?:took|takes|lasted|lasts|spent|needed|ran for|raged for|burned for)(?: \w+){0,2} \Z")
_SERIES = re.compile(r"\b(?:last|past|first|next|every|another)\s+\Z", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|in|this|next)\s+\Z")
_IN = re.compile(r"\b(?:in|on)\s*\Z")
_BEGAN = re.compile(r"\b(?:began|begun|started|since|broke out|launched)(?: on| in)? ?\Z")
_OWN = re.compile(r"(?:\b(?:its|their|his|her)|['’]s)\s+\Z", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|was|were|when|while|then)\b", re.IGNORECASE)
_ONE_AND = re.compile(r"\b(?:a|an|one|another|his|her|their|its)(?: [\w'’-]+){1,3},? and $")
_CLAUSE = re.compile(r"[;:]|, (?:and|but|while) ")
_PHRASE = re.compile(r"[,;:(]")
_MARGIN = re.compile(
    r"\b(?:(?:margin|majority|lead|cushion|deficit|advantage|victory|win|defeat) of"
    r"|(?:won|wins|winning|beat|beats|beating|lost|loses|losing|defeated|survived|carried|passed|prevailed|led|leads|leading"
    r"|trailed|trailing|ahead|behind|up|down)\b[^,.;:]{0,40}? by)(?: just| only| a| some)? \Z",
    re.IGNORECASE,
)


def since_when(words: str) -> bool:
    """Whether what follows is when something began that goes on: "since"."""
    return words.rstrip().lower().endswith("since")


def determined(words: str) -> bool:
    """Whether a count is of all there are: "the 27", "all of the 27"."""
    return _DETERMINED.search(words) is not None


def negative(words: str) -> bool:
    """Whether a minus sign or word stands before a figure."""
    return _NEGATIVE.search(words) is not None


def lasting(words: str) -> bool:
    """Whether a length follows that something lasts: "for the next", "over about"."""
    return _FOR.search(words) is not None


def without_estimate(words: str) -> str:
    """The words without an estimate at their end: "plus about" is "plus "."""
    return _ESTIMATE.sub("", words)


def took(words: str) -> bool:
    """Whether a verb of lasting stands before a length: "took nearly "."""
    return _TOOK.search(words) is not None


def of_a_series(words: str) -> bool:
    """Whether a length is one of several: "the last ", "every "."""
    return _SERIES.search(words) is not None


def of_a_day(words: str) -> bool:
    """Whether a time follows that is a day of its own: "on ", "next "."""
    return _ON.search(words) is not None


def without_preposition(words: str) -> str:
    """The words without "in" or "on" at their end."""
    return _IN.sub("", words)


def began(words: str) -> bool:
    """Whether a day follows on which something began: "broke out on "."""
    return _BEGAN.search(words) is not None


def owned(words: str) -> bool:
    """Whether an owner stands before: "its ", "the club's "."""
    return _OWN.search(words) is not None


def past(words: str) -> bool:
    """Whether the clause is told as past already: "had", "when"."""
    return _PAST.search(words) is not None


def one_and(words: str) -> bool:
    """Whether one more is told before a figure without a number: "a driver and "."""
    return _ONE_AND.search(words) is not None


def margin(words: str) -> bool:
    """Whether a figure follows by which one side is ahead: "won by ", "beat Arden by ", "a majority of "."""
    return _MARGIN.search(words) is not None


def clause(words: str) -> str:
    """The words of the last clause, from a colon, semicolon or ", and" on."""
    return _CLAUSE.split(words)[-1]


def phrase(words: str) -> str:
    """The words behind the last comma, colon, semicolon or bracket."""
    return _PHRASE.split(words)[-1]
