"""One reading: from the number to its unit, range, noun, rate, modifiers, and the mark it makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from .. import units
from ..annotations import MentionDraft
from ..intervals import Interval, Printed, Shape, shaped
from ..model.mention import Change
from . import measures, modifiers
from .number import Numeral, clean
from .phrases import Phrase
from .scan import Scan
from .streaks import count_streak
from .tables import Measure, words

_BRACKET = 10
"""The most tokens of a sum said again in brackets. 7 and 13 change nothing on 107 articles of news and in the rules'
examples."""


@dataclass(slots=True)
class Reading:
    """A number being read: tokens ``first`` to ``end`` (exclusive), with all that is known of it so far."""

    first: int
    end: int
    number: Numeral
    low: float
    high: float
    bounds: Printed
    kind: str = "number"
    unit: str | None = None
    dimension: str | None = None
    code: str | None = None
    ambiguous: bool = False
    noun: str | None = None
    words: tuple[str, ...] = ()
    per: str | None = None
    other: bool = False
    partitive: bool = False
    vague: bool = False
    difference: bool = False
    idiom: bool = False
    ranged: bool = False
    turn: Change | None = None
    """The direction of a change that the number's own words tell: "doubled", "+3%"."""
    shape: Shape | None = None
    """The shape that the number's own words give: "most" is above a half."""
    bare_start: int = -1
    """Token where the modifiers before the number end, where that is not ``first``."""

    @classmethod
    def of(cls, number: Numeral) -> Reading:
        """A reading of the number alone."""
        low, high = number.span
        return cls(number.first, number.end, number, low, high, number.bounds, vague=number.vague)

    def measured(self, measure: Measure, end: int) -> None:
        """Give it a unit."""
        self.unit, self.end = measure.name, end
        self.dimension = measure.dimension or units.dimension(measure.name)
        self.code, self.ambiguous = measure.code, measure.ambiguous
        if measure.code:
            self.kind = "money"
        else:
            self.kind = "percent" if self.dimension == "[percent]" else "quantity"

    def counted(self, phrase: Phrase) -> None:
        """Give it a counted noun."""
        self.kind, self.unit, self.dimension = "count", phrase.unit, "[count]"
        self.noun, self.words, self.end = phrase.noun, phrase.modifiers, phrase.end
        self.other = self.other or phrase.other

    def times(self, factor: float) -> None:
        """Scale its value and intervals."""
        self.low, self.high = clean(self.low * factor), clean(self.high * factor)
        strict, loose = self.bounds
        self.bounds = Printed(
            (_maybe(strict[0], factor), _maybe(strict[1], factor)),
            (_maybe(loose[0], factor), _maybe(loose[1], factor)),
        )


def _maybe(value: float | None, factor: float) -> float | None:
    return None if value is None else clean(value * factor)


def _tidy(interval: Interval) -> Interval:
    low, high = interval
    return None if low is None else float(f"{low:.12g}"), None if high is None else float(f"{high:.12g}")


def rated(scan: Scan, reading: Reading) -> None:
    """Add the denominator of a rate: "a day", "per share", "per 100,000 people"."""
    found = measures.rate(scan, reading.end) or _after_stuff(scan, reading)
    if found is None and reading.dimension and reading.per is None:
        found = _past_bracket(scan, reading)
    if found is None or reading.kind in ("ratio", "age"):
        return
    if (
        reading.dimension == "[time]"
        and scan.word(reading.end) in ("a", "an")
        and found.dimension != "[time]"
        and found.per not in words("occasions")
    ):
        return
    unit = reading.unit or "count"
    per = f"{reading.per} per {found.per}" if reading.per else found.per
    reading.unit, reading.per, reading.end = f"{unit} per {found.per}", per, found.end
    reading.dimension = units.joined(reading.dimension or "[count]", found.dimension)
    if scan.word(reading.end) == "per":
        rated(scan, reading)


