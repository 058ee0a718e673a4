"""What a mask is, and what the masking readers ask of the words after a number."""

from __future__ import annotations

from typing import NamedTuple

from ..language.nouns import counts, nouns
from . import measures
from .digits import number_end
from .scan import Scan


class Mask(NamedTuple):
    """A masked span: tokens ``first`` to ``end`` (exclusive) and what it is."""

    first: int
    end: int
    form: str


def measured_after(scan: Scan, index: int) -> bool:
    """Whether something measured follows the digits at this token, so that they do not belong to the word before."""
    end = number_end(scan, index)
    if scan.word(end) in scan.tables.scales or scan.word(end) in scan.tables.short_scales:
        return True
    return scan.word(end) not in ("in", '"') and measures.after(scan, end, digits=True) is not None


def counted_after(scan: Scan, index: int) -> bool:
    """Whether a counted plural noun, or a word of people in a state, follows the digits at this token."""
    end = number_end(scan, index)
    word = scan.word(end)
    if word in nouns().states or counts(word):
        return True
    return scan.letters(end) and word not in nouns().stop and counts(scan.word(end + 1))


def separated(scan: Scan, at: int) -> bool:
    """Whether a comma or point at this token joins digits on both sides: the number goes on."""
    return scan.word(at) in (",", ".") and scan.tight(at) and scan.digits(at + 1) and scan.tight(at + 1)
