"""The report in a real browser: filters, addresses, cards, articles, labels, dark, print, a phone's width.

Skipped where no Chromium is installed (Debian: ``apt-get install chromium``).
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from atodds import Source, check, read
from atodds.mutation.measure import Score, Way, measure
from atodds.reports.html.mutation import mutation_page
from atodds.reports.html.pages import pages
from atodds.workspace import open_workspace
from benchmarks.report.news import article
from tests.browser import FOUND, Browser
from tests.support import REPOSITORY, SEEDS

pytestmark = [
    pytest.mark.skipif(FOUND is None, reason="no Chromium is installed: apt-get install chromium"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
COUNT = "[...document.querySelectorAll({!r})].filter(one => !one.hidden && one.checkVisibility()).length"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OVER = """[...document.querySelectorAll('body *')].filter(one => {
 if (one.getBoundingClientRect().right <= document.documentElement.clientWidth || !one.checkVisibility()) return false;
 for (let up = one.parentElement; up; up = up.parentElement)
  if (up !== document.body && up !== document.documentElement && getComputedStyle(up).overflowX !== 'visible') return false;
 return true; }).map(one => one.outerHTML.slice(0, 160))"""
UNNAMED = """[...document.querySelectorAll('a, button, input, select, summary')].filter(one => one.checkVisibility() &&
 !(one.textContent.trim() || one.getAttribute('aria-label') || one.labels && one.labels.length)).map(one => one.outerHTML)"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The seeds on one page, the same on an index with pages by story, and a draft against its evidence."""
    folder = tmp_path_factory.mktemp("reports")
    workspace = open_workspace(REPOSITORY)
    run = check(SEEDS, workspace=workspace, baseline=False)
    draft = folder / "a_folder_with_a_name_much_longer_than_the_screen_of_a_telephone_is_wide" / "draft.txt"
    draft.parent.mkdir()
    draft.write_bytes((SEEDS / "004_ecd531fe92dc55f1.txt").read_bytes())
    drafted = check(draft, against=SEEDS, workspace=workspace, baseline=False)
    made = {"one": pages(run, workspace.rules), "many": pages(run, workspace.rules, most=2)}
    made["draft"] = pages(drafted, workspace.rules)
    crowded = [Source.from_text(article(0, number, 25), id=f"{number}.txt") for number in range(5)]
    made["crowded"] = pages(check(*crowded, workspace=workspace, baseline=False), workspace.rules)
    seed = read(SEEDS / "001_018b07ea078c3e2c.txt")
    scores: dict[Way, dict[str, Score]] = {
        "near-copy": measure(seed, lambda some: check(*some, workspace=workspace, baseline=False))
    }
    made["mutation"] = {"": mutation_page(scores, 1, 0, "index.html")}
    for name, files in made.items():
        for file, text in files.items():
            path = folder / name / (file or "index.html")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return {name: folder / name / "index.html" for name in made}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as opened:
        opened.narrow(1200)
        yield opened


@pytest.fixture(autouse=True)
def nothing_is_logged_or_asked_for(browser: Browser) -> Iterator[None]:
    browser.problems.clear()
    yield
    assert browser.problems == []


def test_filters_hide_findings_and_rows_and_live_in_the_address(
    browser: Browser, reports: dict[str, Path]
) -> None:
    browser.open(reports["one"])
    cards, rows = browser.run(COUNT.format("article.f")), browser.run(COUNT.format("tr[data-o]"))
    assert cards > 1
    browser.run("document.forms[0].elements.text.value = 'kilometers'")
    took = browser.run(
        "(async () => { document.forms[0].dispatchEvent(new Event('input'));"
        " await new Promise(done => setTimeout(done, 300)); const times = [];"
        " for (let i = 0; i < 5; i++) { const at = performance.now(); document.forms[0].dispatchEvent(new Event('reset'));"
        " document.forms[0].dispatchEvent(new Event('input')); times.push(performance.now() - at); }"
        " await new Promise(done => setTimeout(done, 300)); return Math.min(...times); })()"
    )
    assert took < 100
    assert 0 < browser.run(COUNT.format("article.f")) < cards
    assert browser.run(COUNT.format("tr[data-o]")) <= rows
    assert browser.run("location.hash") == "#text=kilometers"
    browser.open(reports["draft"])
    browser.open(reports["one"], "#severity=error&rule=Q102")
    assert browser.run(COUNT.format("li.i")) == 1
    assert browser.run("document.forms[0].elements.rule.value") == "Q102"


def test_a_filter_of_many_findings_shows_a_screen_at_once_and_the_rest_soon(
    browser: Browser, reports: dict[str, Path]
) -> None:
    rows = [
        [0, "Q102", 0, 0, f"f{n}", f"Length of bridge {n}", ["1 mile", "2 miles"], 0, [0]] for n in range(150)
    ]
    browser.open(reports["many"])
    browser.run(
        "(() => { const store = document.getElementById('lines'), told = JSON.parse(store.textContent);"
        f" told.lines = {json.dumps(rows)}; store.textContent = JSON.stringify(told);"
        " const form = document.forms[0]; form.elements.text.value = 'bridge';"
        " form.dispatchEvent(new Event('input')); })()"
    )
    assert browser.settled(f"{COUNT.format('#found li.i')} === 150")
    assert browser.run("document.getElementById('shown').textContent") == "Showing 150 of 150"
    browser.run(
        "(() => { const form = document.forms[0]; form.elements.text.value = 'bridge 149';"
        " form.dispatchEvent(new Event('input')); })()"
    )
    assert browser.settled(f"{COUNT.format('#found li.i')} === 1")


