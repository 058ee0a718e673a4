"""Calendar dates with a month's name: "May 30", "30 May 2024", "the 5th of May", "May 13-15", "in May"."""

from __future__ import annotations

from calendar import monthrange

from .expression import APOSTROPHES, DASHES, DATE, Expression, View


def _joins(view: View, index: int) -> bool:
    """Whether the token joins two days: a word or a dash."""
    return view.low[index] in DASHES or view.low[index] in view.cues["range_words"]


def impossible(year: int | None, month: int, day: int) -> bool:
    """Whether no such day exists; without a year, 29 February does."""
    return not 1 <= day <= monthrange(year or 2024, month)[1]


def made(first: int, last: int, year: int | None, month: int, day: int) -> Expression:
    """A day of the calendar, with its problem where it does not exist."""
    problem = "impossible_date" if impossible(year, month, day) else None
    return Expression(first, last, "date", "day", DATE, year=year, month=month, day=day, problem=problem)


def from_month(view: View, index: int) -> Expression | None:
    """A date that begins with a month's name: "May 30, 2024", "Dec.14", "May 13-15", "June, 2005", "May"."""
    if not view.named(index):
        return None
    month = view.lex.months[view.low[index]]
    at = index + 1
    if view.low[at] == "." and _abbreviates(view, index):
        at += 1
    if view.low[at] in ("-", "/") and view.glued(at) and view.low[at + 2] == view.low[at]:
        at += 1
    day, after = _day(view, at)
    if day is not None:
        year, end = year_after(view, after + 1 if view.low[after] == "of" else after)
        end = end if year is not None else after
        single = made(index, end, year, month, day)
        return single if year is not None else _day_range(view, single, after)
    year, end = year_after(view, at + 1 if view.low[at] == "of" else at)
    if year is not None and not (year < 1900 and view.low[at] == "of"):
        return Expression(index, end, "month", "month", DATE, year=year, month=month)
    return _bare_month(view, index, at, month) if view.capital(index) else None


def _abbreviates(view: View, index: int) -> bool:
    """Whether the full stop after a month shortens it, or ends a sentence after "May", "June" or "July"."""
    word = view.low[index]
    if word in view.cues["whole_short_months"]:
        return view.integer(index + 2, 2) is not None and view.low[index + 3] == ","
    return len(word) <= 4


def _day(view: View, index: int) -> tuple[int | None, int]:
    """A day number after a month, with its suffix: (day, next token). Not a clock time or a measure."""
    day = view.integer(index, 2)
    if day is None or not 1 <= day <= 39:
        return None, index
    end = index + 1
    if view.low[end] in view.lex.ordinal_suffixes and view.glued(end):
        return day, end + 1
    follows = view.low[end]
    if follows in (":", ".") and view.glued(end) and view.integer(end + 1) is not None:
        return None, index
    if follows in ("%", "percent", "am", "pm") or (follows == "," and _thousands(view, end)):
        return None, index
    if day > 31 and not (follows == "," or view.integer(end) is not None):
        return None, index
    return day, end


def _thousands(view: View, comma: int) -> bool:
    return len(view.low[comma + 1]) == 3 and view.glued(comma + 1) and view.integer(comma + 1) is not None


def year_after(view: View, index: int) -> tuple[int | None, int]:
    """A year after a month or a day, with or without a comma: (year, next token)."""
    at = index + 1 if view.low[index] in (",", "-", "/") else index
    if view.low[at] in APOSTROPHES and view.glued(at + 1) and len(view.low[at + 1]) == 2:
        short = view.integer(at + 1)
        return (None, index) if short is None else (full_year(short), at + 2)
    year = view.integer(at)
    if year is None or not 1000 <= year <= 2199 or view.low[at + 1] in ("%", "gmt", "utc", "hours", "hrs"):
        return None, index
    if (
        view.low[at + 1] in (":", ".", ",")
        and view.glued(at + 1)
        and view.integer(at + 2) is not None
        and view.glued(at + 2)
    ):
        return None, index
    return year, at + 1


def full_year(short: int) -> int:
    """The century of a two-digit year: 69 and later belong to the twentieth (as in POSIX)."""
    return short + (1900 if short >= 69 else 2000)


def _day_range(view: View, single: Expression, at: int) -> Expression:
    """ "May 13-15", "October 1 to 2, 2013"; or the single day where none follows."""
    if not _joins(view, at) and not (view.low[at] == "and" and view.before(single.first) == "between"):
        return single
    second, after = _day(view, at + 1)
    if second is None or single.day is None or single.month is None or not single.day < second <= 31:
        return single
    if view.low[after] in view.lex.units or view.low[after] in view.lex.months:
        return single
    year, end = year_after(view, after)
    single.year = year
    single.until = made(at + 1, end, year, single.month, second)
    single.last, single.form = end, "range"
    single.problem = single.problem or single.until.problem
    return single


