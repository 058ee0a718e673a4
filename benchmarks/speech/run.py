"""How well names, quotations and credits are read: ``python benchmarks/speech/run.py [--shared DIR]``.

Prints recall and precision by overlap against the labelled seeds, the time of each reader, and the recall of
people against the coreference annotation of ECB+. Reads corpora that lie outside the project; where they are
missing it says so and exits 2.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from atodds import attribution as attributions
from atodds import entities as names
from atodds import quotation as quotations
from atodds import temporal as times
from atodds.annotations import Annotations, MentionDraft
from atodds.entities.lexicon import lexicon
from atodds.segmentation import segment

Span = tuple[int, int]
_PEOPLE_LABELLED = ("000", "002")


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def score(gold: list[Span], found: list[Span]) -> tuple[int, int]:
    """(gold spans that some found span overlaps, found spans that overlap some gold span)."""
    return (
        sum(any(overlap(g, f) for f in found) for g in gold),
        sum(any(overlap(g, f) for g in gold) for f in found),
    )


def _same_speaker(gold: dict[str, Any], found: str | None) -> bool:
    wanted = set(gold["speaker"].lower().replace("(", " ").replace(")", " ").split())
    return (
        bool(found)
        and found is not None
        and found.lower().split()[-1].rstrip("s") in {w.rstrip("s") for w in wanted}
    )


def draft_of(text: str) -> Annotations:
    """A draft with its structure and the marks of times, which names are read after."""
    blocks, sentences = segment(text)
    draft = Annotations(text, [block[:4] for block in blocks], sentences)
    draft.marks = times.read(draft)
    return draft


def read(text: str) -> list[MentionDraft]:
    """The names, quotations and attributions of a text."""
    draft = draft_of(text)
    for reader in (names, quotations, attributions):
        draft.marks = sorted(
            [*draft.marks, *reader.read(draft)], key=lambda mark: (mark.start, mark.end, mark.kind)
        )
    return draft.marks


def seeds(folder: Path, gold_file: Path) -> None:
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    totals: dict[str, list[int]] = {name: [0, 0, 0, 0] for name in ("person", "quotation", "attribution")}
    speakers = [0, 0]
    for path in sorted(folder.glob("*.txt")):
        marks = read(path.read_text(encoding="utf-8"))
        labelled = path.name[:3] in _PEOPLE_LABELLED
        for kind, total in totals.items():
            if kind != "quotation" and not labelled:
                continue
            wanted = [g for g in gold if g["article"] == path.name and g["category"] == kind]
            made = [m for m in marks if m.kind == kind]
            spans = [(g["start"], g["end"]) for g in wanted]
            hits, right = score(spans, [(m.start, m.end) for m in made])
            for index, value in enumerate((hits, len(spans), right, len(made))):
                total[index] += value
            if kind != "quotation":
                continue
            for g in wanted:
                speakers[1] += 1
                near = [m for m in made if overlap((g["start"], g["end"]), (m.start, m.end))]
                speakers[0] += any(_same_speaker(g, m.fields.get("speaker")) for m in near)
    for kind, (hits, of, right, made_count) in totals.items():
        print(
            f"{kind:12} recall {hits}/{of} {hits / of:.3f}  "
            f"precision {right}/{made_count} {right / max(1, made_count):.3f}"
        )
    print(f"quotations with the right speaker: {speakers[0]}/{speakers[1]} {speakers[0] / speakers[1]:.3f}")


def _text_of(document: dict[str, Any]) -> tuple[str, list[int]]:
    """The article's text, one sentence a line, and the offset of each sentence."""
    starts, at = [], 0
    for sentence in document["sentences"]:
        starts.append(at)
        at += len(sentence) + 1
    return "\n".join(document["sentences"]), starts


def people_of_ecb(corpus: Path, show: int) -> None:
    hits = total = 0
    missed: list[str] = []
    common = _lower_case_words(corpus)
    for line in (corpus / "coreference.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        document = json.loads((corpus / row["cluster"] / f"{row['id']}.json").read_text(encoding="utf-8"))
        text, starts = _text_of(document)
        spans = [(m.start, m.end) for m in names.read(draft_of(text)) if m.kind == "person"]
        for mention in row["mentions"]:
            words = mention["text"].split()
            if mention["type"] != "HUMAN_PART_PER" or not words or not _proper(words, common):
                continue
            start = starts[mention["sentence"]] + mention["start"]
            total += 1
            if any(overlap((start, start + len(mention["text"])), span) for span in spans):
                hits += 1
            else:
                missed.append(f"{row['id']}: {mention['text']}")
    print(f"ECB+ people by proper name: recall {hits}/{total} {hits / max(1, total):.3f}")
    print("\n".join(missed[:show]))


def _lower_case_words(corpus: Path) -> set[str]:
    """Every word that the corpus has in lower case: alone and with a capital it is a noun that opens a
    sentence.
    """
    found: set[str] = set()
    for path in sorted(corpus.glob("*/*.json")):
        for sentence in json.loads(path.read_text(encoding="utf-8"))["sentences"]:
            found.update(re.findall(r"(?<![\w'’])[a-z]+", sentence))
    return found


def _proper(words: list[str], common: set[str]) -> bool:
    """Whether an annotated mention is a person's name: capitals throughout, and not common words."""
    if not all(word[0].isupper() for word in words):
        return False
    bare = [word.split("'")[0].rstrip(".,").lower() for word in words]
    return any(word not in common and word not in lexicon().demonyms and len(word) > 1 for word in bare)


def speed(folder: Path) -> None:
    drafts = [draft_of(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]
    characters = sum(len(draft.text) for draft in drafts)
    for name, reader in (
        ("names", names.read),
        ("quotations", quotations.read),
        ("attributions", attributions.read),
    ):
        best = 1e9
        for _ in range(5):
            began = time.perf_counter()
            made = [reader(draft) for draft in drafts]
            best = min(best, time.perf_counter() - began)
        for draft, marks in zip(drafts, made, strict=True):
            draft.marks = sorted([*draft.marks, *marks], key=lambda mark: (mark.start, mark.end))
        print(f"{name:12} {best * 1000 * 5000 / characters:.2f} ms for 5,000 characters")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=Path(__file__).parents[3] / "shared")
    options.add_argument(
        "--missed", type=int, default=0, help="show so many people of ECB+ that were not found"
    )
    given = options.parse_args()
    gold = given.shared / "gold/seeds/mentions.json"
    corpus = given.shared / "corpora/ecbplus"
    if not gold.exists() or not corpus.exists():
        print(f"no corpora under {given.shared}: give --shared DIR", file=sys.stderr)
        return 2
    seeds(given.shared / "seeds", gold)
    speed(given.shared / "seeds")
    people_of_ecb(corpus, given.missed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
