"""What a court does with a person: the plea and the verdict, with the charge that they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...language.tables import cached
from ...model import NameMention
from .phrases import Groups, Phrases, phrases, subject, table, word_list, words_before
from .trait import Clause, Trait

_NEAR = 45
"""Characters between a verb and the person who is its object. Of 1,973 things told of people on 673 articles of news, 31
changes none, 59 two."""
_ABOUT = re.compile(
    r"\s+(?:on \w+ |in \w+ |\w+day )?(?:to|of|on|in)\s+(?:an?\s|the\s)?"
    r"((?:(?! but\b| and (?:convict|acquit|found|clear|not guilty))[^.,;:\n]){3,80})"
)
_PREPOSITION = re.compile(r"\b(?:on|in|by|for|after|that|who)\b|(?<!conviction )(?<!acquittal )\bof\b")


@cached
def _groups(attribute: str) -> tuple[Groups, Groups]:
    """The phrases of an attribute with the person before them, and those with the person as their object."""
    rows: Mapping[str, list[str]] = table(attribute)  # type: ignore[assignment]
    before = Groups((value, Phrases([p for p in said if "*" not in p])) for value, said in rows.items())
    after = Groups(
        (value, Phrases(held)) for value, said in rows.items() if (held := [p for p in said if "*" in p])
    )
    return before, after


def read(clause: Clause) -> Iterator[Trait]:
    """Pleas and verdicts of named people; what may be, was, or was taken back is left out."""
    lower = clause.text.casefold()
    if not any(word in lower for word in word_list("court", "stems")):
        return
    if set(re.findall(r"\w+", lower)) & word_list("court", "turned"):
        return
    yield from _of(clause, "plea")
    yield from _of(clause, "verdict")


def _of(clause: Clause, attribute: str) -> Iterator[Trait]:
    """The pleas, or verdicts, of which a person is the subject, then those of which one is the object."""
    before, after = _groups(attribute)
    for value, match in phrases(clause, before):
        bearer = _subject(clause, match)
        if bearer is not None and _certain(clause, match):
            yield _trait(clause, attribute, value, match, bearer)
    for value, match in phrases(clause, after):
        bearer = clause.first_after(clause.start + match.start())
        if bearer is not None and _object(clause, match, bearer) and _certain(clause, match):
            yield _trait(clause, attribute, value, match, bearer)


def _subject(clause: Clause, match: re.Match[str]) -> NameMention | None:
    """The person before a verb, unless the verb is active and has another object: "the jury convicted him"."""
    tail = clause.text[match.end() :]
    if match.group().casefold() in word_list("court", "both_voices"):
        last = words_before(clause, clause.start + match.start(), 1)
        if not (set(last) & word_list("court", "passive")) and not re.match(
            r"\s+(?:of|on|in|by)\b|\s*[.,;]", tail
        ):
            return None
    return subject(clause, clause.start + match.start())


def _object(clause: Clause, match: re.Match[str], bearer: NameMention) -> bool:
    """Whether the person stands right behind the verb, with no more than a role between."""
    between = clause.text[match.start() : bearer.start - clause.start]
    return len(between) <= _NEAR and not _PREPOSITION.search(between)


def _certain(clause: Clause, match: re.Match[str]) -> bool:
    words = set(words_before(clause, clause.start + match.start(), 4))
    return not words & (word_list("court", "unsure") | word_list("court", "negation"))


def _trait(clause: Clause, attribute: str, value: str, match: re.Match[str], bearer: NameMention) -> Trait:
    about = _ABOUT.match(clause.text, max(match.end(), bearer.end - clause.start))
    return clause.trait(attribute, value, bearer, match.span(), about.group(1) if about else "")
