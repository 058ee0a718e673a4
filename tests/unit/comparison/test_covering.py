"""Whether a range lies in one of some spans, whatever these hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atodds.model import Span
from atodds.model.base import Covering

_RANGE = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda given: (given[0], sum(given)))


@given(st.lists(_RANGE, max_size=8), _RANGE)
def test_a_range_is_held_by_any_span_around_it(spans: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    covering = Covering(Span(start=start, end=end) for start, end in sorted(spans))
    assert covering.holds(*asked) == any(start <= asked[0] and asked[1] <= end for start, end in spans)
