"""Cutting a stretch of text where marked spans begin and end, however they nest and overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def segments(
    spans: Sequence[tuple[int, int]], low: int, high: int
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Cut ``[low, high)`` into (start, end, indices of the spans that cover it), in reading order.

    The pieces join up to the stretch without a gap; spans outside it, or empty, are left out.
    """
    inside = [(max(start, low), min(end, high), index) for index, (start, end) in enumerate(spans)]
    inside = [item for item in inside if item[0] < item[1]]
    events = sorted(
        [(start, 1, index) for start, _, index in inside] + [(end, 0, index) for _, end, index in inside]
    )
    active: dict[int, None] = {}
    at = low
    for offset, opens, index in events:
        if offset > at:
            yield at, offset, tuple(sorted(active))
            at = offset
        if opens:
            active[index] = None
        else:
            active.pop(index, None)
    if at < high:
        yield at, high, ()
