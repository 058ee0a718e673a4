"""Mention -> fact: noun, role, scope, time, attribution."""

from __future__ import annotations

from .bind import bind

__all__ = ["bind"]
