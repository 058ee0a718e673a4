"""Years alone, ranges of years and decades: "in 2007", "2008-09", "the 1950s", "the '50s"."""

from __future__ import annotations

from ..language.amounts import opens_amount
from .expression import APOSTROPHES, DASHES, DATE, Expression, View


def year(view: View, index: int) -> Expression | None:
    """A year alone ("in 2007", "the 2014 season"), a range of years, or a decade ("the 1950s")."""
    number = view.integer(index)
    if number is None or len(view.low[index]) != 4 or not 1000 <= number <= 2199:
        return None
    previous, after = view.before(index), view.low[index + 1]
    if view.glued(index) and previous in "$£€.,:#/":
        return None
    decade = _decade(view, index, number)
    if decade is not None:
        return decade
    if after in ("%", "°", "x") or (
        after in (",", ".")
        and view.glued(index + 2)
        and view.glued(index + 1)
        and view.integer(index + 2) is not None
    ):
        return None
    span = _year_range(view, index, number)
    if span is not None:
        return span
    return (
        Expression(index, index + 1, "year", "year", DATE, year=number)
        if _is_year(view, index, number)
        else None
    )


def _decade(view: View, index: int, number: int) -> Expression | None:
    """ "1950s", "1940's"; round hundreds are a century's years ("the 1800s")."""
    at = index + 1
    if view.low[at] in APOSTROPHES and view.glued(at):
        at += 1
        if number % 10:
            return None
    if view.low[at] != "s" or not view.glued(at) or number % 10:
        return None
    width, grain = (100, "century") if number % 100 == 0 and number < 2000 else (10, "decade")
    return Expression(index, at + 1, "year", grain, DATE, years=(number, number + width - 1))


def _year_range(view: View, index: int, number: int) -> Expression | None:
    """ "2008-09", "2001-2005"."""
    known = 1900 <= number <= 2099 or (number >= 1500 and view.before(index) == "from")
    if view.low[index + 1] in view.cues["range_words"] and known:
        second = view.integer(index + 2) if len(view.low[index + 2]) == 4 else None
        if second is None or not number < second <= 2099 or _is_counted(view, index + 3):
            return None
        return Expression(
            index - (view.before(index) == "from"), index + 3, "range", "year", DATE, years=(number, second)
        )
    if view.low[index + 1] not in ("-", "–") or not view.glued(index + 1) or not view.glued(index + 2):
        return None
    text, second = view.low[index + 2], view.integer(index + 2)
    if second is None or len(text) not in (2, 4) or view.low[index + 3] == "-":
        return None
    full = second if len(text) == 4 else number // 100 * 100 + second
    if not number < full <= number + 120:
        return None
    return Expression(index, index + 3, "range", "year", DATE, years=(number, full))


def _is_year(view: View, index: int, number: int) -> bool:
    """Whether a bare number of four digits is a year, from the words beside it."""
    lex, previous = view.lex, view.before(index)
    plain = 1900 <= number <= 2099
    if opens_amount(view.low, index):
        return False
    if _is_counted(view, index + 1) or previous in lex.designators or view.low[index + 1] in ("bc", "bce"):
        return False
    if view.glued(index) and previous in DASHES:
        return view.before(index, 2) in view.cues["year_edges"]
    plural = _is_plural(view, index + 1)
    if previous in lex.year_cues:
        if plural and (number % 100 == 0 or previous in view.cues["counting_before_year"]):
            return False
        return plain or previous in view.cues["sure_year_cues"] or 1500 <= number < 1900
    if previous in lex.weak_year_cues or previous in ("(", *APOSTROPHES):
        return plain and not (plural and number % 100 == 0)
    named = view.capital(index - 1) or (view.capital(index + 1) and view.low[index + 1].isalpha())
    return (previous in (",", "and") or named) and plain and not plural and number % 100 != 0


def _is_counted(view: View, index: int) -> bool:
    word = view.low[index]
    return view.lex.units.get(word) in view.lex.lengths or word in view.lex.counted


def _is_plural(view: View, index: int) -> bool:
    word = view.low[index]
    return (
        word.endswith("s")
        and view.words[index].islower()
        and len(word) > 3
        and word not in view.lex.not_plural
    )


def two_digit_decade(view: View, index: int) -> Expression | None:
    """ "the '50s": not an age ("in his 50s")."""
    number = view.integer(index)
    quoted = view.before(index) in APOSTROPHES
    if number is None or len(view.low[index]) != 2 or number % 10 or view.low[index + 1] != "s" or not quoted:
        return None
    start = 1900 + number if number >= 20 else 2000 + number
    return Expression(index, index + 2, "year", "decade", DATE, years=(start, start + 9))
