"""Which passages fill a field that is of the story's own event, of each of several bearers, or of a person.

A field prefers the headline to the lead and the lead to the rest. Passages of the best of these that differ among
themselves leave the field open: nothing tells which of them an editor would write down.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..documents import Measure, Select, Stated, stated
from ..facts.persons import traits
from ..intervals import overlaps
from ..language.lemmas import lemma
from ..language.tables import read_table
from ..model import Article, Fact, NameMention, NumberMention, Span, TimeMention
from ..model.mention import DesignatorMention

_HEADLINE, _LEAD, _BODY = range(3)
"""Where a value stands, the first before the others."""


class _Candidate(NamedTuple):
    rank: int
    value: Stated


def pick(article: Article, select: Select) -> Stated | tuple[Stated, ...] | None:
    """What fills the field: a value, a value for each bearer (in reading order), or None."""
    found = [
        candidate for candidate in _candidates(article, select) if not select.lead or candidate.rank < _BODY
    ]
    if not select.by:
        return _settled(found)
    groups: dict[str, list[_Candidate]] = {}
    for one in found:
        if one.value.of:
            groups.setdefault(one.value.of, []).append(one)
    values = (_settled(group) for group in groups.values())
    return tuple(value for value in values if value is not None) or None


def _settled(found: Sequence[_Candidate]) -> Stated | None:
    rank = min((candidate.rank for candidate in found), default=_BODY)
    best = [candidate.value for candidate in found if candidate.rank == rank]
    if not best or not all(agree(value, best[0]) for value in best):
        return None
    exact = (value for value in best if not (isinstance(value, Measure) and value.vague))
    return next(exact, best[0])


def agree(measure: Stated, other: Stated) -> bool:
    """Whether two values of one field can both be right."""
    if isinstance(measure, Measure) and isinstance(other, Measure):
        return measure.unit == other.unit and overlaps((measure.low, measure.high), (other.low, other.high))
    return (measure.reading or measure.text.casefold()) == (other.reading or other.text.casefold())


def _candidates(article: Article, select: Select) -> Iterator[_Candidate]:
    if "trait" in select.kinds:
        yield from _traits(article, select)
    elif "wording" in select.kinds:
        yield from _wordings(article, select)
    elif "designator" in select.kinds:
        yield from _designators(article, select)
    else:
        yield from _facts(article, select)


def _rank(article: Article, passage: Span) -> int:
    """The headline, the lead or the rest, by the place of the sentence that holds the passage."""
    place = _sentence(article, passage)
    if place is None:
        return _BODY
    block = article.sentences[place].block
    if 0 <= block < len(article.blocks) and article.blocks[block].kind == "headline":
        return _HEADLINE
    return _LEAD if place <= read_table("declared", "fields")["lead"] else _BODY


def _sentence(article: Article, passage: Span) -> int | None:
    """The place of the sentence that a passage begins in."""
    place = bisect_right(article.sentences, passage.start, key=lambda sentence: sentence.start) - 1
    return place if place >= 0 and passage.start < article.sentences[place].end else None


def _traits(article: Article, select: Select) -> Iterator[_Candidate]:
    """What is said of named people; ``of`` is the bearer's surname."""
    bearers = {mention.start: mention for mention in article.mentions if isinstance(mention, NameMention)}
    for trait in traits(article):
        bearer = bearers.get(trait.bearer)
        if trait.attribute == select.attribute and bearer is not None:
            text = article.text[trait.start : trait.end]
            name = bearer.surname or bearer.entity
            value = Stated(start=trait.start, end=trait.end, text=text, of=name, reading=trait.value)
            yield _Candidate(_LEAD, value)


def _wordings(article: Article, select: Select) -> Iterator[_Candidate]:
    """The words that follow one of those asked for, up to a comma or a word that opens another phrase."""
    stops = frozenset(read_table("declared", "fields")["wording_ends"])
    opening = re.compile(rf"\b(?:{'|'.join(map(re.escape, select.after))}) ", re.IGNORECASE)
    for sentence in article.sentences:
        match = opening.search(article.text, sentence.start, sentence.end)
        if match is not None:
            end = _phrase_end(article.text, match.end(), sentence.end, stops)
            if end > match.end():
                value = Stated(start=match.end(), end=end, text=article.text[match.end() : end])
                yield _Candidate(_rank(article, sentence), value)
                return


_WORD = re.compile(r"[\w'’-]+")


