"""Article -> mentions: one reader a file (or folder), lexicons beside them as data files."""

from __future__ import annotations

from .draft import Draft
from .mark import Mark


def read_mentions(draft: Draft) -> list[Mark]:
    """Run every reader over the draft, in the order in which they build on each other."""
    from . import attributions, names, permissions, quantities, quotations, times

    for reader in (times, quantities, names, quotations, attributions, permissions):
        draft.marks.extend(reader.read(draft))
        draft.marks.sort(key=lambda mark: (mark.start, mark.end, mark.kind))
    return draft.marks
