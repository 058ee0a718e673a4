"""Inputs: real sentences and invented ones, changed at random by a seed; equal seeds give equal inputs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random

from atodds import Source

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
_BREAK = re.compile(r"(?<=[.!?”\"])\s+")

INVENTED = (
    "Over 40 people died in the storm.",
    "Under 18 players were injured, none of them badly.",
    "At least 3 of the 12 ferries left on Tuesday, 4 March 2014, at 7:45 p.m. (1845 GMT).",
    "“We paid $2.5 million, or 38 percent more,” said Maria Holt, 43, the club's treasurer.",
    "Shares fell 3.4% to £12.07; profit rose from €1.2bn to €1.4bn in the three months to 31 March.",
    "The judge sentenced him to two to five years for three counts of fraud.",
    "The vessel sank 55 km (34 miles) west of the port, in 30 metres of water.",
    "He won 6-4, 3-6, 7-5 in two hours and ten minutes, his 19th title.",
    "It doubled from 40,000 to 80,000 between 1999 and 2003, an increase of 40,000.",
    "Five years ago, on the 80th anniversary, about half of the 250-strong crew came back.",
    "The minister may not use public funds abroad, officials said, but firms are free to do so.",
    "Twelve men and ten women, 22 in all, were on board when it left at noon on Friday.",
    "Rain of 20 to 30 mm is expected from 9 to 5 on Saturday, at -3C (27F).",
    "A magnitude-6.1 quake struck 10 kilometres below ground at 0737 GMT on 2014-02-29.",
    "“I never said it,” he said. “They did.”",
    "No one was killed, the Red Cross (ICRC) said, denying that two people had died.",
    "- 3 eggs\n- 200 g flour\n- ½ tsp salt\n- 1¼ cups milk",
    "1936–1939; 1/2; 3/4; 10,00,000 rupees; 5'11\"; 12st 3lb; 70mph; 24/7; 9/11; G7; MH17.",
    "He acquired the mill for 5 million shares at $3.28 each, or $16.4 million.",
    "SPORT | Published 12:01 a.m. Jan. 2, 2013 | By Ann Lee | 3 min read",
)
_DIGITS = "²³¹①⑨⓪₀₉٣٤۵०९０９Ⅷⅻ½⅞↉〇一万፲𝟘𝟿߉෧"
_MARKS = "“”‘’\"'`´«»„–—-−‐…·•°%‰$£€¥₹()[]{}<>/\\|&#@*_~^+=.,;:!?¿\u0301\u0308\u20e3"
_RIGHT = "\u202e\u202d\u2066\u2069\u200e\u200fשלום مرحبا"
_ZERO = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\ufe0f"
_CONTROLS = "\x00\x01\x07\x08\x0b\x0c\x0e\x1b\x1c\x1e\x1f\x7f\x85\u2028\u2029\t\r\n\ufffe\uffff\ud800\udfff"
_LETTERS = "ßİıŉǰΐﬁſKÅΩéñøłžчЖλ中文日本語한국ไทยहिन्दी🧭👩‍🚒🇺🇳"
_ODD = (
    "0", "00", "-1", "1e309", "9" * 400, "0.0", "1.2.3.4", "1,,2", "13/13/13", "24:60", "29 February 1900", "31 June",
    "12 a.m.", "0 GMT", "year 0", "0001", "9999", "10000", "1/0", "0/0", "zero", "minus zero", "half", "a", "hundred of",
    "thousand million billion", "per cent", "%", "$", "US$", "km", "°", "Mr.", "U.S.", "said", "“", "”", "more than",
    "up to", "nearly", "between", "and", "or", "to", "from", "than", "ago", "next", "last", "the", "Over", "Under",
    "years old", "aged", "-year-old", "fold", "times", "dozens of", "st", "th", "1st", "0th", "II", "St.", "No.",
    "p.m.", "Monday", "in January", "in December", "yesterday", "the day before yesterday", "10,000 years ago",
    "9" * 5000, "1" + ",000" * 120, "0." + "0" * 400 + "1", "million " * 60, "quadrillion quadrillion", "(" * 300, "“" * 60,
    "300,000,000 weeks ago", "in 99999999999 days", "9999-12-31T23:59", "0000-00-00", "1/1/1", "99:99:99", "12:00-11:00",
    "1-2-3-4-5", "2 in 1", "0 in 0", "1 in 0", "0%", "-0%", "100,5", "3 x 0 m", "5'", "0'0\"", "£", "p", "c.", "1990s",
    "0s", "'90s", "21st century", "100000th century", "BC", "Feb. 30", "31/2/2014", "Q5", "week 60", "11:60 p.m.",
    "| a | b |", "# ", "- ", "* ", "1. ", "> ", "---", "<p>", "&nbsp;", "http://a.b/1?2=3#4", "@a1", "#12", "a@b.c", "e.g.",
)  # fmt: skip
_DAYS = (
    None, dt.date(2014, 3, 4), dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.date(2000, 2, 29), dt.date(1969, 12, 31)
)  # fmt: skip

Mutation = Callable[[Random, str], str]


@cache
def sentences() -> tuple[str, ...]:
    """The sentences to start from: those of the seeds, cut at their full stops, and the invented ones."""
    found = [
        sentence.strip()
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for sentence in _BREAK.split(line)
        if sentence.strip()
    ]
    return (*found, *INVENTED)


def _inserting(characters: str) -> Mutation:
    def insert(rng: Random, text: str) -> str:
        for _ in range(rng.randint(1, 6)):
            place = rng.randint(0, len(text))
            text = text[:place] + rng.choice(characters) * rng.choice((1, 1, 1, 2, 5)) + text[place:]
        return text

    return insert


def _digits(rng: Random, text: str) -> str:
    """Some digits by those of other scripts, by fractions or by numerals."""
    return "".join(rng.choice(_DIGITS) if one.isdigit() and rng.random() < 0.5 else one for one in text)


def _after_digits(rng: Random, text: str) -> str:
    return re.sub(r"\d+", lambda found: found.group() + rng.choice(_DIGITS + _MARKS), text)


def _cut(rng: Random, text: str) -> str:
    start, end = sorted((rng.randint(0, len(text)), rng.randint(0, len(text))))
    return rng.choice((text[start:], text[:end], text[start:end]))


def _shuffled(rng: Random, text: str) -> str:
    words = text.split()
    rng.shuffle(words)
    return " ".join(words)


def _repeated(rng: Random, text: str) -> str:
    words = text.split() or [""]
    place = rng.randrange(len(words))
    return " ".join([*words[:place], *[words[place]] * rng.randint(2, 8), *words[place:]])


def _lost(rng: Random, text: str) -> str:
    return "".join(one for one in text if rng.random() > 0.08)


def _spaces(rng: Random, text: str) -> str:
    return text.replace(" ", rng.choice(("", "\u00a0", "\u2009", "  ", "\n", "-", "\t", "\u3000", "_")))


def _case(rng: Random, text: str) -> str:
    return rng.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def _odd(rng: Random, text: str) -> str:
    """Words that begin, end or break a figure, put between the words."""
    words = text.split()
    for _ in range(rng.randint(1, 5)):
        words.insert(rng.randint(0, len(words)), rng.choice(_ODD))
    return " ".join(words)


MUTATIONS: tuple[Mutation, ...] = (
    _digits, _after_digits, _inserting(_MARKS), _inserting(_RIGHT), _inserting(_ZERO), _inserting(_CONTROLS),
    _inserting(_LETTERS), _inserting(_DIGITS), _cut, _shuffled, _repeated, _lost, _spaces, _case, _odd, _odd,
)  # fmt: skip


def texts(rng: Random) -> Iterator[str]:
    """Mutated texts without end: one to three sentences each, changed one to four times."""
    while True:
        text = rng.choice((" ", " ", "\n", "\n\n")).join(rng.choices(sentences(), k=rng.randint(1, 3)))
        for mutation in rng.choices(MUTATIONS, k=rng.randint(1, 4)):
            text = mutation(rng, text)
        yield text


def batches(seed: int, number: int, size: int = 10) -> Iterator[list[Source]]:
    """``number`` texts as sources, some with a day, a title and a publisher, ``size`` in each batch."""
    rng = Random(seed)
    made = texts(rng)
    for first in range(0, number, size):
        yield [
            Source.from_text(
                next(made),
                id=f"{place}.txt",
                title=next(made) if rng.random() < 0.3 else None,
                publisher=rng.choice((None, "The Gazette", "\u202eAgency")),
                published=rng.choice(_DAYS),
            )
            for place in range(first, min(first + size, number))
        ]
