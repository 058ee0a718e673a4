"""Where in an article its own words stand: not furniture, not captions, not what is quoted."""

from __future__ import annotations

from bisect import bisect_right

from ..model import Article, QuotationMention
from ..model.article import SILENT_BLOCKS


class Passages:
    """Answers whether an offset lies in the body of an article, and whether it is quoted."""

    def __init__(self, article: Article, *, without: frozenset[str] = frozenset()) -> None:
        left_out = SILENT_BLOCKS | without
        self.blocks = [(block.start, block.end) for block in article.blocks if block.kind not in left_out]
        self.quotations = [
            (mention.start, mention.end)
            for mention in article.mentions
            if isinstance(mention, QuotationMention) and mention.problem != "tail_outside"
        ]

    def body(self, offset: int) -> bool:
        """Whether the offset stands in the text itself; an article without blocks is all body."""
        return _inside(self.blocks, offset)

    def quoted(self, offset: int) -> bool:
        """Whether the offset stands in a quotation."""
        return _inside(self.quotations, offset)


def _inside(spans: list[tuple[int, int]], offset: int) -> bool:
    index = bisect_right(spans, (offset, 1 << 60)) - 1
    return any(start <= offset < end for start, end in spans[max(0, index - 1) : index + 1])
