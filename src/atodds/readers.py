"""Article -> mentions: one reader a file (or folder), lexicons beside them as data files."""

from __future__ import annotations

from operator import attrgetter

from .annotations import Annotations, MentionDraft

_PLACE = attrgetter("start", "end", "kind")


def read_mentions(draft: Annotations) -> list[MentionDraft]:
    """Run every reader over the draft, in the order in which they build on each other."""
    from . import attribution as attributions
    from . import entities as names
    from . import permissions, quantities
    from . import quotation as quotations
    from . import temporal as times

    for reader in (times, quantities, names, quotations, attributions, permissions):
        draft.marks.extend(reader.read(draft))
        draft.marks.sort(key=_PLACE)
    return draft.marks
