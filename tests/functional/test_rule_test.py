"""``atodds rule --test`` runs the examples of anybody's rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import atodds, put, suite

RIGHT = (
    "    examples:\n"
    "      flagged:\n"
    "        - {text: The village lies 40 miles (25 kilometres) from the coast., shows: 25 kilometres}\n"
    "      clean:\n"
    "        - {text: The village lies 40 miles (64 kilometres) from the coast.}\n"
)
TURNED = (
    "    examples:\n"
    "      flagged:\n"
    "        - {text: The village lies 40 miles (64 kilometres) from the coast., because: It is near.}\n"
    "        - {text: The village lies 40 miles (25 kilometres) from the coast., shows: the village}\n"
    "      clean:\n"
    "        - {text: The village lies 40 miles (25 kilometres) from the coast.}\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_examples_that_hold(here: Path) -> None:
    put(here / "checks" / "mine.yml", suite("Z901") + RIGHT)
    ended = atodds("rule", "--test")
    assert (ended.code, ended.out) == (0, "2 examples of 1 rule run, none failed.\n")


def test_examples_that_do_not_are_told_and_exit_1(here: Path) -> None:
    put(here / "checks" / "mine.yml", suite("Z901", message="Not alike: {first}, {second}.") + TURNED)
    ended = atodds("rule", "z901", "--test")
    assert ended.code == 1
    assert ended.out.splitlines() == [
        "Z901 rule-z901 (mine): flagged 1: nothing was found (It is near.)",
        "Z901 rule-z901 (mine): flagged 2: “the village” is not among what is shown: “40 miles”, “25 kilometres”",
        "Z901 rule-z901 (mine): clean 1: Not alike: 40 miles, 25 kilometres.",
        "3 examples of 1 rule run, 3 failed.",
    ]


def test_no_examples_are_not_a_test_that_passed(here: Path) -> None:
    put(here / "checks" / "mine.yml", suite("Z901", "Z902"))
    ended = atodds("rule", "--test")
    assert ended.code == 2
    assert "without a flagged example: Z901, Z902" in ended.out


def test_of_an_unknown_rule(here: Path) -> None:
    put(here / "checks" / "mine.yml", suite("Z901"))
    assert "no rule 'Z999'" in atodds("rule", "Z999", "--test").err
