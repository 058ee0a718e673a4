"""What a figure takes over from the figure before it in its sentence: a unit or noun, the direction of a change.

"3.2 million cars, up from 2.6 million", "400 shirts on Friday and 150 on Saturday", "rose 12.5 points to 7,310.2";
"bonds rose 1% and gold 2%".
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from ..annotations import MentionDraft
from ..model.mention import Change
from .scan import Scan
from .tables import words

_NEAR = 80
"""The most characters between two figures of which the second takes the unit of the first. 56 and 104 change nothing on
107 articles of news and in the rules' examples."""
_TAKEN = ("unit", "dimension", "noun", "modifiers", "currency", "ambiguous", "per")
_GIVERS = frozenset(("count", "quantity", "money", "percent"))


def carry(scan: Scan) -> None:
    """Complete the marks of a scan in place, from left to right; every mark is looked at once."""
    last: MentionDraft | None = None
    sentence = -1
    for index, mark in enumerate(scan.marks):
        if mark.kind == "designator":
            continue
        here = bisect_right(scan.draft.sentences, (mark.start, len(scan.text) + 1, 0)) - 1
        if here != sentence:
            last, sentence = None, here
        if last is not None and mark.start - last.end <= _NEAR:
            mark = _completed(scan, last, mark)
            scan.marks[index] = mark
        if mark.kind in _GIVERS and not mark.fields.get("idiom"):
            last = mark


def _completed(scan: Scan, last: MentionDraft, mark: MentionDraft) -> MentionDraft:
    first, end = scan.draft.tokens.at(last.end - 1) + 1, scan.draft.tokens.at(mark.start)
    between = scan.lower[first:end]
    if mark.kind == "number" and (_against(last, mark, between) or _takes(scan, last, mark, between)):
        return mark._replace(kind=last.kind, fields={**mark.fields, **_taken(last, mark)})
    turned = mark.kind == last.kind == "percent" and "change" not in mark.fields and "change" in last.fields
    if turned and _gapped(scan, mark, between):
        return mark._replace(fields=_turned(mark.fields, last.fields["change"]))
    return mark


def _taken(last: MentionDraft, mark: MentionDraft) -> dict[str, Any]:
    """The unit, noun and currency of the last figure; a rate of its own ("or 50 a day") stays."""
    taken = {name: last.fields[name] for name in _TAKEN if name in last.fields}
    per = mark.fields.get("per")
    if per and taken.get("unit"):
        taken.pop("dimension", None)
        taken |= {"per": per, "unit": f"{taken['unit'].partition(' per ')[0]} per {per}"}
    return taken


def _turned(fields: dict[str, Any], change: Change) -> dict[str, Any]:
    modifier = change if fields["modifier"] == "=" else fields["modifier"]
    return {**fields, "change": change, "modifier": modifier}


def _takes(scan: Scan, last: MentionDraft, mark: MentionDraft, between: list[str]) -> bool:
    """Whether a bare number after another figure is of the same things, by the words between the two."""
    if between == [",", "or"] and mark.fields.get("per") and last.fields.get("per"):
        return True
    if not between or mark.fields.get("partitive") or mark.fields.get("restates") is not None:
        return False
    words_between = [word for word in between if word.isalpha()]
    if any(token in _STOPS for token in between) or len(between) > _MOST_BETWEEN:
        return False
    light = words("carry_light")
    links = [word for word in words_between if word not in light]
    if _named_too(scan, mark, between):
        return _comparable(last, mark)
    if last.kind == "percent" or last.fields.get("change"):
        level = _level(last, words_between) or _was(last, links, mark)
        return level or (last.kind == "count" and _resumed(scan, last, mark, between))
    if links and links[-1] in words("carry_compared") and _comparable(last, mark):
        return True
    if last.kind == "count" and _fared(scan, mark, between):
        return _comparable(last, mark)
    if last.kind == "count" and _resumed(scan, last, mark, between):
        return True
    return _listed(scan, mark, words_between, between) and _comparable(last, mark)


def _resumed(scan: Scan, last: MentionDraft, mark: MentionDraft, between: list[str]) -> bool:
    """ "scored 16 points, while Green had 14", "his career high of 13", "second to the Hawks' 44": the same things again."""
    after = scan.draft.tokens.at(mark.end - 1) + 1
    following = scan.lower[after : after + 3] if after < len(scan.lower) else [""]
    if following[0] in words("carry_more") or (following[0] in words("carry_pronouns") and "than" in between):
        return _comparable(last, mark)
    if following[0].isalpha() and (
        following[0] not in words("carry_places") | words("carry_pronouns") or following == ["in", "a", "row"]
    ):
        return False
    at = len(between) - 1
    while at > 0 and between[at] in words("carry_light"):
        at -= 1
    word, second = between[at], between[at - 1] if at else ""
    owned = (word == "s" and second in ("'", "’")) or word in ("'", "’")
    return owned or word in words("carry_verbs") or (word == "of" and second in words("carry_marks"))


