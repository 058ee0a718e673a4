"""How the cost of one text grows with its length: ``python -m benchmarks.growth [KIND ...] [--most BYTES]``.

Each kind of text is one line, doubled up to a megabyte; printed are the processor seconds of reading, checking and
reporting, and the ratio at each doubling. Linear work doubles; more than 2.5 is marked and makes the exit code 1.
Below a tenth of a second the clock and the fixed costs say more than the text, so such a ratio is not judged.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from itertools import count, cycle
from time import process_time

import atodds
from atodds import Source
from atodds.reports.html import render
from atodds.workspace import Workspace, open_workspace
from benchmarks.fuzz.inputs import SEEDS, sentences

LIMIT = 2.5
_JUDGED = 0.1
_SHORT = 1.0
"""Seconds below which a run is made three times."""
_PATIENCE = 100.0
"""Seconds after which a kind is not doubled again: what is linear is done with a megabyte before."""
_SYLLABLES = ("Ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "du", "fe", "go", "hi", "ja", "wu")


def _surnames() -> Iterator[str]:
    """Short sentences, each with another surname; 5,000 of them, and then the same again."""
    for number in cycle(range(5000)):
        name = "".join(_SYLLABLES[(number >> shift) & 15].lower() for shift in (0, 4, 8, 12))
        yield f"{name.capitalize()} spoke. "


def _numbers() -> Iterator[str]:
    for number in count(1):
        yield f"{number} "


def _sentences() -> Iterator[str]:
    for number, sentence in enumerate(cycle(sentences())):
        yield sentence.replace("\n", " ").replace("4", str(number % 89 + 10)) + " "


KINDS: dict[str, Callable[[], Iterator[str]]] = {
    **{
        name: lambda text=text: cycle([text])  # type: ignore[misc]
        for name, text in {
            "straight marks": '"',
            "opening marks": "“",
            "closing marks": "”",
            "apostrophes": "’",
            "straight apostrophes": "'",
            "backticks": "`",
            "spaced marks": '" ',
            "unclosed quotations": "“Yes we can ",
            "openings for closings": "“Yes we can “no we shall not ",
            "quotations": "“Yes we can,” he said. ",
            "dated quotations": "“Yes we can,” he said on Monday. ",
            "unended quotations": "“Yes we can,” he said ",
            "dates": "4 March 2014 ",
            "numeric dates": "2014-03-04 ",
            "months": "in January ",
            "weekdays": "Monday ",
            "clock times": "7:45 p.m. ",
            "bare clocks": "7:45 ",
            "numbers": "1 2 3 ",
            "digits": "1",
            "grouped digits": "1,000,",
            "weeks ago": "two weeks ago ",
            "money": "$5 million, ",
            "shares": "5% ",
            "hyphened words": "two-",
            "number words": "two ",
            "units": "5 km, 3 kg, 2 l, ",
            "counts": "5 men, 3 women and 2 children ",
            "ages": "Ann Lee, 43, ",
            "year-olds": "a 43-year-old man ",
            "ranges": "5 to 6 ",
            "ordinals": "the third ",
            "names": "Maria Holt ",
            "capitals": "A ",
            "abbreviations": "U.S. ",
            "titles": "Mr. ",
            "agencies": "Red Cross (ICRC) ",
            "said": "officials said ",
            "permissions": "may not use arms ",
            "words": "the ",
            "letters": "a",
            "points": ".",
            "commas": ", ",
            "brackets": "(",
            "dashes": "— ",
            "bars": "a | ",
            "spaces": " ",
            "sentences": "It rained. ",
        }.items()
    },
    "rising numbers": _numbers,
    "surnames": _surnames,
    "news": _sentences,
}


def text_of(kind: str, size: int) -> str:
    """A text of a kind, at most as long as asked for: an odd number of whole parts.

    Marks that open and never close are paired with each other where their number is even, and are all unclosed where it is
    odd. At every size it must be the same puzzle.
    """
    parts = KINDS[kind]()
    made = [next(parts)]
    length = len(made[0])
    for pair in zip(parts, parts, strict=False):
        length += sum(map(len, pair))
        if length > size:
            break
        made.extend(pair)
    return "".join(made)


def cost(text: str, workspace: Workspace) -> tuple[float, float]:
    """Processor seconds of reading and checking, and of the report."""
    begun = process_time()
    run = atodds.check(Source.from_text(text, published="2014-03-04"), workspace=workspace, baseline=False)
    checked = process_time()
    assert not run.errors, run.errors[0].message
    render(run, workspace.rules)
    return checked - begun, process_time() - checked


def _least(text: str, workspace: Workspace) -> tuple[float, float]:
    """The cost of a text; the least of three runs where one is short, and the machine has a say."""
    told = [cost(text, workspace)]
    while len(told) < 3 and sum(told[0]) < _SHORT:
        told.append(cost(text, workspace))
    return min(told, key=sum)


def growth(
    kind: str, least: int, most: int, workspace: Workspace
) -> Iterator[tuple[int, float, float, float]]:
    """(size, seconds of checking, of the report, ratio to half the size) at each doubling."""
    size, before = least, 0.0
    while size <= most and before < _PATIENCE:
        checked, reported = _least(text_of(kind, size), workspace)
        total = checked + reported
        yield size, checked, reported, total / before if before >= _JUDGED else 0.0
        size, before = 2 * size, total


def main() -> int:
    """Print a line a kind; exit code 1 where a doubling cost more than the limit."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("kinds", nargs="*", choices=[*KINDS, []], metavar="KIND")
    options.add_argument("--least", type=int, default=16_384)
    options.add_argument("--most", type=int, default=1_048_576)
    given = options.parse_args()
    workspace = open_workspace(SEEDS.parent)
    cost(text_of("news", 2000), workspace)
    worst = 0.0
    for kind in given.kinds or KINDS:
        ratios: list[str] = []
        last = ""
        for size, checked, reported, ratio in growth(kind, given.least, given.most, workspace):
            ratios.append(f"{ratio:.1f}{'!' if ratio > LIMIT else ''}" if ratio else "·")
            last = f"{size // 1024} KB: {checked:.1f} s, report {reported:.1f} s"
            worst = max(worst, ratio)
        print(f"{kind:22} {' '.join(f'{one:>5}' for one in ratios[1:])}   {last}", flush=True)
    print(f"worst ratio {worst:.1f} (at most {LIMIT})")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
