"""What the words around a name tell: roles before and after it, ages, prepositions."""

from __future__ import annotations

from bisect import bisect_left

from ..annotations import Annotations
from ..language.words import function_words
from .candidate import NamedRun
from .lexicon import NameLexicon
from .units import Unit

_LONGEST_ROLE = 14
"""Words of a role before a name. 10 and 18 change nothing on 107 articles of news and in the rules' examples."""
_LONGEST_APPOSITION = 26
"""Words between the commas of an apposition. Of 15,920 pieces read on 107 articles of news and of the rules' examples,
18 changes 1, 34 nothing."""
_OWNED = 6
"""Words up to the head of a role that opens with its owner: "Intel's general manager". 4 and 8 change nothing on 107
articles of news and in the rules' examples."""


def role_before(draft: Annotations, found: NamedRun, lex: NameLexicon) -> None:
    """Set the role that stands before the name: its title, and the words that lead up to it."""
    tokens = draft.tokens
    first = tokens.at(found.role_start if found.role_start is not None else found.start)
    index, seen = first, found.role_start is not None
    while index > 0 and first - index < _LONGEST_ROLE:
        before = index - 1
        gap = draft.text[tokens.ends[before] : tokens.starts[index]]
        word = tokens.lower[before]
        hyphen = word == "-" and not gap
        if not hyphen and (
            len(gap) > 1
            or "\n" in gap
            or (not gap and tokens.words[index] != "-" and tokens.words[before] != "-")
        ):
            break
        if word in lex.roles:
            seen = True
        elif not (
            hyphen
            or word in lex.role_modifiers
            or word in lex.titles
            or _names_part(tokens.words[before], word, lex)
        ):
            break
        index = before
    if seen:
        start = tokens.starts[index]
        found.role_start = start
        found.role = _tidy(draft.text[start : found.start])


def _names_part(word: str, lower: str, lex: NameLexicon) -> bool:
    return word[0].isupper() and lower not in lex.common


def _tidy(text: str) -> str:
    return " ".join(text.split()).rstrip(" ,-–—\"'“‘`")


def role_after(draft: Annotations, found: NamedRun, taken: list[int], lex: NameLexicon) -> bool:
    """Set the role in an apposition after the name (", a retired colonel and …,"); whether there is one,
    or an age.

    ``taken`` are the starts of the other persons found, in order: an apposition never holds another person.
    """
    tokens = draft.tokens
    comma = found.parts[-1].last + 1
    if comma + 2 >= len(tokens.words) or tokens.words[comma] != ",":
        return False
    first = comma + 1
    if tokens.words[first].isdecimal():
        return len(tokens.words[first]) <= 2 and tokens.words[first + 1] in ",."
    stop = first
    while stop < len(tokens.words) and stop - first < _LONGEST_APPOSITION:
        word = tokens.lower[stop]
        if (
            word in function_words("clause_openers")
            or word in ',;:.()—–"“”'
            or "\n" in draft.text[tokens.ends[stop - 1] : tokens.starts[stop]]
        ):
            break
        stop += 1
    return _apposition(draft, found, (first, stop), taken, lex)


def _apposition(
    draft: Annotations, found: NamedRun, span: tuple[int, int], taken: list[int], lex: NameLexicon
) -> bool:
    first, stop = span
    tokens = draft.tokens
    lower = tokens.lower[first:stop]
    if not lower or stop - first >= _LONGEST_APPOSITION or any(word in lex.verbs for word in lower):
        return False
    head = next((i for i, word in enumerate(lower[:9]) if word in lex.roles or word in lex.titles), None)
    if head is None or not (
        lower[0] in function_words("role_openers")
        or lower[0] in lex.roles
        or lower[0] in lex.role_modifiers
        or head <= 2
        or (lower[1] in "'’" and lower[2] == "s" and head <= _OWNED)
    ):
        return False
    start, end = tokens.starts[first], tokens.ends[stop - 1]
    if bisect_left(taken, start) < bisect_left(taken, end):
        return False
    if found.role is None:
        found.role = _tidy(draft.text[start:end])
        found.extra["after"] = "yes"
    return True


def beside(draft: Annotations, parts: list[Unit]) -> tuple[str, str]:
    """The lower-case words right before and right after some units; empty over a line break."""
    tokens = draft.tokens
    before, after = parts[0].first - 1, parts[-1].last + 1
    left = (
        tokens.lower[before]
        if before >= 0 and "\n" not in draft.text[tokens.ends[before] : parts[0].start]
        else ""
    )
    right = ""
    if after < len(tokens.words) and "\n" not in draft.text[parts[-1].end : tokens.starts[after]]:
        right = tokens.lower[after]
    return left, right
