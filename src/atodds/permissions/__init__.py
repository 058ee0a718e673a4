"""Permissions: who allows or forbids whom to do what, to what, with what, where.

A word that may announce a permission opens its clause; the words around it (negations, wishes, refusals, a
ban that is lifted) decide what it means; the items of a list take the meaning of the line above them.
"""

from __future__ import annotations

from typing import Any

from ..annotations import Annotations, MentionDraft
from .clauses import PermissionClause, around, before_predicate
from .judging import judge
from .lexicon import Lexicon, lexicon
from .roles import action_parts, parts

_WEAK = ("modal", "unchanged")
# In these the trigger stands in a subject, and the main verb after it is no part of the permission.
_NOMINAL = ("prohibition", "restriction", "request", "denial")


def read(draft: Annotations) -> list[MentionDraft]:
    """Permission marks of the draft, by start; where two triggers share a clause, the first one stands."""
    words = lexicon()
    found: list[tuple[MentionDraft, int, bool]] = []
    listed = -1
    for sentence, (start, end, block) in enumerate(draft.sentences):
        if sentence <= listed:
            continue
        first = draft.tokens.at(start - 1) + 1
        last = draft.tokens.at(end - 1) + 1
        found.extend(_in_sentence(draft, first, last, words))
        if draft.blocks[block][0] == "lead_in" and _is_last(draft, sentence, block):
            items = _listed(draft, sentence, found, words)
            found.extend(items)
            listed = sentence + len(items)
    strong = any(not weak for _, _, weak in found)
    marks = [mark for mark, _, weak in found if strong or not weak]
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def _in_sentence(
    draft: Annotations, first: int, last: int, words: Lexicon
) -> list[tuple[MentionDraft, int, bool]]:
    found: list[tuple[MentionDraft, int, bool]] = []
    lower, triggers = draft.tokens.lower, words.triggers
    for at in [at for at, word in enumerate(lower[first:last], first) if word in triggers]:
        for family in triggers[lower[at]]:
            clause = around(draft, first, last, at, words)
            polarity = judge(clause, family, words)
            if polarity is None:
                continue
            if family in _NOMINAL or (clause.left[-1:] == ["to"] and family != "modal"):
                before_predicate(clause, words)
            mark = _mark(clause, polarity, parts(clause, family, words))
            _add(found, mark, at, family in _WEAK, draft)
            break
    return found


def _mark(clause: PermissionClause, polarity: str, fields: dict[str, str]) -> MentionDraft:
    tokens = clause.draft.tokens
    start = tokens.starts[clause.start] if clause.start < clause.trigger else tokens.starts[clause.trigger]
    end = tokens.ends[max(clause.end - 1, clause.trigger)]
    values: dict[str, Any] = {"polarity": polarity, "trigger": clause.word, **fields}
    return MentionDraft("permission", start, end, values)


def _add(
    found: list[tuple[MentionDraft, int, bool]],
    mark: MentionDraft,
    trigger: int,
    weak: bool,
    draft: Annotations,
) -> None:
    """Add a mark; one whose trigger stands in the clause before is part of it, or cuts it short."""
    if not found:
        found.append((mark, trigger, weak))
        return
    last, last_trigger, last_weak = found[-1]
    if mark.start >= last.end:
        found.append((mark, trigger, weak))
    elif mark.start > draft.tokens.ends[last_trigger] and mark.fields["polarity"] != last.fields["polarity"]:
        text = draft.text[last.start : mark.start].rstrip(" ,;:")
        found[-1] = (last._replace(end=last.start + len(text)), last_trigger, last_weak)
        found.append((mark, trigger, weak))
    elif last_weak and not weak and (len(found) < 2 or found[-2][0].end <= mark.start):
        found[-1] = (mark, trigger, weak)


def _is_last(draft: Annotations, sentence: int, block: int) -> bool:
    return sentence + 1 >= len(draft.sentences) or draft.sentences[sentence + 1][2] != block


def _listed(
    draft: Annotations, sentence: int, found: list[tuple[MentionDraft, int, bool]], words: Lexicon
) -> list[tuple[MentionDraft, int, bool]]:
    """The items of the list that a permission introduces, each a permission; the lead-in then is none."""
    begin, end, block = draft.sentences[sentence]
    if not found or found[-1][0].start < begin or draft.text[end - 1] != ":":
        return []
    if draft.text[found[-1][0].end : end].strip(" :"):
        return []
    lead, trigger, weak = found[-1]
    items: list[tuple[MentionDraft, int, bool]] = []
    for place in range(sentence + 1, len(draft.sentences)):
        start, stop, own = draft.sentences[place]
        if draft.blocks[own][0] != "list_item" or draft.blocks[own][3] != block:
            break
        items.append((_item(draft, start, stop, lead, words), trigger, weak))
    if items:
        found.pop()
    return items


def _item(draft: Annotations, start: int, stop: int, lead: MentionDraft, words: Lexicon) -> MentionDraft:
    first, last = draft.tokens.at(start - 1) + 1, draft.tokens.at(stop - 1) + 1
    while last > first + 1 and draft.tokens.lower[last - 1] in ".;,":
        last -= 1
    clause = PermissionClause(draft, draft.tokens.lower, first, first, last)
    fields: dict[str, Any] = {name: lead.fields[name] for name in ("polarity", "trigger")}
    fields.update(
        (name, lead.fields[name]) for name in ("actor", "grantee", "instrument") if name in lead.fields
    )
    fields.update((name, value) for name, value in action_parts(clause, first, last, words).items() if value)
    return MentionDraft("permission", start, draft.tokens.ends[last - 1], fields)
