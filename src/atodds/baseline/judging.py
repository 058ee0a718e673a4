"""A judge of one's own: findings and listed matters as JSON lines to a command, its verdicts back, kept by content.

The command reads one candidate a line, ``{"id", "kind", "matter", "score", "passages": [{"source", "text", "sentence",
"reading", "side"}]}``, and answers a line each: ``{"id", "verdict": "right" | "wrong" | "unsure", "reason"}``.
"""

from __future__ import annotations

import hashlib
import json
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import Field, ValidationError

from ..model import Article, Judgement, Run, RunError
from ..model.base import Model
from ..model.judgement import JudgedAs
from .conversing import talk

if TYPE_CHECKING:
    from ..engine.embedded import Progress

_DIFFERING = ("conflict", "undecided", "update", "attributed_disagreement")
_LISTED = 2
"""Listed matters for each source, best first: as many as ``benchmarks.ranking`` counts the conflicts among."""
TIMEOUT = 600.0
"""Seconds for which a judge may say nothing: one that hangs must end some time."""


class _Answer(Model):
    id: str
    verdict: JudgedAs
    reason: str = Field(default="", max_length=2_000)


class _Kept(Model):
    """The file of verdicts: judge -> id -> answer."""

    judges: dict[str, dict[str, _Answer]] = Field(default_factory=dict)


@dataclass(frozen=True)
class Candidate:
    """Something to be judged."""

    id: str
    line: Mapping[str, Any]
    fingerprint: str | None
    rule: str | None
    source: str
    start: int


def candidates(run: Run) -> list[Candidate]:
    """The errors and warnings of a run, then its differing matters that no finding reports, best first."""
    texts = {article.path: article for article in run.articles}
    made = [
        _candidate(
            "finding",
            finding.matter or finding.name,
            None,
            [(p.source, p.start, p.end, p.text, p.reading, p.side) for p in finding.evidence],
            texts,
            finding.fingerprint,
            finding.rule,
        )
        for finding in run.findings
        if finding.severity != "info" and finding.evidence
    ]
    reported = {finding.matter for finding in run.findings if finding.matter}
    listed = [
        comparison
        for comparison in run.comparisons
        if comparison.outcome in _DIFFERING and comparison.matter not in reported
    ]
    listed.sort(key=lambda comparison: -comparison.score)
    for matter in listed[: _LISTED * len(run.sources)]:
        passages = [(fact.source, fact.start, fact.end, fact.text, "", fact.side) for fact in matter.facts]
        made.append(_candidate("listed", matter.matter, matter.score, passages, texts, None, None))
    return list({candidate.id: candidate for candidate in reversed(made)}.values())[::-1]


def _candidate(
    kind: str,
    matter: str,
    score: float | None,
    passages: Sequence[tuple[str, int, int, str, str, int]],
    texts: Mapping[str, Article],
    fingerprint: str | None,
    rule: str | None,
) -> Candidate:
    told = [
        {
            "source": source,
            "text": text,
            "sentence": _sentence(texts.get(source), start, end),
            "reading": reading,
            "side": side,
        }
        for source, start, end, text, reading, side in passages
    ]
    content = {"kind": kind, "matter": matter, "passages": [{**entry, "source": ""} for entry in told]}
    identity = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]
    line = {"id": identity, "kind": kind, "rule": rule, "matter": matter, "score": score, "passages": told}
    return Candidate(identity, line, fingerprint, rule, passages[0][0], passages[0][1])


def _sentence(article: Article | None, start: int, end: int) -> str:
    if article is None:
        return ""
    found = [
        sentence
        for sentence in article.sentences
        if sentence.start < max(end, start + 1) and start < sentence.end
    ]
    return " ".join(article.text[found[0].start : found[-1].end].split()) if found else ""


def judged(
    run: Run, command: str, cache: Path, timeout: float = TIMEOUT, progress: Progress | None = None
) -> Run:
    """The run with the judge's verdicts; what the judge does wrong is an entry of its errors.

    ``cache`` keeps verdicts by judge and content, so that a judge is asked once of one thing. ``timeout``: seconds for
    which it may say nothing. What it said before it failed is kept.
    """
    asked = candidates(run)
    kept = _load(cache)
    known = kept.judges.get(command, {})
    open_ = [candidate for candidate in asked if candidate.id not in known]
    errors: list[RunError] = []
    if open_:
        told: dict[str, _Answer] = {}
        try:
            _ask(command, open_, timeout, told, progress or (lambda *_: None))
        except (OSError, ValueError) as problem:
            errors.append(RunError.of(problem, "judge", message=str(problem)))
        known = {**known, **told}
        if told:
            _save(cache, kept.model_copy(update={"judges": {**kept.judges, command: known}}))
    found = tuple(
        _judgement(candidate, known[candidate.id], command) for candidate in asked if candidate.id in known
    )
    return run.model_copy(update={"judgements": found, "errors": (*run.errors, *errors)})


def _judgement(candidate: Candidate, answer: _Answer, command: str) -> Judgement:
    return Judgement(
        id=candidate.id,
        judge=command,
        verdict=answer.verdict,
        reason=answer.reason,
        fingerprint=candidate.fingerprint,
        rule=candidate.rule,
        matter=str(candidate.line["matter"]),
        source=candidate.source,
        start=candidate.start,
    )


def _ask(
    command: str, asked: Sequence[Candidate], timeout: float, told: dict[str, _Answer], progress: Progress
) -> None:
    """Fill ``told`` with the answers by id. Raises OSError or ValueError for a judge that fails, hangs or talks nonsense."""
    lines = "".join(json.dumps(candidate.line, ensure_ascii=False) + "\n" for candidate in asked)
    ids = {candidate.id for candidate in asked}
    progress("Judging", 0, len(asked))
    with talk(shlex.split(command), lines, timeout) as answers:
        for number, line in enumerate(answers, start=1):
            if not line.strip():
                continue
            answer = _answer(number, line)
            if answer.id not in ids:
                raise ValueError(f"the judge answered of {answer.id}, which it was not asked")
            told[answer.id] = answer
            progress("Judging", len(told), len(asked))


def _answer(number: int, line: str) -> _Answer:
    try:
        return _Answer.model_validate_json(line)
    except ValidationError as problem:
        first = problem.errors()[0]
        raise ValueError(f"line {number} of the judge: {first['msg']}: {line.strip()[:100]!r}") from None


def _load(path: Path) -> _Kept:
    """What was judged before; a file that is none is judged anew."""
    try:
        return _Kept.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return _Kept()


def _save(path: Path, kept: _Kept) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(kept.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")


def without_wrong(run: Run) -> Run:
    """The run without the findings that its judge calls wrong: what gates where the settings say so."""
    wrong = {judgement.fingerprint for judgement in run.judgements if judgement.verdict == "wrong"}
    return run.model_copy(
        update={"findings": tuple(finding for finding in run.findings if finding.fingerprint not in wrong)}
    )
