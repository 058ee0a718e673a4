"""A slip of one figure against another: what is said of it."""

from __future__ import annotations

import pytest

from atodds import Source, check

TUNNEL = "The tunnel under the Marl pass is {} metres long, the road office said on Monday."


@pytest.mark.parametrize(
    ("lengths", "rule", "said"),
    [
        (("3,140", "3,410"), "Q106", "two digits swapped"),
        (("3,140", "31,400"), "Q106", "the same digits at another power of ten"),
        (("3,140", "3,410", "2,790"), "Q102", "no rounding brings them together"),
    ],
)
def test_a_slip_is_told_for_what_it_is_and_of_two_figures_only(
    lengths: tuple[str, ...], rule: str, said: str
) -> None:
    sources = [
        Source.from_text(f"{TUNNEL.format(length)} {more}", id=f"{number}.txt", published="2024-06-20")
        for number, (length, more) in enumerate(
            zip(lengths, ("It opens in May.", "Lorries wait.", "Snow fell."), strict=False)
        )
    ]
    (found,) = [one for one in check(*sources, baseline=False, workers=1).findings if one.severity == "error"]
    assert (found.rule, said in found.message) == (rule, True)
