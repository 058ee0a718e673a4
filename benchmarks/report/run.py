"""How large the report is and how long it takes a browser, at 5, 500 and 1,000 articles.

Run it from the project: ``python -m benchmarks.report.run [ARTICLES[:FINDINGS] ...] [--keep FOLDER]``. The articles are
invented, five a town; unless told, five findings an article. Prints the bytes of the first page and of the largest page of
stories, the milliseconds until the first page is loaded and drawn, and those of each kind of filter: the median of several,
behind a slash the longest. Skipped, saying so, where no Chromium is installed.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from atodds import check
from atodds.reports.html.pages import pages
from atodds.workspace import open_workspace
from tests.browser import FOUND, Browser

from .news import written

FILTERS = {
    "text": "form.elements.text.value = 'bridge'",
    "rule": "form.elements.rule.value = 'Q103'",
    "source": "form.elements.source.value = '3'",
    "severity": "form.querySelector('[value=warning]').checked = false",
}
TIMED = """(async () => {{ const form = document.forms[0]; const taken = [];
 const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
 for (let i = 0; i < {times}; i++) {{ form.reset(); await new Promise(done => setTimeout(done, 400)); {set};
  history.replaceState(null, '', '#findings');
  const from = performance.now(); form.elements.text.dispatchEvent(new Event('input', {{bubbles: true}}));
  while (location.hash === '#findings') await new Promise(done => setTimeout(done, 1));
  await drawn();
  taken.push(performance.now() - from); }}
 form.reset(); await drawn(); return taken; }})()"""
"""Milliseconds from a change of the form until the page is laid out and drawn again, each time; the script waits a moment
for further keys, which counts, and writes the filter into the address when it has applied it."""
TIMES = 7
USABLE = """(() => { const told = performance.getEntriesByType('navigation')[0];
 return [told.domInteractive, told.loadEventEnd,
 performance.getEntriesByName('first-contentful-paint')[0]?.startTime]; })()"""


def report(articles: int, findings: int, folder: Path) -> Path:
    """Write the articles, check them, write the report; say what it took and how large it is."""
    for _ in written(folder / "news", articles, findings):
        pass
    workspace = open_workspace(start=folder / "news")
    began = perf_counter()
    run = check(folder / "news", workspace=workspace, baseline=False)
    checked = perf_counter()
    made = pages(run, workspace.rules)
    for name, text in made.items():
        path = folder / "report" / (name or "index.html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    sizes = {name: len(text.encode()) for name, text in made.items()}
    rest = [size for name, size in sizes.items() if name]
    print(
        f"{articles} articles, {len(run.findings)} findings: checked in {checked - began:.1f} s, written in "
        f"{perf_counter() - checked:.1f} s; first page {sizes[''] / 1000:.0f} KB, {len(rest)} more"
        + (f" of {min(rest) / 1000:.0f} to {max(rest) / 1000:.0f} KB" if rest else ""),
        flush=True,
    )
    return folder / "report" / "index.html"


def timed(browser: Browser, page: Path) -> None:
    """Open a page and filter it, several times; say how long each took."""
    opened = []
    for _ in range(TIMES):
        browser.open(page)
        opened.append([told or 0 for told in browser.run(USABLE)])
    interactive, loaded, painted = (median(one) for one in zip(*opened, strict=True))
    said = ", ".join(f"{name} {_filtered(browser, change)}" for name, change in FILTERS.items())
    print(
        f"  {page.name}: drawn after {painted:.0f} ms, usable after {interactive:.0f}, loaded after {loaded:.0f}; "
        f"filters, ms: {said}; {browser.run('document.documentElement.scrollHeight'):,} pixels high",
        flush=True,
    )


def _filtered(browser: Browser, change: str) -> str:
    taken = browser.run(TIMED.format(set=change, times=TIMES))
    return f"{median(taken):.0f}/{max(taken):.0f}"


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "sizes", nargs="*", default=["5:25", "500:2500", "1000:5000"], metavar="ARTICLES[:FINDINGS]"
    )
    parser.add_argument("--keep", type=Path, help="write the articles and reports here, and leave them there")
    told = parser.parse_args()
    if FOUND is None:
        print("skipped: no Chromium is installed (Debian: apt-get install chromium)")
        return
    with tempfile.TemporaryDirectory() as scratch, Browser() as browser:
        browser.narrow(1200)
        for size in told.sizes:
            articles, _, findings = size.partition(":")
            page = report(
                int(articles), int(findings or 5 * int(articles)), (told.keep or Path(scratch)) / articles
            )
            timed(browser, page)
            largest = max(
                page.parent.glob("stories/*.html"), key=lambda one: one.stat().st_size, default=None
            )
            if largest:
                timed(browser, largest)
        for problem in browser.problems:
            print(f"  the browser says: {problem}")


if __name__ == "__main__":
    main()
