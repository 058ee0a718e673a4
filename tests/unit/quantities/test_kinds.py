"""The nine kinds of printed numbers in invented sentences of six fields (``kinds.jsonl``), written before the reader saw them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.quantities.cases import has, lacks

CASES: list[dict[str, Any]] = [
    json.loads(line)
    for line in Path(__file__).with_name("kinds.jsonl").read_text(encoding="utf-8").splitlines()
]


def _fields(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['text']}")
def test_number_of_a_kind(case: dict[str, Any]) -> None:
    if "has" in case:
        has(case["text"], case["part"], **_fields(case["has"]))
    else:
        lacks(case["text"], case["part"], **_fields(case["not"]))
