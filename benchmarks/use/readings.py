"""Which numbers of the readers matter: each is moved by 30 %, and what is read of the texts is compared."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import NamedTuple

from atodds import Source
from atodds.pipeline import read_article
from benchmarks.use.constants import Constant, assignments, moves

READERS = (
    "segmentation", "language", "quantities", "temporal", "entities", "quotation", "attribution", "permissions", "facts",
)  # fmt: skip
Readings = Counter[str]


class Moved(NamedTuple):
    """A number with how many blocks, sentences, mentions and facts are others when it is 30 % smaller, and larger."""

    constant: Constant
    smaller: int
    larger: int


def numbers() -> Iterator[Constant]:
    """Every named number at the top of a reader's module, those assigned together as well."""
    for module, node in assignments(READERS):
        yield from (Constant(module, name, value) for name, value in _named(node) if value)


def _named(node: ast.Assign) -> Iterator[tuple[str, float]]:
    target, given = node.targets[0], node.value
    pairs = (
        zip(target.elts, given.elts, strict=False)
        if isinstance(target, ast.Tuple) and isinstance(given, ast.Tuple)
        else [(target, given)]
    )
    for name, number in pairs:
        value = number.value if isinstance(number, ast.Constant) else None
        if isinstance(name, ast.Name) and isinstance(value, int | float) and not isinstance(value, bool):
            yield name.id, value


def readings(texts: Sequence[Source]) -> Readings:
    """What is read of the texts, piece by piece."""
    found: Readings = Counter()
    for source in texts:
        article = read_article(source)
        for group in (article.blocks, article.sentences, article.mentions, article.facts):
            found.update(f"{source.id} {piece!r}" for piece in group)
    return found


def moved(texts: Sequence[Source]) -> Iterator[Moved]:
    """Every number of the readers, moved."""
    plain = readings(texts)
    for constant in numbers():
        module = import_module(constant.module)
        changed = []
        for value in moves(constant.value):
            setattr(module, constant.name, value)
            try:
                other = readings(texts)
            finally:
                setattr(module, constant.name, constant.value)
            changed.append(max((plain - other).total(), (other - plain).total()))
        yield Moved(constant, *changed)
