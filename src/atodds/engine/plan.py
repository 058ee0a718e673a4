"""What the stages of one run share: its rules by what each must see at once, the references, what is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from ..rules.kinds import scope_of
from ..rules.references import References
from ..rules.rule import Rule


@dataclass(frozen=True)
class Plan:
    """What to do with the sources of a run. It holds no source, and can be sent to another process."""

    rules: tuple[Rule, ...]
    references: References = field(default_factory=References)
    schema: str | None = "none"
    """The ready document whose fields are compared; "none" for none; None for the one that each article's words choose."""
    drafts: frozenset[str] = frozenset()
    """Ids of the articles that are held against the others."""
    several: bool = True
    """The run holds more than one article, or may be given more from a store: what grouping asks for is made."""
    narrowed: bool = False
    """Only what touches the drafts is wanted."""
    corroborates: bool = False
    """It is also asked where else each figure stands."""
    large: bool = False
    """There are so many sources that articles lie packed where nothing is done with them."""

    @cached_property
    def by_article(self) -> tuple[Rule, ...]:
        """The rules that look at one article at a time."""
        return tuple(rule for rule in self.rules if scope_of(rule) == "article")

    @cached_property
    def by_story(self) -> tuple[Rule, ...]:
        """The rules that look at the articles of one story."""
        return tuple(rule for rule in self.rules if scope_of(rule) == "story")

    @cached_property
    def by_run(self) -> tuple[Rule, ...]:
        """The rules that must see all articles at once."""
        return tuple(rule for rule in self.rules if scope_of(rule) == "run")
