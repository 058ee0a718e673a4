"""Facts -> comparisons: stories, copies, alignment, outcome. No rule."""

from __future__ import annotations

from .compare import ComparedSources, Known

__all__ = ["ComparedSources", "Known"]
