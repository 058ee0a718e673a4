"""Write ``language/lexicons/given_names_world.txt``: given names of many countries, in the Latin alphabet.

Run by hand: ``pip install faker lemminflect``, then ``python -m scripts.make_given_names``. Source: the first names of all
locales of Faker 40 (MIT licence). Names that are also English words, surnames of the United States or Britain, places,
peoples or words of bodies are left out, and so are those of the other lists: a text that means a person says so by what
stands around them.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

import faker.providers.person as person

from atodds.language.tables import lines_of, read_table
from scripts.make_lemmas import rows

TARGET = Path(__file__).parent.parent / "src" / "atodds" / "language" / "lexicons" / "given_names_world.txt"
HEAD = """\
# Given names of many countries, lower-case, with and without their accents. Made by scripts/make_given_names.py from the
# locales of Faker 40 (MIT). Words, surnames of the United States and Britain, and places are left out.
"""
_NAME = re.compile(r"[^\W\d_]{3,}(?:[-'’][^\W\d_]{2,})?")
_SURNAMES = ("en_US", "en_GB")


def main() -> None:
    """Write the file."""
    doubtful = _doubtful()
    names = {
        form
        for locale in _locales()
        for name in _names(locale, ("first_names", "first_romanized_names"))
        for form in _forms(name)
        if form not in doubtful
    }
    TARGET.write_text(HEAD + "".join(f"{name}\n" for name in sorted(names)), encoding="utf-8", newline="\n")
    print(f"{len(names)} names: {TARGET}")


def _locales() -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(person.__path__):
        yield importlib.import_module(f"{person.__name__}.{found.name}")


def _names(locale: ModuleType, lists: tuple[str, ...]) -> Iterator[str]:
    """The names of a locale's lists, those that begin so."""
    for key in sorted(dir(locale.Provider)):
        held = getattr(locale.Provider, key)
        if key.startswith(lists) and isinstance(held, (list, tuple, dict, set)):
            yield from map(str, held)


def _forms(name: str) -> set[str]:
    """The name as printed and without its accents; none where it is no single word of Latin letters."""
    lower = name.strip().lower()
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return {form for form in (lower, bare) if _NAME.fullmatch(form) and _latin(form)}


def _latin(form: str) -> bool:
    return all(not c.isalpha() or unicodedata.name(c).startswith("LATIN") for c in form)


def _doubtful() -> set[str]:
    found = {row[0].lower() for row in rows("lemma_lu.csv.gz")}
    for locale in _locales():
        if locale.__name__.endswith(_SURNAMES):
            found.update(name.lower() for name in _names(locale, ("last_names",)))
    found |= set(lines_of("language", "cities"))
    for room, table in (("language", "places"), ("entities", "organizations"), ("entities", "people")):
        found |= set(_words(read_table(room, table).values()))
    given = read_table("language", "given_names")
    return found | set(_words((*given.values(), read_table("language", "given_names_census")["names"])))


def _words(held: Iterable[object]) -> Iterator[str]:
    """Every word of lists, tables and texts."""
    for item in held:
        if isinstance(item, str):
            yield from item.lower().split()
        elif isinstance(item, dict):
            yield from _words((*item.keys(), *item.values()))
        elif isinstance(item, Iterable):
            yield from _words(item)


if __name__ == "__main__":
    main()
