"""Every rule is documented, has enough examples, and stands in the published page."""

from __future__ import annotations

import pytest

from atodds.reports.rules import rules_page
from atodds.rules.rule import Rule
from atodds.workspace import open_workspace
from tests.support import REPOSITORY

RULES = open_workspace(REPOSITORY).rules
each = pytest.mark.parametrize("rule", RULES, ids=[f"{rule.code}-{rule.suite}" for rule in RULES])


@each
def test_says_what_why_and_what_instead(rule: Rule) -> None:
    told = rule.documentation
    for part in (told.what, told.why, told.example, told.instead):
        assert len(part.split()) >= 3, part


@each
def test_has_three_flagged_and_three_clean_examples(rule: Rule) -> None:
    assert len(rule.examples.flagged) >= 3
    assert len(rule.examples.clean) >= 3


@each
def test_shows_what_it_flags(rule: Rule) -> None:
    for example in rule.examples.flagged:
        texts = [source.text for source in example.as_sources()]
        assert example.shows is None or any(example.shows in text for text in texts), example.shows


def test_published_page_is_fresh() -> None:
    page = REPOSITORY / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == rules_page(RULES), (
        "docs/rules.md is stale: atodds rule --format markdown --output docs/rules.md"
    )
