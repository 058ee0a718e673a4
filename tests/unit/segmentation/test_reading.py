"""Sources become articles, one after the other or by several processes."""

from __future__ import annotations

import datetime as dt

from atodds.model import Source
from atodds.pipeline import read_article, read_articles

TEXT = """Old bridge closed

Published: May 3, 2013

The council closed the old bridge on Friday after two engineers had measured 12 metres of water at its pillars.

Comments
"""


def test_an_article_has_its_structure_and_what_the_text_says_of_itself() -> None:
    article = read_article(Source.from_text(TEXT, id="a.txt"))
    assert [block.kind for block in article.blocks] == ["headline", "dateline", "paragraph", "furniture"]
    assert article.blocks[3].reason == "comments"
    assert article.title == "Old bridge closed"
    assert article.published == dt.date(2013, 5, 3)
    assert article.provenance == {"title": "extracted", "published": "extracted"}
    assert all(article.text[mention.start : mention.end] == mention.text for mention in article.mentions)
    assert any(mention.kind == "count" for mention in article.mentions)


def test_what_is_stated_stands() -> None:
    article = read_article(
        Source.from_text(TEXT, id="a.txt", title="Old bridge closed", published="2013-05-04")
    )
    assert article.published == dt.date(2013, 5, 4)
    assert article.provenance == {"title": "stated", "published": "stated"}


def test_the_number_of_workers_changes_nothing() -> None:
    sources = [
        Source.from_text(TEXT.replace("12", str(number)), id=f"{number}.txt") for number in range(12, 42)
    ]
    alone = [article.model_dump_json() for article in read_articles(sources, workers=1)]
    assert [article.model_dump_json() for article in read_articles(sources, workers=2)] == alone
