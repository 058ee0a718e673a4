"""Dates in digits: "2013-09-26", "27 / 09 / 2013", "5/2/13", "on 12/05"."""

from __future__ import annotations

from .dates import full_year, impossible, made
from .expression import DATE, Expression, View


def numeric(view: View, index: int) -> Expression | None:
    """ "2013-09-26", "2012.08.08", "27 / 09 / 2013", "5/2/13", "05-02-2013"."""
    first, mark, second = view.integer(index), view.low[index + 1], view.integer(index + 2)
    if first is None or mark not in ("-", "/", ".") or second is None or view.low[index + 3] != mark:
        return _short_numeric(view, index, first, mark, second)
    third = view.integer(index + 4)
    if third is None or (mark != "/" and not (view.glued(index + 1) and view.glued(index + 2))):
        return None
    ranged = (
        view.before(index) == "-" and view.integer(index - 2) is not None and view.before(index, 3) == mark
    )
    if view.glued(index) and view.before(index) in "$£€.,:/-" and not ranged:
        return None
    end = index + 5
    lengths = (len(view.low[index]), len(view.low[index + 2]), len(view.low[index + 4]))
    if lengths[0] == 4 and 1000 <= first <= 2199 and lengths[1] <= 2 and lengths[2] <= 2:
        return made(index, end, first, second, third) if 1 <= second <= 12 else None
    if lengths[0] > 2 or lengths[1] > 2 or lengths[2] not in (2, 4) or (lengths[2] == 2 and mark != "/"):
        return None
    if lengths[2] == 4 and not 1000 <= third <= 2199:
        return None
    return _ordered(index, end, third if lengths[2] == 4 else full_year(third), (first, second), mark)


def _ordered(first: int, last: int, year: int, pair: tuple[int, int], mark: str) -> Expression | None:
    """Month and day in the possible order; where both are, dots mean day first, slashes month first."""
    left, right = pair
    if not (left and right):
        return None
    if left > 12 >= right or (mark == "." and right <= 12):
        return made(first, last, year, right, left)
    if left <= 12:
        reading = made(first, last, year, left, right)
        reading.direction = "ambiguous" if right <= 12 and left != right else ""
        return reading
    return None


def _short_numeric(
    view: View, index: int, left: int | None, mark: str, right: int | None
) -> Expression | None:
    """ "on 12/05": two numbers and a slash, only after a preposition of dates."""
    if mark != "/" or left is None or right is None or view.before(index) not in view.cues["before_numeric"]:
        return None
    if (
        not (view.glued(index + 1) and view.glued(index + 2))
        or len(view.low[index]) > 2
        or len(view.low[index + 2]) > 2
    ):
        return None
    if (
        view.low[index + 3] in ("/", "%")
        or not left
        or not right
        or (left, right) == (24, 7)
        or (left, right) == (9, 11)
    ):
        return None
    month, day = (right, left) if left > 12 else (left, right)
    if month > 12 or impossible(None, month, day):
        return None
    reading = Expression(index, index + 3, "date", "day", DATE, month=month, day=day)
    reading.direction = "ambiguous" if left <= 12 and right <= 12 and left != right else ""
    return reading
