"""The matrix of declared facts by source, and the finding of a refused one."""

from __future__ import annotations

from atodds.declared.rows import matrix
from atodds.documents import SourceCount, Stated, fill
from atodds.rules.context import Context
from atodds.rules.kinds.reference.documents import refused
from atodds.rules.rule import Documentation, Rule
from tests.unit.documents.declared import Flood, articles

RULE = Rule(
    code="C904",
    name="declared-fact-refused",
    suite="coverage",
    kind="documents.refused",
    severity="warning",
    message="The declared fact {field} was refused: {problem}.",
    documentation=Documentation(what="It looks.", why="It matters.", example="A.", instead="B."),
)


def rows(*texts: str) -> dict[str, list[tuple[str, str, str]]]:
    filled, _ = fill(Flood, articles(*texts))
    return {
        row.matter: [(cell.source, cell.text, cell.agreement) for cell in row.cells] for row in matrix(filled)
    }


def test_readings_that_overlap_agree() -> None:
    assert rows("The flood is 2 metres deep.", "The flood is 7 feet deep.") == {
        "depth": [("a", "2 metres", "agree"), ("b", "7 feet", "agree")]
    }


def test_readings_apart_differ() -> None:
    assert rows("The flood is 2 metres deep.", "The flood is 30 feet deep.", "It rained.") == {
        "depth": [("a", "2 metres", "differ"), ("b", "30 feet", "differ")]
    }


def test_a_fact_of_one_source_stands_alone() -> None:
    assert rows("The flood is 2 metres deep.", "It rained.") == {"depth": [("a", "2 metres", "alone")]}


def test_source_counts_agree_by_number() -> None:
    assert rows("It broke, two officials said.", "It broke, two people said.")["officials"][0][2] == "agree"
    assert rows("It broke, two officials said.", "It broke, four people said.")["officials"][0][2] == "differ"


def test_words_are_near() -> None:
    text = "The council barred farmers from {} fields."
    assert {cell[2] for cell in rows(text.format("draining"), text.format("mowing"))["barred"]} == {"near"}


def test_readings_are_plain() -> None:
    count = SourceCount(start=0, end=1, text="x", value=2, others=3)
    words = Stated(start=0, end=1, text="no mowing")
    (first, second) = matrix({"a": {"officials": count, "barred": words}})
    assert first.cells[0].reading == "2 and 3 others"
    assert second.cells[0].reading == "no mowing"
    assert first.declared


def test_every_field_of_every_source_has_its_row() -> None:
    words = Stated(start=0, end=1, text="no mowing")
    assert [row.matter for row in matrix({"a": {}, "b": {"barred_by_law": words, "depth": None}})] == [
        "barred by law"
    ]


def test_a_refused_value_is_a_finding_on_its_passage() -> None:
    given = articles("It rained. The flood is 5,000 metres deep.")
    documents, problems = fill(Flood, given)
    (finding,) = refused(RULE, Context(given, problems=problems, documents=documents))
    assert (finding.evidence[0].source, finding.evidence[0].text) == ("a", "5,000 metres")
    assert finding.message.startswith("The declared fact depth was refused: ")
    assert "more than 1000" in finding.message
    assert not finding.message.endswith("..")


def test_no_problem_no_finding() -> None:
    given = articles("The flood is 2 metres deep.")
    documents, problems = fill(Flood, given)
    assert list(refused(RULE, Context(given, problems=problems, documents=documents))) == []
