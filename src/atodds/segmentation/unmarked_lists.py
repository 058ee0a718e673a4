"""Lists whose bullets were lost on the way: short lines under "… allows crews to:" or "Key points:"."""

from __future__ import annotations

from ..language.tables import cached, read_table
from .lines import TextLine
from .sentences import split, starts_sentence

_LONGEST, _LEAST = 200, 2
"""Characters of an item (and lines looked at) of a list without marks, and its fewest items. Of 15,920 pieces read on
107 articles of news and of the rules' examples, ``_LEAST`` at 1 changes 2, at 3 nothing; the others nothing."""


@cached
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    data = read_table("segmentation", "furniture")
    lists = data["lists"]
    return frozenset(lists["before_verbs"]), frozenset(lists["before_items"]), frozenset(data["telling"])


def items_after(lines: list[TextLine], index: int) -> int:
    """How many lines after this one are items that it introduces; 0 where there are fewer than two.

    After "to:" an item begins with a verb and tells nothing; after "Key points:" it has no full stop.
    """
    before_verbs, before_items, telling = _words()
    last = lines[index].text.rstrip(": ").rsplit(" ", 1)[-1].lower()
    if not lines[index].text.endswith(":") or not (last in before_verbs or last in before_items):
        return 0
    verbs = last in before_verbs
    count = 0
    for line in lines[index + 1 :][:_LONGEST]:
        same = count < 2 or line.gap == lines[index + 2].gap
        if (
            not same
            or not _is_item(line, telling, verbs=verbs)
            or line.punctuated != lines[index + 1].punctuated
        ):
            break
        count += 1
    return count if count >= _LEAST else 0


def _is_item(line: TextLine, telling: frozenset[str], *, verbs: bool) -> bool:
    if len(line.text) > _LONGEST or line.bullet or line.text.endswith(":"):
        return False
    if not verbs:
        return not line.punctuated
    words = line.text.split()
    alone = len(split(line.text, 0, len(line.text))) == 1
    return alone and words[0].isalpha() and not starts_sentence(words[0]) and telling.isdisjoint(words)
