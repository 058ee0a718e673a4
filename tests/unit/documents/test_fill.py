"""Declared facts are filled from every article; a value that is refused is a problem, not a crash."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import AfterValidator, model_validator

from atodds.documents import Document, Measure, Select, SourceCount, fill, selections
from atodds.errors import WorkspaceError
from atodds.model import RunError
from tests.unit.documents.declared import Flood, articles

FULL = (
    "The flood in Kessing is 6 feet deep and wrecked 40 houses, two officials and one other said. "
    "The council barred farmers from draining fields."
)


def test_each_field_is_filled_with_the_first_fitting_passage() -> None:
    filled, problems = fill(Flood, articles(FULL))
    assert problems == []
    depth, houses = filled["a"]["depth"], filled["a"]["houses"]
    assert isinstance(depth, Measure)
    assert (depth.text, depth.unit) == ("6 feet", "metre")
    assert depth.value == pytest.approx(1.8288)
    assert depth.low is not None
    assert depth.low == pytest.approx(5.5 * 0.3048)
    assert isinstance(houses, Measure)
    assert (houses.text, houses.value) == ("40 houses", 40)
    assert filled["a"]["barred"].text == "The council barred farmers from draining fields"


def test_what_is_not_stated_is_none() -> None:
    filled, problems = fill(Flood, articles("The flood in Kessing took a mill."))
    assert filled["a"] == {"depth": None, "houses": None, "officials": None, "barred": None}
    assert problems == []


def test_no_article_gives_no_document() -> None:
    assert fill(Flood, []) == ({}, [])


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The river is 6 feet wide.", "depth"),
        ("The river could not be 6 feet deep; it was never 6 feet deep.", "depth"),
        ("The mud is 6 tonnes deep.", "depth"),
        ("The flood wrecked 40 barns.", "houses"),
        ("The flood wrecked 40 houses of the village.", "houses"),
        ("One of the houses fell.", "houses"),
        ("It rained, officials said.", "officials"),
        ("The council allowed farmers to drain fields.", "barred"),
        ("The council barred builders from draining fields.", "barred"),
    ],
)
def test_what_does_not_meet_the_selection_does_not_fill(text: str, field: str) -> None:
    assert fill(Flood, articles(text))[0]["a"][field] is None


def test_a_restatement_does_not_fill() -> None:
    filled, _ = fill(Flood, articles("The flood is 2 metres (7 feet) deep."))
    assert filled["a"]["depth"].text == "2 metres"


def test_counted_sources_fill_from_the_lead_only() -> None:
    count = fill(Flood, articles("The dam broke, two officials said."))[0]["a"]["officials"]
    assert isinstance(count, SourceCount)
    assert (count.value, count.others) == (2, 0)
    late = "It rained.\n\nThe dam broke.\n\nThe mill fell.\n\nThe mayor wept.\n\nTwo officials said so."
    assert fill(Flood, articles(late))[0]["a"]["officials"] is None


def test_a_refused_value_is_a_problem_with_its_passage_and_the_rest_stays() -> None:
    text = "The flood is 5,000 metres deep and wrecked 40 houses."
    filled, problems = fill(Flood, articles("The flood is 5 metres deep.", text))
    assert filled["b"]["depth"] is None
    assert filled["b"]["houses"].value == 40
    assert filled["a"]["depth"].value == 5
    (problem,) = problems
    assert (problem.article, problem.field) == ("b", "depth")
    assert text[problem.start : problem.end] == "5,000 metres"
    assert problem.message == "'5,000 metres' is more than 1000"


def test_a_range_fills_with_its_middle() -> None:
    filled, _ = fill(Flood, articles("The flood is 2 to 4 metres deep."))
    assert filled["a"]["depth"].value == 3


def test_a_unit_that_does_not_convert_does_not_fill() -> None:
    class Odd(Document):
        depth: Annotated[Measure | None, Select(kinds=("quantity",), cues=("deep",), unit="tonne")] = None

    assert fill(Odd, articles("The flood is 6 feet deep."))[0]["a"]["depth"] is None


def test_a_field_without_a_selection_is_told() -> None:
    class Bare(Document):
        depth: Measure | None = None

    with pytest.raises(WorkspaceError, match=r"Bare\.depth: annotate the field with a Select"):
        selections(Bare)


def test_a_document_refused_as_a_whole_keeps_its_fields() -> None:
    class Whole(Document):
        depth: Annotated[Measure | None, Select(kinds=("quantity",), cues=("deep",))] = None

        @model_validator(mode="after")
        def _always(self) -> Whole:
            raise ValueError("not today")

    filled, (problem,) = fill(Whole, articles("The flood is 6 feet deep."))
    assert (problem.field, problem.message) == ("(the whole document)", "not today")
    assert filled["a"]["depth"].text == "6 feet"


def test_a_validator_that_breaks_is_told() -> None:
    def broken(measure: Measure) -> Measure:
        assert measure.value > 0
        return measure

    class Broken(Document):
        depth: Annotated[Measure, Select(kinds=("quantity",), cues=("deep",)), AfterValidator(broken)]

    class Breaking(Document):
        depth: Annotated[
            Measure | None, Select(kinds=("quantity",), cues=("deep",)), AfterValidator(broken)
        ] = None

    assert [problem.field for problem in fill(Broken, articles("It rained."))[1]] == ["depth"]
    with pytest.raises(
        WorkspaceError, match=r"Breaking: a validator fails on a: AttributeError.*let it pass None"
    ):
        fill(Breaking, articles("It rained."))


def test_an_article_on_which_a_validator_breaks_costs_no_other_its_document() -> None:
    def broken(measure: Measure | None) -> Measure | None:
        if measure is None:
            raise RuntimeError("no depth")
        return measure

    class Breaking(Document):
        depth: Annotated[
            Measure | None, Select(kinds=("quantity",), cues=("deep",)), AfterValidator(broken)
        ] = None

        @model_validator(mode="before")
        @classmethod
        def _all(cls, values: object) -> object:
            assert isinstance(values, dict)
            if values["depth"] is None:
                raise RuntimeError("no depth")
            return values

    errors: list[RunError] = []
    filled, problems = fill(Breaking, articles("It rained.", "The flood is 6 feet deep."), errors)
    assert [value and value["depth"] and value["depth"].text for value in filled.values()] == [None, "6 feet"]
    assert not problems
    assert [(error.source, error.stage) for error in errors] == [(next(iter(filled)), "document")]
    assert "RuntimeError" in errors[0].message
