"""Declared facts: the pydantic document of a workspace, filled from every article.

A workspace's ``schemas/*.py`` defines a class ``Document`` (a subclass of ``atodds.documents.Document``) whose
fields are annotated with a value model and a ``Select`` that says which mention fills the field. A value that
fails its validation is a problem that a rule reports, never a crash.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from .errors import WorkspaceError
from .language.lemmas import lemma
from .model import Article, AttributionMention, Fact, NumberMention, RunError, Span
from .model.mention import Mention, PermissionMention
from .own_code import run_file
from .rules.context import FieldProblem
from .units import UnitError, convert


class Stated(Span):
    """A passage that fills a field, as printed."""

    text: str
    of: str = ""
    """Whom or what it is said of, where the field asks for that: a player, an accused, the place a distance is from."""
    reading: str = ""
    """What the words come to, where that is not what they print: "guilty", "2009-04-08", "14:37"."""


class Measure(Stated):
    """A number that fills a field: its value and loosest interval, in the unit that the field asks for."""

    value: float
    unit: str | None
    low: float | None = None
    high: float | None = None
    strict_low: float | None = None
    strict_high: float | None = None
    printed: str | None = None
    """The unit that the source prints."""
    vague: bool = False


class SourceCount(Stated):
    """How many unnamed sources an article counts for its own claim."""

    value: int
    others: int = 0


@dataclass(frozen=True)
class Select:
    """Which mention fills a field: the first in reading order that meets every condition given.

    ``kinds`` are kinds of mention, or ``trait`` (what is said of a person) or ``wording`` (the words after one of
    ``after``); ``dimension`` is pint's ("[length]"); ``nouns`` are heads of what is counted or
    measured; of ``cues``, one must stand in the sentence, of ``without`` none; ``unit`` is what the value is
    converted to; ``polarity`` is a permission's; ``lead`` asks for the headline or the first sentences.
    """

    kinds: tuple[str, ...]
    dimension: str | None = None
    nouns: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    unit: str | None = None
    polarity: tuple[str, ...] = ()
    lead: bool = False
    roles: tuple[str, ...] = ()
    """What happens to the thing, in the engine's canonical words: "kill", "injure", "destroy"."""
    about: tuple[str, ...] = ()
    """One of these must be among what the fact is bound to: its clause, its noun, its anchor, the words beside it."""
    windows: tuple[str, ...] = ()
    """Windows of time that the field asks for ("career"); a field of ``own`` takes no other."""
    forms: tuple[str, ...] = ()
    """Forms of a time or a designator: "clock", "date", "score"."""
    own: bool = False
    """Of the story's own event, and settled: passages that differ among themselves leave the field open."""
    by: str = ""
    """``subject``, ``person``, ``anchor`` or ``noun``: a value for each of these; the field is then a tuple."""
    per: str = ""
    """Of a rate: for what ("share")."""
    modified: tuple[str, ...] = ()
    """One of these must stand in the counted phrase before its noun: "2,301 career points"."""
    exact: bool = False
    """No vague word ("dozens") fills it."""
    attribute: str = ""
    """Of a trait: "age", "plea", "verdict"."""
    after: tuple[str, ...] = ()
    """Of a wording: the words that it follows."""


def between(low: float, high: float) -> AfterValidator:
    """A validator: every measure of the field lies from ``low`` to ``high``, in the unit that the field asks for."""

    def check(given: Any) -> Any:
        for measure in given if isinstance(given, tuple) else (given,):
            if isinstance(measure, Measure) and not low <= measure.value <= high:
                raise ValueError(f"{measure.text!r} is not between {low:g} and {high:g}")
        return given

    return AfterValidator(check)


class Document(BaseModel):
    """The facts that every article on a story should state. Subclass it in ``schemas/``; a missing fact is None."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def load(folder: Path) -> type[Document] | None:
    """The ``Document`` class of a folder of schemas; None where there is no schema.

    Raises WorkspaceError where a schema cannot be imported, or where two files define a ``Document``.
    """
    found: type[Document] | None = None
    for path in sorted(folder.glob("*.py")) if folder.is_dir() else ():
        declared = document_of(path)
        if declared is not None:
            if found is not None:
                raise WorkspaceError(f"{path}: a second Document; a workspace has one: keep it in one file")
            found = declared
    return found


def document_of(path: Path) -> type[Document] | None:
    """The class ``Document`` that a file defines; WorkspaceError where it cannot be imported."""
    declared = getattr(run_file(path, f"atodds_schema_{path.stem}"), "Document", None)
    its = isinstance(declared, type) and issubclass(declared, Document) and declared is not Document
    return declared if its else None


def fill(
    declared: type[Document], articles: Sequence[Article], broken: list[RunError] | None = None
) -> tuple[dict[str, dict[str, Any]], list[FieldProblem]]:
    """Fill the document for every article.

    Returns the values by article path and field (models of this module, or None), and the problems: one for each
    value that its field's validation refuses; the field is then None. Where a validator breaks (raises what is no
    refusal), the article has no values and the error is put into ``broken``; without that list it is raised as a
    WorkspaceError.
    """
    filled: dict[str, dict[str, Any]] = {}
    problems: list[FieldProblem] = []
    fields = selections(declared)
    for article in articles:
        try:
            filled[article.path], refused = _filled(declared, fields, article)
            problems += refused
        except WorkspaceError as failure:
            if broken is None:
                raise
            filled[article.path] = dict.fromkeys(fields)
            broken.append(RunError.of(failure, "document", source=article.path, message=str(failure)))
    return filled, problems


def _filled(
    declared: type[Document], fields: Mapping[str, Select], article: Article
) -> tuple[dict[str, Any], list[FieldProblem]]:
    """One article's values by field, and what their validation refuses."""
    values = {name: _chosen(article, select) for name, select in fields.items()}
    found: list[FieldProblem] = []
    try:
        document = declared.model_validate(values)
    except ValidationError as failure:
        found = _problems(article, values, failure)
        refused = {problem.field for problem in found}
        kept = {name: None if name in refused else value for name, value in values.items()}
        document = declared.model_construct(None, **kept)
    except Exception as failure:
        raise WorkspaceError(
            f"{declared.__module__}.{declared.__name__}: a validator fails on {article.path}: {failure!r}; "
            "let it pass None on, and raise ValueError for a value that it refuses"
        ) from failure
    return {name: getattr(document, name) for name in fields}, found