def _phrase_end(text: str, start: int, limit: int, stops: frozenset[str]) -> int:
    end = start
    for word in _WORD.finditer(text, start, limit):
        if word.start() > end + 1 or word.group().lower() in stops:
            break
        end = word.end()
    return end


_TWO_FIGURES = re.compile(r"\D*(\d+)\D+(\d+)\D*")


def _designators(article: Article, select: Select) -> Iterator[_Candidate]:
    """Scores of two figures, outside brackets, in sentences with one of the words asked for and none of the others."""
    wanted, unwanted = ({lemma(word) for word in given} for given in (select.about, select.without))
    for mention in article.mentions:
        if not isinstance(mention, DesignatorMention) or mention.form not in select.forms:
            continue
        figures = _TWO_FIGURES.fullmatch(mention.text)
        if figures is None or article.text.endswith("(", 0, mention.start):
            continue
        words = _sentence_words(article, mention)
        if words & unwanted or (wanted and not words & wanted):
            continue
        reading = "-".join(sorted(figures.groups(), key=int, reverse=True))
        value = Stated(start=mention.start, end=mention.end, text=mention.text, reading=reading)
        yield _Candidate(_rank(article, mention), value)


def _sentence_words(article: Article, passage: Span) -> set[str]:
    place = _sentence(article, passage)
    whole = passage if place is None else article.sentences[place]
    return {lemma(word) for word in _WORD.findall(article.text[whole.start : whole.end].lower())}


def _facts(article: Article, select: Select) -> Iterator[_Candidate]:
    for fact in article.facts:
        mention = article.mentions[fact.mention]
        if mention.kind in select.kinds and _fits(article, fact, mention, select):
            value = _moment(mention) if isinstance(mention, TimeMention) else stated(mention, select)
            if value is not None:
                rank = _HEADLINE if fact.headline else _LEAD if fact.lead else _BODY
                yield _Candidate(rank, value.model_copy(update={"of": _of(fact, select)}))


def _fits(article: Article, fact: Fact, mention: object, select: Select) -> bool:
    form = getattr(mention, "form", None)
    asked = (
        (select.dimension, getattr(mention, "dimension", None) == select.dimension),
        (select.nouns, fact.noun in select.nouns),
        (select.roles, fact.role in select.roles),
        (select.forms, form in select.forms),
        (select.windows, bool(set(fact.window) & set(select.windows))),
        (select.about, _bound_to(fact, select.about)),
        (select.without, not _bound_to(fact, select.without)),
        (select.per, getattr(mention, "per", None) == select.per),
        (select.modified, bool(set(fact.modifiers) & set(select.modified))),
        (select.exact, not getattr(mention, "vague", False)),
        (select.own, _own(article, fact, mention, select)),
    )
    return all(met for wanted, met in asked if wanted)


def _bound_to(fact: Fact, words: Sequence[str]) -> bool:
    about = {fact.noun, fact.role, fact.agent, *fact.clause, *fact.complement, *fact.modifiers, *fact.near}
    return not about.isdisjoint({form for word in words for form in (word, lemma(word))})


def _own(article: Article, fact: Fact, mention: object, select: Select) -> bool:
    """Whether the fact is told as it is, of the whole, of the story's own event."""
    if fact.earlier or fact.part or fact.negated or fact.hypothetical or fact.restricted or fact.which:
        return False
    if isinstance(mention, NumberMention) and (
        (mention.per and not select.per)
        or mention.other
        or mention.partitive
        or mention.idiom
        or mention.change
        or mention.restates is not None
    ):
        return False
    other = set(fact.window) - {"total", "so far"} - set(select.windows)
    return not other and not _of_another_year(article, fact)


def _of_another_year(article: Article, fact: Fact) -> bool:
    years = {word for word in fact.when if len(word) == 4 and word.isdecimal()}
    return bool(years) and (article.published is None or str(article.published.year) not in years)


def _of(fact: Fact, select: Select) -> str:
    if select.by in ("subject", "person"):
        return fact.subject[-1] if fact.subject and (fact.personal or select.by == "subject") else ""
    if select.by == "anchor":
        return " ".join(fact.anchor)
    return (fact.noun or "") if select.by == "noun" else ""


def _moment(mention: TimeMention) -> Stated | None:
    """A day or a clock time; None for what is neither."""
    reading = mention.clock or (mention.earliest if mention.granularity == "day" else None)
    if reading is None:
        return None
    zone = mention.zone if mention.clock and mention.zone not in (None, "local") else ""
    return Stated(
        start=mention.start, end=mention.end, text=mention.text, reading=f"{reading} {zone}".strip()
    )
