"""What a trigger means in its clause."""

from __future__ import annotations

from collections.abc import Callable

from . import nouns, verbs
from .clauses import PermissionClause
from .lexicon import Lexicon
from .turning import Judgement


def judge(clause: PermissionClause, family: str, words: Lexicon) -> Judgement:
    """The polarity of the clause, None where the trigger means no permission."""
    judging = _FAMILIES.get(family)
    return judging(clause, words) if judging is not None else None


_FAMILIES: dict[str, Callable[[PermissionClause, Lexicon], Judgement]] = {
    "permit": verbs.permit,
    "allow": verbs.allow,
    "approve": verbs.approve,
    "prohibit": verbs.prohibit,
    "prohibition": nouns.prohibition,
    "bar": verbs.bar,
    "restrict": verbs.restrict,
    "restriction": nouns.restriction,
    "permission": nouns.permission,
    "request": nouns.request,
    "limits": nouns.limits,
    "extend": verbs.extend,
    "unchanged": nouns.unchanged,
    "green": nouns.green,
    "ahead": nouns.ahead,
    "only": verbs.only,
    "modal": verbs.modal,
    "denial": nouns.denial,
    "asked": nouns.asked,
    "wished": nouns.wished,
}
