"""The first screen: every number seen is compared or has a reason, and all places give the same figures."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import atodds
import atodds.api
from atodds import Source
from atodds.model import DesignatorMention, NumberMention
from atodds.reports.html import render
from atodds.reports.text import text_report
from tests.support import REPOSITORY, SEEDS

FERRY = "The ferry Aurora ran aground off Lindholm with {} passengers, the coast guard said. It sailed at 9 knots."


def _check(*texts: str, runner: atodds.api.Runner = "direct") -> atodds.Run:
    sources = [Source.from_text(text, id=f"{place}.txt") for place, text in enumerate(texts)]
    return atodds.check(sources, workspace=REPOSITORY, baseline=False, runner=runner)


def _adds_up(run: atodds.Run) -> None:
    coverage = run.coverage
    for one in (*coverage.sources, coverage.total):
        assert one.seen >= one.read >= one.bound >= one.compared
    assert sum(coverage.reasons.values()) == coverage.total.seen - coverage.total.compared
    kept = Counter(skipped.reason for skipped in coverage.skipped)
    assert all(0 < kept[reason] <= number for reason, number in coverage.reasons.items())


def test_the_seeds_add_up_and_no_evidence_is_listed_as_not_checked() -> None:
    run = atodds.check(SEEDS, workspace=REPOSITORY)
    _adds_up(run)
    numbers = [
        (article.path, mention.start)
        for article in run.articles
        for mention in article.mentions
        if isinstance(mention, NumberMention | DesignatorMention)
    ]
    assert run.coverage.total.seen == len(numbers)
    shown = {
        (passage.source, place)
        for finding in run.findings
        for passage in finding.evidence
        if passage.reference is None and passage.end - passage.start < 300 and len(finding.evidence) > 1
        for place in range(passage.start, passage.end)
    }
    assert [one.text for one in run.coverage.skipped if (one.source, one.start) in shown] == []


def test_more_than_any_list_holds_is_counted() -> None:
    text = " ".join(f"The mill number {number} ground {number + 7} sacks." for number in range(400))
    run = _check(text, "It rained.")
    _adds_up(run)
    assert run.coverage.total.seen >= 400
    assert sum(run.coverage.reasons.values()) > 380
    assert len(run.coverage.skipped) < 200


@pytest.mark.parametrize("runner", ["direct", "gx"])
def test_what_one_text_says_against_itself_is_compared(runner: atodds.api.Runner) -> None:
    run = _check(
        "The hall lies 20 kilometres (12 miles) from the quay. A baker sold 9 loaves.", runner=runner
    )
    assert all(len(finding.evidence) == 1 for finding in run.findings)
    assert run.coverage.total.compared == 2
    assert {one.text for one in run.coverage.skipped} == {"9 loaves"}


def test_a_headline_borne_out_and_a_sum_that_adds_up_are_compared() -> None:
    run = _check(
        "Lisbon divers raise $3.1 million in old coins\n\nDivers off Lisbon raised coins worth $3.1 million on Monday, "
        "the museum said. They sailed home at once."
    )
    assert run.coverage.total.compared == 2
    run = _check("The ship carried 23 sailors (13 Greeks and 10 Turks) when it left.")
    assert run.coverage.total.compared == 3


def test_one_source_says_that_nothing_was_compared_across() -> None:
    run = _check("The ferry Aurora sailed at 9 knots with 40 cars.")
    assert "nothing was compared across sources" in text_report(run)
    page = render(run)
    assert "One source was read, so nothing was compared across sources." in page
    plain = " ".join(re.sub("<[^>]+>", " ", page).split())
    assert "Of two numbers seen in one source, 2 could be read," in plain
    assert (
        "0 were compared with another figure or a reference. With one source nothing was compared across sources."
        in plain
    )
    assert set(run.coverage.reasons) == {"no other source to compare with"}


def test_the_command_line_the_head_and_the_table_give_the_same_figures() -> None:
    run = _check(FERRY.format(212), FERRY.format(212), "A baker in Oslo sold 40 loaves on 3 May 2011.")
    _adds_up(run)
    total = run.coverage.total
    assert total.compared >= 2
    page = " ".join(re.sub("<[^>]+>", " ", render(run)).split())
    assert f"{total.compared} of {total.seen} numbers compared" in text_report(run)
    assert f"not checked {total.seen - total.compared} " in page
    assert f"All {total.seen} {total.read} {total.bound} {total.compared} " in page


def test_a_rule_is_idle_only_where_nothing_of_its_kind_was_found() -> None:
    several = _check(FERRY.format(212), FERRY.format(219))
    assert {"Q103"}.isdisjoint(several.coverage.rules_without_candidates)
    assert {"W302", "N403"} <= set(several.coverage.rules_without_candidates)
    alone = _check(FERRY.format(212))
    assert "Q103" in alone.coverage.rules_without_candidates
    assert "Q101" not in alone.coverage.rules_without_candidates


def test_both_runners_count_alike(tmp_path: Path) -> None:
    direct, gx = (_check(FERRY.format(212), FERRY.format(219), runner=runner) for runner in ("direct", "gx"))
    assert direct.coverage == gx.coverage
