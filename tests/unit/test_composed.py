"""The composed news keeps the form that its readers rely on."""

from __future__ import annotations

from datetime import date

from atodds.yaml_text import read_yaml
from benchmarks.composed.load import HERE, wire

WORDS = range(100, 186)


def test_every_wire_story_has_its_date_and_headline() -> None:
    known = read_yaml((HERE / "wire" / "sources.yml").read_text(encoding="utf-8"))
    assert [path.name for path in wire()] == sorted(known)
    assert len(known) == 60
    for path in wire():
        text = path.read_text(encoding="utf-8")
        assert text.startswith(known[path.name]["title"])
        assert isinstance(known[path.name]["published"], date)
        assert len(text.split()) in WORDS, path.name
