"""What the findings of the rules on numbers say, and where their limits are."""

from __future__ import annotations

import pytest

from atodds import Source, check
from tests.unit.rules_numbers.checking import found


def test_a_conversion_shows_both_passages_with_their_readings() -> None:
    finding = found("The lake is 60 miles (37 kilometers) north.")["Q101"]
    assert [(passage.text, passage.side) for passage in finding.evidence] == [
        ("60 miles", 0),
        ("37 kilometers", 1),
    ]
    assert all(passage.reading for passage in finding.evidence)
    assert finding.severity == "error"
    assert finding.unknown


def test_the_sum_is_told() -> None:
    finding = found("Police held 23 sailors (12 Greeks and 10 Turks) at the pier.")["Q109"]
    assert "22" in finding.message
    assert "23 sailors" in finding.message
    assert [passage.side for passage in finding.evidence] == [0, 0, 1]


def test_a_percentage_wrong_at_its_strict_reading_only_is_a_warning() -> None:
    loose = found("Revenue rose 20 percent to $11.84 billion from $10.25 billion.")["Q111"]
    firm = found("Revenue rose 25.4 percent to $11.84 billion from $10.25 billion.")["Q111"]
    assert (loose.severity, firm.severity) == ("warning", "error")


def test_shares_of_one_whole_are_warned_of_when_round() -> None:
    text = "Moreau got {} percent of the vote and Lind {} percent of the vote."
    assert found(text.format(60, 50))["Q111"].severity == "warning"
    assert found(text.format(63, 54))["Q111"].severity == "error"
    assert found(text.format(46, 54)) == {}


@pytest.mark.parametrize(
    ("published", "flagged"),
    [("2013-05-02", True), ("2024-05-02", False), (None, False), ("1987-05-02", False)],
)
def test_the_band_of_a_currency_is_that_of_the_year(published: str | None, flagged: bool) -> None:
    text = "A night there costs 30,000 yen ($195)."
    assert ("Q116" in found(text, published=published)) == flagged


def test_a_year_in_the_sentence_widens_the_band() -> None:
    assert "Q116" in found("It cost 30,000 yen ($195).", published="2013-05-02")
    assert found("In 2024 it will cost 30,000 yen ($195).", published="2013-05-02") == {}


def test_a_bare_dollar_may_be_that_of_a_country_in_the_text() -> None:
    assert "Q116" in found("It sold for €10.2 million ($19.9 million).", published="2020-05-02")
    assert found("The Auckland yard sold for €10.2 million ($19.9 million).", published="2020-05-02") == {}
    assert (
        found("It sold for €10.2 million ($19.9 million).", published="2020-05-02", publisher="example.nz")
        == {}
    )


def test_unknown_currencies_are_left_alone() -> None:
    assert found("It cost 10.2 million rupees ($179 million).") == {}


def test_an_age_needs_a_date_or_a_death() -> None:
    text = "Maria Lopez, 41, who was born in 1993 in Lima, won."
    assert "Q117" in found(text)
    assert found(text, published=None) == {}


def test_bullets_are_counted() -> None:
    text = "The treaty has {} conditions:\n\n- Open the ports to trade.\n- Free the crews held there.\n"
    assert "2" in found(text.format("three"))["Q115"].message
    assert found(text.format("two")) == {}
    assert found(text.format("three").replace("conditions", "conditions, including")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The list has three names: Ann, Bob and three others.",
        "They saw three towns: Lyon, Nice, etc.",
        "They saw three towns: Lyon; Nice; Metz, Toul and Brest.",
        "They saw three towns: “Lyon, Nice, Metz and Brest”.",
        "They saw three towns — Lyon, Nice, Metz and Brest.",
        "They saw about three towns: Lyon, Nice, Metz and Brest.",
        "They took three minutes: Lyon, Nice, Metz and Brest cheered.",
    ],
)
def test_lists_that_are_not_closed_are_left_alone(text: str) -> None:
    assert "Q115" not in found(text)


def test_lists_between_dashes_and_with_semicolons() -> None:
    assert "Q115" in found("They saw three towns — Lyon, Nice, Metz and Brest — by train.")
    assert "Q115" in found("They saw three towns: Lyon; Nice; Metz; and Brest.")
    assert found("They saw four towns: Lyon; Nice; Metz; and Brest.") == {}


def test_a_headline_may_round_and_the_text_may_add_up() -> None:
    head = "Mill in Oulu cuts {} jobs\n\nThe mill in Oulu will cut {} jobs in sawing and {} jobs in planing, it said.\n"
    assert found(head.format(500, 300, 200)) == {}
    assert "W306" in found(head.format(580, 300, 200))


def test_a_headline_against_a_distance_of_figures_is_left_alone() -> None:
    text = "Champion wins in six rounds\n\nThe champion wins five rounds sooner than in his last fight, it said.\n"
    assert found(text) == {}


def test_a_headline_in_another_unit_is_converted() -> None:
    text = "Pipeline of 310 miles opens in Peru\n\nThe new pipeline in Peru, which opens today, is {} kilometers long.\n"
    assert found(text.format(499)) == {}
    assert "W306" in found(text.format(310))


def test_a_magnitude_slip_shows_its_two_sides() -> None:
    text = "The dam cost taxpayers $3.4 billion. Critics of the dam say taxpayers paid $3.4 million."
    finding = found(text)["Q106"]
    assert [passage.text for passage in finding.evidence] == ["$3.4 billion", "$3.4 million"]


def test_figures_of_one_sentence_are_not_set_against_each_other() -> None:
    assert found("The dam cost taxpayers $3.4 billion, and taxpayers of the dam paid $3.4 million.") == {}


def test_the_same_figure_as_profit_and_loss() -> None:
    text = "The mill made a profit of $52.3 million. The mill's loss of $52.3 million came {}."
    assert "Q113" in found(text.format("as a shock"))
    assert found(text.format("a year earlier")) == {}


def test_negative_counts_cannot_be() -> None:
    assert "Q119" in found("The register lists minus 12 voters for the village.")


def test_a_rate_in_money() -> None:
    assert "Q112" in found("She was paid $200 a day for five days, $1,500 in all.")
    assert found("She was paid $200 a day for five days, $1,000 in all.") == {}
    assert found("She was paid $200 a day for five days, €1,500 in all.") == {}


def test_a_rule_within_an_article_says_what_its_findings_are_about() -> None:
    text = "The mill lies 40 miles (25 kilometres) from the harbour of Orsa."
    (one,) = check(Source.from_text(text, id="a.txt"), baseline=False, select=["Q101"]).findings
    assert one.matter == "one measure in two units"


def test_a_place_told_with_other_points_of_the_compass_says_both_in_the_index() -> None:
    from atodds.reports.html.findings import finding_views
    from atodds.reports.html.lines import line_of
    from atodds.reports.html.passages import Reader
    from atodds.reports.html.sources import Sources

    run = check(
        Source.from_text("The tanker sank 55 km west of Orsa on Monday, the navy said.", id="a.txt"),
        Source.from_text("The tanker sank 55 km south of Orsa on Monday, the port said.", id="b.txt"),
        baseline=False,
        select=["N404"],
    )
    (view,) = finding_views(run.findings, Reader(run.articles, Sources(run)))
    assert len(line_of(view, "").against) == 2
