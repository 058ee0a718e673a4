"""Quotations: direct speech with its marks, who says it, and what is wrong with the marks."""

from __future__ import annotations

from .extraction import read

__all__ = ["read"]
