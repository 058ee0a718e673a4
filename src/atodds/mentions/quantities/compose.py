"""From a number to its reading: money, ranges, measures, ages, percentages, counted nouns, ratios, compound measures."""

from __future__ import annotations

from ...intervals import Printed
from . import ages, measures, nouns
from .numerals import Numeral, numeral
from .reading import Reading, rated
from .scan import Scan

_RANGE = frozenset(("to", "-", "–", "—", "through"))


def compose(scan: Scan, number: Numeral) -> list[Reading]:
    """The readings that a number opens: one, or the two ends of a change or of an enumeration that share a unit."""
    reading = Reading.of(number)
    money = measures.currency_before(scan, number.first)
    if money is not None:
        _signed_money(scan, reading, money)
    elif _ratio(scan, reading) or ages.age(scan, reading):
        return [reading]
    else:
        _letter_scale(scan, reading)
        _measure(scan, reading)
    partner = _partner(scan, reading)
    if partner is not None:
        return partner
    if reading.kind == "number":
        _noun(scan, reading)
    else:
        _compound(scan, reading)
    rated(scan, reading)
    return [reading]


# ---- money ----------------------------------------------------------------------------------------------------------


def _signed_money(scan: Scan, reading: Reading, found: measures.Match) -> None:
    """ "$5", "-$5", "US$1.5bn", "($99.99)": sign first, then perhaps a scale letter."""
    reading.measured(found.measure, reading.end)
    reading.first = found.first
    sign = found.first - 1
    if scan.word(found.first) in ("-", "−"):
        pass
    if (
        scan.word(sign) in ("-", "−")
        and scan.word(sign)
        and scan.tight(found.first)
        and not (scan.tight(sign) and scan.words[sign - 1] not in "(")
    ):
        reading.first = sign
        reading.times(-1)
    _letter_scale(scan, reading, money=True)
    if (
        scan.words[found.first][:1] == "M"
        and len(scan.words[found.first]) == 4
        and scan.words[found.first].isalpha()
    ):
        if scan.words[found.first] not in scan.tables.signs:
            reading.times(1e6)
    extra = measures.after(scan, reading.end, digits=False)
    if extra is not None and extra.measure.code and extra.measure.name == reading.unit:
        reading.end = extra.end


def _letter_scale(scan: Scan, reading: Reading, *, money: bool = False) -> None:
    """ "$5m", "85m euros", "5m people": a letter against the digits is a scale where money or a counted noun makes it so."""
    at = reading.end
    if reading.number.scaled or reading.number.words or not scan.tight(at):
        return
    factor = scan.tables.letter_scales.get(scan.word(at))
    if factor is None or scan.tight(at + 1) and scan.letters(at + 1):
        return
    if not money and not _makes_scale(scan, at + 1):
        return
    reading.times(factor)
    reading.end = at + 1
    reading.number = reading.number._replace(end=at + 1, scaled=True)


def _makes_scale(scan: Scan, at: int) -> bool:
    found = measures.after(scan, at, digits=False)
    if found is not None:
        return found.measure.code is not None or found.measure.name in (
            "barrel",
            "tonne",
            "ton",
            "litre",
            "acre",
            "hectare",
        )
    word = scan.word(at)
    return nouns.plural_like(word) and word not in nouns.nouns().stop


# ---- measures -------------------------------------------------------------------------------------------------------


def _measure(scan: Scan, reading: Reading) -> None:
    """The unit after the number, where there is one."""
    at = reading.end
    if reading.number.vague or reading.number.fraction or scan.word(at) == "of":
        if scan.word(at) == "of":
            at += 2 if scan.word(at + 1) in ("a", "an") else 1
        elif scan.word(at) in ("a", "an"):
            at += 1
    elif scan.word(at) == "of" and reading.number.words:
        at += 1
    found = measures.after(scan, at, digits=not reading.number.words)
    if found is None:
        return
    name = found.measure.name
    if name == "pound-mass" and _pays(scan, reading):
        reading.measured(scan.tables.signs["£"], found.end)
        reading.ambiguous = True
        return
    if name in ("celsius", "fahrenheit", "kelvin") and False:
        return
    if name == "stone" and scan.word(found.end).istitle():
        return
    if name == "degree" and scan.word(found.end) in ("from", "in") and reading.number.value < 10:
        return
    reading.measured(found.measure, found.end)
    if name == "degree" and _weather(scan, reading):
        reading.dimension = "[temperature]"
        reading.ambiguous = True


