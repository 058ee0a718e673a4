"""YAML files of a workspace -> suites, references, waivers; a problem is told with file, line and field."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, Field, ValidationError, field_validator

from .. import ready
from ..errors import WorkspaceError
from ..model.base import Model
from ..yaml_text import YamlTextError, line_of, read_yaml
from .contract import contract_of, unfilled
from .own_kinds import forget
from .references import ReferenceEvent, ReferenceFact, References
from .rule import Rule, Suite

M = TypeVar("M", bound=BaseModel)
_MOST = 20
"""Problems of a workspace that are told one by one: a screen of them; the rest is counted."""


class Waiver(Model):
    """A finding that a person has looked at and accepts, with the reason."""

    fingerprint: str = Field(pattern=r"^[0-9a-f]{12}$")
    reason: str = Field(min_length=1)
    owner: str | None = None
    """Who answers for it."""
    expires: dt.date | None = None
    """The last day on which it holds."""
    rule: str | None = None
    sources: tuple[str, ...] = ()
    """File names of the sources that the finding is on; with the rule, they tell a waiver that nothing needs any more."""

    @field_validator("fingerprint", mode="before")
    @classmethod
    def _quoted(cls, given: object) -> object:
        if isinstance(given, (int, float)):
            raise ValueError("read as a number; put it in quotes")
        return given


class SuiteFile(Model):
    """A suite in a file; several files may hold rules of one suite."""

    suite: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    extends: Literal["default", "none"] = "default"
    """``default``: the shipped suites run as well; ``none``: they do not, in the whole workspace."""
    rules: tuple[Rule, ...]


class ReferenceFile(Model):
    """Reference facts and events, dated and sourced."""

    facts: tuple[ReferenceFact, ...] = ()
    events: tuple[ReferenceEvent, ...] = ()


class WaiverFile(Model):
    """The waivers of a workspace."""

    waivers: tuple[Waiver, ...]


@dataclass(frozen=True)
class Loaded:
    """What the files under a ``checks`` folder say."""

    suites: tuple[Suite, ...] = ()
    references: References = field(default_factory=References)
    waivers: tuple[Waiver, ...] = ()
    replaces: bool = False
    """A suite says ``extends: none``: the shipped suites do not run."""


@dataclass
class _Pile:
    rules: list[tuple[Path, Rule]] = field(default_factory=list)
    facts: list[tuple[Path, ReferenceFact]] = field(default_factory=list)
    events: list[ReferenceEvent] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)
    replaces: bool = False
    problems: list[str] = field(default_factory=list)


def load_folder(folder: Path) -> Loaded:
    """Read every ``*.yml`` and ``*.yaml`` under the folder.

    A file with ``suite`` and ``rules`` is a suite, one with ``facts`` or ``events`` under ``reference/``
    holds references, one with ``waivers`` holds waivers; all else is an error. Kinds of rule under ``kinds/``
    that a rule names are imported. Raises WorkspaceError with all
    problems at once.
    """
    pile = _Pile()
    forget(folder / "kinds")
    for path in yaml_files(folder):
        _take(path, folder, pile)
    pile.problems.extend([*_twins(pile), *_two_names(pile)])
    if pile.problems:
        raise WorkspaceError(_together(pile.problems))
    return Loaded(
        suites=group(rule for _, rule in pile.rules),
        references=References(facts=tuple(fact for _, fact in pile.facts), events=tuple(pile.events)),
        waivers=tuple(pile.waivers),
        replaces=pile.replaces,
    )


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files under a folder, in the order of their names."""
    return sorted(path for path in folder.rglob("*") if path.suffix in {".yml", ".yaml"} and path.is_file())


def group(rules: Iterable[Rule]) -> tuple[Suite, ...]:
    """Suites by name, rules by code."""
    by_suite: dict[str, list[Rule]] = {}
    for rule in sorted(rules, key=lambda rule: (rule.code, rule.suite)):
        by_suite.setdefault(rule.suite, []).append(rule)
    return tuple(Suite(name=name, rules=tuple(by_suite[name])) for name in sorted(by_suite))


@dataclass(frozen=True)
class _File:
    path: Path
    text: str

    def told(self, where: Sequence[str | int], said: str) -> str:
        """A problem with its file, line and field."""
        return f"{self.path}:{line_of(read_yaml(self.text), where)}: {field_path(where)}: {said}"


