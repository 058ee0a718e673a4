"""What the comparison of facts gives: one judged matter, with its passages in sides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ..model import Axis, Outcome

Category = Literal[
    "quantity", "count", "source_count", "magnitude_slip", "unit_slip", "bound", "sign", "role", "age", "ordinal",
    "vague", "date", "clock", "quotation", "misattribution", "permission", "polarity", "place", "name_variant",
    "quotation_varied", "opposite", "person_name", "person_age", "person_attribute", "court", "condition",
    "person_role", "altered_copy", "near_copy", "first_report",
    "currency", "strict", "share", "duration", "parties", "order", "strength", "citation", "total", "result", "swapped",
    "thing", "statement",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of one article, its reading, and the side it stands on."""

    article: int
    start: int
    end: int
    reading: str = ""
    side: int = 0

    def of(self, article: int) -> Passage:
        """The same passage, its article numbered otherwise."""
        return Passage(article, self.start, self.end, self.reading, self.side)


@dataclass(frozen=True, slots=True)
class Judged:
    """Facts on one matter and how they stand to each other.

    ``strong`` says that nothing speaks against their being about one thing; a rule may raise only those to an error.
    ``witnesses`` counts the independent sources on each side.
    """

    category: Category
    matter: str
    outcome: Outcome
    reason: str
    passages: tuple[Passage, ...]
    strong: bool = True
    score: float = 0.5
    """0 to 1: how sure it is that the passages are about one thing."""
    listed: bool = False
    """Shown beside the others with its score, and never a finding: below the cut-off of what is reported."""
    axis: Axis | None = None
    witnesses: tuple[int, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    """Words for the rule's message: "first", "second", "gap", …"""
