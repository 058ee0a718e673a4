"""One finding for one change of a copied sentence."""

from __future__ import annotations

from atodds import Source, check

FERRY = (
    "The ferry Aurora sank off Lindholm on Monday with {} people aboard, the coast guard said. Divers searched the wreck until "
    "dark, and the harbour of Lindholm was closed to all ships. The owner of the ferry, Orrin Lines, said the crew had sent one "
    "call for help before the radio fell silent."
)


def _found(*texts: str, **more: object) -> list[tuple[str, int]]:
    sources = [Source.from_text(text, id=f"{number}.txt") for number, text in enumerate(texts)]
    run = check(*sources, baseline=False, workers=1, **more)  # type: ignore[arg-type]
    return [(one.rule, len(one.evidence)) for one in run.findings if one.severity != "info"]


def test_a_changed_figure_of_a_copy_is_one_finding() -> None:
    assert _found(FERRY.format(240), FERRY.format(420)) == [("P502", 2)]


def test_a_third_source_makes_it_a_matter_of_all_three() -> None:
    told = _found(
        FERRY.format(240),
        FERRY.format(420),
        "With 310 people aboard, the ferry Aurora sank off Lindholm on Monday. Captain Bo Tarn was among the rescued.",
    )
    assert [places for _, places in told] == [3]


def test_where_no_rule_asks_for_copies_the_figure_is_found_all_the_same() -> None:
    told = _found(FERRY.format(240), FERRY.format(420), ignore=["P502"])
    assert len(told) == 1
    assert told[0][0] != "P502"


def test_two_changes_of_one_copy_stay_two() -> None:
    other = FERRY.format(420).replace("Orrin Lines", "Marlow Lines")
    assert len(_found(FERRY.format(240), other)) == 2
