"""A workspace's own suites of stock expectations, ``checks/gx/*.json``, on the tables of facts and sources.

A file is what Great Expectations itself writes for a suite; ``meta: {"table": "facts"}`` or its name says of which table.
An expectation that is not met is a finding with the rows that it is not met by.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from great_expectations.core import ExpectationSuite
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

from ...errors import WorkspaceError
from ...model import Article, Evidence, Finding, Severity
from ...model.tables import TABLES
from ...rules.finding_builder import evidence, fingerprint

CODE, NAME = "G901", "expectation-unmet"
_MOST = 20
"""Rows that a finding shows."""


@dataclass(frozen=True)
class StockSuite:
    """Expectations of one table, and the file they stand in."""

    name: str
    table: str
    given: Sequence[ExpectationConfiguration]
    file: str

    def expectations(self) -> list[Expectation]:
        """Made anew: one that is part of a suite may be part of no other."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of conditions in their older form
            return [entry.to_domain_obj() for entry in self.given]


def shipped() -> list[StockSuite]:
    """What is expected of the facts and sources of any workspace; shown in the project, never a finding."""
    folder = files("atodds") / "runners" / "gx" / "suites"
    return [
        _suite(folder.joinpath(f"{table}.json").read_text(encoding="utf-8"), Path(f"{table}.json"))
        for table in TABLES
    ]


def of_workspace(folder: Path) -> list[StockSuite]:
    """The suites of a folder, in the order of their files; WorkspaceError says which file is wrong, and how."""
    found = []
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        try:
            found.append(_suite(path.read_text(encoding="utf-8"), path))
        except (OSError, UnicodeDecodeError) as problem:
            raise WorkspaceError(f"{path}: cannot be read: {problem}") from problem
    names = [suite.name for suite in found]
    for suite in found:
        if names.count(suite.name) > 1 or suite.name in TABLES:
            raise WorkspaceError(
                f"{suite.file}: there is another suite {suite.name!r}; give it a name of its own"
            )
    return found


def _suite(text: str, path: Path) -> StockSuite:
    try:
        data = json.loads(text)
    except ValueError as problem:
        raise WorkspaceError(f"{path}: not valid JSON: {problem}") from problem
    given = data.get("expectations") if isinstance(data, dict) else None
    if not isinstance(given, list) or not given:
        raise WorkspaceError(
            f"{path}: no suite of Great Expectations: it needs a list `expectations`, as its own files have"
        )
    name = str(data.get("name") or path.stem)
    table = str((data.get("meta") or {}).get("table") or path.stem)
    if table not in TABLES:
        raise WorkspaceError(f'{path}: of which table? Add "meta": {{"table": "facts"}} (or "sources")')
    made = tuple(_expectation(entry, f"{path}: expectation {place}") for place, entry in enumerate(given, 1))
    return StockSuite(name, table, made, str(path))


def _expectation(given: Any, where: str) -> ExpectationConfiguration:
    kind = given.get("type") or given.get("expectation_type") if isinstance(given, dict) else None
    if not isinstance(kind, str):
        raise WorkspaceError(f"{where}: it has no `type`, such as expect_column_values_to_be_between")
    told = {
        name: given[name]
        for name in ("kwargs", "meta", "notes", "description", "severity")
        if given.get(name)
    }
    try:
        made = ExpectationConfiguration(type=kind, **{"kwargs": {}, **told})
        StockSuite("", "", (made,), where).expectations()
    except Exception as problem:  # its registry and its models raise errors of many kinds
        raise WorkspaceError(f"{where}: {kind}: {' '.join(str(problem).split())}") from problem
    return made


def named(suite: StockSuite) -> ExpectationSuite:
    """The suite as Great Expectations keeps it."""
    return ExpectationSuite(name=suite.name, expectations=suite.expectations(), meta={"table": suite.table})


def unmet(
    suite: StockSuite, result: Any, rows: Sequence[dict[str, object]], articles: dict[str, Article]
) -> Finding:
    """The finding on an expectation that is not met; ``rows`` are those of its table, ``result`` is its result."""
    details = result.result
    indices = [entry for entry in details.get("unexpected_index_list") or () if isinstance(entry, int)]
    kwargs = {key: value for key, value in result.expectation_config.kwargs.items() if key != "batch_id"}
    columns = [kwargs[name] for name in ("column", "column_A", "column_B") if name in kwargs]
    columns += kwargs.get("column_list", [])
    passages = list(_passages([rows[index] for index in indices[:_MOST]], articles, suite.table, columns))
    what = (
        result.expectation_config.description
        or f"{result.expectation_config.type} {json.dumps(kwargs, default=str)}"
    )
    key = f"{suite.name}/{CODE}/{result.expectation_config.type}/{json.dumps(kwargs, sort_keys=True, default=str)}"
    return Finding(
        rule=CODE,
        name=NAME,
        suite=suite.name,
        severity=severity_of(result),
        message=f"Not met: {what.rstrip('.')}: {_seen(details, len(rows), suite.table)}.",
        fingerprint=fingerprint(key, passages),
        evidence=tuple(passages) or (_itself(suite, result),),
    )


def _itself(suite: StockSuite, result: Any) -> Evidence:
    """The expectation, where no row is to blame but the table as a whole."""
    where = f"checks/gx/{Path(suite.file).name}"
    return Evidence(
        source=where,
        start=0,
        end=0,
        line=1,
        text=result.expectation_config.type,
        reference=f"suite {suite.name}",
    )


def severity_of(result: Any) -> Severity:
    """Great Expectations' "critical" is an error here."""
    return _SEVERITIES[str(result.expectation_config.severity.value)]


_SEVERITIES: dict[str, Severity] = {"critical": "error", "warning": "warning", "info": "info"}


def _seen(details: dict[str, Any], number: int, table: str) -> str:
    if details.get("unexpected_count"):
        return f"not so in {details['unexpected_count']} of {details.get('element_count', number)} {table}"
    return f"observed {details['observed_value']}" if "observed_value" in details else "see its result"


def _passages(
    rows: Sequence[dict[str, object]], articles: dict[str, Article], table: str, columns: Sequence[str]
) -> Iterator[Evidence]:
    for row in rows:
        article = articles[str(row["article"])]
        if table == "facts":
            yield evidence(article, _int(row["start"]), _int(row["end"]), reading=_reading(row, columns))
        else:
            end = article.text.find("\n") % (len(article.text) + 1)
            yield evidence(article, 0, end, reading=_reading(row, columns))


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _reading(row: dict[str, object], columns: Sequence[str]) -> str:
    """The cells that the expectation is about: "value 212", "unit is missing"."""
    return ", ".join(_shown(name, row[name]) for name in dict.fromkeys(columns) if name in row)


def _shown(name: str, value: object) -> str:
    if value is None:
        return f"{name} is missing"
    return f"{name} {value:g}" if isinstance(value, float) else f"{name} {value}"
