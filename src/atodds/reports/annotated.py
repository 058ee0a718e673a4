"""An article with its readings inline, so that a person can see what was understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..model import (
    Article,
    AttributionMention,
    DesignatorMention,
    Mention,
    NameMention,
    NumberMention,
    PermissionMention,
    QuotationMention,
    TimeMention,
)
from .plain import one_line, visible

_INLINE = (NumberMention, TimeMention, DesignatorMention)


def reading_report(articles: Iterable[Article]) -> str:
    """Each article with ``[words → reading]`` for numbers and times; below each block what else was read."""
    return "\n".join("\n".join(_article(article)) for article in articles)


def _article(article: Article) -> Iterator[str]:
    known = [article.title, article.publisher, _date(article)]
    yield f"== {visible(article.path)} · {' · '.join(visible(one) for one in known if one)}"
    for block in article.blocks:
        label = "" if block.kind == "paragraph" else f"({block.kind}) "
        inside = article.beginning(block.start, block.end)
        yield label + inline(article.text, block.start, block.end, inside)
        yield from (f"    {line}" for line in _below(inside))
        yield ""


def _date(article: Article) -> str:
    if article.published is None:
        return "no date"
    supposed = " (assumed)" if article.provenance.get("published") == "assumed" else ""
    return f"{article.published.isoformat()}{supposed}"


def inline(text: str, start: int, end: int, mentions: Iterable[Mention]) -> str:
    """``text[start:end]`` on one line, with the readings of numbers, times and designators in brackets."""
    made: list[str] = []
    done = start
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not isinstance(mention, _INLINE) or mention.start < done:
            continue
        made.append(one_line(text[done : mention.start]))
        made.append(f"[{one_line(mention.text)} → {reading_of(mention)}]")
        done = mention.end
    made.append(one_line(text[done:end]))
    return "".join(made).strip()


def _below(mentions: Iterable[Mention]) -> Iterator[str]:
    for mention in mentions:
        if not isinstance(mention, _INLINE):
            yield f"{mention.kind} “{_short(mention.text)}”: {reading_of(mention)}"


def reading_of(mention: Mention) -> str:
    """What was understood of a mention, in plain words."""
    return visible(_TELL[type(mention)](mention))


def _number(mention: NumberMention) -> str:
    from ..quantities.describe import describe

    about = f", about {mention.about}" if mention.about else ""
    return f"{mention.kind}: {describe(mention)}{about}"


def _time(mention: TimeMention) -> str:
    if mention.days is not None and mention.earliest is None:
        low, high = mention.days
        return f"{mention.form}: {low:g} days" if low == high else f"{mention.form}: {low:g}–{high:g} days"
    if mention.earliest is None:
        return f"{mention.form}: unresolved"
    when = (
        mention.earliest if mention.earliest == mention.latest else f"{mention.earliest} to {mention.latest}"
    )
    return f"{mention.form}: {when} (by {mention.resolution})"


def _quotation(mention: QuotationMention) -> str:
    problem = f"; {mention.problem.replace('_', ' ')}" if mention.problem else ""
    return f"{mention.form}, {mention.speaker or 'speaker not known'}{problem}"


def _name(mention: NameMention) -> str:
    return mention.entity + (f", {mention.role}" if mention.role else "")


def _attribution(mention: AttributionMention) -> str:
    count = "" if mention.count is None else f", {mention.count}"
    return f"{mention.strength} by {mention.holder} ({mention.holder_kind}{count})"


def _permission(mention: PermissionMention) -> str:
    parts = ("actor", "grantee", "action", "target", "instrument", "area")
    told = [f"{part} {value}" for part in parts if (value := getattr(mention, part))]
    return "; ".join([mention.polarity.replace("_", " "), *told])


_TELL: dict[type, Callable[..., str]] = {
    NumberMention: _number,
    TimeMention: _time,
    DesignatorMention: lambda mention: f"no quantity: {mention.form}",
    QuotationMention: _quotation,
    NameMention: _name,
    AttributionMention: _attribution,
    PermissionMention: _permission,
}


def _short(text: str, most: int = 70) -> str:
    told = one_line(text)
    return told if len(told) <= most else f"{told[: most - 1]}…"