def selections(declared: type[Document]) -> Mapping[str, Select]:
    """The selection of each field, in the order of the fields. Raises WorkspaceError for a field without one."""
    found = {}
    for name, field in declared.model_fields.items():
        select = next((part for part in field.metadata if isinstance(part, Select)), None)
        if select is None:
            raise WorkspaceError(f"{declared.__name__}.{name}: annotate the field with a Select(...)")
        found[name] = select
    return found


_WHOLE = "(the whole document)"
"""What a refusal is of that no single field causes."""


def _problems(article: Article, values: Mapping[str, Any], failure: ValidationError) -> list[FieldProblem]:
    made = []
    for error in failure.errors():
        name = str(error["loc"][0]) if error["loc"] else _WHOLE
        value = values.get(name)
        at = value[0] if isinstance(value, tuple) else value
        start, end = (at.start, at.end) if isinstance(at, Span) else (0, 0)
        message = str(error["msg"]).removeprefix("Value error, ").removeprefix("Assertion failed, ")
        made.append(FieldProblem(article.id, name, start, end, message))
    return made


def _chosen(article: Article, select: Select) -> Stated | tuple[Stated, ...] | None:
    """The value of a field: by the typed facts where the selection asks for more than the first that fits."""
    if not (select.own or select.by or {"trait", "wording", "designator"} & set(select.kinds)):
        return _value(article, select)
    from .declared.picking import pick

    return pick(article, select)


def _value(article: Article, select: Select) -> Stated | None:
    for fact in article.facts:
        mention = article.mentions[fact.mention]
        if _meets(article, fact, mention, select):
            value = stated(mention, select)
            if value is not None:
                return value
    return None


def _meets(article: Article, fact: Fact, mention: Mention, select: Select) -> bool:
    if mention.kind not in select.kinds or (select.lead and not fact.lead):
        return False
    if select.dimension and getattr(mention, "dimension", None) != select.dimension:
        return False
    if select.nouns and fact.noun not in select.nouns:
        return False
    if select.polarity and getattr(mention, "polarity", None) not in select.polarity:
        return False
    if isinstance(mention, NumberMention) and (
        mention.restates is not None or mention.partitive or fact.negated
    ):
        return False
    if isinstance(mention, AttributionMention) and not mention.count:
        return False
    words = _sentence_words(article, fact, mention)
    cued = not select.cues or any(lemma(cue.lower()) in words for cue in select.cues)
    return cued and not any(lemma(word.lower()) in words for word in select.without)


def _sentence_words(article: Article, fact: Fact, mention: Mention) -> set[str]:
    if isinstance(mention, PermissionMention):
        start, end = mention.start, mention.end
    else:
        sentence = article.sentences[fact.sentence]
        start, end = sentence.start, sentence.end
    text = "".join(letter if letter.isalnum() else " " for letter in article.text[start:end].lower())
    return {lemma(word) for word in text.split()}


def stated(mention: Mention, select: Select) -> Stated | None:
    """What a mention states, in the unit that the selection asks for; None where it does not convert."""
    if isinstance(mention, NumberMention):
        return _measure(mention, select.unit)
    if isinstance(mention, AttributionMention):
        return SourceCount(
            start=mention.start,
            end=mention.end,
            text=mention.text,
            value=mention.count or 0,
            others=mention.extra or 0,
        )
    return Stated(start=mention.start, end=mention.end, text=mention.text)


def _measure(mention: NumberMention, unit: str | None) -> Measure | None:
    value = mention.value if not isinstance(mention.value, tuple) else sum(mention.value) / 2
    ends: tuple[float | None, ...] = (value, mention.low, mention.high, *mention.strict)
    if unit is not None and unit != mention.unit:
        try:
            ends = tuple(None if end is None else convert(end, mention.unit or "", unit) for end in ends)
        except UnitError:
            return None
    return Measure(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        value=ends[0] or 0.0,
        low=ends[1],
        high=ends[2],
        strict_low=ends[3],
        strict_high=ends[4],
        unit=unit or mention.unit,
        printed=mention.unit,
        vague=mention.vague,
    )
