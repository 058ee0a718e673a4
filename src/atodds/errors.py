"""The errors a user can cause; the command line prints them without a traceback and exits 2."""

from __future__ import annotations


class AtoddsError(Exception):
    """The job could not be done; the message says what is wrong, where, and what to do next."""


class SourceError(AtoddsError):
    """A source that is missing, empty, unreadable or not text."""


class WorkspaceError(AtoddsError):
    """A suite, sidecar, reference file, schema or baseline that is missing or malformed."""


class RuleError(AtoddsError):
    """A rule that raised; a run with a failed rule never counts as clean."""
