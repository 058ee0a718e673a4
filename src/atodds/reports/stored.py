"""``report.json``: all that a report is made of, so that it can be made again and compared with a later one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from ..errors import AtoddsError
from ..model import Article, Run
from ..model.base import Model
from ..rules.loading import field_path
from ..rules.rule import Rule


class Stored(Model):
    """A run with its articles and rules; the file beside the report."""

    format: str = Field(default="atodds-report", pattern="^atodds-report$")
    run: Run
    articles: tuple[Article, ...] = ()
    rules: tuple[Rule, ...] = ()
    labels: dict[str, str] = Field(default_factory=dict)
    """How often each rule was right, as the page says it."""
    docs: str = ""
    """Where the Data Docs of Great Expectations lie, from the page."""

    def whole(self) -> Run:
        """The run with its articles."""
        return self.run.model_copy(update={"articles": self.articles})


def stored(run: Run, rules: tuple[Rule, ...], labels: Mapping[str, str] | None = None, docs: str = "") -> str:
    """The file's text; equal runs give equal bytes. The articles' facts, of which no page shows any, are left out."""
    articles = tuple(article.whole().model_copy(update={"facts": ()}) for article in run.articles)
    kept = Stored(run=run, articles=articles, rules=rules, labels=dict(labels or {}), docs=docs)
    return kept.model_dump_json() + "\n"


def load_stored(path: Path) -> Stored:
    """Read ``report.json`` or the output of ``check --format json``. Raises AtoddsError for anything else."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise AtoddsError(f"{path}: cannot be read: {problem.strerror or problem}") from problem
    model: Any = Stored if b'"atodds-report"' in data[:200] else Run
    try:
        read = model.model_validate_json(data)
    except ValidationError as problem:
        first = problem.errors()[0]
        told = f"{field_path(first['loc'])}: {first['msg']}"
        raise AtoddsError(
            f"{path}: neither a report.json nor a run: {told}; write it by `atodds check`"
        ) from problem
    return read if isinstance(read, Stored) else Stored(run=read)
