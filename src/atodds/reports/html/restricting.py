"""A run cut down to some of its sources, for a part of the page or a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from ...model import Finding, MatterRow, PersonCard, Run
from .sources import Sources


def story_of(finding: Finding, sources: Sources) -> int:
    """The story of the first passage that stands in a source; 0 where none does."""
    found = (sources.find(passage.source) for passage in finding.evidence if passage.reference is None)
    return next((source.story for source in found if source is not None), 0)


def of_sources(run: Run, paths: Collection[str]) -> Run:
    """What a run says of these sources; findings are chosen apart, as they may touch others."""
    comparisons = tuple(
        comparison for comparison in run.comparisons if any(fact.source in paths for fact in comparison.facts)
    )
    return run.model_copy(
        update={
            "comparisons": comparisons,
            "matters": tuple(row for matter in run.matters if (row := _row(matter, paths)) is not None),
            "timeline": tuple(entry for entry in run.timeline if entry.passage.source in paths),
            "corroboration": tuple(line for line in run.corroboration if line.source in paths),
            "articles": tuple(article for article in run.articles if article.path in paths),
            "people": tuple(card for person in run.people if (card := _card(person, paths)) is not None),
        }
    )


def _card(card: PersonCard, paths: Collection[str]) -> PersonCard | None:
    """The card with what these sources say; None where they say nothing."""
    kept = tuple(
        attribute.model_copy(update={"values": values})
        for attribute in card.attributes
        if (values := tuple(value for value in attribute.values if value.source in paths))
    )
    return card.model_copy(update={"attributes": kept}) if kept else None


def _row(row: MatterRow, paths: Collection[str]) -> MatterRow | None:
    """The row with the cells of these sources; None where none is left."""
    cells = tuple(cell for cell in row.cells if cell.source in paths)
    if not cells:
        return None
    return row if len(cells) == len(row.cells) else row.model_copy(update={"cells": cells})


def page_run(run: Run, stories: Sequence[int], places: Sequence[int]) -> Run:
    """The run of a page that holds these stories alone, numbered from 0; ``places``: the story of each finding."""
    number = {story: place for place, story in enumerate(stories)}
    kept = [source for source in run.sources if source.story in number]
    paths = {source.path for source in kept}
    coverage = run.coverage.model_copy(
        update={
            "sources": tuple(source for source in run.coverage.sources if source.source in paths),
            "unchecked": (),
            "skipped": (),
            "notes": (),
            "rules_without_candidates": (),
        }
    )
    return of_sources(run, paths).model_copy(
        update={
            "sources": tuple(source.model_copy(update={"story": number[source.story]}) for source in kept),
            "findings": tuple(
                finding for finding, story in zip(run.findings, places, strict=True) if story in number
            ),
            "stories": tuple(story_label(run, story) for story in stories),
            "documents": {path: entry for path, entry in run.documents.items() if path in paths},
            "drafts": tuple(path for path in run.drafts if path in paths),
            "coverage": coverage,
            "errors": (),
            "fixed": (),
        }
    )


def story_label(run: Run, story: int) -> str:
    """What a story is called."""
    return run.stories[story] if story < len(run.stories) else f"Story {story + 1}"


def bundles(run: Run, places: Sequence[int], most: int) -> Iterator[tuple[int, ...]]:
    """The stories of each page: one large story, or several small ones up to so many sources and findings together.

    ``places``: the story of each finding.
    """
    sizes = Counter(source.story for source in run.sources)
    sizes.update(story for story in places if story in sizes)
    held: list[int] = []
    for story in sorted(sizes):
        if held and sum(sizes[one] for one in held) + sizes[story] > most:
            yield tuple(held)
            held = []
        held.append(story)
    if held:
        yield tuple(held)
