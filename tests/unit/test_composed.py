"""The composed news keeps the form that its readers rely on."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from atodds.yaml_text import read_yaml
from benchmarks.composed.__main__ import PARTS, main
from benchmarks.composed.load import FIELDS, HERE, RELATIONS, clusters, problems, stories, wire, write_sources

WIRE_WORDS = range(100, 186)
CLUSTER_WORDS = range(110, 251)


def test_every_wire_story_has_its_date_and_headline() -> None:
    known = read_yaml((HERE / "wire" / "sources.yml").read_text(encoding="utf-8"))
    assert [path.name for path in wire()] == sorted(known)
    assert len(known) == 60
    for path in wire():
        text = path.read_text(encoding="utf-8")
        assert text.startswith(known[path.name]["title"])
        assert isinstance(known[path.name]["published"], date)
        assert len(text.split()) in WIRE_WORDS, path.name


def test_four_clusters_a_field() -> None:
    assert Counter(cluster["field"] for cluster in clusters().values()) == dict.fromkeys(FIELDS, 4)


@pytest.mark.parametrize("name", clusters())
def test_every_label_stands_at_its_offsets(name: str) -> None:
    cluster = clusters()[name]
    assert not problems(cluster)
    relations = Counter(label["relation"] for label in cluster["labels"])
    assert relations["CONFLICT"] in range(3, 12)
    assert relations.total() - relations["CONFLICT"] > 5
    assert all(len(article["text"].split()) in CLUSTER_WORDS for article in cluster["articles"])


def test_a_moved_label_is_told() -> None:
    cluster = clusters()["science_glacier"]
    cluster["labels"][0]["a"]["start"] += 1
    assert problems(cluster) == ["labels[0].a '10 percent' is not at its offsets"]


def test_a_cluster_becomes_a_folder_of_sources(tmp_path: Path) -> None:
    cluster = clusters()["science_glacier"]
    write_sources(cluster, tmp_path)
    known = read_yaml((tmp_path / "sources.yml").read_text(encoding="utf-8"))
    assert known["a.txt"]["published"] == date(2026, 1, 28)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == cluster["articles"][0]["text"]


def test_the_scorer_gets_every_label_at_its_line(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 0
    rows = [json.loads(line) for line in (tmp_path / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    labels = [label for cluster in clusters().values() for label in cluster["labels"]]
    told = [label for story in stories().values() for label in story["labels"]]
    assert len(rows) == len(labels) + len(told)
    for row, label in zip(rows, labels, strict=False):
        for side in ("a", "b"):
            lines = json.loads((tmp_path / row[side]["file"]).read_text(encoding="utf-8"))["sentences"]
            line = lines[row[side]["sentence"]]
            assert line[row[side]["start"] : row[side]["end"]] == label[side]["text"]


@pytest.mark.parametrize("name", stories())
def test_every_label_of_a_story_stands_in_its_sentence(name: str) -> None:
    story = stories()[name]
    told = {article["id"]: article["sentences"] for article in story["articles"]}
    assert story["part"] in PARTS
    for label in story["labels"]:
        assert label["relation"] in RELATIONS
        for side in (label["a"], label["b"]):
            assert 0 <= side["start"] < side["end"] <= len(told[side["article"]][side["sentence"]])
