"""Speech that goes on after its closing mark: the last sentence of a paragraph, an opinion that nobody is
said to hold.
"""

from __future__ import annotations

from ..annotations import Annotations
from .lexicon import SpeechLexicon
from .pairing import Pair

_LONGEST = 16
_SHORTEST = 4
"""Words of the least comment behind a quotation that is still its speaker's; ``_LONGEST`` are the most."""


def tail(
    draft: Annotations, pair: Pair, following: Pair | None, lex: SpeechLexicon
) -> tuple[int, int] | None:
    """The span of the one sentence between a quotation and its paragraph's end, where it can only be more
    of the same.

    Conservative: a general statement with "must" or "should", without a name, a number, a pronoun or a
    verb of saying.
    """
    text = draft.text
    limit = len(text) if following is None else following.start
    end = text.find("\n", pair.end, limit)
    if end < 0 and following is not None:
        return None
    end = end if end >= 0 else limit
    stretch = text[pair.end : end].strip()
    if not stretch or text[pair.inner_end - 1 : pair.inner_end] not in ".!?":
        return None
    if (
        not stretch.endswith(".")
        or ". " in stretch
        or "," in stretch
        or not stretch[0].isupper()
        or not text[pair.end].isspace()
    ):
        return None
    start = text.index(stretch, pair.end)
    tokens = draft.tokens
    lower = tokens.lower[tokens.at(start) : tokens.at(start + len(stretch) - 2) + 1]
    if not _SHORTEST <= len(lower) <= _LONGEST or not lex.opinion.intersection(lower):
        return None
    if any(word in lex.verbs or word in lex.reporting or word.isdecimal() for word in lower):
        return None
    if any(mark.start < end and mark.end > start for mark in draft.marks):
        return None
    return start, start + len(stretch)
