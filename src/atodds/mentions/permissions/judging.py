"""What a trigger means in its clause: permitted, prohibited, restricted, wished for, asked for, or nothing."""

from __future__ import annotations

from collections.abc import Callable

from .clauses import Clause
from .lexicon import Lexicon

_BE = frozenset("is are was were be been being get gets got remain remains".split())
_DETERMINERS = frozenset("a an the its their his her our this that these those any some no every new".split())
_KINDS_OF_PERMIT = frozenset(
    "work building residence gun construction parking travel exit entry demolition weather".split()
)
_STANCES = frozenset(
    "policy policies stance position rule rules ban restrictions restriction prohibition".split()
)
_FATES = frozenset("granted given issued approved denied refused revoked withdrawn rejected declined".split())
_NEAR, _FAR = 7, 12

Judgement = str | None


def judge(clause: Clause, family: str, words: Lexicon) -> Judgement:
    """The polarity of the clause, None where the trigger means no permission."""
    judging = _FAMILIES.get(family)
    return judging(clause, words) if judging is not None else None


def _any(row: list[str], kind: str, words: Lexicon) -> bool:
    known = words.context[kind]
    return any(word in known for word in row)


def negated(row: list[str], words: Lexicon) -> bool:
    """Whether a negation stands among these words ("n't" is three tokens)."""
    known = words.context["negations"]
    return any(
        word in known or (word == "t" and at > 0 and row[at - 1] in ("'", "’")) for at, word in enumerate(row)
    )


def _turned(polarity: str, clause: Clause, words: Lexicon) -> Judgement:
    """The polarity after negations, wishes and thoughts before the trigger have had their say."""
    near, far = clause.left[-_NEAR:], clause.left[-_FAR:]
    if _any(near[-4:], "thoughts", words) and not _any(near, "governs", words):
        return None
    opposite = {"permitted": "prohibited", "prohibited": "permitted", "restricted": "permitted"}[polarity]
    if _any(near, "refusals", words):
        return opposite if not negated(near, words) else None
    if negated(near[-5:], words):
        return opposite
    if _any(far, "wishes", words):
        return "advocated"
    return polarity


def _infinitive(clause: Clause, words: Lexicon) -> bool:
    """Whether "to" before the trigger hangs on a word that makes it real, wished for, asked for or refused."""
    far = clause.left[-_FAR:]
    return any(_any(far, kind, words) for kind in ("governs", "wishes", "refusals"))


def _permit(clause: Clause, words: Lexicon) -> Judgement:
    before = clause.left[-1] if clause.left else ""
    if before in _DETERMINERS or (clause.word.startswith("permit") and before in _KINDS_OF_PERMIT):
        return None
    if before in ("to", "be") and "to" in clause.left[-2:]:
        if _any(clause.left[-_NEAR:], "seeks", words):
            return "requested"
        if not _infinitive(clause, words):
            return None
    return _turned("permitted", clause, words)


def _allow(clause: Clause, words: Lexicon) -> Judgement:
    left, right = clause.left, clause.right
    before = left[-1] if left else ""
    passive = before in _BE or (len(left) > 1 and left[-2] in _BE)
    if clause.word == "free" and not (passive and right[:1] == ["to"]):
        return None
    if clause.word in ("cleared", "licensed", "licenced", "entitled") and not (
        passive and right[:1] == ["to"]
    ):
        return None
    if passive:
        return (
            _permit(clause, words)
            if right[:1] == ["to"] or (right[:1] and right[0] in words.roles["area"])
            else None
        )
    grants = "to" in right[1:9] or any(word in words.roles["acts"] for word in right[:4])
    if not grants:
        return None
    under = before in ("to", "not", "must", "should") or _any(left[-3:], "wishes", words)
    authority = any(word in words.roles["authorities"] for word in left[-10:]) or _named(clause)
    return _permit(clause, words) if under or authority else None


