"""A time as its words say it, before anything is counted from an anchor; and the view it is read from."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..annotations import Annotations
from .lexicon import Lexicon, lexicon

DATE, WEEKDAY, CLOCK, PART, UNIT = 1, 2, 4, 8, 16
"""What a time may hold, as bits: two times side by side are one where they hold different things."""
APOSTROPHES = ("'", "’", "‘")
DASHES = ("-", "–", "—", "‑")
_PAD = [""] * 12
"""Empty words behind the last one, so that a reader may look ahead without asking for the end; none looks further."""


@dataclass(slots=True)
class Expression:
    """A parsed expression over tokens ``first`` to ``last`` (exclusive).

    ``has`` says which components it holds (DATE, WEEKDAY, CLOCK, PART, UNIT), so that neighbours can join.
    ``weak`` readings count only when they are joined to another one.
    """

    first: int
    last: int
    form: str
    grain: str
    has: int = 0
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    clock: str | None = None
    zone: str | None = None
    part: tuple[str, str] | None = None
    unit: str | None = None
    step: int | None = None
    count: tuple[float, float] | None = None
    sign: int = 0
    anchor: str = ""
    edge: str | None = None
    direction: str = ""
    approximate: bool = False
    days: tuple[float, float] | None = None
    number: float | None = None
    holiday: str | None = None
    years: tuple[int, int] | None = None
    until: Expression | None = None
    base: Expression | None = None
    weak: bool = False
    problem: str | None = None


@dataclass(slots=True)
class View:
    """Tokens with padding, so that looking a few tokens ahead never leaves the list."""

    draft: Annotations
    words: list[str] = field(init=False)
    low: list[str] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    size: int = field(init=False)
    lex: Lexicon = field(init=False)
    cues: dict[str, frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        tokens = self.draft.tokens
        self.size = len(tokens.words)
        self.words = tokens.words + _PAD
        self.low = tokens.lower + _PAD
        far = len(self.draft.text) + 9
        self.starts = tokens.starts + [far] * len(_PAD)
        self.ends = tokens.ends + [far] * len(_PAD)
        self.lex = lexicon()
        self.cues = self.lex.cues

    def before(self, index: int, back: int = 1) -> str:
        """The lower-case token that many places before, "" before the first."""
        return self.low[index - back] if index >= back else ""

    def glued(self, index: int) -> bool:
        """Whether the token touches the one before it."""
        return 0 < index < self.size and self.ends[index - 1] == self.starts[index]

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.words[index][:1].isupper()

    def named(self, index: int) -> bool:
        """Whether the token can be a month or a weekday: capitalised, or a name that is no other word."""
        return self.capital(index) or self.low[index] not in self.lex.also_words

    def integer(self, index: int, most: int = 4) -> int | None:
        """The token as a whole number of at most that many digits, else None."""
        word = self.low[index]
        return int(word) if word.isascii() and word.isdecimal() and len(word) <= most else None

    def matches(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether the tokens from here on are the phrase; any apostrophe matches ``'``."""
        for offset, wanted in enumerate(phrase):
            if index + offset >= self.size:
                return False
            found = self.low[index + offset]
            if found != wanted and not (wanted == "'" and found in APOSTROPHES):
                return False
        return True