def _fared(scan: Scan, mark: MentionDraft, between: list[str]) -> bool:
    """ "ten people were killed, 140 were injured", "attacked 100 ships and hijacked 40": what became of more of them."""
    end = scan.draft.tokens.at(mark.end - 1) + 1
    after = scan.lower[end] if end < len(scan.lower) else ""
    at = len(between) - 1
    while at > 0 and between[at] in words("carry_light"):
        at -= 1
    if between[at] in words("carry_joints"):
        passive = after.endswith("ed") and ("were" in between or "was" in between)
        return after in words("carry_states") or passive
    acted = (
        between[at].endswith("ed") and len(between[at]) > 4 and not words("carry_joints").isdisjoint(between)
    )
    return acted and after in ("", ",", ".", ";", ")")


def _named_too(scan: Scan, mark: MentionDraft, between: list[str]) -> bool:
    """ "Norway took nine medals and Sweden seven", "Ruiz took 41 percent of the vote, Kerrigan 28": another name, with its
    number of the same things."""
    joints = next((i for i in range(len(between) - 1, -1, -1) if between[i] in _JOINTS), -1) + 1
    if not joints or not 0 < len(between) - joints <= _NAME or not _of_them(between[:joints]):
        return False
    end = scan.draft.tokens.at(mark.end - 1) + 1
    after = scan.lower[end] if end < len(scan.lower) else ""
    first = scan.draft.tokens.at(mark.start)
    names = scan.words[first - len(between) + joints : first]
    return all(word.isalpha() and word[0].isupper() for word in names) and after in words("closes_a_list")


_JOINTS = frozenset(("and", ",", ";", "while", "the"))
_NAME = 3
"""Words of the other name. 2 and 4 change none of 4,407 pieces read of 317 articles."""


def _of_them(before: list[str]) -> bool:
    """Whether nothing stands before the other name but joints, or what the first figure is a part of: "of the vote,"."""
    told = [word for word in before if word not in _JOINTS]
    return not told or (before[0] == "of" and len(told) <= _NAME and before[-1] != "the")


_STOPS = frozenset((".", ";", ":", "?", "!", "“", "”", '"'))
_MOST_BETWEEN = 16
"""Tokens between two figures of which the second takes the unit of the first. 11 and 21 change nothing on 107 articles
of news and in the rules' examples."""


def _level(last: MentionDraft, spoken: list[str]) -> bool:
    """ "rose 12.5 points to 7,310.2": the level has the unit of its change; a percentage gives none."""
    if last.kind == "percent" or not words("levels").intersection(spoken):
        return False
    return all(word in words("carry_closing") or word in words("carry_light") for word in spoken)


def _was(last: MentionDraft, links: list[str], mark: MentionDraft) -> bool:
    """ "rose to 7.2 percent from 6.9": the percentage that the first one was before."""
    if last.kind != "percent" or last.fields.get("change") or links != ["from"]:
        return False
    return _size(mark.fields["value"]) <= 5 * _size(last.fields["value"])


def _against(last: MentionDraft, mark: MentionDraft, between: list[str]) -> bool:
    """ "won with 41.2 percent against 28.6 for Kerrigan", "passed 50 percent; citywide it was 39": another share."""
    if last.kind != "percent" or last.fields.get("change") or not 0 < _size(mark.fields["value"]) <= _WHOLE:
        return False
    return between in (["to"], ["against"]) or (
        between[-2:] == ["it", "was"] and "." not in between and len(between) <= _TO_ANOTHER
    )


_WHOLE = 100
"""Hundredths of a whole."""
_TO_ANOTHER = 8
"""Tokens from a share to "it was" and the next. 6 and 10 change none of 4,407 pieces read of 317 articles."""


def _comparable(last: MentionDraft, mark: MentionDraft) -> bool:
    """Whether the two figures may be of one kind of thing by their size: no more than a thousandfold apart."""
    first, other = (_size(item.fields["value"]) for item in (last, mark))
    return not first or not other or 1e-3 <= first / other <= 1e3


def _size(value: float | tuple[float, float]) -> float:
    return abs(value if isinstance(value, (int, float)) else value[1])


def _listed(scan: Scan, mark: MentionDraft, words_between: list[str], between: list[str]) -> bool:
    """ "400 shirts on Friday and 150 on Saturday": "and" or a comma right before, and where or when right after."""
    at = len(between) - 1
    while at >= 0 and between[at] in words("carry_light"):
        at -= 1
    if at < 0 or between[at] not in ("and", ",", "but", "or") or len(words_between) < 2:
        return False
    if not any(word in words("carry_places") for word in words_between):
        return False
    after = scan.draft.tokens.at(mark.end - 1) + 1
    following = scan.lower[after] if after < len(scan.lower) else ""
    return following in words("carry_places")


def _gapped(scan: Scan, mark: MentionDraft, between: list[str]) -> bool:
    """ "bonds rose 1% and gold 2%": a joining word, a few words that are no verb of change or link, and the number."""
    after = scan.draft.tokens.at(mark.end - 1) + 1
    if after < len(scan.lower) and scan.lower[after] in words("after_a_share"):
        return False
    if not between or between[0] not in ("and", ",", "while", "in") or len(between) > 9:
        return False
    return not any(word in words("gap_breakers") or word in _STOPS for word in between)
