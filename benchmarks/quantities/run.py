"""Score the quantity reader beside quantulum3 0.10 on the labelled sets, and time both on news text.

Run from the repository root: ``python -m benchmarks.quantities``. Without ../shared it says so and stops.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any

from atodds.annotations import Annotations
from atodds.quantities import read

from . import sets
from .draw import ECB

_ALL = (*sets.NEWS, "age")
# Set, the kinds of mention it labels, whether its labels have units.
PLAN: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    ("quantulum3.quantities", sets.NEWS, True),
    ("recognizers.number.numbermodel", _ALL, False),
    ("recognizers.number.percentmodel", ("percent",), True),
    ("recognizers.number.ordinalmodel", ("ordinal",), False),
    ("recognizers.numberwithunit.agemodel", ("age",), True),
    ("recognizers.numberwithunit.currencymodel", ("money",), True),
    ("recognizers.numberwithunit.dimensionmodel", ("quantity",), True),
    ("recognizers.numberwithunit.temperaturemodel", ("quantity",), True),
)
MEGABYTES = 10
SAMPLE = 120


def main(arguments: Sequence[str] = ()) -> int:
    """Print the tables, or with ``--unexplained`` the cases that need a reason (then 1). 0 where ../shared is absent."""
    if not sets.SETS.is_dir():
        print(f"no labelled sets at {sets.SETS}: skipped")
        return 0
    if "--unexplained" in arguments:
        missing = unexplained()
        print("\n".join(missing) or "every difference has its reason")
        return 1 if missing else 0
    print(f"{'set':32} {'cases':>5}  {'atodds value':>12} {'+unit':>6}  {'quantulum3':>10} {'+unit':>6}")
    for name, kinds, units in PLAN:
        gold = sets.cases(name)
        _row(name.removeprefix("recognizers."), gold, kinds, units=units)
        ours = [case for case in gold if case["id"] not in sets.meanings()["other_meaning"]]
        if len(ours) < len(gold):
            _row("  where the meaning is ours", ours, kinds, units=units)
    if not ECB.is_dir():
        print(f"no news at {ECB}: blind checks and speed skipped")
        return 0
    _row("blind check (ECB+)", sets.blind(), sets.NEWS, units=True, modifiers=True)
    _row("blind check, news (ECB+)", sets.blind("blind_news"), sets.NEWS, units=True, modifiers=True)
    _speed()
    return 0


def _row(
    name: str, gold: list[sets.Case], kinds: tuple[str, ...], *, units: bool, modifiers: bool = False
) -> None:
    figures = sets.score(gold, sets.ours(kinds)), sets.score(gold, sets.peer())
    cells = [(found["value"][2], found["value+unit"][2]) for found in figures]
    unit = [f"{cell[1]:6.1f}" if units else "     –" for cell in cells]
    print(f"{name:32} {len(gold):5}  {cells[0][0]:12.1f} {unit[0]}  {cells[1][0]:10.1f} {unit[1]}")
    if modifiers:
        print(f"{'  value+modifier':32} {'':5}  {figures[0]['value+change'][2]:12.1f}")


def _texts() -> list[str]:
    paths = sorted(ECB.glob("*/*.json"))
    return ["\n".join(json.loads(path.read_text(encoding="utf-8"))["sentences"]) for path in paths]


def _speed() -> None:
    """Characters a second: ours on 10 MB of ECB+ text, then both on one sample of it, which gives the ratio."""
    texts = _texts()
    rounds = MEGABYTES * 1_000_000 // sum(map(len, texts)) + 1
    drafts = [Annotations.of_text(text) for text in texts]
    read(drafts[0])
    whole = _rate(
        [(lambda draft=draft: read(draft), len(draft.text)) for _ in range(rounds) for draft in drafts]
    )
    peer, sample = sets.peer(), texts[:SAMPLE]
    peer("five miles")
    ours = _rate([(lambda draft=draft: read(draft), len(draft.text)) for draft in drafts[:SAMPLE]])
    theirs = _rate([(lambda text=text: peer(text), len(text)) for text in sample])
    print(f"\nspeed on {MEGABYTES} MB: {whole:,.0f} characters a second")
    print(
        f"on {sum(map(len, sample)):,} characters: atodds {ours:,.0f}, quantulum3 {theirs:,.0f}, ratio {ours / theirs:,.0f}"
    )


def _rate(jobs: list[tuple[Any, int]]) -> float:
    start = time.process_time()
    for job, _ in jobs:
        job()
    return sum(size for _, size in jobs) / (time.process_time() - start)


def unexplained() -> list[str]:
    """Cases of quantulum3's own set that it reads right and we read otherwise, without a reason written down."""
    ours, theirs, reasons = sets.ours(sets.NEWS), sets.peer(), sets.meanings()["other_meaning"]
    gold = sets.cases("quantulum3.quantities")
    return [
        case["id"]
        for case in gold
        if _right(case, theirs) and not _right(case, ours) and case["id"] not in reasons
    ]


def _right(case: sets.Case, reader: sets.Reader) -> bool:
    """Whether every label is read with its value and unit, and nothing else."""
    found = sets.score([case], reader)["value+unit"]
    return found[0] == found[1] == 100.0 or (not case["quantities"] and not reader(case["text"]))
