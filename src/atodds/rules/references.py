"""Reference facts and events of a workspace: dated, sourced, compared like any other witness."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, field_validator, model_validator

from ..model.base import Model


class ReferenceFact(Model):
    """A value that a named authority gives, with its date.

    ``subject`` are names of what it is about; one of them must stand in the sentence or be what it is about.
    ``cues`` are words of which one must stand in the sentence ("range", "reach", "hit").
    ``value`` (or ``low``/``high``) is in ``unit``; ``bound`` says what the value is: exact, at_most or at_least.
    """

    id: str
    matter: str
    subject: tuple[str, ...] = Field(min_length=1)
    cues: tuple[str, ...] = ()
    unit: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    bound: Literal["exact", "at_most", "at_least"] = "exact"
    tolerance: float = 0.0
    """Relative slack before a difference is shown (0.02 is two percent)."""
    as_of: dt.date
    source: str
    address: str | None = None
    note: str | None = None

    @field_validator("unit")
    @classmethod
    def _known(cls, unit: str) -> str:
        from ..units import dimension

        if dimension(unit) is None:
            raise ValueError(f"there is no unit {unit!r}; write it in full: kilometre, mile per hour, kelvin")
        return unit

    @model_validator(mode="after")
    def _one_value(self) -> ReferenceFact:
        """A value, or its ends; never both, and the ends in order."""
        ends = [end for end in (self.low, self.high) if end is not None]
        if (self.value is None) == (not ends):
            raise ValueError("give either value, or low or high or both")
        if ends != sorted(ends):
            raise ValueError("low is above high")
        return self


class ReferenceEvent(Model):
    """A dated event, for anniversaries, day counts and elapsed times."""

    name: str
    aliases: tuple[str, ...] = ()
    date: dt.date
    source: str
    address: str | None = None


class References(Model):
    """Everything under ``checks/reference``."""

    facts: tuple[ReferenceFact, ...] = ()
    events: tuple[ReferenceEvent, ...] = ()
