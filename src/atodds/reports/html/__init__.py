"""The report as one self-contained HTML file: both passages first, then what helps to judge them."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from ...model import Run
from .clean import clean

if TYPE_CHECKING:
    from jinja2 import Environment

    from ...rules.rule import Rule

__all__ = ["render", "render_template"]


def render(
    run: Run,
    rules: Sequence[Rule] = (),
    labels: Mapping[str, str] | None = None,
    up: str = "",
    docs: str = "",
    mutation: str = "",
) -> str:
    """The report of a run as one HTML document; the same bytes for the same run.

    ``rules`` explain the findings that carry their codes; ``labels`` say how often each was right. ``up``: the way
    to the index, for a page of some stories; ``docs``: to the Data Docs; ``mutation``: to the page of planted errors.
    The text can always be encoded as UTF-8.
    """
    from dataclasses import replace

    from .page import page_of, told_of_stories

    page = replace(page_of(run, rules), labels=labels or {}, docs=docs, mutation=mutation)
    if up:
        place = told_of_stories(run)
        page = replace(page, place=place, title=f"atodds report: {place}")
    return render_template("page.html.j2", {"page": page, "up": up})


def render_template(name: str, context: Mapping[str, object]) -> str:
    """A page of the report from its template."""
    style, script = _asset("style.css"), _asset("script.js")
    return (
        _environment()
        .get_template(name)
        .render(
            **context,
            style=_markup(style),
            script=_markup(script),
            style_hash=_digest(style),
            script_hash=_digest(script),
        )
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    from . import words
    from .axis import ROW
    from .findings import letter
    from .page import MARKS, NAMES, PRINTED

    made = Environment(
        loader=PackageLoader(__name__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: (
            "" if value is None else value if isinstance(value, Markup) else _visible(value)
        ),
    )
    made.globals |= {"count": words.count, "listed": words.listed, "some": words.some, "letter": letter}
    made.globals |= {"MARKS": MARKS, "NAMES": NAMES, "PRINTED": PRINTED, "ROW": ROW}
    made.filters["sentence"] = words.sentence
    return made


def _visible(value: Any) -> Any:
    """Every value on its way into the page passes here; only what is markup already is exempt."""
    return clean(value) if isinstance(value, str) else value


def _markup(text: str) -> str:
    from markupsafe import Markup

    return Markup(text)


@cache
def _asset(name: str) -> str:
    from importlib.resources import files

    return files(__name__).joinpath(name).read_text(encoding="utf-8").strip()


def _digest(text: str) -> str:
    """The hash by which the page's security policy lets its own style and script in, and nothing else."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
