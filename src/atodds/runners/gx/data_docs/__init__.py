"""Data Docs: the validation results as pages that open from a file, without an address outside.

Great Expectations' own pages are not used: they load scripts, styles and a tracking image from some twenty
addresses, show an empty table without them, carry the time of the run and random ids, and show no passages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from ....model import SEVERITIES
from ....rules.context import Context
from ....writing import write_together
from ..outcome import Outcome

_SIGN = '<meta name="generator" content="atodds Data Docs">'


@dataclass(frozen=True)
class SuitePage:
    """One suite and what came of its expectations."""

    name: str
    file: str
    outcomes: Sequence[Outcome]
    structural: bool

    @property
    def unmet(self) -> int:
        """How many expectations were not met."""
        return sum(not outcome.success for outcome in self.outcomes)

    @property
    def findings(self) -> int:
        """How many findings the suite's rules made."""
        return sum(len(outcome.findings) for outcome in self.outcomes)

    @property
    def severities(self) -> list[tuple[str, int]]:
        """Findings by severity, the gravest first; severities without a finding are left out."""
        counted = Counter(found.severity for outcome in self.outcomes for found in outcome.findings)
        return [(severity, counted[severity]) for severity in SEVERITIES if counted[severity]]


def write(outcomes: Iterable[Outcome], context: Context, folder: Path) -> Path:
    """Write ``index.html`` and a page for each suite into the folder, and return the index.

    Pages of an earlier run are removed, other files left alone.

    Raises AtoddsError where the folder cannot be written; the pages of before are whole then.
    """
    pages = suite_pages(outcomes)
    made = {"index.html": _render("index", pages=pages, context=context)}
    made |= {page.file: _render("suite", pages=pages, page=page) for page in pages}
    write_together({folder / name: text for name, text in made.items()})
    _clear(folder, made)
    return folder / "index.html"


def suite_pages(outcomes: Iterable[Outcome]) -> list[SuitePage]:
    """The outcomes by suite, in the order in which suites first come."""
    suites: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        suites.setdefault(outcome.suite, []).append(outcome)
    return [
        SuitePage(name, f"suite-{name.replace(' ', '-')}.html", kept, structural=kept[0].rule is None)
        for name, kept in suites.items()
    ]


def _clear(folder: Path, made: Collection[str]) -> None:
    """Remove the pages of an earlier run that this one did not write again."""
    for path in sorted(folder.glob("*.html")):
        if path.name not in made and _SIGN in path.read_text(encoding="utf-8", errors="replace")[:1000]:
            path.unlink()


def _render(template: str, **given: object) -> str:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__name__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(f"{template}.html.j2").render(
        gx_version=version("great-expectations"), **given
    )
