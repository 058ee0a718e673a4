"""What the stages give put together: the findings in the order of rules, and the articles of a run as compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..comparison import Known
from ..comparison.judged import Judged
from ..model import Finding, PersonCard, RunError
from ..rules.context import Context, DetectorName
from ..rules.rule import Rule
from ..runners.direct import attempt
from ..runners.evaluated import Evaluated
from .plan import Plan
from .stages import Checked, Compared


@dataclass(frozen=True)
class Whole:
    """What came of all stages of a run."""

    evaluated: Evaluated = field(default_factory=Evaluated)
    """In the order of rules, articles and stories."""
    people: tuple[PersonCard, ...] | None = ()
    """None where they are still to be made of the run as a whole."""
    fields: tuple[Judged, ...] | None = ()
    """The judged fields of the declared documents; None as of ``people``."""


def members(stories: Sequence[int]) -> list[list[int]]:
    """The places of the articles of each story."""
    made: list[list[int]] = [[] for _ in range(max(stories, default=-1) + 1)]
    for place, story in enumerate(stories):
        made[story].append(place)
    return made


@dataclass(frozen=True)
class Results:
    """What the stages of a plan gave."""

    plan: Plan
    checked: Sequence[Checked]
    """For each article, in the order of the run."""
    stories: Sequence[int] = ()
    """The story of each article."""
    compared: Sequence[Compared] = ()
    """For each story, or part of one; none where no rule compares."""
    parts: Sequence[int] = ()
    """Of each article, which of ``compared`` it is in; none where that is its story."""

    @property
    def places(self) -> list[list[int]]:
        """For each of ``compared``, the places of its articles."""
        return members(self.parts or self.stories)

    @property
    def compares(self) -> bool:
        """Whether any rule asked for a comparison."""
        return bool(self.compared) and (
            len(self.checked) > 1 or any(compared.asked for compared in self.compared)
        )


def merge(results: Results, context: Context) -> tuple[Whole, Context]:
    """What the stages found, and the context with what they have compared.

    ``context``: the articles of the run, of which nothing is compared yet. The rules that must see all articles at once
    run here.
    """
    there = [
        _Placed(compared, at)
        for compared, at in zip(results.compared, results.places, strict=bool(results.compared))
    ]
    if results.compares:
        context = _compared(results, context, there)
    for checked in (*results.checked, *results.compared):
        context.spans.update(checked.spans)
    findings, errors = _ruled(results, context)
    context.idle.update(_idle(results))
    fallen = _distinct(error for compared in results.compared for error in compared.fallen)
    people = (
        tuple(card for compared in results.compared for card in compared.people) if results.compares else ()
    )
    fields = tuple(field for placed in there for field in placed.all(placed.compared.fields))
    return Whole(Evaluated(findings, (*errors, *fallen)), people, fields), context


class _Placed:
    """What was found in a story, with the articles' places in the run."""

    def __init__(self, compared: Compared, places: Sequence[int]) -> None:
        self.compared, self.places = compared, places
        self._made: dict[int, Judged] = {}

    def all(self, several: Iterable[Judged]) -> tuple[Judged, ...]:
        """The matters; one that is given again is the same object."""
        return tuple(self._made.get(id(judged)) or self._placed(judged) for judged in several)

    def found(self, name: DetectorName) -> tuple[Judged, ...]:
        """What a detector has found."""
        return self.all(self.compared.judged.get(name, ()))

    @property
    def copied(self) -> dict[int, int]:
        """Near-copies and originals."""
        return {self.places[first]: self.places[other] for first, other in self.compared.copied.items()}

    def _placed(self, judged: Judged) -> Judged:
        passages = tuple(part.of(self.places[part.article]) for part in judged.passages)
        made = self._made[id(judged)] = replace(judged, passages=passages)
        return made


def _compared(results: Results, context: Context, there: Sequence[_Placed]) -> Context:
    """The context with its stories as compared."""
    copied = {first: other for story in there for first, other in story.copied.items()}
    numbers = tuple(found for story in there for found in story.all(story.compared.numbers))
    known = Known(tuple(results.stories), copied, numbers if results.plan.corroborates else None)
    made = replace(context, known=known)
    names = dict.fromkeys(name for compared in results.compared for name in compared.judged)
    made.found.update(
        {name: tuple(found for placed in there for found in placed.found(name)) for name in names}
    )
    made.compare()
    return made


def _idle(results: Results) -> Iterator[tuple[str, str]]:
    """Suite and code of the rules for which nothing was found in any story."""
    for rule in results.plan.by_story if results.compared else ():
        if all(rule.key in compared.idle for compared in results.compared):
            yield rule.suite, rule.code


def _ruled(results: Results, context: Context) -> Evaluated:
    """Findings and errors of all rules, in their order."""
    made: list[Evaluated] = []
    plan = results.plan
    by_run, by_story = (frozenset(rule.key for rule in rules) for rules in (plan.by_run, plan.by_story))
    for rule in plan.rules:
        if rule.key in by_run:
            made.append(attempt(rule, context))
        elif rule.key in by_story:
            made.append(
                Evaluated(_findings(rule, results.compared), _distinct(_errors(rule, results.compared)))
            )
        else:
            errors = _one_of_all(_errors(rule, results.checked), len(results.checked))
            made.append(Evaluated(_findings(rule, results.checked), errors))
    return Evaluated(
        tuple(finding for evaluated in made for finding in evaluated.findings),
        tuple(error for evaluated in made for error in evaluated.errors),
    )


def _findings(rule: Rule, several: Sequence[Checked]) -> tuple[Finding, ...]:
    return tuple(finding for checked in several for finding in checked.findings.get(rule.key, ()))


def _errors(rule: Rule, several: Sequence[Checked]) -> tuple[RunError, ...]:
    return tuple(error for checked in several for error in checked.errors.get(rule.key, ()))


def _one_of_all(found: tuple[RunError, ...], articles: int) -> tuple[RunError, ...]:
    """What a rule raised on articles; one error where it raised the same on every one of several."""
    if 1 < articles == len(found) and len({error.message for error in found}) == 1:
        return (found[0].model_copy(update={"source": None}),)
    return found


def _distinct(errors: Iterable[RunError]) -> tuple[RunError, ...]:
    """The errors without those that say the same again."""
    made: Mapping[tuple[object, ...], RunError] = {
        (error.stage, error.source, error.rule, error.suite, error.message): error
        for error in reversed(tuple(errors))
    }
    return tuple(made.values())[::-1]
