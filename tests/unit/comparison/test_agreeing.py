"""A cell agrees only where its figure is equal to the others, or is one of them in another unit."""

from __future__ import annotations

import pytest

from atodds import Source, read
from atodds.comparison.agreeing import Figure, standings
from atodds.model import NumberMention


def _figure(text: str) -> Figure:
    (article,) = read(Source.from_text(text))
    return Figure.of(next(one for one in article.mentions if isinstance(one, NumberMention)))


@pytest.mark.parametrize(
    ("texts", "agreements"),
    [
        (("It cost $200 million.", "They paid $200 million."), ("agree", "agree")),
        (("It cost $200m.", "They paid $160m."), ("near", "near")),
        (("The quay is 20 kilometres off.", "The quay is 12 miles off."), ("agree", "agree")),
        (("It is 20 kilometres long.", "It is 19 miles long."), ("differ", "differ")),
        (
            ("Six children sang.", "Over 5 children sang.", "170,000 children sang."),
            ("differ", "near", "differ"),
        ),
        (("Dozens of goats fled.", "40 goats fled."), ("near", "near")),
        (("Prices rose 3.4 percent.", "Prices rose 3 percent."), ("near", "near")),
        (("Prices rose 3.4 percent.", "Prices rose 4 percent."), ("differ", "differ")),
    ],
)
def test_agreement(texts: tuple[str, ...], agreements: tuple[str, ...]) -> None:
    found = standings([_figure(text) for text in texts])
    assert tuple(one.agreement for one in found) == agreements
    assert all(bool(one.reason) == (one.agreement == "near") for one in found)


def test_one_figure_alone_agrees_with_itself() -> None:
    assert [one.agreement for one in standings([_figure("It cost $4.")])] == ["agree"]


def test_counts_of_other_things_are_not_in_another_unit() -> None:
    found = standings([_figure("Six children sang."), _figure("Six goats sang.")])
    assert [one.reason for one in found] == ["of another kind of thing"] * 2
