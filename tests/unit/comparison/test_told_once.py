"""One finding for one change, however many there are."""

from __future__ import annotations

from random import Random

from atodds.model import Evidence, Finding
from atodds.rules.rule import Rule
from atodds.runs.told_once import COPYING, _idle, told_once
from atodds.workspace import open_workspace


def rules() -> tuple[Rule, ...]:
    return tuple(rule for suite in open_workspace().suites for rule in suite.rules)


def made(rule: Rule, places: list[tuple[str, int, int]], number: int) -> Finding:
    return Finding(
        rule=rule.code,
        name=rule.name,
        suite=rule.suite,
        severity=rule.severity,
        message="said",
        evidence=tuple(
            Evidence(source=source, start=start, end=end, line=1, text="x") for source, start, end in places
        ),
        fingerprint=f"{number:012x}",
    )


def test_what_is_left_is_what_holding_each_against_each_leaves() -> None:
    copying = next(rule for rule in rules() if rule.kind == "within.said_twice.altered")
    others = [rule for rule in rules() if rule.kind not in COPYING][:40]
    chance = Random(8)
    left = 0
    for _ in range(40):
        findings = []
        for number in range(40):
            rule = copying if chance.random() < 0.4 else chance.choice(others)
            places = [
                (chance.choice("ab"), start, start + chance.choice((1, 3, 30)))
                for start in (chance.randrange(120) for _ in range(chance.choice((1, 2, 2, 3))))
            ]
            findings.append(made(rule, places, number))
        altered = [one for one in findings if one.key == copying.key]
        gone = {
            _idle(copy, other)
            for copy in altered
            for other in findings
            if other.key != copying.key
            and copy.evidence[0].source in {passage.source for passage in other.evidence}
        }
        kept = tuple(one for one in findings if id(one) not in gone)
        assert told_once(findings, rules()) == kept
        left += len(kept)
    assert 0 < left < 40 * 40
