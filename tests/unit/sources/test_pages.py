"""Web pages: main text, title, author, date, publisher and address."""

from __future__ import annotations

import builtins
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import trafilatura

from atodds.errors import SourceError
from atodds.sources import load

PAGE = """<!doctype html><html lang="en-GB"><head><title>Bridge closes | Evening Post</title>
<meta property="og:site_name" content="Evening Post"><meta property="og:title" content="Bridge closes after flood">
<meta name="author" content="Jane Roe"><meta property="article:published_time" content="2024-05-03T10:00:00Z">
<link rel="canonical" href="https://example.org/news/bridge"></head><body><nav>Home News Sport</nav><article>
<h1>Bridge closes after flood</h1>
<p>The old bridge over the river was closed on Friday after 12 metres of water rose against it, the council said.</p>
<p>Three engineers will inspect the pillars, and traffic is sent over the motorway, 4 km (2.5 miles) away.</p>
<p>About 9,000 drivers use the bridge every day, according to the council's own count of last year.</p>
</article><script>alert(1)</script><footer>Copyright</footer></body></html>"""


def page(folder: Path, text: str) -> Any:
    (folder / "a.html").write_text(text, encoding="utf-8")
    return load([folder / "a.html"]).sources[0]


def test_the_article_without_its_page(tmp_path: Path) -> None:
    source = page(tmp_path, PAGE)
    assert source.text.startswith("Bridge closes after flood\n")
    assert "2.5 miles" in source.text
    assert "alert" not in source.text
    assert "Sport" not in source.text
    assert (source.title, source.publisher, source.author) == (
        "Bridge closes after flood",
        "Evening Post",
        "Jane Roe",
    )
    assert (source.published, source.language) == (dt.date(2024, 5, 3), "en")
    assert source.address == "https://example.org/news/bridge"
    assert set(source.provenance.values()) == {"extracted"}


def test_a_title_that_the_text_lacks_is_put_on_top(tmp_path: Path) -> None:
    source = page(tmp_path, PAGE.replace("<h1>Bridge closes after flood</h1>", ""))
    assert source.text.startswith("Bridge closes after flood\n")


@pytest.mark.parametrize(
    "text",
    [
        "<html></html>",
        "<html><body>" + "<div>" * 20_000 + "x",
        "<html><script>" + "a<b;" * 1000,
        "<html " + "a " * 9000,
    ],
)
def test_pages_without_an_article_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError, match=r"a\.html: .*\.txt"):
        page(tmp_path, text)


def test_without_the_extra_the_message_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "trafilatura":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(SourceError, match=r"pip install 'atodds\[html\]'"):
        page(tmp_path, PAGE)


def test_an_extra_that_does_not_import_is_told_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def broken(name: str, *rest: Any, **more: Any) -> Any:
        if name == "trafilatura":
            raise ImportError("lxml.html.clean module is now a separate project", name="lxml.html.clean")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", broken)
    with pytest.raises(SourceError, match=r"a\.html: HTML cannot be read.*now a separate project") as told:
        page(tmp_path, PAGE)
    assert "pip install" not in str(told.value)


def test_a_parser_that_fails_is_no_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", fails)
    with pytest.raises(SourceError, match="nested too deeply; save its text"):
        page(tmp_path, PAGE)
