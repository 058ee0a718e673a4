"""Write ``language/lexicons/lemma_exceptions.txt``: the English forms whose lemma the spelling rules get wrong.

Run by hand where the rules in ``language/lemmas.py`` change: ``pip install lemminflect``, then
``python -m scripts.make_lemmas``. Source: lemminflect 0.2 (MIT licence; its tables are those of the NIH Specialist Lexicon,
free to use). A form that is both a verb's and a noun's takes the verb, but for a plural in -s, which takes the noun (and
its noun's verb in turn).
"""

from __future__ import annotations

import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from atodds.language.lemmas import by_rule

TARGET = Path(__file__).parent.parent / "src" / "atodds" / "language" / "lexicons" / "lemma_exceptions.txt"
HEAD = """\
# Form and lemma, where the spelling rules in lemmas.py give another one. Made by scripts/make_lemmas.py from lemminflect 0.2
# (MIT; tables of the NIH Specialist Lexicon). Words of news with a lemma of our own stand in lemmas.toml.
"""
_WORD = re.compile(r"[a-z]{3,}")


def main() -> None:
    """Write the file."""
    lemmas = dict(_lemmas())
    lines = [f"{form} {lemma}\n" for form, lemma in sorted(lemmas.items()) if by_rule(form) != lemma]
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(lines)} exceptions of {len(lemmas)} forms: {TARGET}")


def _lemmas() -> Iterator[tuple[str, str]]:
    by_word: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for form, kind, lemma, *_ in rows("lemma_lu.csv.gz"):
        by_word[form].setdefault(kind.lower(), lemma.split("/")[0])
    for base, kind, *_ in rows("infl_lu.csv.gz"):
        by_word[base].setdefault(kind.lower(), base)
    for form in by_word:
        found = _lemma(form, by_word)
        if _WORD.fullmatch(form) and _WORD.fullmatch(found):
            yield form, found


def _lemma(form: str, by_word: Mapping[str, Mapping[str, str]]) -> str:
    """A plural noun whose singular is a verb's form goes on to the verb ("killings", "killing", "kill"): all forms meet."""
    kinds = by_word[form]
    order = ("noun", "verb", "adj", "adv") if form.endswith("s") else ("verb", "adj", "adv", "noun")
    kind = next((kind for kind in order if kinds.get(kind, form) != form), None)
    if kind is None:
        return form
    found = kinds[kind]
    return by_word.get(found, {}).get("verb", found) if kind == "noun" else found


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table of lemminflect; the first field of each is a form."""
    packed = files("lemminflect").joinpath("resources", name).read_bytes()
    yield from csv.reader(gzip.decompress(packed).decode("utf-8").splitlines())


if __name__ == "__main__":
    main()
