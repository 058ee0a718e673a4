"""A draft held against its evidence: for each figure, date, quotation and name, where else it stands.

Built on the comparison of sources, and beside it on a direct search of equal readings, so that it works on any text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..model import Corroboration
from .dates import dates
from .evidence import Scene
from .figures import figures
from .names import names
from .quotations import quotations

if TYPE_CHECKING:
    from ..comparison import ComparedSources
    from ..comparison.judged import Judged

__all__ = ["corroborate", "figure_lines", "scene_of"]


def scene_of(compared: ComparedSources, drafts: Iterable[str] = ()) -> Scene:
    """The articles of a comparison as evidence; ``drafts`` are ids, none holds every article against its story."""
    wanted = frozenset(drafts)
    places = frozenset(place for place, article in enumerate(compared.articles) if article.id in wanted)
    return Scene(compared.articles, places, compared.stories, compared.witnesses)


def figure_lines(scene: Scene, judged: Iterable[Judged]) -> tuple[Corroboration, ...]:
    """The lines of figures alone."""
    return tuple(figures(scene, judged))


def corroborate(scene: Scene, judged: Sequence[Judged]) -> tuple[Corroboration, ...]:
    """All lines, by article and place: figures, dates, quotations, names.

    ``judged`` is what the comparison of sources found; it decides beside the direct search.
    """
    found = [
        *figures(scene, judged),
        *dates(scene, judged),
        *quotations(scene, judged),
        *names(scene, judged),
    ]
    order = {article.path: place for place, article in enumerate(scene.articles)}
    return tuple(sorted(found, key=lambda line: (order[line.source], line.start, line.end, line.kind)))