def _pays(scan: Scan, reading: Reading) -> bool:
    """Whether "pounds" are money here: large sums, and words of money in the sentence."""
    if reading.low >= 100_000 or reading.number.scaled:
        return True
    window = scan.lower[max(scan.low, reading.first - 12) : min(scan.limit, reading.end + 8)]
    return any(word in _MONEY_WORDS for word in window)


_MONEY_WORDS = frozenset(
    "£ cost costs costing paid pay pays price priced fine fined worth sold spent spend bid fee wage wages salary cash earned earns debt bonus budget".split()
)


def _weather(scan: Scan, reading: Reading) -> bool:
    window = scan.lower[max(scan.low, reading.first - 12) : min(scan.limit, reading.end + 8)]
    return any(word in scan.tables.weather for word in window)


def _compound(scan: Scan, reading: Reading) -> None:
    """ "5 ft 11 in", "6-foot-4", "two hours and ten minutes", "13 dollars and 45 cents"."""
    smaller = scan.tables.compounds.get(reading.unit or "")
    while smaller is not None and reading.number.value == int(reading.number.value):
        at = reading.end
        if scan.word(at) in ("and", ",") or scan.joined(at):
            at += 1
        if at >= scan.limit or not (
            scan.digits(at) or scan.word(at) in scan.tables.ones or scan.word(at) in scan.tables.tens
        ):
            return
        number = numeral(scan, at)
        if number is None:
            return
        found = measures.after(scan, number.end, digits=not number.words)
        name = found.measure.name if found else None
        if found is None and reading.unit == "foot" and scan.joined(reading.end) and number.value < 12:
            name, end = "inch", number.end
        elif found is not None and name in smaller and number.value < smaller[name]:
            end = found.end
        else:
            return
        _merge(reading, number, smaller[name or ""], end)
        smaller = {key: factor for key, factor in smaller.items() if factor > smaller[name or ""]}


def _merge(reading: Reading, number: Numeral, factor: int, end: int) -> None:
    value = reading.low + number.value / factor
    strict, loose = number.bounds
    half = (strict[1] or 0) - number.value, (loose[1] or 0) - number.value
    reading.low = reading.high = value
    reading.bounds = Printed(*((value - step / factor, value + step / factor) for step in half))
    reading.end = end


# ---- counted nouns --------------------------------------------------------------------------------------------------


def _noun(scan: Scan, reading: Reading) -> None:
    """The counted noun phrase, a larger set after "of", or a share's whole."""
    at, number = reading.end, reading.number
    share = number.fraction and not number.scaled
    if scan.word(at) == "of":
        part = nouns.partitive(scan, at)
        if part is not None:
            _partitive(reading, part, share=share)
            return
        if number.words or share:
            at += 1
    elif scan.joined(at) and scan.letters(at + 1):
        if _hyphened(scan, reading, at):
            return
        at += 1
    elif scan.hyphen(at):
        return
    if share and scan.word(reading.end) != "of":
        reading.kind = "ratio"
        return
    phrase = nouns.phrase(scan, at, single=number.value == 1 and not number.fraction)
    if phrase is None:
        if share:
            reading.kind = "ratio"
        return
    reading.counted(phrase)
    if share:
        reading.kind = "ratio"
    if scan.word(number.first - 1) in ("another", "further", "additional", "other"):
        reading.other = True


def _partitive(reading: Reading, part: nouns.Partitive, *, share: bool) -> None:
    if part.phrase is not None:
        reading.counted(part.phrase)
    reading.partitive, reading.end = True, part.end
    if share:
        reading.kind = "ratio"
    elif reading.kind == "number":
        reading.kind, reading.dimension = "count", "[count]"


