"""The workspace: the folder whose ``checks/`` and ``schemas/`` a run uses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import WorkspaceError
from ..language.additions import load_additions
from ..rules.loading import Loaded, group, load_folder, yaml_files
from ..shipped import shipped
from .settings import Settings, has_settings, load_settings

if TYPE_CHECKING:
    from ..documents import Document
    from ..language.tables import Additions
    from ..rules.loading import Waiver
    from ..rules.references import References
    from ..rules.rule import Rule, Suite

_SIGN = re.compile(r"^(?:suite|facts|events|waivers)\s*:", re.MULTILINE)


@dataclass(frozen=True)
class Workspace:
    """Where the suites, references, waivers, baseline and declared document of a run come from."""

    root: Path
    """The folder that holds ``checks/``; the current folder where only the shipped suites are used."""
    suites: tuple[Suite, ...]
    references: References
    waivers: tuple[Waiver, ...]
    schemas: Path
    """The folder with the declared document; it need not exist."""

    @property
    def baseline(self) -> Path:
        """Where the baseline is kept."""
        return self.root / "checks" / "baseline.json"

    @cached_property
    def settings(self) -> Settings:
        """What ``atodds.toml`` or ``[tool.atodds]`` says."""
        return load_settings(self.root)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, by code and suite."""
        every = (rule for suite in self.suites for rule in suite.rules)
        return tuple(sorted(every, key=lambda rule: (rule.code, rule.suite)))

    @cached_property
    def additions(self) -> Additions:
        """The words that ``lexicons/`` adds to the engine's."""
        return load_additions(self.root / "lexicons")

    def document(self) -> type[Document] | None:
        """The class ``Document`` of ``schemas/*.py``, whose code runs only now; None without one."""
        from ..documents import load

        return load(self.schemas)

    def select(
        self, suites: Sequence[str] | None = None, select: Sequence[str] = (), ignore: Sequence[str] = ()
    ) -> tuple[Rule, ...]:
        """The rules to run, by suite, code (or its beginning) or name; WorkspaceError for an unknown one.

        A rule that is off by default runs where ``select`` names it in full; "default" there stands for all others.
        """
        self._known("suite", suites or (), [suite.name for suite in self.suites])
        self._known_rules([asked for asked in (*select, *ignore) if asked != DEFAULT])
        return tuple(
            rule
            for rule in self.rules
            if (not suites or rule.suite in suites)
            and _chosen(rule, select or (DEFAULT,))
            and not _among(rule, ignore)
        )

    def _known_rules(self, wanted: Sequence[str]) -> None:
        names = [key for rule in self.rules for key in (rule.code, rule.name)]
        for asked in wanted:
            if not any(_matches(name, asked) for name in names):
                self._known("rule", (asked,), sorted({rule.code for rule in self.rules}))

    @staticmethod
    def _known(what: str, wanted: Sequence[str], names: Sequence[str]) -> None:
        for name in wanted:
            if name not in names:
                raise WorkspaceError(f"no {what} {name!r}; there are {', '.join(names) or 'none'}")


DEFAULT = "default"


def _chosen(rule: Rule, select: Sequence[str]) -> bool:
    if not rule.default:
        return any(code.upper() == rule.code or code == rule.name for code in select)
    return DEFAULT in select or _among(rule, select)


def _among(rule: Rule, wanted: Sequence[str]) -> bool:
    return any(_matches(rule.code, asked) or _matches(rule.name, asked) for asked in wanted)


def _matches(name: str, wanted: str) -> bool:
    """A code is named whole or by its first characters ("Q", "Q1"), a name only whole."""
    if name[:1].isupper():
        return bool(wanted) and name.startswith(wanted.upper())
    return name == wanted


def _root(given: Path | str) -> Path:
    """The folder of the workspace that is named by it, or by its ``checks``; WorkspaceError where it is none."""
    root = Path(given)
    root = root.parent if root.name == "checks" and not (root / "checks").is_dir() else root
    if not (root / "checks").is_dir() and not has_settings(root):
        raise WorkspaceError(f"{given}: no workspace: it has no folder checks/; `atodds init` makes one")
    return root


def _home(start: Path) -> Path:
    """The nearest workspace upwards, else the folder itself."""
    return find(start) or start


def open_workspace(given: Path | str | None = None, start: Path | None = None) -> Workspace:
    """The workspace at ``given``, else the nearest upwards of ``start`` (here), else the shipped one."""
    root = _root(given) if given is not None else _home(start or Path.cwd())
    own = (
        load_folder(root / "checks")
        if (root / "checks").is_dir() and _is_workspace(root, given)
        else Loaded()
    )
    suites, references = own.suites, own.references
    if not own.replaces and root.resolve() != shipped().resolve():
        default = load_folder(shipped() / "checks")
        suites, references = _both(own, default), _with(own.references, default.references)
    return Workspace(
        root=root,
        suites=suites,
        references=references,
        waivers=own.waivers,
        schemas=root / "schemas",
    )


def find(start: Path) -> Path | None:
    """The nearest folder, from ``start`` upwards, with settings, or a ``checks/`` of suites, references or a baseline."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if _is_workspace(folder)), None)


def _is_workspace(folder: Path, given: object = None) -> bool:
    checks = folder / "checks"
    try:
        if given is not None or (checks / "baseline.json").is_file() or has_settings(folder):
            return True
        return checks.is_dir() and any(_SIGN.search(_text(path)) for path in yaml_files(checks))
    except OSError:
        return False


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _with(own: References, shipped: References) -> References:
    """The shipped references beside those of the workspace, which go before one of their id or name."""
    ids, names = {fact.id for fact in own.facts}, {event.name for event in own.events}
    return own.model_copy(
        update={
            "facts": (*own.facts, *(fact for fact in shipped.facts if fact.id not in ids)),
            "events": (*own.events, *(event for event in shipped.events if event.name not in names)),
        }
    )


def _both(own: Loaded, shipped: Loaded) -> tuple[Suite, ...]:
    """The shipped rules, with those of the workspace in place of rules of the same suite and code.

    A rule in a suite of the workspace's own takes the place of every shipped rule of its code.
    """
    ours = [rule for suite in own.suites for rule in suite.rules]
    names = {suite.name for suite in shipped.suites}
    taken = {rule.key if rule.suite in names else rule.code for rule in ours}
    theirs = [rule for suite in shipped.suites for rule in suite.rules if not {rule.key, rule.code} & taken]
    return group([*theirs, *ours])
