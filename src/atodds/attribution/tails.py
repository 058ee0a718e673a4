"""How far the description of a source reaches: "two U.S. officials who spoke to CNN"."""

from __future__ import annotations

from ..quotation.phrases import Subject
from ..quotation.subjects import Speakers
from .lexicon import lexicon

_LONGEST = 14
"""Words of the description behind an unnamed source. 10 and 18 change nothing on 107 articles of news and in the rules'
examples."""


def described_end(speakers: Speakers, subject: Subject) -> int:
    """The token that ends the words describing an unnamed source; its own last token where nothing does."""
    last = subject.last
    if (
        subject.kind == "named"
        or last + 1 >= len(speakers.lower)
        or speakers.lower[last + 1] not in lexicon().described
    ):
        return last
    at = last + 1
    while at < len(speakers.words) and at - last < _LONGEST:
        if (
            speakers.stops(at)
            or (speakers.words[at] in ",." and not _abbreviation(speakers, at))
            or speakers.newline(at)
        ):
            break
        at += 1
    return at - 1


def _abbreviation(speakers: Speakers, at: int) -> bool:
    return speakers.words[at] == "." and len(speakers.words[at - 1]) == 1