def _hyphened(scan: Scan, reading: Reading, at: int) -> bool:
    """ "two-man crew", "12-page document": the noun stands in the singular after a hyphen."""
    word = scan.word(at + 1)
    if word in nouns.nouns().stop or word in nouns.nouns().adjectives or reading.number.value < 1:
        return True
    if word in (
        "way",
        "time",
        "fold",
        "sided",
        "star",
        "point",
        "part",
        "dimensional",
        "pronged",
        "thirds",
        "piece",
        "tier",
        "state",
        "off",
        "on",
        "hit",
        "run",
    ):
        reading.idiom = word in ("way", "sided", "time", "dimensional", "piece")
    noun = nouns.singular(scan.words[at + 1]).lower()
    reading.counted(nouns.Phrase(at + 2, noun, (), noun))
    return True


# ---- ratios ---------------------------------------------------------------------------------------------------------


def _ratio(scan: Scan, reading: Reading) -> bool:
    """ "one in five", "two out of three", "one over twenty", "nine of 10 people"."""
    at, word = reading.end, scan.word(reading.end)
    if reading.number.vague or reading.number.fraction:
        return False
    if word == "in":
        step = at + 2 if scan.word(at + 1) == "every" else at + 1
        fits = reading.low in (1, 2, 3, 4, 9)
    elif word == "out" and scan.word(at + 1) == "of":
        step = at + 3 if scan.word(at + 2) == "every" else at + 2
        fits = True
    elif word == "over":
        step, fits = (
            at + 1,
            scan.word(at + 1) in scan.tables.ones
            or reading.number.first == scan.low
            and scan.digits(at + 1)
            or scan.word(at + 1) in scan.tables.tens,
        )
    else:
        return False
    if not fits or not (
        scan.digits(step)
        or scan.word(step) in scan.tables.ones
        or scan.word(step) in scan.tables.tens
        or scan.word(step) in scan.tables.scales
    ):
        return False
    whole = numeral(scan, step)
    if (
        whole is None
        or whole.value == 0
        or not whole.plain
        and not whole.words
        and not whole.scaled
        or (word != "over" and whole.value <= reading.low)
    ):
        return False
    if word == "in" and (
        whole.plain and len(scan.words[step]) == 4 or measures.after(scan, whole.end, digits=not whole.words)
    ):
        return False
    value = reading.low / whole.value
    reading.kind, reading.low, reading.high, reading.per = (
        "ratio",
        value,
        value,
        scan.text[scan.starts[step] : scan.ends[whole.end - 1]],
    )
    half = 0.5 / whole.value
    reading.bounds = Printed((value - half, value + half), (value - half, value + half))
    reading.end = whole.end
    phrase = nouns.phrase(scan, whole.end)
    if phrase is not None:
        reading.noun, reading.words, reading.unit, reading.end = (
            phrase.noun,
            phrase.modifiers,
            phrase.unit,
            phrase.end,
        )
    return True


# ---- ranges and shared units ----------------------------------------------------------------------------------------


def _partner(scan: Scan, reading: Reading) -> list[Reading] | None:
    """A second number that makes a range with the first, a fall or rise from it, or shares its unit."""
    at, word = reading.end, scan.word(reading.end)
    if reading.vague or not word:
        return None
    if word in _RANGE and (not scan.hyphen(at) or _dashed(scan, at)):
        step = at + 1
    elif scan.hyphen(at) and scan.word(at + 1) == "to":
        step = at + 3 if scan.hyphen(at + 2) else at + 2
    elif word == "and" and scan.word(reading.first - 1) == "between":
        step = at + 1
    elif (
        word == "or"
        and reading.high < 20
        and reading.kind == "number"
        or word == "and"
        and reading.kind == "number"
        and reading.number.plain
    ):
        return _shared(scan, reading, at + 1, ranged=word == "or")
    else:
        return None
    other = _second(scan, step)
    if other is None:
        return None
    if _opens_change(scan, reading, word):
        return _levels(reading, other)
    return _joined(scan, reading, other)


def _dashed(scan: Scan, at: int) -> bool:
    """A dash that makes a range: against both numbers, or apart from both."""
    return scan.tight(at) == scan.tight(at + 1) or scan.words[at] == "–"


