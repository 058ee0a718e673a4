"""Each made-up news sentence is flagged by the rules it breaks, and by no other."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.unit.rules_numbers.checking import found

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{number}-{case['finds'] or 'clean'}" for number, case in enumerate(CASES)]
)
def test_finds_what_is_wrong_and_nothing_else(case: dict[str, str]) -> None:
    assert sorted(found(case["text"])) == sorted(case["finds"].split("+") if case["finds"] else [])
