"""Where this atodds was installed from, as pip takes it: what a new workspace's own environments install."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

NAME = "atodds"


def requirement(*, abroad: bool = False) -> str:
    """``atodds`` of an index, ``atodds @ git+https://…@commit``, or ``atodds @ file:///….whl``.

    ``abroad``: for another machine, on which no path of this one is there.
    """
    told = _direct()
    address = str(told.get("url", ""))
    if not address or (abroad and address.startswith("file:")):
        return NAME
    if version := told.get("vcs_info"):
        address = f"{version['vcs']}+{address}@{version['commit_id']}"
    return f"{NAME} @ {address}"


def _direct() -> dict[str, Any]:
    """What pip wrote of an installation that is not from an index (PEP 610)."""
    try:
        text = distribution(NAME).read_text("direct_url.json")
        made = json.loads(text) if text else {}
    except (PackageNotFoundError, ValueError):
        return {}
    return made if isinstance(made, dict) else {}
