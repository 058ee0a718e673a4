"""A file with several articles: every passage is shown in its own article, and services get the file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import atodds
from atodds import Source
from atodds.reports.github import github_report
from atodds.reports.html import render
from atodds.reports.sarif import sarif_report
from atodds.reports.text import text_report
from atodds.workspace import open_workspace
from tests.support import REPOSITORY, put

TEXTS = (
    "The tram depot lies 9 kilometres (9 miles) from the port, its owner said.",
    "A choir sang in the square. It was cold, and the choir of the old school sang for an hour.",
    "Harvest began early. The silo stands 4 kilometres (4 miles) from the mill.",
)


@pytest.fixture(params=["feed.json", "feed.jsonl"])
def feed(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Three articles in one file, the first and the last with a wrong conversion."""
    entries = [json.dumps({"text": text, "title": "News"}) for text in TEXTS]
    joined = "\n".join(entries) if str(request.param).endswith("l") else f"[{','.join(entries)}]"
    return put(tmp_path / "in" / str(request.param), joined)


def _check(*given: Path | Source) -> atodds.Run:
    return atodds.check(*given, workspace=REPOSITORY, baseline=False, select=["Q101"])


def test_each_passage_is_its_own_articles(feed: Path) -> None:
    run = _check(feed)
    texts = {article.path: article.text for article in run.articles}
    assert [source.id for source in run.sources] == [f"{feed.name}#{number}" for number in (1, 2, 3)]
    assert [path.rsplit("/", 1)[-1] for path in texts] == [source.id for source in run.sources]
    for finding in run.findings:
        for one in finding.evidence:
            assert texts[one.source][one.start : one.end] == one.text
    assert {one.source[-1] for finding in run.findings for one in finding.evidence} == {"1", "3"}
    assert len({finding.fingerprint for finding in run.findings}) == len(run.findings) == 2


def test_the_text_and_the_report_show_each_ones_own_words(feed: Path) -> None:
    run = _check(feed)
    told = text_report(run)
    assert re.search(r"#1:1 Q101.*tram depot lies.*#3:1 Q101.*silo stands", told, re.DOTALL)
    page = render(run)
    assert "The tram depot lies" in page
    assert "The silo stands" in page


def test_services_get_the_file_and_the_article(feed: Path) -> None:
    run = _check(feed)
    (log,) = json.loads(sarif_report(run, open_workspace(REPOSITORY).rules))["runs"]
    for number, result in zip((1, 3), log["results"], strict=True):
        place = result["locations"][0]
        assert place["physicalLocation"]["artifactLocation"]["uri"].endswith(f"/in/{feed.name}")
        assert place["logicalLocations"][0]["fullyQualifiedName"].endswith(f"{feed.name}#{number}")
    lines = [line for line in github_report(run).splitlines() if line.startswith("::")]
    assert len(lines) == 2
    assert all(re.search(rf"file=[^,]*/{re.escape(feed.name)},", line) for line in lines)


def test_one_article_in_a_file_has_the_files_name(tmp_path: Path) -> None:
    alone = put(tmp_path / "one.json", json.dumps({"text": TEXTS[0]}))
    (source,) = _check(alone).sources
    assert (source.id, source.path) == ("one.json", alone.as_posix())


def test_texts_with_one_path_are_told_apart() -> None:
    run = _check(
        *(Source.from_text(text, id=f"n{place}", path="wire.txt") for place, text in enumerate(TEXTS))
    )
    texts = {article.path: article.text for article in run.articles}
    assert list(texts) == ["wire.txt", "wire.txt~2", "wire.txt~3"]
    assert all(
        texts[one.source][one.start : one.end] == one.text
        for finding in run.findings
        for one in finding.evidence
    )


def test_two_files_of_one_name_are_told_apart_in_messages(tmp_path: Path) -> None:
    paths = [put(tmp_path / folder / "a.txt", TEXTS[0]) for folder in ("one", "two")]
    run = atodds.check(*paths, workspace=REPOSITORY, baseline=False, select=["P505", "Q101"])
    (missing,) = (finding for finding in run.findings if finding.rule == "P505")
    assert all(path.as_posix() in missing.message for path in paths)
    assert len({finding.fingerprint for finding in run.findings}) == len(run.findings) == 3
