"""What mkdocs calls: the page of the rules gives way to a table and a page a rule."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

_ROOT = Path(__file__).parents[2]


def on_files(files: Files, config: Any) -> Files:
    """Add the rules' pages."""
    if str(_ROOT) not in sys.path:
        sys.path.insert(0, str(_ROOT))
    from atodds.workspace import open_workspace
    from scripts.site.rules import rule_pages

    for path, text in rule_pages(open_workspace(_ROOT).rules).items():
        if (kept := files.get_file_from_path(path)) is not None:
            files.remove(kept)
        files.append(File.generated(config, path, content=text))
    return files
