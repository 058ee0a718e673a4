"""Run the internal rules on numbers over one text."""

from __future__ import annotations

from functools import cache

from atodds.model import Finding, Source
from atodds.pipeline import read_article
from atodds.rules.context import Context
from atodds.rules.kinds import kind_of
from atodds.rules.loading import load_folder
from atodds.rules.rule import Rule
from tests.support import REPOSITORY

MODULES = (
    "numbers",
    "totals",
    "products",
    "percents",
    "lists",
    "currencies",
    "ages",
    "headline",
    "repeats",
    "rates",
)


@cache
def rules() -> tuple[Rule, ...]:
    """The rules whose kinds live in the modules on numbers."""
    suites = load_folder(REPOSITORY / "checks" / "internal").suites
    return tuple(rule for suite in suites for rule in suite.rules if rule.kind.split(".")[1] in MODULES)


def found(
    text: str, *, published: str | None = "2024-05-31", publisher: str | None = None
) -> dict[str, Finding]:
    """The first finding of each rule, by code."""
    article = read_article(Source.from_text(text, published=published, publisher=publisher))
    context = Context(articles=(article,))
    return {
        rule.code: made for rule in reversed(rules()) for made in reversed(list(kind_of(rule)(rule, context)))
    }
