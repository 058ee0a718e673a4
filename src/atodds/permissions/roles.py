"""Who, to whom, what, to what, with what, where: the parts of a permission clause as printed."""

from __future__ import annotations

from ..language.words import function_words
from .clauses import PermissionClause, names
from .lexicon import Lexicon

_ADVERBS = ("ly",)


def parts(clause: PermissionClause, family: str, words: Lexicon) -> dict[str, str]:
    """The fields of the permission that the clause states, without those it leaves open."""
    subject = _subject(clause, words)
    found: dict[str, str | None] = {}
    if family == "restrict" and clause.right[:1] == ["to"]:
        return _filled({"action": subject, "area": clause.text(clause.trigger + 2, clause.end)})
    verb, at = _complement(clause, words.grammar["before_gerund"])
    passive = is_passive(clause, words)
    if family == "limits":
        return _filled({"target": subject})
    if family == "modal" and clause.right[:1] != ["be"]:
        verb, at = clause.words[clause.trigger + 1], clause.trigger + 1
    if family in words.grammar["ruling"]:
        found["grantee" if passive else "actor"] = subject
        if not passive and at is not None and clause.words[at - 1] in ("to", "from"):
            found["grantee"] = _trimmed(clause, clause.trigger + 1, at - 1)
    elif family in words.grammar["granted"]:
        found["actor" if family != "modal" else "grantee"] = subject
    if verb is not None and at is not None:
        found.update(action_parts(clause, at, clause.end, words))
    elif at is None:
        found.update(_object(clause, clause.trigger + 1, words, acts=family in words.grammar["of_acts"]))
    if family == "modal":
        _turn_passive(clause, found)
    return _filled(found)


def _filled(found: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in found.items() if value}


def _turn_passive(clause: PermissionClause, found: dict[str, str | None]) -> None:
    """ "The bridge can be used to …" names the instrument, "the bridge can be targeted" the target."""
    if clause.right[:1] != ["be"]:
        return
    subject = found.pop("grantee", None)
    if clause.right[1:2] == ["used"]:
        found["instrument"] = subject
    else:
        found.update(action=base_form(clause.right[1]).removesuffix("ed"), target=subject)


def _subject(clause: PermissionClause, words: Lexicon) -> str | None:
    """The words before the first verb that can be told as one, or before the trigger."""
    end = clause.trigger
    for at in range(clause.start, clause.trigger):
        if _is_verb(clause.words, at, words) and (
            at > clause.start or clause.words[at] in words.grammar["auxiliaries"]
        ):
            end = at
            break
    end = _before_day(clause, end, words)
    while end > clause.start and (
        clause.words[end - 1].endswith(_ADVERBS) or clause.words[end - 1] in words.grammar["loose"]
    ):
        end -= 1
    if end - 2 >= clause.start and clause.words[end - 1] == "s" and clause.words[end - 2] in ("'", "’"):
        end -= 2
    return clause.text(clause.start, end)


def _before_day(clause: PermissionClause, end: int, words: Lexicon) -> int:
    """Leave out the day that American papers put before the verb ("The court on Tuesday barred …")."""
    day = (
        end - 2 > clause.start
        and clause.words[end - 2] == "on"
        and clause.words[end - 1] in words.grammar["days"]
    )
    return end - 2 if day else end


def is_passive(clause: PermissionClause, words: Lexicon) -> bool:
    """Whether a form of "be" stands before the trigger, adverbs and "not" aside."""
    at = clause.trigger - 1
    while at > clause.start and (
        clause.words[at].endswith(_ADVERBS) or clause.words[at] in words.grammar["between"]
    ):
        at -= 1
    return at >= clause.start and clause.words[at] in words.grammar["be"]


def _is_verb(words: list[str], at: int, lexicon: Lexicon) -> bool:
    word = words[at]
    if word in lexicon.grammar["auxiliaries"] or word == "to" or word in lexicon.clauses["predicates"]:
        return True
    acting = any(word in lexicon.context[kind] for kind in lexicon.grammar["acting"])
    return acting and words[at - 1] not in lexicon.grammar["before_nouns"]