def _named(clause: Clause) -> bool:
    """Whether a person, organisation or place stands before the trigger."""
    tokens = clause.draft.tokens
    if clause.start >= clause.trigger:
        return False
    start, end = tokens.starts[clause.start], tokens.ends[clause.trigger - 1]
    return any(mark.overlaps(start, end) for mark in clause.draft.of_kind("person", "organization", "place"))


def _approve(clause: Clause, words: Lexicon) -> Judgement:
    right = clause.right[:6]
    if not any(word in words.roles["acts"] for word in right):
        return None
    return _permit(clause, words)


def _prohibit(clause: Clause, words: Lexicon) -> Judgement:
    before = clause.left[-1] if clause.left else ""
    if before in _DETERMINERS:
        return None
    if (
        clause.word in ("ban", "bans")
        and before not in ("to", "will", "would", "should", "must", "not")
        and not _named_next(clause)
    ):
        return None
    if before == "to" and not _infinitive(clause, words):
        return None
    return _turned("prohibited", clause, words)


def _named_next(clause: Clause) -> bool:
    """A headline's verb: a noun before, and no "on" after ("City bans scooters")."""
    return bool(clause.left) and "on" not in clause.right[:1] and clause.word == "bans"


def _prohibition(clause: Clause, words: Lexicon) -> Judgement:
    left, right = clause.left, clause.right
    if clause.word in ("ban", "bans") and _prohibit(clause, words) is not None:
        return None
    lifted = _any(left[-4:], "lifts", words) or (
        _any(right[:14], "lifts", words) and any(w in _BE for w in right[:12])
    )
    governed = right[:1] and right[0] in ("on", "against")
    if not governed and not lifted:
        return None
    return _turned("permitted" if lifted else "prohibited", clause, words)


def _bar(clause: Clause, words: Lexicon) -> Judgement:
    if "from" not in clause.right[:9] or (clause.left and clause.left[-1] in _DETERMINERS):
        return None
    return _turned("prohibited", clause, words)


def _restrict(clause: Clause, words: Lexicon) -> Judgement:
    right = clause.right
    if "from" in right[:5] and clause.word.startswith("restrict"):
        return _turned("prohibited", clause, words)
    limited = any(word in words.roles["limited"] for word in clause.left)
    if (
        right[:1] == ["to"]
        and limited
        and clause.left[-1] in _BE | {"strictly", "only", "solely", "narrowly"}
    ):
        return _turned("restricted", clause, words)
    return None


def _restriction(clause: Clause, words: Lexicon) -> Judgement:
    if not clause.right or clause.right[0] not in ("on", "against"):
        return None
    lifted = _any(clause.left[-4:], "lifts", words)
    return _turned("permitted" if lifted else "restricted", clause, words)


def _permission(clause: Clause, words: Lexicon) -> Judgement:
    left, right = clause.left[-9:], clause.right
    if _any(left, "widens", words) and negated(left, words):
        return "unchanged"
    if left[-1:] == ["without"]:
        return None
    fate = _fate(right[:12])
    if fate is not None:
        return "prohibited" if fate in words.context["refusals"] else "permitted"
    if not (right[:1] and right[0] in ("to", "for", "from", "before")) and not _any(
        left[-5:], "seeks", words
    ):
        return None
    if _any(left, "thoughts", words):
        return None
    if _any(left[-6:], "seeks", words):
        return "not_sought" if negated(left, words) else "requested"
    if _any(left, "refusals", words):
        return "prohibited"
    if _any(left, "grants", words):
        return _turned("permitted", clause, words)
    return None


def _fate(right: list[str]) -> str | None:
    """What was done with a permission: "was granted", "has been refused"."""
    for at, word in enumerate(right[:-1]):
        if word in ("was", "were", "been"):
            following = right[at + 1]
            return following if following in _FATES else None
    return None


def _request(clause: Clause, words: Lexicon) -> Judgement:
    right = clause.right
    if len(right) < 2 or (clause.left and clause.left[-1] in ("to", "will", "can")):
        return None
    if right[0] == "for" and any(
        word in words.triggers and "permission" in words.triggers[word] for word in right[1:4]
    ):
        return "requested"
    plain = right[1] not in _DETERMINERS and right[1] not in words.roles["idle"]
    if clause.word not in ("request", "requests") or right[0] != "to" or not plain:
        return None
    token = clause.draft.tokens.words[clause.trigger + 2]
    return "requested" if token.islower() else None