def _take(path: Path, folder: Path, pile: _Pile) -> None:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        pile.problems.append(f"{path}: cannot be read: {problem}")
        return
    try:
        data = ready.read(text)
    except YamlTextError as problem:
        column = f":{problem.column}" if problem.column else ""
        pile.problems.append(f"{path}:{problem.line}{column}: {problem.said}")
        return
    file = _File(path, text)
    if isinstance(data, dict) and "suite" in data:
        _take_suite(file, data, folder / "kinds", pile)
    elif isinstance(data, dict) and ("facts" in data or "events" in data):
        if folder / "reference" not in path.parents:
            pile.problems.append(
                f"{path}:1: reference facts belong in {folder / 'reference'}; move the file there"
            )
        elif (given := _validate(ReferenceFile, file, data, pile)) is not None:
            pile.facts.extend((path, fact) for fact in given.facts)
            pile.events.extend(given.events)
    elif isinstance(data, dict) and "waivers" in data:
        if (waived := _validate(WaiverFile, file, data, pile)) is not None:
            pile.waivers.extend(waived.waivers)
    else:
        pile.problems.append(
            f"{path}:1: neither a suite (`suite` and `rules`), nor references (`facts`, `events`), "
            "nor `waivers`; add one of these at the top level, or move the file out of checks/"
        )


def _take_suite(file: _File, data: dict[str, Any], own_kinds: Path, pile: _Pile) -> None:
    rules = data.get("rules")
    for rule in rules if isinstance(rules, list) else ():
        if isinstance(rule, dict):
            rule.setdefault("suite", data["suite"])
    given = _validate(SuiteFile, file, data, pile)
    if given is None:
        return
    pile.replaces = pile.replaces or given.extends == "none"
    for index, rule in enumerate(rule.at_home(own_kinds) for rule in given.rules):
        pile.problems += [file.told(("rules", index, *where), said) for where, said in misfits(rule)]
        pile.rules.append((file.path, rule))


def misfits(rule: Rule) -> list[tuple[tuple[str | int, ...], str]]:
    """Where a rule does not fit its kind: no such kind, other parameters, a message that nothing fills."""
    from .kinds import kind_of

    try:
        declared = contract_of(kind_of(rule))
    except WorkspaceError as problem:
        return [(("kind",), str(problem))]
    found = _refused(declared.parameters, rule.parameters, ("parameters",))
    if wrong := unfilled(rule.message, declared.fills):
        found.append((("message",), wrong))
    return found


def _twins(pile: _Pile) -> list[str]:
    """Codes and ids that stand twice, with the files they stand in.

    One code may stand in two suites: within one article, and across sources.
    """
    found = []
    for what, keyed in (
        ("rule", [(f"{rule.code} of suite {rule.suite}", path) for path, rule in pile.rules]),
        ("reference id", [(fact.id, path) for path, fact in pile.facts]),
    ):
        counts = Counter(key for key, _ in keyed)
        for key in sorted(key for key, count in counts.items() if count > 1):
            files = sorted({str(path) for name, path in keyed if name == key})
            found.append(
                f"{', '.join(files)}: {what} {key} stands {counts[key]} times; give one of them another"
            )
    return found


def _two_names(pile: _Pile) -> list[str]:
    """Codes that have another name elsewhere."""
    found = []
    names: dict[str, tuple[str, Path]] = {}
    for path, rule in pile.rules:
        known, where = names.setdefault(rule.code, (rule.name, path))
        if known != rule.name:
            found.append(f"{path}: {rule.code} is {rule.name} here, but {known} in {where}; give it one name")
    return found


def _validate(model: type[M], file: _File, data: Any, pile: _Pile) -> M | None:
    try:
        return model.model_validate(data)
    except ValidationError as problem:
        pile.problems += [file.told(where, said) for where, said in _errors(problem)]
        return None


def _refused(
    model: type[BaseModel], data: Any, above: tuple[str | int, ...]
) -> list[tuple[tuple[str | int, ...], str]]:
    """What a model refuses of data that stands under ``above``."""
    try:
        model.model_validate(data)
    except ValidationError as problem:
        return [((*above, *where), said) for where, said in _errors(problem)]
    return []


def _errors(problem: ValidationError) -> list[tuple[tuple[str | int, ...], str]]:
    return [(error["loc"], error["msg"].removeprefix("Value error, ")) for error in problem.errors()]


def field_path(where: Sequence[str | int]) -> str:
    """The way to a field as a reader writes it: ``rules[2].examples.flagged[0].text``."""
    made = ""
    for step in where:
        made += f"[{step}]" if isinstance(step, int) else f".{step}" if made else str(step)
    return made or "(top level)"


def _together(problems: list[str]) -> str:
    shown = problems[:_MOST]
    if len(problems) > _MOST:
        shown.append(f"… and {len(problems) - _MOST} more")
    head = (
        "the workspace has a problem" if len(problems) == 1 else f"the workspace has {len(problems)} problems"
    )
    return "\n  ".join([f"{head}:", *shown])
