"""What one speaker says without a break, and how sure it is who that is."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from ....comparison import ComparedSources
from ....language.calendar import weekday_names
from ....language.lemmas import lemma
from ....language.tables import cached, read_table
from ....model import Article, Fact, QuotationMention
from ....quotation.wording import QuotedWord, small, spoken, title

_AT_HAND = 120
"""Characters between a quotation and the name of its speaker, where the credit is plain. On 673 articles of news and in the
rules' examples, 84 changes 1 of the findings and comparisons, 156 2."""
_NAME = 60
"""Characters from the start of a credit within which the speaker's name stands. On 673 articles of news and in the rules'
examples, 42 changes 5 of the findings and comparisons, 78 nothing."""
_LIKE = 2
"""Letters by which two surnames may differ and still be one, spelled in two ways. On 673 articles of news and in the rules'
examples, 1 changes nothing, 3 1 of the findings and comparisons."""


@cached
def _week() -> frozenset[str]:
    return frozenset(map(str.lower, weekday_names()))


@cached
def _after_names() -> frozenset[str]:
    return frozenset(read_table("quotation", "wording")["after_names"])


class Heard(NamedTuple):
    """What is known of an utterance beside its words."""

    article: int
    story: int
    witness: int
    speaker: str | None
    sure: bool
    """The speaker's own name stands beside the quotation: no pronoun, no office, no quotation before."""
    names: frozenset[str]
    """Names in the sentences of its parts, without the speaker's: place and occasion."""
    around: frozenset[str]
    """All names in those sentences."""
    days: frozenset[str]
    """Days of the week in those sentences."""


class Utterance:
    """What one speaker says without a break, over one or more pairs of marks."""

    def __init__(self, heard: Heard, parts: tuple[QuotationMention, ...]) -> None:
        self.heard = heard
        self.parts = parts

    @cached_property
    def words(self) -> list[QuotedWord]:
        """The words between all its marks."""
        return spoken(*(part.quoted for part in self.parts))

    @cached_property
    def content(self) -> frozenset[str]:
        """The lemmas of its words that carry content."""
        return frozenset(
            lemma(word.text) for word in self.words if not small(word.text) and len(word.text) > 2
        )

    @property
    def speaker(self) -> str | None:
        """Who says it, where that is a name."""
        return self.heard.speaker

    def joined(self, other: Utterance) -> Utterance:
        """This utterance with what the same speaker says next."""
        first, two = self.heard, other.heard
        heard = first._replace(
            names=first.names | two.names, around=first.around | two.around, days=first.days | two.days
        )
        return Utterance(heard, (*self.parts, *other.parts))


def utterances(compared: ComparedSources) -> list[Utterance]:
    """The utterances of all articles, in order; quotations that one speaker continues are joined."""
    made: list[Utterance] = []
    known = _known(compared)
    for place, article in enumerate(compared.articles):
        for fact in article.facts:
            mention = article.mentions[fact.mention]
            if not isinstance(mention, QuotationMention) or mention.form in ("title", "scare"):
                continue
            utterance = Utterance(_heard(compared, place, fact, mention, known), (mention,))
            last = made[-1] if made and made[-1].heard.article == place else None
            if last and mention.continues and mention.speaker in (None, last.parts[-1].speaker):
                made[-1] = last.joined(utterance)
            else:
                made.append(utterance)
    return made


def _known(compared: ComparedSources) -> frozenset[tuple[int, str]]:
    """Surnames of the people that each story names in full or credits with words."""
    people = {(person.bearer.story, surname(person.name)) for person in compared.persons}
    speakers = {
        (compared.stories[place], surname(mention.speaker))
        for place, article in enumerate(compared.articles)
        for mention in article.mentions
        if isinstance(mention, QuotationMention) and mention.speaker_kind == "named"
    }
    return frozenset(people | speakers)


def _speaker(story: int, mention: QuotationMention, known: Set[tuple[int, str]]) -> str | None:
    """Who is quoted, where that is a person: by the article itself, or by another article of the story."""
    named = mention.speaker_kind == "named" or (
        mention.speaker_kind == "unknown" and (story, surname(mention.speaker)) in known
    )
    return mention.speaker if named else None


def _heard(
    compared: ComparedSources,
    place: int,
    fact: Fact,
    mention: QuotationMention,
    known: Set[tuple[int, str]],
) -> Heard:
    article = compared.articles[place]
    speaker = _speaker(compared.stories[place], mention, known)
    own = set((mention.speaker or "").lower().split())
    placed = {word.lower() for word in (mention.where or "").replace(",", " ").split()}
    quoted = {word.lower() for word in mention.quoted.split()}
    names = {name for name in set(fact.names) | placed if len(name) > 3 and not small(name)}
    return Heard(
        place,
        compared.stories[place],
        compared.witnesses[place],
        speaker,
        speaker is not None and _beside(article, mention, speaker),
        frozenset(names - own - quoted),
        frozenset(fact.names),
        frozenset(word for word in fact.when if word in _week()),
    )


def _beside(article: Article, mention: QuotationMention, speaker: str) -> bool:
    start = mention.speaker_start
    if start is None or not mention.start - _AT_HAND <= start <= mention.end + _AT_HAND:
        return False
    return surname(speaker) in article.text[start : start + _NAME].lower()


def bare(name: str) -> list[str]:
    """The words of a name, lower-case, without titles, initials and "Jr."."""
    words = [word.strip(".,").lower() for word in name.split()]
    return [word for word in words if len(word) > 1 and word not in _after_names() and not title(word)]


def surname(name: str | None) -> str:
    """The last word of a name."""
    return next(reversed(bare(name or "")), "")


def other_speaker(utterance: Utterance, other: Utterance) -> bool:
    """Whether two named speakers are two people: a pronoun, or a surname in another spelling, makes no second one."""
    if not (utterance.speaker and other.speaker and utterance.heard.sure and other.heard.sure):
        return False
    first, second = bare(utterance.speaker), bare(other.speaker)
    if not first or not second or set(first) & set(second):
        return False
    return Levenshtein.distance(first[-1], second[-1], score_cutoff=_LIKE) > _LIKE


def one_speaker(utterance: Utterance, other: Utterance) -> bool:
    """Whether both sources name one speaker."""
    first, second = set(bare(utterance.speaker or "")), set(bare(other.speaker or ""))
    if not first or not second:
        return False
    if surname(utterance.speaker) in second or surname(other.speaker) in first:
        return True
    return bool(first & second) and _alike(surname(utterance.speaker), surname(other.speaker))


def _alike(first: str, other: str) -> bool:
    """Whether two surnames are one in two spellings."""
    return (
        min(len(first), len(other)) > _LIKE + 1
        and Levenshtein.distance(first, other, score_cutoff=_LIKE) <= _LIKE
    )


def one_occasion(utterance: Utterance, other: Utterance) -> bool:
    """Whether both sources name one speaker, and a place or person beside."""
    return one_speaker(utterance, other) and bool(utterance.heard.names & other.heard.names)


def other_occasion(utterance: Utterance, other: Utterance) -> bool:
    """Whether the two were said on different days of the week."""
    first, second = utterance.heard.days, other.heard.days
    return bool(first and second) and not first & second
