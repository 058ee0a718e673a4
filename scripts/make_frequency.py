"""Write the table of how common the words of English are, from the frequency list of wordfreq 3.1 (its files alone).

``pip download wordfreq==3.1.1 --no-deps`` and ``pip install msgpack``, then ``python scripts/make_frequency.py WHEEL``.
"""

from __future__ import annotations

import gzip
import sys
import textwrap
import zipfile
from collections import defaultdict
from pathlib import Path

import msgpack

from atodds.language.lemmas import meaning

TABLE = Path(__file__).parents[1] / "src/atodds/language/lexicons/frequency.toml"
RAREST = 4.0
"""On the Zipf scale; a word below it is rare."""
HEADER = """\
# How common the words of English are: lemmas as the engine makes them, in bands of the Zipf scale (the logarithm to base 10
# of a word's number in a thousand million words; 7 is "the", 3 is once in a million). A word in no band is rarer than 4.
# Made by scripts/make_frequency.py from the list of wordfreq 3.1 (Robyn Speer, CC BY-SA 4.0): each lemma's commonest form.

[bands]
"""


def bands(wheel: Path) -> dict[float, list[str]]:
    """Lemmas by half steps of the Zipf scale."""
    packed = zipfile.ZipFile(wheel).read("wordfreq/data/large_en.msgpack.gz")
    seen: dict[str, float] = {}
    for hundredths, words in enumerate(msgpack.unpackb(gzip.decompress(packed))[1:]):
        zipf = 9 - hundredths / 100
        for word in words if zipf >= RAREST else ():
            if word.isalpha() and word.isascii() and len(word) > 2:
                seen.setdefault(meaning(word), zipf)
    found: defaultdict[float, list[str]] = defaultdict(list)
    for word, zipf in seen.items():
        if word.isalpha():
            found[int(zipf * 2) / 2].append(word)
    return found


def main() -> None:
    """Write the table."""
    found = bands(Path(sys.argv[1]))
    parts = [
        f'"{band:g}" = """\n' + "\n".join(textwrap.wrap(" ".join(sorted(found[band])), 126)) + '\n"""\n'
        for band in sorted(found, reverse=True)
    ]
    TABLE.write_text(HEADER + "".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
