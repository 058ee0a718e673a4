"""Nouns and set phrases of permission."""

from __future__ import annotations

from .clauses import PermissionClause
from .lexicon import Lexicon
from .turning import Judgement, has, negated, turned
from .verbs import prohibit


def prohibition(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“A ban on”, or one that is lifted."""
    left, right = clause.left, clause.right
    if clause.word in ("ban", "bans") and prohibit(clause, words) is not None:
        return None
    lifted = has(left[-4:], "lifts", words) or (
        has(right[:14], "lifts", words) and any(w in words.grammar["be"] for w in right[:12])
    )
    governed = right[:1] and right[0] in ("on", "against")
    if not governed and not lifted:
        return None
    return turned("permitted" if lifted else "prohibited", clause, words)


def restriction(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Restrictions on”, or their lifting."""
    if not clause.right or clause.right[0] not in ("on", "against"):
        return None
    lifted = has(clause.left[-4:], "lifts", words)
    return turned("permitted" if lifted else "restricted", clause, words)


def permission(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Permission” that is sought, granted, refused or not to be widened."""
    left, right = clause.left[-9:], clause.right
    if has(left, "widens", words) and negated(left, words):
        return "unchanged"
    if left[-1:] == ["without"]:
        return None
    if clause.word == "approval" and not ("to" in right[:6] and right[:1] != ["rating"]):
        return None
    fate = _fate(right[:12], words)
    if fate is not None:
        return "prohibited" if fate in words.context["refusals"] else "permitted"
    if not (right[:1] and right[0] in words.grammar["after_fate"]) and not has(left[-5:], "seeks", words):
        return None
    if has(left, "thoughts", words):
        return None
    if has(left[-6:], "seeks", words):
        return "not_sought" if negated(left, words) else "requested"
    if has(left, "refusals", words):
        return "prohibited"
    if has(left, "grants", words):
        return turned("permitted", clause, words)
    return None


def _fate(right: list[str], words: Lexicon) -> str | None:
    """What was done with a permission: "was granted", "has been refused"."""
    for at, word in enumerate(right[:-1]):
        if word in words.grammar["past_be"]:
            following = right[at + 1]
            return following if following in words.grammar["fates"] else None
    return None


def request(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Request to” with a verb, “application for permission”."""
    right = clause.right
    if len(right) < 2 or (clause.left and clause.left[-1] in words.grammar["before_request"]):
        return None
    if right[0] == "for" and any(
        word in words.triggers and "permission" in words.triggers[word] for word in right[1:4]
    ):
        return "requested"
    plain = right[1] not in words.grammar["determiners"] and right[1] not in words.roles["idle"]
    if clause.word not in ("request", "requests") or right[0] != "to" or not plain:
        return None
    token = clause.draft.tokens.words[clause.trigger + 2]
    return "requested" if token.islower() else None


def limits(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Off limits”."""
    right = clause.right
    if right[:1] == ["limits"] or right[:2] == ["-", "limits"]:
        return turned("prohibited", clause, words)
    return None


def unchanged(clause: PermissionClause, words: Lexicon) -> Judgement:
    """A policy that “remains unchanged”."""
    stands = any(word in words.grammar["remaining"] for word in clause.left[-2:])
    return "unchanged" if stands and any(word in words.grammar["stances"] for word in clause.left) else None


def green(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Green light”."""
    if clause.left[-1:] != ["green"] or clause.left[-2:-1] not in (["the"], ["a"]):
        return None
    if has(clause.left[-8:], "seeks", words):
        return "requested"
    return turned("permitted", clause, words) if has(clause.left[-8:], "grants", words) else None


def ahead(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Go-ahead”."""
    if clause.right[:2] != ["-", "ahead"]:
        return None
    if has(clause.left[-8:], "seeks", words):
        return "requested"
    return turned("permitted", clause, words) if has(clause.left[-8:], "grants", words) else None


def denial(clause: PermissionClause, _words: Lexicon) -> Judgement:
    """Denying someone the possibility or the right."""
    if not any(word.startswith(("deny", "deni")) for word in clause.left[-6:]):
        return None
    to = clause.left[:2] == ["deny"] or clause.words[max(0, clause.start - 1)] == "to"
    return "advocated" if to and clause.left[:1] == ["deny"] else "prohibited"


def _change(clause: PermissionClause) -> bool:
    row = clause.right[:6]
    return "policy" in row and ("change" in row or "changes" in row or "shift" in row)


def asked(clause: PermissionClause, words: Lexicon) -> Judgement:
    """“Requested this policy change”."""
    if not _change(clause):
        return None
    return "not_sought" if negated(clause.left[-4:], words) else "requested"


def wished(clause: PermissionClause, _words: Lexicon) -> Judgement:
    """“Advocating for this policy change”."""
    return "advocated" if _change(clause) else None
