"""Facts -> comparisons: stories, copies, alignment, outcome. No rule."""

from __future__ import annotations

from .compare import ComparedSources

__all__ = ["ComparedSources"]
