"""Write the pictures of the documentation anew: the report on ``seeds/``, its index and a card, and that of a draft.

Run it from the project after a change of what the report looks like: ``python -m scripts.make_pictures``. Needs Chromium.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

from atodds import check
from atodds.reports.html import render
from atodds.workspace import open_workspace
from tests.browser import Browser

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
DRAFT = """Ukraine may strike inside Russia

Four U.S. officials confirmed that President Joe Biden has let Ukraine strike inside Russia near Kharkiv.

Kharkiv lies 20 kilometers from the Russian border and is the country's second-largest city. The \
weapons must not be used for strikes beyond 90 miles.
"""
TOP = "document.querySelector('article.f').scrollIntoView(); scrollBy(0, -90)"


def main() -> None:
    """Check the seeds and a draft, open both reports, and take the pictures."""
    workspace = open_workspace(ROOT)
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch), Browser() as browser:
        shutil.copytree(ROOT / "seeds", "seeds")
        Path("draft.txt").write_text(DRAFT, encoding="utf-8")
        seeds, draft = Path("seeds.html"), Path("draft.html")
        found = check("seeds", workspace=workspace, baseline=False)
        seeds.write_text(render(found, workspace.rules), encoding="utf-8")
        drafted = check("draft.txt", against="seeds", workspace=workspace, baseline=False)
        draft.write_text(render(drafted, workspace.rules), encoding="utf-8")
        browser.narrow(1200)
        browser.open(seeds)
        browser.picture(DOCS / "report-index.png", height=820)
        browser.run(TOP)
        browser.view(DOCS / "report.png")
        browser.media(scheme="dark")
        browser.view(DOCS / "report-dark.png")
        browser.media(scheme="light")
        browser.open(draft)
        browser.picture(DOCS / "report-draft.png", height=900)
        browser.narrow(390)
        browser.open(seeds)
        browser.run(TOP)
        browser.view(DOCS / "report-phone.png")


if __name__ == "__main__":
    main()
