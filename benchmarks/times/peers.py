"""What date libraries make of the same sets: run by the Python of an environment that has dateparser.

``PYTHONPATH=src:. /path/to/venv/bin/python -m benchmarks.times.peers`` (needs pydantic for ``src`` as well).
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module

from .sets import SHARED, Case, Gold, coreference, right, seeds, specification


def main() -> int:
    """Print recall, precision, values and speed of dateparser's ``search_dates``."""
    try:
        search_dates = import_module("dateparser.search").search_dates
    except ImportError:
        print("dateparser is not installed here: nothing to compare")
        return 0
    if not SHARED.is_dir():
        print(f"{SHARED} is not here: nothing to measure")
        return 0

    def find(case: Case) -> list[tuple[int, int, dt.datetime]]:
        settings = {"RELATIVE_BASE": dt.datetime.combine(case.published or dt.date(2013, 7, 3), dt.time())}
        found, at = [], 0
        for words, value in search_dates(case.text, languages=["en"], settings=settings) or []:
            start = case.text.find(words, at)
            if start >= 0:
                found.append((start, start + len(words), value))
                at = start + len(words)
        return found

    _report("seeds", list(seeds()), find)
    _report("Recognizers-Text dates that news uses", list(specification()), find)
    articles = list(coreference())[:40]
    started = time.process_time()
    _report("ECB+ TIME mentions, 40 articles", articles, find)
    spent = time.process_time() - started
    print(f"speed: {sum(len(case.text) for case in articles) / spent:,.0f} characters a second")
    return 0


Finder = Callable[[Case], list[tuple[int, int, dt.datetime]]]


def _report(name: str, cases: Iterable[Case], find: Finder) -> None:
    """One line on one set; a labelled stretch of days counts as right where the day lies in it."""
    labelled = hit = made = true = valued = good = 0
    for case in cases:
        found = find(case)
        made += len(found)
        true += sum(any(start < one.end and one.start < end for one in case.gold) for start, end, _ in found)
        for gold in case.gold:
            hits = [value for start, end, value in found if start < gold.end and gold.start < end]
            labelled, hit = labelled + 1, hit + bool(hits)
            if gold.values and (gold.kind in ("date", "datetime") or name == "seeds"):
                valued += 1
                good += any(_good(gold, value) for value in hits)
    print(f"{name}: recall {hit}/{labelled}, precision {true}/{made}, right days and moments {good}/{valued}")


def _good(gold: Gold, value: dt.datetime) -> bool:
    if gold.kind in ("date", "datetime"):
        return right(gold.kind, gold.values, _fields(value))
    return gold.values[0]["start"] <= value.date().isoformat() <= gold.values[0]["end"]


def _fields(value: dt.datetime) -> dict[str, str]:
    return {"earliest": value.isoformat(), "latest": value.isoformat(), "clock": value.strftime("%H:%M")}


if __name__ == "__main__":
    sys.exit(main())