def _second(scan: Scan, at: int) -> Reading | None:
    """The reading of the second number, with its own sign and unit."""
    start = at
    while (
        at < scan.limit
        and at - start < 3
        and (scan.words[at] in scan.tables.signs or scan.words[at] in ("about", "US", "-", "−", "–"))
    ):
        at += 1
    if not (
        scan.digits(at)
        or scan.word(at) in scan.tables.ones
        or scan.word(at) in scan.tables.tens
        or scan.word(at) in scan.tables.fractions
    ):
        return None
    number = numeral(scan, at)
    if number is None or number.vague:
        return None
    reading = Reading.of(number)
    money = measures.currency_before(scan, number.first)
    if money is not None:
        _signed_money(scan, reading, money)
    elif ages.age(scan, reading):
        return reading
    else:
        _letter_scale(scan, reading)
        _measure(scan, reading)
        if reading.kind == "number":
            _noun(scan, reading)
    return reading


def _opens_change(scan: Scan, reading: Reading, word: str) -> bool:
    """ "rose from $350 to $680", "from $75 to $45.88": two levels, where a verb of change or a fall says so."""
    if word != "to":
        return False
    at = reading.first - 1
    for _ in range(5):
        if scan.word(at) in scan.tables.up or scan.word(at) in scan.tables.down:
            return True
        if (
            scan.word(at) not in scan.tables.bridge
            and scan.word(at) not in ("from", "%", "percent")
            and not scan.digits(at)
        ):
            return False
        at -= 1
    return False


def _levels(reading: Reading, other: Reading) -> list[Reading]:
    if reading.unit is None and other.kind in ("percent", "quantity", "money"):
        _share(reading, other)
    return [reading, other]


def _share(reading: Reading, other: Reading) -> None:
    reading.kind, reading.unit, reading.dimension, reading.code = (
        other.kind,
        other.unit,
        other.dimension,
        other.code,
    )
    reading.ambiguous, reading.noun, reading.words = other.ambiguous, other.noun, other.words


def _joined(scan: Scan, reading: Reading, other: Reading) -> list[Reading] | None:
    """One range of two numbers; the first takes the second's unit and scale where it has none."""
    if (
        reading.unit is not None
        and other.unit is not None
        and reading.unit != other.unit
        and other.kind != "count"
    ):
        return None if reading.kind != other.kind else [reading, other]
    if reading.unit is not None and reading.kind != "money" and other.unit is None:
        return None
    if (
        other.number.scaled
        and not reading.number.scaled
        and reading.low < 1000
        and other.number.value >= 1000
        and reading.low < other.low
    ):
        _borrow_scale(reading, other)
    if reading.low > other.low and not (reading.low < 0 or other.low < 0):
        return None
    if reading.unit is None:
        _share(reading, other)
    elif other.kind == "count" and reading.kind == "money":
        other.end = other.number.end
    low, high = min(reading.low, other.low), max(reading.high, other.high)
    strict = (
        min(reading.bounds.strict[0] or low, other.bounds.strict[0] or low),
        max(reading.bounds.strict[1] or high, other.bounds.strict[1] or high),
    )
    if scan.word(reading.first - 1) in ("between", "from"):
        reading.bare_start = reading.first - 1
    reading.low, reading.high, reading.bounds, reading.ranged = low, high, Printed(strict, strict), True
    reading.end, reading.partitive, reading.other = other.end, other.partitive, other.other
    reading.number = other.number._replace(first=reading.first)
    rated(scan, reading)
    return [reading]


def _borrow_scale(reading: Reading, other: Reading) -> None:
    """ "$1.5 to $2 million": the first number means millions too."""
    factor = 1.0
    for step in (1e12, 1e9, 1e7, 1e6, 1e5, 1e3):
        if other.low >= step:
            factor = step
            break
    reading.times(factor)


def _shared(scan: Scan, reading: Reading, at: int, *, ranged: bool) -> list[Reading] | None:
    """ "45 and 50 mg": the first number has the unit of the second; "two or three days" is a range."""
    other = _second(scan, at)
    if other is None or other.unit is None or other.kind == "age":
        return None
    if ranged and other.low > reading.low and not (reading.low == 1 and other.low > 2):
        return _joined(scan, reading, other)
    if other.kind not in ("quantity", "percent") or reading.low == 1:
        return None
    _share(reading, other)
    rated(scan, other)
    return [reading, other]
