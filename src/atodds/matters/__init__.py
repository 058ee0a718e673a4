"""Facts -> comparisons: stories, blocking, pairing, outcome."""

from __future__ import annotations

from .compare import Matters, compare

__all__ = ["Matters", "compare"]
