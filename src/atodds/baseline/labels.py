"""Labels that people gave to findings (right, wrong, known), and how often each rule was right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from ..errors import WorkspaceError
from ..model.base import Model
from ..rules.loading import field_path

Verdict = Literal["right", "wrong", "known", "unsure"]


class Label(Model):
    """What a person said of one finding."""

    fingerprint: str
    rule: str
    label: Verdict
    reason: str = ""


class LabelFile(Model):
    """A file as the report exports it and ``atodds review`` writes it."""

    labels: tuple[Label, ...] = ()


@dataclass(frozen=True)
class Precision:
    """How often a rule was right; ``known`` findings are right ones that were known already."""

    rule: str
    right: int
    wrong: int
    unsure: int

    @property
    def share(self) -> float | None:
        """Right among right and wrong, None where nobody said either."""
        judged = self.right + self.wrong
        return self.right / judged if judged else None

    def __str__(self) -> str:
        """ "right 9 of 10 (90 %)"."""
        share = self.share
        if share is None:
            return f"not judged ({self.unsure} unsure)"
        return f"right {self.right} of {self.right + self.wrong} ({share:.0%})"


def load_labels(paths: Iterable[Path]) -> tuple[Label, ...]:
    """The labels of all files; a later file overrides an earlier one on the same finding. WorkspaceError for others."""
    found: dict[tuple[str, str], Label] = {}
    for path in paths:
        try:
            read = LabelFile.model_validate_json(path.read_bytes())
        except ValidationError as problem:
            first = problem.errors()[0]
            raise WorkspaceError(
                f"{path}: no labels: {field_path(first['loc'])}: {first['msg']}; export them from the report again"
            ) from problem
        except OSError as problem:
            raise WorkspaceError(f"{path}: cannot be read: {problem.strerror or problem}") from problem
        found.update({(label.rule, label.fingerprint): label for label in read.labels})
    return tuple(found[key] for key in sorted(found))


def precision(labels: Sequence[Label]) -> tuple[Precision, ...]:
    """By rule, in the order of codes."""
    rules: dict[str, list[Label]] = {}
    for label in labels:
        rules.setdefault(label.rule, []).append(label)
    return tuple(
        Precision(
            rule,
            sum(label.label in ("right", "known") for label in own),
            sum(label.label == "wrong" for label in own),
            sum(label.label == "unsure" for label in own),
        )
        for rule, own in sorted(rules.items())
    )


def table(labels: Sequence[Label]) -> str:
    """Precision by rule as text, and all together."""
    lines = [f"{share.rule}  {share}" for share in precision(labels)]
    every = Precision(
        "all",
        sum(label.label in ("right", "known") for label in labels),
        sum(label.label == "wrong" for label in labels),
        sum(label.label == "unsure" for label in labels),
    )
    return "\n".join([*lines, f"all   {every}"])
