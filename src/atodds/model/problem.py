"""What went wrong in a run without ending it."""

from __future__ import annotations

import traceback
from typing import Literal

from pydantic import Field

from ..errors import AtoddsError
from .base import Model

Stage = Literal["loading", "reading", "document", "rule", "structure", "comparing", "report", "judge"]
"""Where it was raised: loading a file of a folder, reading an article, filling the declared document, running a rule,
Great Expectations' checks of what was read, putting the comparisons together, writing a report."""


class RunError(Model):
    """A file, an article, a rule or a part of the report that raised; the rest of the run stands, and is not clean."""

    source: str | None = None
    """The source that was being read, or that the rule ran on alone; None where it is not one source's."""
    stage: Stage
    rule: str | None = None
    """The code of the rule that raised."""
    suite: str | None = None
    """The suite that the rule stands in."""
    message: str
    traceback: str = Field(default="", exclude=True, repr=False)
    """Where in the program it was raised; for ``--debug``, not part of the JSON form."""

    foreseen: bool = Field(default=False, exclude=True, repr=False)
    """The message says itself what to mend: a damaged file, a full disk. Not part of the JSON form."""

    @property
    def key(self) -> str | None:
        """The key of the rule, as of ``Finding.key``; None where it is no rule's."""
        return f"{self.suite}/{self.rule}" if self.rule else None

    @classmethod
    def of(
        cls,
        problem: BaseException,
        stage: Stage,
        *,
        source: str | None = None,
        rule: str | None = None,
        suite: str | None = None,
        message: str | None = None,
    ) -> RunError:
        """What is kept of an exception; ``message`` where more can be said than its own words."""
        own = isinstance(problem, AtoddsError)
        told = message or (str(problem) if own else f"{type(problem).__name__}: {problem}".rstrip(": "))
        trace = "".join(traceback.format_exception(problem))
        told, trace = (text.encode("utf-8", "backslashreplace").decode() for text in (told, trace))
        return cls(
            source=source,
            stage=stage,
            rule=rule,
            suite=suite,
            message=told,
            traceback=trace,
            foreseen=own or (stage == "report" and isinstance(problem, OSError)),
        )
