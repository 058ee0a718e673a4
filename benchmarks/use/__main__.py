"""``python -m benchmarks.use [rules] [functions] [words] [readings] [constants]``: what nothing needs.

It measures on the workshop part of ``../shared/corpora/ecbplus`` (and says so where it is not there) and on the rules'
examples. ``constants`` runs the sample twice for every named number, so it takes a smaller sample and some minutes;
``readings`` does so with the readers alone, and says how much of what is read changes.
"""

from __future__ import annotations

import argparse
from collections import Counter

from benchmarks.corpus import CORPUS
from benchmarks.use import constants, functions, readings, sample, words

PARTS = ("rules", "functions", "words", "readings", "constants")


def main() -> None:
    """Print what was asked for, or all but the constants."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("parts", nargs="*", help="default: rules functions words")
    options.add_argument(
        "--clusters", type=int, help="how many clusters, at most (constants: 4 unless given)"
    )
    given = options.parse_args()
    parts = given.parts or PARTS[:3]
    if not CORPUS.is_dir():
        print(f"{CORPUS} is not there: only the rules' examples are measured")
    if "functions" in parts:  # before all else: what makes a table runs once
        _functions(given.clusters)
    if "rules" in parts:
        _rules(given.clusters)
    if "words" in parts:
        _words(given.clusters)
    if "readings" in parts:
        _readings(given.clusters or 4)
    if "constants" in parts:
        _constants(given.clusters or 4)


def _rules(limit: int | None) -> None:
    rules = sample.workspace().rules
    news, examples = sample.on_news(sample.texts(limit)), sample.on_examples(rules)
    print("rule   suite          on news: error warning info | on its examples")
    for rule in rules:
        counts = [news[rule.suite, rule.code, severity] for severity in ("error", "warning", "info")]
        mark = "" if any(counts) else "  never on news"
        told = " ".join(f"{count:7}" for count in counts)
        print(f"{rule.code}   {rule.suite:14} {told}   | {examples[rule.suite, rule.code]:4}{mark}")


def _functions(limit: int | None) -> None:
    rules = sample.workspace().rules
    news = functions.calls(lambda: sample.on_news(sample.texts(limit)))
    examples = functions.calls(lambda: sample.on_examples(rules))
    others = functions.calls(lambda: sample.on_news(sample.others()))
    every = list(functions.defined())
    quiet = [one for one in every if not news[one[:2]]]
    unmet = [one for one in quiet if not examples[one[:2]] and not others[one[:2]]]
    kept = functions.kept()
    dead = [one for one in unmet if functions.named(one) not in kept]
    print(
        f"functions: {len(every)}; {len(quiet)} never run on news, {len(unmet)} of them on no example, seed or composed text "
        f"either; {len(unmet) - len(dead)} of those are kept with a reason ({functions.KEPT.name}), {len(dead)} are dead"
    )
    for path, line, name in dead:
        print(f"  {path}:{line} {name}")
    for name in sorted(kept - {functions.named(one) for one in unmet}):
        print(f"  {name} is kept, and runs or is gone: take it out of {functions.KEPT.name}")


def _words(limit: int | None) -> None:
    examples = (
        source.text
        for rule in sample.workspace().rules
        for example in (*rule.examples.flagged, *rule.examples.clean)
        for source in example.as_sources()
    )
    text = words.Text(iter([*(one.text for cluster in sample.texts(limit) for one in cluster), *examples]))
    total, missing = Counter[str](), Counter[str]()
    for path, entry in words.entries():
        total[path.name] += 1
        missing[path.name] += not text.has(entry)
    print("lexicon entries that stand nowhere in the texts:")
    for name in sorted(total):
        print(f"  {name:24} {missing[name]:5} of {total[name]}")


def _readings(limit: int) -> None:
    texts = [source for cluster in sample.texts(limit) for source in cluster]
    print(f"readings: {len(texts)} texts, {readings.readings(texts).total()} pieces read")
    for one in readings.moved(texts):
        name = f"{one.constant.module}.{one.constant.name} = {one.constant.value}"
        print(f"  {name:64} 30 % less: {one.smaller:5}  more: {one.larger:5}", flush=True)


def _constants(limit: int) -> None:
    texts = sample.texts(limit)
    rules = sample.workspace().rules
    plain = sample.digest(texts, rules)
    print("named numbers whose move by 30 % changes nothing in the sample:")
    idle = 0
    for constant in constants.constants():
        if not constants.matters(constant, lambda: sample.digest(texts, rules), plain):
            idle += 1
            print(f"  {constant.module}.{constant.name} = {constant.value}", flush=True)
    print(f"{idle} in all")


if __name__ == "__main__":
    main()
