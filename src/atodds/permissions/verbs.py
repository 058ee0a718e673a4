"""Verbs that allow, forbid or limit."""

from __future__ import annotations

from .clauses import PermissionClause, names
from .lexicon import Lexicon
from .roles import is_passive
from .turning import NEAR, Judgement, hangs_on_real, has, negated, turned


def permit(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Authorized”, “permits”."""
    before = clause.left[-1] if clause.left else ""
    if before in words.grammar["determiners"] or before.isdecimal():
        return None
    paper = before in words.grammar["kinds_of_permit"] or before in words.context["grants"]
    if clause.word.startswith("permit") and paper:
        return None
    if before in ("to", "be") and "to" in clause.left[-2:]:
        if has(clause.left[-NEAR:], "seeks", words):
            return "requested"
        if not hangs_on_real(clause, words):
            return None
    return turned("permitted", clause, words)


def allow(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Allows” counts after an authority or in the passive, and with “to” or an act after it."""
    left, right = clause.left, clause.right
    before = left[-1] if left else ""
    passive = is_passive(clause, words)
    if clause.word in words.grammar["passive_only"]:
        cleared = right[:1] == ["to"] if passive else _clears(clause)
        return permit(clause, words) if cleared else None
    if passive:
        governs = not right or right[0] == "to" or right[0] in words.roles["area"]
        return permit(clause, words) if governs else None
    grants = any(word in words.grammar["grants_over"] for word in right[1:9]) or any(
        word in words.roles["acts"] for word in right[:4]
    )
    if not grants:
        return None
    under = before in words.grammar["under"] or has(left[-3:], "wishes", words)
    authority = any(word in words.roles["authorities"] for word in left[-10:]) or _named(clause)
    return permit(clause, words) if under or authority else None


def _clears(clause: PermissionClause) -> bool:
    """Whether somebody named is cleared to do something: "cleared the sprinter Ann Lee to start"."""
    to = next(
        (
            at
            for at in range(clause.trigger + 2, min(clause.end, clause.trigger + 9))
            if clause.words[at] == "to"
        ),
        0,
    )
    return to > 0 and names(clause, clause.trigger + 1, to, "person", "organization")


def _named(clause: PermissionClause) -> bool:
    """Whether a person, organisation or place stands before the trigger."""
    return names(clause, clause.start, clause.trigger, "person", "organization", "place")


def approve(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Approved” counts with an act after it."""
    right = clause.right[:6]
    if not any(word in words.roles["acts"] for word in right):
        return None
    return permit(clause, words)


def prohibit(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Prohibits”, “outlawed”; “ban” where it is a verb."""
    before = clause.left[-1] if clause.left else ""
    if before in words.grammar["determiners"] or before.isdecimal():
        return None
    is_verb = before in words.grammar["before_verbs"] or _heads_line(clause)
    if clause.word in ("ban", "bans") and not is_verb:
        return None
    if before == "to" and not hangs_on_real(clause, words):
        return None
    return turned("prohibited", clause, words)


def _heads_line(clause: PermissionClause) -> bool:
    """A headline's verb: a noun before, and no "on" after ("City bans scooters")."""
    return bool(clause.left) and "on" not in clause.right[:1] and clause.word == "bans"


def bar(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Barred from”."""
    if "from" not in clause.right[:9] or (clause.left and clause.left[-1] in words.grammar["determiners"]):
        return None
    return turned("prohibited", clause, words)


def restrict(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Restricted from” forbids, “confined to” restricts."""
    right = clause.right
    if "from" in right[:5] and clause.word.startswith("restrict"):
        return turned("prohibited", clause, words)
    limited = any(word in words.roles["limited"] for word in clause.left)
    passive = clause.left[-1:] and clause.left[-1] in words.grammar["be"] | words.grammar["strictly"]
    return turned("restricted", clause, words) if right[:1] == ["to"] and limited and passive else None


def extend(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Does not extend to”."""
    limited = any(word in words.roles["limited"] for word in clause.left)
    if clause.right[:1] == ["to"] and limited and negated(clause.left[-3:], words):
        return "prohibited"
    return None


def only(clause: PermissionClause, _words: Lexicon) -> Judgement:
    """“Must … only”."""
    left = clause.left
    if "must" in left[-3:] and left[-1:] != ["not"]:
        return "restricted"
    return "restricted" if left[-1:] in (["may"], ["can"]) and clause.right[:2] == ["be", "used"] else None


def modal(clause: PermissionClause, words: Lexicon) -> Judgement:
    """A bare "can" is ability; the caller asks only in an article that speaks of permissions."""
    right = clause.right
    if clause.left[-1:] in (["we"], ["you"], ["i"], ["it"]):
        return None
    verbs = ("used", "targeted") if right[:1] == ["be"] else ("use", "utilize")
    verb = right[1:2] if right[:1] == ["be"] else right[:1]
    if not verb or verb[0] not in verbs or clause.word == "may":
        return None
    if verb[0] == "used" and not any(word in words.grammar["used_for"] for word in right[2:4]):
        return None
    return "prohibited" if negated(right[:1], words) else "permitted"
