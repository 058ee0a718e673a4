"""The class Document of a workspace's schemas."""

from __future__ import annotations

from pathlib import Path

import pytest

from atodds.documents import load
from atodds.errors import WorkspaceError
from tests.support import put

DOCUMENT = """
from __future__ import annotations
from typing import Annotated
from atodds import documents
from atodds.documents import Measure, Select

class Document(documents.Document):
    depth: Annotated[Measure | None, Select(kinds=("quantity",))] = None
"""


def test_the_document_of_a_folder(tmp_path: Path) -> None:
    put(tmp_path / "flood.py", DOCUMENT)
    put(tmp_path / "helpers.py", "from atodds.documents import Document\nLIMIT = 3\n")
    declared = load(tmp_path)
    assert declared is not None
    assert list(declared.model_fields) == ["depth"]


def test_no_schema_is_no_document(tmp_path: Path) -> None:
    assert load(tmp_path) is None
    assert load(tmp_path / "missing") is None


def test_two_documents_are_one_too_many(tmp_path: Path) -> None:
    put(tmp_path / "flood.py", DOCUMENT)
    put(tmp_path / "storm.py", DOCUMENT)
    with pytest.raises(WorkspaceError, match=r"storm\.py: a second Document"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("def broken(:\n", "SyntaxError"),
        ("import no_such_module_here\n", "no_such_module_here"),
        ("raise ValueError('not today')\n", "not today"),
        ("raise SystemExit(3)\n", "SystemExit"),
    ],
)
def test_a_broken_schema_is_told_with_its_path(tmp_path: Path, text: str, told: str) -> None:
    put(tmp_path / "flood.py", text)
    with pytest.raises(WorkspaceError) as raised:
        load(tmp_path)
    assert str(tmp_path / "flood.py") in str(raised.value)
    assert told in str(raised.value)


def test_a_broken_schema_leaves_no_module_behind(tmp_path: Path) -> None:
    import sys

    put(tmp_path / "leftover.py", "raise ValueError('not today')\n")
    with pytest.raises(WorkspaceError):
        load(tmp_path)
    assert "atodds_schema_leftover" not in sys.modules
