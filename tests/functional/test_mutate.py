"""Known errors planted into copies: what is caught, what is not, and that harmless edits stay silent."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import atodds as library
from atodds import Source
from atodds.model import (
    Article,
    Comparison,
    Evidence,
    FactRef,
    Finding,
    Mention,
    NameMention,
    Outcome,
    Run,
    Sentence,
)
from atodds.mutation import HARMFUL, HARMLESS, Planted, planted
from atodds.mutation.causes import cause
from atodds.mutation.shorten import shortened
from tests.support import atodds, put

NEWS = (
    "Fire closes the depot at Kessing\n\nA fire on Monday closed the tram depot at Kessing, where 140 people work, and two of the "
    "drivers were injured, the fire chief Anders Holmberg said. The damage was about $3.4 million, and the depot will stay shut for six "
    "weeks. “We have never had a fire like this one in the whole valley,” Holmberg told reporters.\n\nThe depot was opened in March 1998. "
    "It lies 12 miles from Orsa, and 31.5 percent of the trams of the valley are kept there, the company said in a report.\n"
)


def article() -> library.Article:
    return library.read(Source.from_text(NEWS, id="news", published="2024-05-06"))[0]


@pytest.mark.parametrize("kind", [kind for kind in HARMFUL if kind not in ("total",)])
def test_each_kind_changes_one_place(kind: str) -> None:
    change = planted(article(), kind)
    assert change is not None
    assert change.text != NEWS
    assert change.text[: change.start] == NEWS[: change.start]
    assert change.text[change.start + len(change.new) :] == NEWS[change.end :]


def test_a_seed_repeats_and_another_may_differ() -> None:
    assert planted(article(), "digit", 3) == planted(article(), "digit", 3)
    assert len({planted(article(), "digit", seed) for seed in range(12)}) > 1


def test_what_cannot_be_planted_is_none() -> None:
    bare = library.read(Source.from_text("It rained all day in the valley.", id="bare"))[0]
    assert planted(bare, "digit") is None
    assert planted(bare, "conversion") is None


@pytest.mark.parametrize(("way", "share"), [("near-copy", 0.9), ("restated", 0.8)])
def test_errors_in_copies_and_in_sentences_said_again_are_caught_and_harmless_edits_are_not(
    way: str, share: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "in" / "news.txt", NEWS)
    told = json.loads(atodds("mutate", "in", "--format", "json").out)[way]
    harmful = [told[kind] for kind in HARMFUL]
    assert sum(kind["planted"] for kind in harmful) >= 12
    assert sum(kind["caught"] for kind in harmful) >= share * sum(kind["planted"] for kind in harmful)
    assert [told[kind]["caught"] for kind in HARMLESS] == [0] * len(HARMLESS)


def test_without_a_path_the_sources_of_the_workspace_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "atodds.toml", 'sources = ["wire"]\n')
    put(tmp_path / "wire" / "bare.txt", "It rained all day in the valley.\n")
    told = atodds("mutate", "--no-report")
    assert told.code == 0, told.err
    assert "planted into 1 source," in told.out


def test_what_is_missed_is_told_by_cause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "in" / "news.txt", NEWS)
    told = json.loads(atodds("mutate", "in", "--format", "json").out)["shortened"]
    missed = [one for kind in HARMFUL for one in told[kind]["missed"]]
    assert len(missed) == sum(told[kind]["planted"] - told[kind]["caught"] for kind in HARMFUL) > 0
    causes = Counter(one["cause"] for one in missed)
    text = atodds("mutate", "in").out
    assert all(f"{number} {why}\n" in text.partition("in fewer words")[2] for why, number in causes.items())
    page = Path("reports/mutation.html").read_text(encoding="utf-8")
    assert all(why[1:] in page for why in causes)


def test_a_cause_is_the_last_stage_that_the_change_reached() -> None:
    before, after = "It rained. The bridge is 19 miles away.", "It rained. The bridge is 16 miles away."
    change = Planted("digit", 25, 27, "16", after)

    def told(*mentions: Mention, **more: Any) -> str:
        changed = Article(
            id="b", path="b", text=after, mentions=mentions, sentences=(Sentence(start=11, end=39, block=0),)
        )
        articles = (Article(id="a", path="a", text=before), changed)
        return cause(Run(atodds_version="0", articles=articles, **more), articles[0], change, end=False)

    def compared(*outcomes: Outcome) -> tuple[Comparison, ...]:
        fact = FactRef(source="b", start=25, end=33, text="16 miles")
        return tuple(
            Comparison(matter="distance", outcome=one, reason="", kind="quantity", facts=(fact,))
            for one in outcomes
        )

    def note(start: int, end: int) -> Finding:
        shown = Evidence(source="b", start=start, end=end, line=1, text=after[start:end])
        return Finding(
            rule="Z901",
            name="z",
            suite="z",
            severity="info",
            message="z",
            fingerprint="0" * 12,
            evidence=(shown,),
        )

    name = NameMention(kind="place", start=25, end=33, text="16 miles", entity="z")
    assert told().startswith("nothing was read there")
    assert told(name, findings=(note(0, 39),)).startswith("read, and not held against")
    assert told(name, comparisons=compared("equivalent")).startswith("taken for the same")
    assert told(name, comparisons=compared("update", "conflict")).startswith(
        "seen to differ, and only listed"
    )
    assert told(name, comparisons=compared("update"), findings=(note(25, 33),)) == "told as a note only"


def test_a_fact_is_restated_where_a_reader_would_know_it_again() -> None:
    stamped = "Posted: Monday, 6 May 2024\n\nIs the depot shut in May?\n\n" + NEWS.split("\n\n")[2] + "\n"
    read = library.read(Source.from_text(stamped, id="stamped"))[0]
    for seed in range(8):
        change = planted(read, "month", seed, stated=True)
        assert change is not None
        assert change.start > stamped.index("The depot was opened")


def test_a_sentence_is_shortened_to_its_beginning_and_the_part_with_the_change() -> None:
    text = "The ferry Aurora, which was built in Harn, carried 340 people (and their dogs) to Velm, when its engine failed at night."
    read = library.read(Source.from_text(text, id="ferry"))[0]
    change = planted(read, "digit", 0, stated=True)
    assert change is not None
    short = shortened(read, change)
    assert short == "The ferry Aurora carried 440 people to Velm."


def test_the_text_names_kinds_shares_and_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "in" / "news.txt", NEWS)
    result = atodds("mutate", "in", "--report", "out/mutation.html")
    out = result.out
    assert "As a near-copy beside the source:" in out
    assert "As a sentence said again in the same source:" in out
    assert "P502" in out
    page = Path("out/mutation.html").read_text(encoding="utf-8")
    (total,) = {line.partition(": ")[2] for line in out.splitlines()[:4] if "errors caught" in line}
    assert f"Errors caught: {total}" in page
    assert "Not caught, by cause" in page
    assert "://" not in page
    assert atodds("check", "in", "--report", "out/index.html").code in (0, 1)
    assert '<a href="mutation.html">' in Path("out/index.html").read_text(encoding="utf-8")
    assert "mutation.html" in result.err