def _limits(clause: Clause, words: Lexicon) -> Judgement:
    right = clause.right
    if right[:1] == ["limits"] or right[:2] == ["-", "limits"]:
        return _turned("prohibited", clause, words)
    return None


def _extend(clause: Clause, words: Lexicon) -> Judgement:
    limited = any(word in words.roles["limited"] for word in clause.left)
    if clause.right[:1] == ["to"] and limited and negated(clause.left[-3:], words):
        return "prohibited"
    return None


def _unchanged(clause: Clause, words: Lexicon) -> Judgement:
    stands = any(word in ("remains", "remain", "is", "are", "was", "remained") for word in clause.left[-2:])
    return "unchanged" if stands and any(word in _STANCES for word in clause.left) else None


def _green(clause: Clause, words: Lexicon) -> Judgement:
    if clause.left[-1:] != ["green"]:
        return None
    if _any(clause.left[-8:], "seeks", words):
        return "requested"
    return _turned("permitted", clause, words) if _any(clause.left[-8:], "grants", words) else None


def _ahead(clause: Clause, words: Lexicon) -> Judgement:
    if clause.right[:2] != ["-", "ahead"]:
        return None
    if _any(clause.left[-8:], "seeks", words):
        return "requested"
    return _turned("permitted", clause, words) if _any(clause.left[-8:], "grants", words) else None


def _only(clause: Clause, words: Lexicon) -> Judgement:
    left = clause.left
    if "must" in left[-3:] and left[-1:] != ["not"]:
        return "restricted"
    return "restricted" if left[-1:] in (["may"], ["can"]) and clause.right[:2] == ["be", "used"] else None


def _modal(clause: Clause, words: Lexicon) -> Judgement:
    """A bare "can" is ability; the caller asks only in an article that speaks of permissions."""
    right = clause.right
    if "not" in right[:1] and clause.word == "may":
        return None
    verbs = ("used", "targeted") if right[:1] == ["be"] else ("use", "utilize")
    verb = right[1:2] if right[:1] == ["be"] else right[:1]
    if not verb or verb[0] not in verbs or clause.word == "may":
        return None
    if verb[0] == "used" and not any(word in ("to", "against", "inside", "for") for word in right[2:4]):
        return None
    return "prohibited" if negated(right[:1], words) else "permitted"


def _denial(clause: Clause, words: Lexicon) -> Judgement:
    if not any(word.startswith(("deny", "deni")) for word in clause.left[-6:]):
        return None
    to = clause.left[:2] == ["deny"] or clause.words[max(0, clause.start - 1)] == "to"
    return "advocated" if to and clause.left[:1] == ["deny"] else "prohibited"


def _change(clause: Clause) -> bool:
    row = clause.right[:6]
    return "policy" in row and ("change" in row or "changes" in row or "shift" in row)


def _asked(clause: Clause, words: Lexicon) -> Judgement:
    if not _change(clause):
        return None
    return "not_sought" if negated(clause.left[-4:], words) else "requested"


def _wished(clause: Clause, words: Lexicon) -> Judgement:
    return "advocated" if _change(clause) else None


_FAMILIES: dict[str, Callable[[Clause, Lexicon], Judgement]] = {
    "permit": _permit,
    "allow": _allow,
    "approve": _approve,
    "prohibit": _prohibit,
    "prohibition": _prohibition,
    "bar": _bar,
    "restrict": _restrict,
    "restriction": _restriction,
    "permission": _permission,
    "request": _request,
    "limits": _limits,
    "extend": _extend,
    "unchanged": _unchanged,
    "green": _green,
    "ahead": _ahead,
    "only": _only,
    "modal": _modal,
    "denial": _denial,
    "asked": _asked,
    "wished": _wished,
}
