"""What is kept, as bytes: JSON, packed. It is validated when it is read again, and runs no code."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter

from ..comparison.judged import Judged
from ..comparison.stories import StoryWords
from ..declared.filling import Filled
from ..documents import Measure, SourceCount, Stated
from ..engine.stages import Checked, Compared
from ..model import Article, Finding, PersonCard
from ..model.base import Model
from ..rules.context import FieldProblem

T = TypeVar("T")
_LEVEL = 1
"""Of packing: a fifth of the size; more takes longer than reading the article."""


class _Checked(Model):
    findings: dict[str, tuple[Finding, ...]]
    spans: tuple[tuple[str, int, int], ...]


class _Compared(_Checked):
    matters: tuple[Judged, ...]
    """Each once; what follows names them by their places."""
    judged: tuple[tuple[tuple[str, str], tuple[int, ...]], ...]
    numbers: tuple[int, ...]
    fields: tuple[int, ...]
    people: tuple[PersonCard, ...]
    copied: dict[int, int]
    idle: tuple[str, ...]
    asked: bool


_WORDS = TypeAdapter(StoryWords)


class DamagedError(ValueError):
    """What is kept cannot be read: it was damaged."""


def article_out(article: Article) -> bytes:
    """An article as kept."""
    return packed(article.whole().model_dump_json().encode())


def article_in(body: bytes) -> Article:
    """An article again. Raises DamagedError."""
    return _opened(body, Article.model_validate_json)


def words_out(words: StoryWords) -> bytes:
    """What grouping knows of an article, as kept."""
    return packed(_WORDS.dump_json(words))


def words_in(body: bytes) -> StoryWords:
    """What grouping knows of an article, again. Raises DamagedError."""
    return _opened(body, _WORDS.validate_json)


def checked_out(checked: Checked) -> bytes:
    """What was found in an article alone, as kept."""
    made = _Checked(findings=dict(checked.findings), spans=tuple(sorted(checked.spans)))
    return packed(made.model_dump_json().encode())


def checked_in(body: bytes) -> Checked:
    """What was found in an article alone, again. Raises DamagedError."""
    made = _opened(body, _Checked.model_validate_json)
    return Checked(made.findings, spans=frozenset(made.spans))


def compared_out(compared: Compared) -> bytes:
    """What was found in a story, as kept: a matter that is named in several places stays one."""
    places: dict[int, int] = {}
    matters: list[Judged] = []

    def numbered(several: Iterable[Judged]) -> tuple[int, ...]:
        for matter in several:
            if id(matter) not in places:
                places[id(matter)] = len(matters)
                matters.append(matter)
        return tuple(places[id(judged)] for judged in several)

    judged = tuple((name, numbered(found)) for name, found in compared.judged.items())
    numbers, fields = numbered(compared.numbers), numbered(compared.fields)
    made = _Compared(
        findings=dict(compared.findings),
        spans=tuple(sorted(compared.spans)),
        matters=tuple(matters),
        judged=judged,
        numbers=numbers,
        fields=fields,
        people=compared.people,
        copied=dict(compared.copied),
        idle=tuple(sorted(compared.idle)),
        asked=compared.asked,
    )
    return packed(made.model_dump_json().encode())


def compared_in(body: bytes) -> Compared:
    """What was found in a story, again. Raises DamagedError."""
    made = _opened(body, _Compared.model_validate_json)

    def named(places: tuple[int, ...]) -> tuple[Judged, ...]:
        return tuple(made.matters[place] for place in places)

    return Compared(
        made.findings,
        spans=frozenset(made.spans),
        judged={name: named(places) for name, places in made.judged},
        numbers=named(made.numbers),
        fields=named(made.fields),
        people=made.people,
        copied=made.copied,
        idle=frozenset(made.idle),
        asked=made.asked,
    )


class _Filled(Model):
    """A ready document. A value goes by the name of its model."""

    schema_name: str | None
    fields: dict[str, tuple[tuple[str, dict[str, Any]], ...] | tuple[str, dict[str, Any]] | None]
    problems: tuple[FieldProblem, ...]


_VALUES: Mapping[str, type[Stated]] = {
    function.__name__: function for function in (Stated, Measure, SourceCount)
}


def filled_out(filled: Filled, path: str) -> bytes:
    """The ready document of one article, as kept."""
    fields = {name: _value_out(value) for name, value in filled.documents.get(path, {}).items()}
    made = _Filled(schema_name=filled.schemas.get(path), fields=fields, problems=tuple(filled.problems))
    return packed(made.model_dump_json().encode())


def filled_in(body: bytes, path: str) -> Filled:
    """The ready document of one article, again. Raises DamagedError."""
    made = _opened(body, _Filled.model_validate_json)
    if made.schema_name is None:
        return Filled()
    try:
        fields = {name: _value_in(value) for name, value in made.fields.items()}
    except (KeyError, ValueError) as problem:
        raise DamagedError(str(problem)) from problem
    return Filled({path: fields}, list(made.problems), {path: made.schema_name})


def _value_out(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_value_out(entry) for entry in value)
    return None if value is None else (type(value).__name__, value.model_dump(mode="json"))


def _value_in(value: Any) -> Any:
    if value is None:
        return None
    if value and isinstance(value[0], str):
        return _VALUES[value[0]].model_validate(value[1])
    return tuple(_value_in(entry) for entry in value)


def grouping_out(stories: tuple[int, ...]) -> bytes:
    """The story of each article, as kept."""
    return packed(json.dumps(stories).encode())


def grouping_in(body: bytes) -> tuple[int, ...]:
    """The story of each article, again. Raises DamagedError."""
    return tuple(_opened(body, json.loads))


def packed(data: bytes) -> bytes:
    """Bytes as kept."""
    return zlib.compress(data, _LEVEL)


def _opened(body: bytes, read: Callable[[bytes], T]) -> T:
    """What bytes say, as they are read: raises DamagedError where they cannot be (a ValidationError is a ValueError)."""
    try:
        return read(zlib.decompress(body))
    except (zlib.error, ValueError) as problem:
        raise DamagedError(str(problem)) from problem
