"""``atodds store``, and what a run says of its store."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from ..errors import WorkspaceError
from ..store.file import FOLDER, NAME, Store, today
from ..workspace import find
from .output import visible

_NAMES = {
    "article": "articles as read",
    "words": "word lists of articles",
    "findings": "articles checked",
    "document": "documents filled",
    "story": "stories compared",
    "grouping": "groupings",
}


def tell(store: Store | None) -> None:
    """On standard error, why a run did not use its store, or made it anew."""
    for message in store.messages if store else ():
        print(visible(message), file=sys.stderr)


def run(action: str, days: int, workspace: Path | None) -> None:
    """Say what the store of a workspace holds, or forget what was not used for so many days."""
    root = workspace or find(Path.cwd()) or Path.cwd()
    store = Store(root / FOLDER / NAME)
    if not store.path.exists():
        print(visible(f"{store.path}: there is no store; `atodds check --store` makes one"))
        return
    if action == "prune":
        number = store.forget(today() - dt.timedelta(days))
        print(visible(f"{number} entries forgotten that no run has used for {days} days"))
    held = store.contents()
    if store.closed or held is None:
        raise WorkspaceError("; ".join(store.messages))
    tell(store)
    print(visible(f"{store.path}: {held.size / 1e6:.1f} MB"))
    for kind, number, size in held.kinds:
        print(f"  {number:8,} {_NAMES.get(kind, kind)}, {size / 1e6:.1f} MB")
    if held.collected is not None:
        articles, stories, facts = held.collected
        print(
            f"  --against holds drafts against {articles:,} articles of {stories:,} stories, {facts:,} facts"
        )
    if held.engine != store.fingerprint:
        print("  written by another version of atodds: the next run makes it anew")
