"""Known errors planted into copies of one's own sources: what would the checks catch in them?"""

from __future__ import annotations

from .measure import Way, measure
from .plant import HARMFUL, HARMLESS, Planted, planted

__all__ = ["HARMFUL", "HARMLESS", "Planted", "Way", "measure", "planted"]
