"""What every article on this story should state; the report shows it as a table, a field a row."""

from __future__ import annotations

from typing import Annotated

from atodds import documents
from atodds.documents import Measure, Select


class Document(documents.Document):
    """The facts of this story, each with how it is chosen."""

    distance: Annotated[
        Measure | None,
        Select(kinds=("quantity",), dimension="[length]", cues=("harbour", "reef"), unit="kilometre"),
    ] = None
