"""Attributions: who says it, how many of them, and how firmly."""

from __future__ import annotations

from .extraction import read

__all__ = ["read"]