def _complement(clause: PermissionClause, gerunds: frozenset[str]) -> tuple[str | None, int | None]:
    """The verb of what is allowed, and its token: after "to", or a gerund after "from" or "on"."""
    limit = min(clause.end, clause.trigger + 14)
    for at in range(clause.trigger + 1, limit):
        word, following = clause.words[at], clause.words[at + 1] if at + 1 < clause.end else ""
        if word == "to" and not following:
            return None, at + 1
        if word == "to" and following.isalpha() and following not in function_words("articles"):
            return following, at + 1
        if word in gerunds and _is_gerund(following):
            return following, at + 1
        if clause.words[clause.trigger + 1] == "on" and _is_gerund(following) and at < clause.trigger + 4:
            return following, at + 1
    return None, None


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4


def action_parts(clause: PermissionClause, verb: int, end: int, words: Lexicon) -> dict[str, str | None]:
    """Action, target, instrument and area from the verb on; "use X to strike Y" strikes Y with X."""
    action = verb
    instrument: str | None = None
    if clause.words[verb] in words.grammar["uses"]:
        stop = _until(clause, verb + 1, end, words.grammar["ends"] | words.roles["area"])
        instrument = clause.text(verb + 1, stop)
        if stop + 1 < end and clause.words[stop] == "to":
            action = stop + 1
        else:
            return {
                "action": "use",
                "instrument": instrument,
                "area": _area(clause, verb, end, words),
            }
    after = action + 1
    act = base_form(clause.words[action])
    if after < end and clause.words[after] in words.grammar["particles"]:
        act, after = f"{act} {clause.words[after]}", after + 1
    stop = _until(clause, after, end, words.grammar["ends"] | words.roles["area"])
    return {
        "action": act,
        "target": clause.text(after, stop),
        "instrument": instrument or _instrument(clause, action, end, words),
        "area": _area(clause, action, end, words),
    }


def _object(clause: PermissionClause, start: int, words: Lexicon, *, acts: bool) -> dict[str, str | None]:
    """Without a verb, the noun that is allowed or forbidden is the action ("a ban on exports").

    After a verb (``acts``) it is so only where it names an act; else it is the target ("bans single-use cups").
    """
    if start < clause.end and clause.words[start] in words.grammar["before_object"]:
        start += 1
    stop = _until(
        clause, start, clause.end, words.grammar["ends"] | words.roles["area"] | words.grammar["auxiliaries"]
    )
    act = not acts or any(word in words.roles["acts"] for word in clause.words[start:stop])
    return {
        "action" if act else "target": clause.text(start, stop),
        "instrument": _instrument(clause, start, clause.end, words),
        "area": _area(clause, start, clause.end, words),
    }


def _until(clause: PermissionClause, start: int, end: int, stops: frozenset[str]) -> int:
    at = start
    while at < end and clause.words[at] not in stops:
        at += 1
    return at


def _instrument(clause: PermissionClause, start: int, end: int, words: Lexicon) -> str | None:
    for at in range(start, end):
        if clause.words[at] in words.roles["instruments"]:
            stop = _until(clause, at + 1, end, words.roles["area"] | {"to", "for"})
            return clause.text(at + 1, stop)
    return None


def _area(clause: PermissionClause, start: int, end: int, words: Lexicon) -> str | None:
    """The first phrase of place, with those that follow at once ("inside the country near the border")."""
    for at in range(start, end):
        if clause.words[at] in words.roles["area"] and _is_place(clause, at, words):
            stop = _until(
                clause, at + 1, end, frozenset((",", "using", "with", "for", "to", "by", "that", "in order"))
            )
            return clause.text(at, stop)
    return None


def _is_place(clause: PermissionClause, preposition: int, words: Lexicon) -> bool:
    near = range(preposition + 1, min(clause.end, preposition + 7))
    if any(clause.words[at] in words.roles["places"] for at in near):
        return True
    return names(clause, near.start, near.stop, "place")


def _trimmed(clause: PermissionClause, start: int, end: int) -> str | None:
    if start < end and clause.words[start] in function_words("articles") and end - start == 1:
        return None
    return clause.text(start, end)


def base_form(word: str) -> str:
    """The verb without "-ing", by spelling alone."""
    if not word.endswith("ing") or len(word) < 6:
        return word
    stem = word[:-3]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    if stem[-1] in "vzcu" or (
        stem[-1] in "kstrg" and stem[-2] in "aiou" and stem[-3] not in "aeiou" and len(stem) < 6
    ):
        return stem + "e"
    return stem
