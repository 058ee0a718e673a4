"""The labelled sets, our readings and quantulum3's as the shared scorer wants them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from atodds.annotations import Annotations, MentionDraft
from atodds.quantities import read

from .draw import ECB

SHARED = Path(__file__).resolve().parents[3] / "shared"
SETS = SHARED / "corpora" / "quantities"
SCORER = SHARED / "bench" / "score_quantities.py"
HERE = Path(__file__).parent

Case = dict[str, Any]
Reader = Callable[[str], list[dict[str, Any]]]
NEWS = ("quantity", "count", "money", "percent", "ratio", "number")


def meanings() -> dict[str, Any]:
    """Where a set's meaning is not ours: case ids with reasons, and names of units that its labels use otherwise."""
    return tomllib.loads((HERE / "meanings.toml").read_text(encoding="utf-8"))


def cases(name: str) -> list[Case]:
    """The labelled cases of a set; labels without a value (a bare unit) are left out."""
    raw = [
        json.loads(line)
        for line in (SETS / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
        if line
    ]
    units = meanings().get("units", {}).get(name.split(".")[-1], {})
    for case in raw:
        kept = [item for item in case["quantities"] if item["value"] is not None]
        case["quantities"] = [{**item, "unit": units.get(item["unit"], item["unit"])} for item in kept]
    return raw


def blind(name: str = "blind") -> list[Case]:
    """Our own labels on drawn ECB+ sentences, ``blind`` or ``blind_news``; the text is read from the corpus by reference."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    units = meanings()["units"].get(name, {})
    return [_referred(label, units) for label in map(json.loads, lines)]


def _referred(label: dict[str, Any], units: dict[str, str]) -> Case:
    raw = json.loads((ECB / f"{label['document']}.json").read_text(encoding="utf-8"))
    text = raw["sentences"][label["sentence"]]
    if any(item["end"] > len(text) for item in label["quantities"]):
        raise ValueError(f"{label['document']}#{label['sentence']}: the labels are of another text")
    return {
        "id": f"{label['document']}#{label['sentence']}",
        "text": text,
        "quantities": [
            {**item, "unit": units.get(item["unit"], item["unit"])} for item in label["quantities"]
        ],
    }


def _row(mark: MentionDraft) -> dict[str, Any]:
    fields = mark.fields
    return {
        "start": mark.start,
        "end": mark.end,
        "value": fields["value"],
        "unit": "-" if mark.kind == "ratio" else fields.get("unit") or "-",
        "change": fields["modifier"],
    }


def ours(kinds: Iterable[str]) -> Reader:
    """Our reader as a function from a text to scorer rows of these kinds; figures of speech are not quantities."""
    wanted = frozenset(kinds)

    def rows(text: str) -> list[dict[str, Any]]:
        marks = read(Annotations.of_text(text))
        return [_row(mark) for mark in marks if mark.kind in wanted and not mark.fields.get("idiom")]

    return rows


def peer() -> Reader:
    """quantulum3's parser as a function from a text to scorer rows. Takes seconds to load."""
    from quantulum3 import parser

    def rows(text: str) -> list[dict[str, Any]]:
        found = parser.parse(text)
        return [
            {
                "start": item.span[0],
                "end": item.span[1],
                "value": item.value
                if item.uncertainty is None
                else [item.value - item.uncertainty, item.value + item.uncertainty],
                "unit": item.unit.name,
                "change": "=",
            }
            for item in found
        ]

    return rows


def score(gold: list[Case], reader: Reader, details: Path | None = None) -> dict[str, Any]:
    """The shared scorer's figures (lists of P, R, F1) for a reader on labelled cases."""
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder, "gold.jsonl"), Path(folder, "pred.jsonl")
        paths[0].write_text("\n".join(map(json.dumps, gold)), encoding="utf-8")
        rows = ({"id": case["id"], "quantities": reader(case["text"])} for case in gold)
        paths[1].write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        command = [sys.executable, str(SCORER), "--gold", str(paths[0]), "--pred", str(paths[1]), "--json"]
        if details is not None:
            command += ["--details", str(details)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures
