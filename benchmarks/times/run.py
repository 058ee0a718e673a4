"""Quality and speed of the reader of times: ``python -m benchmarks.times.run [--misses]``.

Reads ``../shared``; says so and ends where that is absent.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable

from atodds.annotations import Annotations, MentionDraft
from atodds.temporal import read

from .sets import SHARED, Case, Gold, coreference, right, seeds, specification


def main(arguments: list[str]) -> int:
    """Print a table; with ``--misses`` also what was missed."""
    if not SHARED.is_dir():
        print(f"{SHARED} is not here: nothing to measure")
        return 0
    shown = "--misses" in arguments
    _overlap("seeds, times and day counts", seeds(), shown, precision=True)
    _overlap("ECB+ TIME mentions", coreference(), shown, precision=False)
    _values("seeds, labels with a date", seeds(), shown)
    _values("Recognizers-Text dates that news uses", specification(), shown)
    _speed()
    return 0


def _marks(case: Case) -> list[MentionDraft]:
    return read(Annotations.of_text(case.text, case.published))


def _hits(marks: list[MentionDraft], gold: Gold) -> list[MentionDraft]:
    return [mark for mark in marks if mark.overlaps(gold.start, gold.end)]


def _overlap(name: str, cases: Iterable[Case], shown: bool, *, precision: bool) -> None:
    found = labelled = true = made = 0
    for case in cases:
        marks = _marks(case)
        for gold in case.gold:
            hit = bool(_hits(marks, gold))
            labelled, found = labelled + 1, found + hit
            if shown and not hit:
                print("  missed:", repr(case.text[max(0, gold.start - 30) : gold.end + 20]))
        made += len(marks)
        true += sum(any(mark.overlaps(gold.start, gold.end) for gold in case.gold) for mark in marks)
    told = f"recall {found}/{labelled} = {found / labelled:.3f}"
    print(f"{name}: {told}" + (f", precision {true}/{made} = {true / made:.3f}" if precision else ""))


def _values(name: str, cases: Iterable[Case], shown: bool) -> None:
    good: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case in cases:
        marks = _marks(case)
        for gold in case.gold:
            if not gold.values:
                continue
            kind = gold.kind if name.startswith("Rec") else "seed"
            total[kind] += 1
            hits = _hits(marks, gold)
            ok = any(
                _seed_right(gold, mark) if kind == "seed" else right(kind, gold.values, mark.fields)
                for mark in hits
            )
            good[kind] += ok
            if shown and not ok:
                print(
                    "  wrong:",
                    repr(case.text[gold.start : gold.end]),
                    gold.values[:1],
                    [mark.fields for mark in hits],
                )
    print(f"{name}: right {good.total()}/{total.total()} = {good.total() / total.total():.3f}")
    if len(total) > 1:
        print("  " + ", ".join(f"{kind} {good[kind]}/{total[kind]}" for kind in sorted(total)))


def _seed_right(gold: Gold, mark: MentionDraft) -> bool:
    """Ours and the labelled interval overlap, and one holds the other or shares an end."""
    low, high = str(mark.fields.get("earliest", "9"))[:10], str(mark.fields.get("latest", "0"))[:10]
    first, last = gold.values[0]["start"], gold.values[0]["end"]
    if high < first or last < low:
        return False
    return (first <= low and high <= last) or (low <= first and last <= high) or low == first or high == last


def _speed() -> None:
    drafts = [Annotations.of_text(case.text) for case in coreference()]
    characters = sum(len(draft.text) for draft in drafts)
    read(drafts[0])
    best = min(_timed(drafts) for _ in range(3))
    print(f"speed: {characters / best / 1e6:.1f} million characters a second on one core")


def _timed(drafts: list[Annotations]) -> float:
    started = time.process_time()
    for draft in drafts:
        read(draft)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