def _bare_month(view: View, index: int, end: int, month: int) -> Expression | None:
    """A month alone: only with a cue before it, or an unmistakable name that no name goes with."""
    word = view.low[index]
    paired = _is_paired(view, index, end)
    cued = paired or view.before(index) in view.lex.month_cues
    possessive = view.low[end] in APOSTROPHES and view.low[end + 1] == "s"
    surname = (
        view.capital(end)
        and view.low[end] not in view.lex.months
        and end < view.size
        and view.low[end].isalpha()
    )
    if end > index + 1 and view.capital(end):
        end -= 1
        surname = False
    if word in view.cues["ambiguous_months"]:
        if not cued or surname or (word == "may" and possessive) or (not paired and _is_loose(view, index)):
            return None
    elif not cued and (surname or (view.capital(index - 1) and not _opens(view, index))):
        return None
    return Expression(index, index + 1 if end == index + 1 else end, "month", "month", DATE, month=month)


def _is_paired(view: View, index: int, end: int) -> bool:
    """Whether a dash joins the month to another one, before or after."""
    months = view.lex.months
    return (view.low[end] in DASHES and view.low[end + 1] in months) or (
        view.before(index) in DASHES and view.before(index, 2) in months
    )


def _is_loose(view: View, index: int) -> bool:
    """Whether the cue before is too weak for a name that is also a word; "and" holds after another month."""
    previous = view.before(index)
    return previous in view.lex.articles or (
        previous == "and" and view.before(index, 2) not in view.lex.months
    )


def _opens(view: View, index: int) -> bool:
    """Whether the token opens a sentence."""
    return index == 0 or view.low[index - 1] in (".", "!", "?", '"', "“", "\n")


def from_day(view: View, index: int) -> Expression | None:
    """A date that begins with its day: "30 May 2024", "the 5th of May", "10 Nov 11", "30-31 May"."""
    day = view.integer(index, 2)
    if day is None:
        day = view.lex.ordinals.get(view.low[index])
        if day is None or view.low[index + 1] != "of":
            return None
    elif view.glued(index) and view.before(index) in "$£€.,#":
        return None
    at = index + 1
    if view.low[at] in view.lex.ordinal_suffixes and view.glued(at):
        at += 1
    second: int | None = None
    written_out = view.glued(at) and view.low[at + 1] in view.lex.months
    if not written_out and (_joins(view, at) or view.low[at] in ("and", "or")):
        second = view.integer(at + 1, 2)
        if second is None or not day < second <= 31:
            return None
        at += 2
        if view.low[at] in view.lex.ordinal_suffixes and view.glued(at):
            at += 1
    if view.low[at] == "of" or (written_out and view.low[at] in ("-", "/")):
        at += 1
    month = view.lex.months.get(view.low[at])
    if (
        month is None
        or not 1 <= day <= 39
        or not (view.named(at) or view.low[at - 1] in ("of", *view.lex.ordinal_suffixes))
    ):
        return None
    return _day_month(view, index, at, (day, second, month))


def _day_month(view: View, first: int, at: int, found: tuple[int, int | None, int]) -> Expression | None:
    day, second, month = found
    end = at + 1
    if (
        view.low[end] == "."
        and len(view.low[at]) <= 4
        and (view.glued(end) and view.integer(end + 1) is not None)
    ):
        end += 1
    year, last = year_after(view, end + 1 if view.low[end] in ("of", "in") else end)
    if year is None:
        year, last = _short_year(view, at, end)
    if day > 31 and year is None and view.before(first) not in view.cues["before_day"]:
        return None
    single = made(first, last, year, month, day)
    if second is not None:
        single.until = made(first, last, year, month, second)
        single.form = "range"
    return single


def _short_year(view: View, month: int, at: int) -> tuple[int | None, int]:
    """ "10 Nov 11": a two-digit year after an abbreviated month, where no clock time or measure begins."""
    short = view.integer(at)
    if (
        short is None
        or len(view.low[at]) != 2
        or len(view.low[month]) > 4
        or view.low[month] in view.cues["whole_short_months"]
    ):
        return None, at
    if view.low[at + 1] in (":", ".", "am", "pm", "a", "p", "%") or view.low[at + 1] in view.lex.units:
        return None, at
    return full_year(short), at + 1
