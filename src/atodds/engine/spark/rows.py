"""Frames of what the stages give: pickled, beside the columns that Spark itself reads."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import pyarrow as pa

Frame: TypeAlias = Any
"""A ``pyspark.sql.DataFrame``."""
PLACED = "place long, made binary"


def packed(made: object) -> bytes:
    """A thing as it is sent between the driver and the workers of one run."""
    return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)


def unpacked(made: bytes) -> Any:
    """What the workers of this run have packed."""
    return pickle.loads(made)


def table(named: str, rows: Iterable[Sequence[Any]]) -> pa.Table:
    """Rows as a table. ``named``: its columns as Spark is told them, "place long, made binary"."""
    import pyarrow as pa

    plain = {"string": pa.string(), "long": pa.int64(), "double": pa.float64(), "binary": pa.binary()}
    kinds = plain | {f"array<{name}>": pa.list_(kind) for name, kind in plain.items()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in map(str.split, named.split(", "))])
    several = list(rows)
    columns = [
        pa.array([row[at] for row in several], schema.field(at).type) for at in range(len(schema.names))
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def placed(given: Iterable[tuple[int, Any]]) -> pa.Table:
    """Things with their places, packed."""
    return table(PLACED, ((place, packed(entry)) for place, entry in given))


def places(given: Any) -> Iterator[tuple[int, Any]]:
    """The places of a table or batch, with what is packed there."""
    for place, made in columns(given, "place", "made"):
        yield place, unpacked(made)


def columns(given: Any, *names: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table or batch, of these columns."""
    return zip(*(given.column(name).to_pylist() for name in names), strict=True)


def held(frame: Frame) -> Frame:
    """The frame as worked out, so that nothing that is made of it works it out again."""
    return frame.localCheckpoint()