def _after_stuff(scan: Scan, reading: Reading) -> measures.Rate | None:
    """ "5,000 gallons of water a minute": the rate stands after what is measured."""
    if reading.kind != "quantity" or scan.word(reading.end) != "of" or not scan.letters(reading.end + 1):
        return None
    at = reading.end + 2
    if scan.digits(at) and scan.tight(at):
        at += 1
    return measures.rate(scan, at) if scan.word(at) in words("rate_articles") else None


def _past_bracket(scan: Scan, reading: Reading) -> measures.Rate | None:
    """ "C$8 (US$6.10) a share": the rate stands after the same sum said again in brackets; it belongs to both."""
    end = reading.end
    if scan.word(end) == "(":
        close = next((at for at in range(end + 2, end + _BRACKET) if scan.word(at) == ")"), 0)
        digits = close and any(scan.digits(at) for at in range(end + 1, close))
        found = measures.rate(scan, close + 1) if digits else None
    elif scan.word(end) == ")" and "(" in scan.words[max(scan.low, reading.first - 3) : reading.first]:
        found = measures.rate(scan, end + 1)
    else:
        return None
    return found and found._replace(end=end)


def finished(scan: Scan, reading: Reading) -> MentionDraft:
    """The mark of a reading, with its modifiers."""
    count_streak(scan, reading)
    start = reading.first if reading.bare_start < 0 else reading.bare_start
    around = modifiers.before(scan, start)
    if reading.kind == "ordinal":
        around = modifiers.Shaped("exactly", around.before)
    shape: Shape = around.shape
    later = modifiers.after(scan, reading.end) or modifiers.after(scan, reading.number.end)
    if reading.shape is not None and shape == "exactly":
        shape = reading.shape
    if later is not None and shape in ("exactly", "about"):
        shape = later
    bounds = shaped(reading.bounds, (reading.low, reading.high), shape)
    if reading.ranged and shape == "exactly":
        bounds = reading.bounds
    change = _turn(scan, reading, start, around.before)
    symbol = modifiers.SYMBOLS[shape]
    fields: dict[str, Any] = {
        "value": reading.low if reading.low == reading.high else (reading.low, reading.high),
        "modifier": change if change and symbol == "=" else symbol,
        **_interval_fields(bounds),
    }
    reading.difference = _is_difference(scan, reading, change)
    _optional(fields, reading)
    if change:
        fields["change"] = change
    first, last = scan.starts[reading.first], scan.ends[reading.end - 1]
    fields["text"] = scan.text[first:last]
    _restated(scan, reading, fields, around.before, shape)
    return MentionDraft(reading.kind, first, last, fields)


_MEASURED = frozenset(("percent", "money", "quantity", "number", "ratio"))


def _change(scan: Scan, reading: Reading, start: int, before: int) -> Change | None:
    """The direction of a change; "fell 32 points, or 0.5%" gives it to the second number too."""
    if (reading.ranged and reading.kind != "percent") or (
        reading.kind not in _MEASURED and reading.kind != "count"
    ):
        return None
    if reading.kind == "quantity" and reading.dimension != "[percent]" and scan.joined(reading.number.end):
        return None
    stepped = reading.kind == "count" and reading.noun == "point"
    strong = reading.dimension in ("[length]", "[time]") or reading.kind in ("number", "count")
    plain = reading.kind == "count" and reading.noun not in words("steps_of_change")
    verbs = "count_changes" if plain else "strong_changes"
    found = modifiers.change(scan, start, reading.end, verbs=verbs if strong and not stepped else "")
    if found is None and reading.kind in _MEASURED and scan.marks and scan.word(before) in ("or", "("):
        last = scan.marks[-1]
        if last.fields.get("change") and 0 < scan.starts[before] - last.end < 4:
            return cast(Change, last.fields["change"])
    return found


def _turn(scan: Scan, reading: Reading, start: int, before: int) -> Change | None:
    """The direction of a change, or of a difference to something else."""
    return reading.turn or _change(scan, reading, start, before) or _compared(scan, reading)


