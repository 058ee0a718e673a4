"""What the words between two mentions say of the two."""

from __future__ import annotations

import re
from itertools import islice

_OUT_OF = re.compile(
    r"^\s+(?:out of|of)\s+(?:the|those|these|its|their|his|her|all|a total of)?\s*$", re.IGNORECASE
)
_RESTATED = re.compile(
    r"^\W*(?:(?:or|that is|i\.e\.|which (?:is|comes to|works out (?:at|to))|equal to|equivalent to|just|about|some|around"
    r"|roughly|nearly|almost|over|more than|less than)\W+)+$|^\s*\(\s*(?:about |some |nearly |roughly )?$",
    re.IGNORECASE,
)
_OR = re.compile(
    r"^[\s,]*(?:or|,|\()\s*(?:a |an |by |about |nearly |roughly |just over |almost )*$", re.IGNORECASE
)
_NAMED = re.compile(r"^[^.;]{0,20}[,(]\s*(?:or )?(?:an? )?(?:[a-z]+ ){0,2}$")
_NAMELY = re.compile(r"^[^.;:]*(?:,\s*or|\()\s*(?:about |nearly |roughly |almost )?$")
_LIST_GAP = re.compile(r"^[^.;:]{0,40}$")
_JOINED = re.compile(r"[,&]|\band\b")
_NEXT_ITEM = re.compile(r",|\band\b")
_OPENING = re.compile(r"[(:—–]|--")
_STOP = re.compile(r"[.;]\s")
_BREAK = re.compile(r"[;:.]\s")
_MARKS = re.compile(r"[,;:.()“”\"]")
_ASIDE_MARK = re.compile(r"[,(—–]| - ")
_ANY = re.compile(r"\S+")
_SENTENCE = re.compile(r"[.!?]\s|\n")
_ASIDE = re.compile(r"\b(?:which|that|who|whose|when|where)\b")
_OTHER_CLAUSE = re.compile(r"[;:]|, (?:which|who)")
_HOLDER = re.compile(r"(?:,|;|,?\s+and|,?\s+while)\s+((?:[\w’'-]+\s+){1,4})$")
_BRACKET = re.compile(r" ?\( ?")
_SINCE = re.compile(r"\s+since\s[^;:.,()]{0,90}\Z")
_BARE_SINCE = re.compile(r"\s+since(?:\s+the)?\s+")
_APPOSED = re.compile(r",? (?:in|on)|,? ?\(|,")


def out_of(words: str) -> bool:
    """Whether the second is the whole of the first: "12 of the 50", "12 out of 50"."""
    return _OUT_OF.match(words) is not None


def restated(words: str) -> bool:
    """Whether the second is the first, said again: "£730m a year, or just £2m a day", "… (about …)"."""
    return _RESTATED.match(words) is not None


def apposed(words: str) -> bool:
    """Whether a figure follows another as its measure: "$5.27, or about 38 percent", "$5.27 (38 percent"."""
    return _OR.match(words) is not None


def named(words: str) -> bool:
    """Whether a share follows that names what went before: "… to $3.2bn, up 10 percent", "(a rise of 10 percent"."""
    return _NAMED.match(words) is not None


def namely(words: str) -> bool:
    """Whether a share follows that says the same: "students, or about 24 percent", "(75%"."""
    return _NAMELY.match(words) is not None


def of_one_list(words: str) -> bool:
    """Whether two are neighbours in a list: a comma or "and" within forty characters, and no stop."""
    return _LIST_GAP.match(words) is not None and _JOINED.search(words) is not None


def holder(words: str) -> str | None:
    """Who stands before the second in a list whose verb stands with the first: "(holds 12), the Blues (20)"; None else."""
    found = _HOLDER.match(words)
    return found.group(1) if found else None


def next_item(words: str) -> bool:
    """Whether an item ends between them: a comma, or "and"."""
    return _NEXT_ITEM.search(words) is not None


def opening(words: str) -> tuple[int, str] | None:
    """Where a bracket, colon or dash between them ends, and what it is; None without one."""
    found = _OPENING.search(words)
    return (found.end(), found.group()) if found else None


def stopped(words: str) -> bool:
    """Whether a sentence or a clause ends between them, by a full stop or semicolon."""
    return _STOP.search(words) is not None


def broken(words: str) -> bool:
    """Whether a clause ends between them: a stop, colon or semicolon."""
    return _BREAK.search(words) is not None


def marked_off(words: str) -> bool:
    """Whether any mark, bracket or quotation mark stands between them."""
    return _MARKS.search(words) is not None


def at_last_mark(words: str) -> tuple[str, str] | None:
    """The words before and behind the last comma, bracket or dash; None without one."""
    found = [*_ASIDE_MARK.finditer(words)]
    return (words[: found[-1].start()], words[found[-1].end() :]) if found else None


def sentence_ends(words: str) -> bool:
    """Whether a sentence or line ends between them."""
    return _SENTENCE.search(words) is not None


def close(text: str, start: int, end: int, most: int) -> bool:
    """Whether at most so many words, and no end of a sentence, stand between two places: far ones cost no more than near."""
    few = sum(1 for _ in islice(_ANY.finditer(text, start, end), most + 1)) <= most
    return few and not sentence_ends(text[start:end])


def relative(words: str) -> bool:
    """Whether a relative or temporal clause opens between them: "which", "when"."""
    return _ASIDE.search(words) is not None


def other_clause(words: str) -> bool:
    """Whether another clause opens between them: a colon, a semicolon, ", which"."""
    return _OTHER_CLAUSE.search(words) is not None


def only_bracket(words: str) -> bool:
    """Whether nothing but an opening bracket stands between them."""
    return _BRACKET.fullmatch(words) is not None


def bare_since(words: str) -> bool:
    """Whether nothing but "since" stands between a length and a time: "231 years since 1756"."""
    return _BARE_SINCE.fullmatch(words) is not None


def since(words: str) -> bool:
    """Whether a clause of "since" leads from a length to a time: "231 years since she was born in"."""
    return _SINCE.fullmatch(words) is not None


def apposed_time(words: str) -> bool:
    """Whether only a comma, a bracket or a preposition stands between two times: "ten years ago, in"."""
    return _APPOSED.fullmatch(words.rstrip()) is not None
