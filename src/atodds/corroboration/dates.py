"""Dates and times of a draft: the same day or moment elsewhere, in whatever words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from ..comparison.judged import Judged
from ..model import Corroboration, NumberMention, TimeMention
from .evidence import Scene, Spot
from .known import Place, known
from .lines import Voice, line, unchecked

_EQUAL = 0.12
"""Nearness from which the same day is the same fact; a day is told by fewer things than a count is. Of 2,155 lines of
drafts, the first articles of 77 stories, 0.084 changes 12, 0.156 12."""
_OTHERWISE = 0.5
"""Nearness from which another day stands in the place of this one. Of 2,155 lines of drafts, the first articles of 77
stories, 0.35 changes 30, 0.65 12."""
_NO_DAY = "it names no day: the source has no date to reckon from"
_FINE = ("minute", "hour", "part_of_day", "day")


def dates(scene: Scene, judged: Iterable[Judged]) -> Iterator[Corroboration]:
    """A line for every date and time of the articles that are asked for; durations are figures."""
    told = known(scene, judged, TimeMention)
    for place in scene.asked:
        article = scene.articles[place]
        numbers = [mention for mention in article.mentions if isinstance(mention, NumberMention)]
        for index, mention in enumerate(article.mentions):
            if isinstance(mention, TimeMention) and not _figure(mention, numbers):
                yield _date(scene, Spot(place, index, mention), mention, told)


def _figure(mention: TimeMention, numbers: list[NumberMention]) -> bool:
    """Whether the time is told by a number that has a line of its own: "two hours", "three weeks later"."""
    told = mention.form == "duration" or mention.earliest is None
    return told and mention.clock is None and any(mention.overlaps(number) for number in numbers)


def _date(scene: Scene, spot: Spot, mention: TimeMention, told: Mapping[Place, list[Voice]]) -> Corroboration:
    why = _not_checked(scene, spot, mention)
    if why:
        return unchecked(scene, spot.article, "date", mention, why)
    voices = [*told.get((spot.article, mention.start), ()), *_voices(scene, spot, mention)]
    if not voices and not _names_a_moment(mention):
        return unchecked(scene, spot.article, "date", mention, _NO_DAY)
    return line(scene, spot.article, "date", mention, voices)


def _not_checked(scene: Scene, spot: Spot, mention: TimeMention) -> str:
    passages = scene.passages[spot.article]
    if passages.outside(mention.start):
        return "in page furniture or a caption"
    if not scene.others(spot.article):
        return "no other source to look for it in"
    if passages.sentence(mention.start) < 0:
        return "outside any sentence"
    return "" if _names_a_moment(mention) or mention.weekday is not None else _NO_DAY


def _names_a_moment(mention: TimeMention) -> bool:
    return not (mention.earliest is None and mention.clock is None and mention.days is None)


def _voices(scene: Scene, spot: Spot, mention: TimeMention) -> Iterator[Voice]:
    for nearness, other in scene.near(spot, lambda candidate: isinstance(candidate, TimeMention)):
        theirs = other.mention
        if not isinstance(theirs, TimeMention):
            continue
        if same_time(mention, theirs):
            if nearness >= _EQUAL:
                told = _day(theirs)
                yield Voice(other.article, theirs.start, theirs.end, True, told, nearness)
        elif nearness >= _OTHERWISE and _instead(scene, spot, other):
            yield Voice(
                other.article,
                theirs.start,
                theirs.end,
                False,
                f"“{theirs.text}” there, {_day(theirs)}",
                nearness,
            )


def _day(mention: TimeMention) -> str:
    if mention.earliest is None:
        return mention.clock or mention.text
    return (
        mention.earliest if mention.earliest == mention.latest else f"{mention.earliest} to {mention.latest}"
    )


def same_time(time: TimeMention, other: TimeMention) -> bool:
    """Whether the second names the moment of the first, at least as finely."""
    if time.clock is not None and other.clock is not None:
        return (time.clock, time.zone) == (other.clock, other.zone) and not _other_day(time, other)
    if time.days is not None and other.days is not None:
        return time.days[0] <= other.days[1] and other.days[0] <= time.days[1]
    own, theirs = _bounds(time), _bounds(other)
    if not own:
        return _weekday(time) is not None and _weekday(time) == _weekday(other)
    return bool(theirs) and _until(own[0], theirs[0]) and _until(theirs[1], own[1])


def _bounds(mention: TimeMention) -> tuple[str, ...]:
    """First and last moment; empty where they are not known."""
    return (mention.earliest, mention.latest) if mention.earliest and mention.latest else ()


def _weekday(mention: TimeMention) -> int | None:
    """The weekday that the words name, or that their day was; 0 = Monday."""
    if mention.weekday is not None or mention.granularity != "day" or mention.form == "duration":
        return mention.weekday
    bounds = _bounds(mention)
    one_day = bool(bounds) and bounds[0] == bounds[1] and len(bounds[0]) == len("2024-06-03")
    return dt.date.fromisoformat(bounds[0]).weekday() if one_day else None


def _until(early: str, late: str) -> bool:
    """Whether the first moment is not after the second, at the coarser of their two precisions."""
    length = min(len(early), len(late))
    return early[:length] <= late[:length]


def _other_day(time: TimeMention, other: TimeMention) -> bool:
    own, theirs = _bounds(time), _bounds(other)
    if own and theirs:
        return not (_until(own[0], theirs[1]) and _until(theirs[0], own[1]))
    days = {_weekday(time), _weekday(other)}
    return None not in days and len(days) == 2


def _instead(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Whether the other day stands where this one does: both are days, and neither sentence knows the other's."""
    moment, two = spot.mention, other.mention
    if not isinstance(moment, TimeMention) or not isinstance(two, TimeMention):
        return False
    if moment.granularity not in _FINE or two.granularity not in _FINE or not _other_day(moment, two):
        return False
    here, there = _times(scene.in_sentence(spot)), _times(scene.in_sentence(other))
    return not any(same_time(moment, time) for time in there) and not any(
        same_time(two, time) for time in here
    )


def _times(spots: list[Spot]) -> list[TimeMention]:
    return [spot.mention for spot in spots if isinstance(spot.mention, TimeMention)]
