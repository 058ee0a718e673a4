"""What a quotation is: speech, a fragment of speech, the title of a work, a word held at arm's length."""

from __future__ import annotations

from ..annotations import Annotations
from ..language.words import function_words
from .lexicon import SpeechLexicon


def form_of(
    draft: Annotations, start: int, inner: tuple[int, int], credited: bool, lex: SpeechLexicon
) -> str:
    """``full``, ``fragment``, ``title`` or ``scare`` for the quotation that begins at ``start``."""
    quoted = draft.text[inner[0] : inner[1]].strip()
    parts = quoted.split()
    if not parts:
        return "scare"
    if _is_title(draft, start, parts, lex) and (not credited or _announced(draft, start, lex)):
        return "title"
    if quoted[-1] in ".,!?…" and (quoted[0].isupper() or quoted[0] in "’'‘\"“$" or quoted[0].isdecimal()):
        return "full" if len(parts) > 2 or credited else "title"
    if _is_title(draft, start, parts, lex):
        return "title"
    if quoted[0].isupper() and (
        len(parts) > 5 or (credited and len(parts) > 2 and not _is_title(draft, start, parts, lex))
    ):
        return "full"
    return "fragment" if credited or len(parts) > 3 else "scare"


def _announced(draft: Annotations, start: int, lex: SpeechLexicon) -> bool:
    """Whether the word right before is one for a work: "the film"."""
    index = draft.tokens.at(start - 1) if start else -1
    return index >= 0 and draft.tokens.lower[index] in lex.title_words


def _is_title(draft: Annotations, start: int, parts: list[str], lex: SpeechLexicon) -> bool:
    """Capitals throughout, or a word before that announces a work."""
    if len(parts) > 8:
        return False
    telling = [part for part in parts if part.lower() not in function_words("small_in_titles")]
    capital = bool(telling) and all(part[0].isupper() or part[0].isdecimal() for part in telling)
    index = draft.tokens.at(start - 1) if start else -1
    before = draft.tokens.lower[max(0, index - 2) : index + 1]
    return capital and (len(parts) > 1 or any(word in lex.title_words for word in before))
