"""What is beside the article in the seeds, and nothing more."""

from __future__ import annotations

from pathlib import Path

from atodds.segmentation import segment
from atodds.sources import load

SEEDS = Path(__file__).parents[3] / "seeds"


def test_furniture_of_the_seeds() -> None:
    left: dict[str, list[tuple[str | None, str]]] = {}
    for source in load([SEEDS]):
        blocks, _ = segment(source.text, title=source.title)
        cut = [
            (reason, source.text[start:end])
            for kind, start, end, _, reason in blocks
            if kind in ("furniture", "caption")
        ]
        if cut:
            left[source.id[:3]] = cut
    assert {name: [reason for reason, _ in cut] for name, cut in left.items()} == {
        "000": ["comments"] * 5,
        "002": ["comments"],
        "003": ["repeated_title", *["related"] * 7],
        "004": ["caption_credit"],
    }
    assert left["000"][0][1] == "Comments"
    assert left["003"][-1][1] == "Related News"


def test_lists_and_subheads_of_the_seeds() -> None:
    (source,) = [source for source in load([SEEDS]) if source.id.startswith("002")]
    blocks, _ = segment(source.text)
    kinds = [block[0] for block in blocks]
    assert kinds.count("subhead") == 5
    assert kinds.count("list_item") == 7
    leads = [blocks[block[3]] for block in blocks if block[3] is not None]
    assert {source.text[lead[1] : lead[2]].split()[-1] for lead in leads} == {"to:", "officials:"}
