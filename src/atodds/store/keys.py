"""What a thing is kept under: a digest of everything that it was made of."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .._version import __version__
from ..engine.plan import Plan
from ..language.tables import current
from ..model import Source
from ..model.base import Model
from ..rules.own_kinds import OWN
from ..rules.rule import Rule
from ..shipped import shipped

_READ_WITH = ("pint", "pydantic", "quantulum3", "rapidfuzz", "rensa")
_CODE = frozenset({".py", ".toml", ".txt", ".json", ".yml", ".yaml"})
_MADE_ELSEWHERE = frozenset({"cli", "reports", "template", "mutation", "store"})
"""Rooms that have no part in what is kept."""


def digest(*parts: str) -> str:
    """32 hexadecimal digits of several texts, each told apart from its neighbours."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        made.update(len(data).to_bytes(8, "little"))
        made.update(data)
    return made.hexdigest()


@cache
def engine() -> str:
    """The engine's fingerprint: of its version, code, word lists and ready documents, of Python and what it reads with."""
    made = blake2b(digest_size=16)
    for told in (__version__, sys.version, *(f"{name} {_version(name)}" for name in _READ_WITH)):
        made.update(told.encode() + b"\0")
    package = Path(__file__).parent.parent
    for root in (package, shipped() / "schemas" / "stories"):
        for path in _files(root):
            made.update(path.relative_to(root).as_posix().encode() + b"\0")
            made.update(path.read_bytes())
    return made.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _files(root: Path) -> Iterable[Path]:
    """The files of the engine, in order."""
    for path in sorted(root.iterdir()) if root.is_dir() else ():
        if path.is_dir():
            if path.name not in _MADE_ELSEWHERE and path.name != "__pycache__":
                yield from _files(path)
        elif path.suffix in _CODE:
            yield path


def words() -> str:
    """Of the words that the workspace adds."""
    tables = sorted(current().tables.items())
    return digest(json.dumps(tables, sort_keys=True, default=str)) if tables else ""


def of_source(source: Source, added: str) -> str:
    """Of a source's text, its name and what is known of it; ``added``: ``words()``."""
    return digest("article", engine(), added, source.model_dump_json(exclude={"verified"}))


def of_checks(article: str, by_article: str, drafted: bool) -> str:
    """Of what the rules find in an article alone. ``by_article``: ``rules_of`` those rules; ``drafted``: it is a draft."""
    return digest("checks", article, by_article, str(drafted))


def rules_of(rules: Sequence[Rule], plan: Plan) -> str | None:
    """Of rules and what they are held against; None where one runs code of the workspace: that may do as it likes."""
    if any(rule.kind.startswith(OWN) for rule in rules):
        return None
    return digest(*(_dumped(rule) for rule in rules), _dumped(plan.references))


def of_story(articles: Sequence[str], drafts: Iterable[int], plan: Plan, by_story: str) -> str:
    """Of what the articles of a story say together; ``drafts``: the places of those that are held against the others."""
    told = (plan.schema, plan.several, plan.narrowed, plan.corroborates, sorted(drafts))
    return digest("story", by_story, json.dumps(told), *articles)


def of_grouping(articles: Sequence[str], drafts: Iterable[int]) -> str:
    """Of the stories of the articles of a run."""
    return digest("grouping", json.dumps(sorted(drafts)), *articles)


def _dumped(given: Model) -> str:
    return given.model_dump_json()