def test_an_address_opens_a_card_an_article_and_a_note(browser: Browser, reports: dict[str, Path]) -> None:
    browser.open(reports["one"])
    browser.run("document.querySelector('li.i a').click()")
    assert browser.run("document.querySelector(':target').matches('article.f')")
    browser.run("document.querySelector('article.f .by a').click()")
    assert browser.run("document.querySelector(':target').closest('details').open")
    note = browser.run("document.querySelector('details.f').id")
    browser.open(reports["many"])
    browser.open(reports["one"], f"#{note}")
    assert browser.run(f"document.getElementById({note!r}).open")


def test_a_person_opens_and_leads_to_what_is_said_of_them(browser: Browser, reports: dict[str, Path]) -> None:
    browser.open(reports["one"])
    browser.run("document.querySelector('nav a[href=\"#people\"]').click()")
    assert browser.settled("document.querySelector(':target').id === 'people'")
    browser.run("document.querySelector('#people details summary').click()")
    assert browser.settled(f"{COUNT.format('#people details tbody')} >= 5")
    said = browser.run(
        "(() => { const one = document.querySelector('#people tbody a'); one.click(); return one.textContent; })()"
    )
    assert browser.settled("document.querySelector(':target').closest('details.article')?.open")
    assert said.split()[0] in browser.run("document.querySelector(':target').textContent")


def test_labels_are_kept_and_exported(browser: Browser, reports: dict[str, Path]) -> None:
    browser.open(reports["one"])
    browser.run("document.querySelector('article.f .judge button[value=wrong]').click()")
    pressed = "(document.querySelector('article.f [aria-pressed=true]') || {}).value"
    assert browser.run(pressed) == "wrong"
    for _ in range(20):  # what a page keeps reaches the browser's store a moment later
        time.sleep(0.5)
        browser.open(reports["draft"])
        browser.open(reports["one"])
        if browser.run(pressed):
            break
    else:
        pytest.skip("the browser's store kept nothing for ten seconds, so nothing can be said of labels")
    assert browser.run(pressed) == "wrong"
    told = browser.run(
        "(async () => { let text = ''; const make = URL.createObjectURL; URL.createObjectURL = blob => {"
        " text = blob.text(); return make(blob); }; HTMLAnchorElement.prototype.click = () => {};"
        " document.querySelector('.export').click(); return await text; })()"
    )
    assert [one["label"] for one in json.loads(told)["labels"]] == ["wrong"]
    browser.run("localStorage.clear()")


def test_a_draft_opens_its_evidence(browser: Browser, reports: dict[str, Path]) -> None:
    browser.open(reports["draft"])
    assert browser.run(COUNT.format(".draft .c")) > 10
    browser.run("document.querySelector('.draft .c.supported').click()")
    assert browser.run("document.querySelector('.line:target').open")
    assert browser.run(COUNT.format(".line:target blockquote")) >= 1


def test_an_index_leads_to_the_card_on_its_page(browser: Browser, reports: dict[str, Path]) -> None:
    browser.open(reports["many"])
    assert browser.run(COUNT.format("#stories li")) >= 1
    target = browser.run("document.querySelector('li.i a').getAttribute('href')")
    file, _, anchor = target.partition("#")
    browser.open(reports["many"].parent / file, f"#{anchor}")
    assert browser.run("document.querySelector(':target').matches('article.f')")
    assert browser.run("document.querySelector('.up a').getAttribute('href')") == "../index.html"


@pytest.mark.parametrize("name", ["one", "many", "draft", "mutation"])
def test_nothing_scrolls_sideways_and_everything_has_a_name(
    browser: Browser, reports: dict[str, Path], name: str
) -> None:
    browser.open(reports[name])
    for width in (390, 1200):
        browser.narrow(width)
        assert browser.settled(f"{WIDE} <= 0"), (width, browser.run(WIDE), browser.run(OVER))
        assert browser.run(UNNAMED) == []


def test_dark_follows_the_system(browser: Browser, reports: dict[str, Path]) -> None:
    browser.open(reports["one"])
    ground = "getComputedStyle(document.body).backgroundColor"
    light = browser.run(ground)
    browser.media(scheme="dark")
    dark = browser.run(ground)
    browser.media(scheme="light")
    assert light != dark


@pytest.mark.parametrize(("name", "cards"), [("one", 5), ("crowded", 20)])
def test_five_articles_print_on_fewer_than_eight_pages(
    browser: Browser, reports: dict[str, Path], name: str, cards: int
) -> None:
    browser.open(reports[name])
    assert browser.run(COUNT.format("article.f")) >= cards
    assert 1 < browser.pages() < 8


def test_the_index_of_a_large_run_prints_a_finding_a_line(browser: Browser, reports: dict[str, Path]) -> None:
    browser.open(reports["many"])
    browser.run(
        "(() => { const story = document.querySelector('.story-lines'), list = story.querySelector('ul');"
        " const line = list.querySelector('li'); while (list.children.length > 6) list.lastChild.remove();"
        " while (list.children.length < 6) list.append(line.cloneNode(true));"
        " for (let n = 0; n < 49; n++) story.after(story.cloneNode(true)); })()"
    )
    assert browser.run(COUNT.format(".story-lines li.i")) >= 300
    assert 5 <= browser.pages() < 10


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [
        ("one", "dark", 1200),
        ("one", "light", 390),
        ("many", "light", 1200),
        ("draft", "light", 1200),
        ("mutation", "dark", 390),
    ],
)
def test_axe_finds_nothing_wrong(
    browser: Browser, reports: dict[str, Path], name: str, scheme: str, width: int
) -> None:
    browser.media(scheme=scheme)
    browser.narrow(width)
    browser.open(reports[name])
    browser.run("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert browser.violations() == []
    browser.narrow(1200)
    browser.media(scheme="light")