def _compared(scan: Scan, reading: Reading) -> Change | None:
    if reading.kind not in _MEASURED and reading.kind != "count":
        return None
    measured = reading.kind in ("money", "quantity", "percent")
    return modifiers.compared(scan, reading.number.end, reading.end, measured=measured)


def _is_difference(scan: Scan, reading: Reading, change: Change | None) -> bool:
    """Whether the figure is how far something is from another figure, and no level."""
    if reading.dimension == "[temperature]":
        return change is not None or _differs(scan, reading)
    return (reading.kind in _MEASURED or reading.kind == "count") and _from_a_mark(scan, reading)


def _differs(scan: Scan, reading: Reading) -> bool:
    """ "10C above normal", "2 degrees warmer", "a 3C (5.4F) rise", "warmed by 2C": a difference, not a level."""
    at = _past_brackets(scan, reading.end)
    if scan.word(at) in words("differing"):
        return scan.word(at + 1) not in ("zero", "0")
    return scan.word(reading.first - 1) == "by"


def _from_a_mark(scan: Scan, reading: Reading) -> bool:
    """ "51 km/h over the limit", "$20,000 more than the asking price": how far it is from what is usual or hoped for."""
    at = _past_brackets(scan, reading.end)
    if scan.word(at + 1) == "than":
        at += 1
    elif scan.word(at) not in words("beyond_marks"):
        return False
    following = [scan.word(step) for step in range(at + 1, at + 1 + _MARK_WORDS)]
    return not words("marks").isdisjoint(following)


_MARK_WORDS = 4
"""Words behind "over" or "than" in which a limit, an average or a forecast stands. 2 changes one of eight invented pairs and
1 four; 3 and 5 none."""


def _past_brackets(scan: Scan, at: int) -> int:
    """The token after a bracket that opens or closes here, else the token itself."""
    if scan.word(at) == ")":
        return at + 1
    if scan.word(at) != "(":
        return at
    return next((step + 1 for step in range(at, at + _BRACKET) if scan.word(step) == ")"), at)


def _interval_fields(bounds: Printed) -> dict[str, Any]:
    low, high = _tidy(bounds.loose)
    return {"low": low, "high": high, "strict": _tidy(bounds.strict)}


_WORDS = ("unit", "dimension", "noun", "per")
_FLAGS = ("ambiguous", "partitive", "vague", "other", "idiom", "difference")


def _optional(fields: dict[str, Any], reading: Reading) -> None:
    """The fields that differ from the model's defaults."""
    fields.update({name: getattr(reading, name) for name in _WORDS if getattr(reading, name) is not None})
    fields.update({name: True for name in _FLAGS if getattr(reading, name)})
    if reading.code is not None:
        fields["currency"] = reading.code
    if reading.words:
        fields["modifiers"] = reading.words


def _restated(scan: Scan, reading: Reading, fields: dict[str, Any], before: int, shape: Shape) -> None:
    """Link "20 kilometers (12 miles)" and "85m euros, or $108m": the same measure in another unit right after the first."""
    if not scan.marks or reading.dimension is None or before < scan.low:
        return
    last = scan.marks[-1]
    if (
        last.fields.get("dimension") != reading.dimension
        or last.fields.get("unit") == reading.unit
        or reading.dimension in ("[count]", "[percent]")
    ):
        return
    if last.start < scan.starts[scan.low]:
        return
    between = scan.text[last.end : scan.ends[before]].replace(" ", "").replace(",", "").lower()
    if between not in words("restating"):
        return
    if reading.code and reading.code == last.fields.get("currency"):
        return
    fields["restates"] = last.fields.get("restates", last.start)
    if last.fields.get("difference"):
        fields["difference"] = True
    if shape == "exactly" and last.fields["modifier"] in ("<", ">", "~"):
        fields["modifier"] = last.fields["modifier"]
        inherited: Shape = {"<": "at_most", ">": "at_least", "~": "about"}[last.fields["modifier"]]  # type: ignore[assignment]
        bounds = shaped(reading.bounds, (reading.low, reading.high), inherited)
        fields.update(_interval_fields(bounds))
