"""Vague times and named ones: recently, in recent weeks, Christmas Eve, since World War II."""

from __future__ import annotations

from .expression import DATE, UNIT, Expression, View


def recent(view: View, index: int) -> Expression | None:
    """ "in recent weeks": a stretch of a few units up to publication; else the vague word."""
    after = view.low[index + 1]
    unit = view.lex.units.get(after)
    if unit in view.lex.lengths and after.endswith("s"):
        first = index - 1 if view.before(index) in view.cues["before_plural_unit"] else index
        return Expression(
            first,
            index + 2,
            "relative",
            unit or "",
            UNIT,
            unit=unit,
            count=(2, 8),
            sign=-1,
            edge="stretch",
            approximate=True,
        )
    return vague(view, index)


def vague(view: View, index: int) -> Expression | None:
    """A word of time without a value: now, recently, initially; "later" and "previous" only by themselves."""
    word, after = view.low[index], view.low[index + 1]
    if word == "later" and not (view.capital(index) or after == ","):
        return None
    if word == "now" and (after in ("that",) or view.glued(index)):
        return None
    form = view.lex.vague[word]
    if form == "recent":
        return Expression(index, index + 1, "vague", "month", 0, unit=form, approximate=True)
    return Expression(index, index + 1, form, "day", 0, unit="now" if form == "deictic" else None)


def phrase(view: View, index: int) -> Expression | None:
    """A vague expression of several words that starts here, or None."""
    for words, form in view.lex.vague_phrases.get(view.low[index], ()):
        after = view.low[index + len(words)]
        if words[-1] == "past" and (
            after in view.lex.numbers or after in view.lex.units or after.isdecimal()
        ):
            continue
        if view.matches(index, words):
            return Expression(
                index, index + len(words), form, "day", 0, unit="now" if form == "deictic" else None
            )
    return None


def holiday(view: View, index: int) -> Expression | None:
    """A holiday with its name in capitals ("Christmas Eve", "Labor Day 2013")."""
    if not view.capital(index):
        return None
    for words, rule in view.lex.holidays.get(view.low[index], ()):
        if view.matches(index, words):
            end = index + len(words)
            if view.low[end] in view.lex.name_next and view.capital(end):
                return None
            if words == ("may", "day") and not view.capital(index + 1):
                continue
            year = view.integer(end) if len(view.low[end]) == 4 else None
            year = year if year is not None and 1500 <= year <= 2199 else None
            return Expression(
                index, end + (year is not None), "holiday", "day", DATE, year=year, holiday=rule
            )
    return None


def era(view: View, index: int) -> Expression | None:
    """A stretch of history after since, before, after, during or until."""
    if view.before(index) == "the":
        if view.before(index, 2) not in view.cues["before_era"]:
            return None
    elif view.before(index) not in view.cues["before_era"]:
        return None
    for words, years in view.lex.eras.get(view.low[index], ()):
        if view.matches(index, words) and view.capital(index):
            return Expression(index, index + len(words), "vague", "year", 0, years=years)
    return None
