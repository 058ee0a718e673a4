"""Whether the words beside a weekday or an undated day speak of the future or the past."""

from __future__ import annotations

from .expression import View

_REACH, _NEAR = 14, 4
"""Words before a time in which its verb stands, and those in which it is surely this one. Of 70,452 pieces read on 673
articles of news and of the rules' examples, 10 and 18 for the former change four and none, 3 and 5 for the latter four and
none."""
_STOPS = (".", "!", "?", ";")


def tense(view: View, first: int, last: int) -> int:
    """1 for the future, -1 for the past, 0 where nothing tells: the nearest verb before, or one after.

    -2 is a past that governs the day itself: a verb that is not one of saying, within four tokens before it.
    """
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = view.low[index]
        if (word in _STOPS and not view.glued(index + 1)) or _breaks(view, index):
            break
        if word in view.lex.future and (word != "plans" or view.low[index + 1] == "to"):
            return 1
        if word in view.lex.past or (word.endswith("ed") and len(word) > 4 and view.before(index) != "to"):
            if _under_future(view, index):
                return 1
            return -2 if first - index <= _NEAR and word not in view.lex.saying else -1
    return 1 if view.before(first) in view.lex.limits else _after(view, last)


def _breaks(view: View, index: int) -> bool:
    """Whether a line ends after the token."""
    return "\n" in view.draft.text[view.ends[index] : view.starts[index + 1]]


def _under_future(view: View, index: int) -> bool:
    """ "will be released", "is expected": a participle after be, or a future word just before it."""
    for back in range(1, 4):
        word = view.before(index, back)
        if word in view.lex.future or word == "be":
            return True
        if word == "been" or word == ".":
            return False
    return False


def _after(view: View, last: int) -> int:
    for index in range(last, min(view.size, last + 6)):
        word = view.low[index]
        if word in _STOPS or word == "that" or _breaks(view, index - 1):
            return 0
        if word in view.cues["certain_future"]:
            return 1
        if word in view.lex.past or (word.endswith("ed") and len(word) > 4):
            return -1
    return 0
