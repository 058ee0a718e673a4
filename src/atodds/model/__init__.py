"""The words of the project as pydantic models: frozen, validated, exported as JSON Schema."""

from .article import Article, Block, Sentence
from .base import Model, Span
from .comparison import Comparison, FactRef, Outcome
from .corroboration import STANDINGS, Corroboration, LineKind, Standing, Support, Witness
from .fact import Fact, Occasion
from .finding import SEVERITIES, Axis, Evidence, Finding, Reading, Severity, Status
from .judgement import Judgement
from .mention import (
    AttributionMention,
    DesignatorMention,
    Mention,
    NameMention,
    NumberMention,
    PermissionMention,
    QuotationMention,
    TimeMention,
)
from .person import PersonAttribute, PersonCard, PersonValue
from .problem import RunError, Stage
from .run import (
    Cell,
    Coverage,
    MatterRow,
    Run,
    Skipped,
    SourceCoverage,
    SourceSummary,
    TimelineEntry,
    Unchecked,
)
from .source import Source

__all__ = [
    "SEVERITIES",
    "STANDINGS",
    "Article",
    "AttributionMention",
    "Axis",
    "Block",
    "Cell",
    "Comparison",
    "Corroboration",
    "Coverage",
    "DesignatorMention",
    "Evidence",
    "Fact",
    "FactRef",
    "Finding",
    "Judgement",
    "LineKind",
    "MatterRow",
    "Mention",
    "Model",
    "NameMention",
    "NumberMention",
    "Occasion",
    "Outcome",
    "PermissionMention",
    "PersonAttribute",
    "PersonCard",
    "PersonValue",
    "QuotationMention",
    "Reading",
    "Run",
    "RunError",
    "Sentence",
    "Severity",
    "Skipped",
    "Source",
    "SourceCoverage",
    "SourceSummary",
    "Span",
    "Stage",
    "Standing",
    "Status",
    "Support",
    "TimeMention",
    "TimelineEntry",
    "Unchecked",
    "Witness",
]
