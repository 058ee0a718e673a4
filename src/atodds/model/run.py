"""A run: everything one check produced. Its JSON form is the published output format."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pydantic import Field

from .article import Article, Described
from .base import Model
from .comparison import Comparison, FactRef
from .corroboration import Corroboration
from .finding import Finding
from .judgement import Judgement
from .person import PersonCard
from .problem import RunError

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]

    from .tables import TableName


class SourceSummary(Described):
    """A source in the run's output: its metadata without its text."""

    characters: int = 0
    story: int = 0
    """Index of the story (event) this source was grouped into."""
    copy_of: str | None = None
    """Path of the source that this one shares most of its text with; the two are one witness."""


class Cell(Model):
    """One source's value on one matter."""

    source: str
    text: str
    reading: str
    start: int
    end: int
    agreement: str
    """agree, near, differ, alone."""
    reason: str = ""
    """Why a near value is no more than near."""


class MatterRow(Model):
    """A row of the matrix: one matter, the value in each source that states it."""

    matter: str
    declared: bool = False
    """A field of the workspace's document, rather than found by the engine."""
    outcome: str | None = None
    cells: tuple[Cell, ...] = ()


class TimelineEntry(Model):
    """A dated passage."""

    earliest: str
    latest: str
    granularity: str
    passage: FactRef


class Skipped(Model):
    """Something that was seen but not checked, and why."""

    source: str
    start: int
    end: int
    text: str
    reason: str


class Unchecked(Model):
    """How many numbers of all sources were compared with nothing for one reason."""

    reason: str
    number: int


class SourceCoverage(Model):
    """How much of one source was checked; the counts are of number mentions, each stage part of the one before.

    ``bound`` are those whose matter is known; ``compared`` those that a check held against another figure, a reference
    or the rest of the text, whatever came of it.
    """

    source: str
    seen: int
    read: int
    bound: int
    compared: int
    facts: int = 0


class Coverage(Model):
    """What the run could check and what it could not."""

    sources: tuple[SourceCoverage, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    """Numbers seen and not compared, by reason; together they are what ``sources`` has seen and not compared."""
    skipped: tuple[Skipped, ...] = ()
    """Some of them for each reason, with their passages."""
    notes: tuple[str, ...] = ()
    """In words: sources without a date, rules without candidates, files of a kind that is not read …"""
    rules_run: tuple[str, ...] = ()
    """Codes of the rules that ran; one that stands in two suites is there twice where both ran."""
    rules_without_candidates: tuple[str, ...] = ()
    unwritten: dict[str, int] = Field(default_factory=dict)
    """Of a run of more than 1,000 sources, by outcome the comparisons that say nothing: they are counted, and not written."""

    @property
    def reasons(self) -> dict[str, int]:
        """How many passages were not checked for each reason, the most frequent first."""
        counted = {unchecked.reason: unchecked.number for unchecked in self.unchecked} or Counter(
            skipped.reason for skipped in self.skipped
        )
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    @property
    def total(self) -> SourceCoverage:
        """The counts of all sources together."""
        stages = ("seen", "read", "bound", "compared", "facts")
        return SourceCoverage(
            source="all", **{name: sum(getattr(source, name) for source in self.sources) for name in stages}
        )


class Run(Model):
    """The result of a check."""

    schema_version: int = 1
    atodds_version: str
    suites: tuple[str, ...] = ()
    sources: tuple[SourceSummary, ...] = ()
    findings: tuple[Finding, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    """What a judge of one's own says (``--judge``); never mixed with what the tool says."""
    drafts: tuple[str, ...] = ()
    """Paths of the sources that were held against the others; empty where all were compared alike."""
    corroboration: tuple[Corroboration, ...] = ()
    """Where else each figure, date, quotation and name of the drafts stands (of every source where asked for)."""
    coverage: Coverage = Coverage()
    errors: tuple[RunError, ...] = ()
    """What raised without ending the run: with any of these the run is not complete, whatever was found."""
    matters: tuple[MatterRow, ...] = ()
    people: tuple[PersonCard, ...] = ()
    """A card for each person: what each source says of the bearer, attribute by attribute."""
    timeline: tuple[TimelineEntry, ...] = ()
    stories: tuple[str, ...] = ()
    """A label for each story, in the order of its first source."""
    fixed: tuple[str, ...] = ()
    """Baseline entries that no finding matches any more."""
    documents: dict[str, dict[str, object]] = Field(default_factory=dict)
    """What each source states, by the document that it follows: field -> value as printed, or None where it is not stated."""
    schemas: dict[str, str] = Field(default_factory=dict)
    """The ready document that each source follows ("disaster"), by path; the workspace's own has no name here."""
    articles: tuple[Article, ...] = Field(default=(), exclude=True, repr=False)
    """The parsed articles, for reports; not part of the JSON form (``atodds read`` prints them)."""

    @property
    def unread(self) -> tuple[str, ...]:
        """Files of a folder that could not be read."""
        return tuple(error.source or "" for error in self.errors if error.stage == "loading")

    def to_frame(self, table: TableName = "facts") -> pd.DataFrame:
        """The facts, or the sources, as a pandas frame: a row each, the columns of ``atodds.model.tables``.

        Raises ValueError where the run was read from JSON, which does not hold the articles; ImportError without pandas.
        """
        from .tables import frame

        if self.sources and not self.articles:
            raise ValueError("the run has no articles: a frame is made of the run that `check` returns")
        labels = {
            source.path: self.stories[source.story]
            for source in self.sources
            if source.story < len(self.stories)
        }
        return frame(table, self.articles, labels)
