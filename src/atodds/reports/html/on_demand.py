"""The findings of a large run as data in its first page, from which the script sets the lines that a filter asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ...clipping import clipped
from ...model import SEVERITIES, Run
from . import words
from .clean import clean
from .findings import FindingView
from .lines import STATUSES, line_of, order
from .restricting import story_label, story_of
from .sources import Sources

DATA = "<!--lines-->"
"""Where the data stand in the page."""
_WORDS = 34
"""Characters of a passage in a line."""


def data(
    run: Run, views: Sequence[FindingView], sources: Sources, hrefs: Mapping[int, str], most: int
) -> str:
    """A script element of JSON, at most so many bytes long: ``stories`` (number -> label, page) and ``lines``.

    A line is severity, rule, status, story, anchor, heading, passages, further passages, sources. Errors come before
    warnings, before notes; ``left`` says how many did not fit.
    """
    stories = {
        str(story): [clipped(words.sentence(story_label(run, story)), 80), href]
        for story, href in sorted(hrefs.items())
    }
    told = [_row(view, sources) for view in sorted(views, key=lambda view: (order(view)[1], order(view)[0]))]
    room = most - len(_encoded({"stories": stories})) - 200
    kept: list[str] = []
    for row in told:
        room -= len(row.encode()) + 1
        if room < 0:
            break
        kept.append(row)
    head = _encoded(
        {"severities": SEVERITIES, "statuses": STATUSES, "left": len(told) - len(kept), "stories": stories}
    )
    return f'<script type="application/json" id="lines">{head[:-1]},"lines":[{",".join(kept)}]}}</script>'


def _row(view: FindingView, sources: Sources) -> str:
    line, finding = line_of(view, "", _WORDS), view.finding
    return _encoded(
        [
            SEVERITIES.index(finding.severity),
            finding.rule,
            STATUSES.index(finding.status),
            story_of(finding, sources),
            view.anchor,
            view.heading,
            line.against,
            line.more,
            view.sources,
        ]
    )


def _encoded(value: object) -> str:
    """JSON that ends no script element, with what hides in a text made visible."""
    text = json.dumps(_clean(value), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _clean(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (list, tuple)):
        return [_clean(entry) for entry in value]
    return {key: _clean(entry) for key, entry in value.items()} if isinstance(value, dict) else value
