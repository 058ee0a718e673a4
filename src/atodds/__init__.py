"""atodds: find where sources are at odds, with themselves and with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from .api import check, read
    from .errors import AtoddsError
    from .model import Article, Finding, Run, Source

__all__ = ["Article", "AtoddsError", "Finding", "Run", "Source", "__version__", "check", "read"]

_HOME = {
    "check": "api",
    "read": "api",
    "AtoddsError": "errors",
    "Article": "model",
    "Finding": "model",
    "Run": "model",
    "Source": "model",
}


def __getattr__(name: str) -> Any:
    """Import the public names on first use, so that ``import atodds`` costs nothing."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f".{_HOME[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
