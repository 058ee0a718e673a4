"""What a run of capitalised words names, by its own words: titles, given names, heads, gazetteers."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from .candidate import NamedRun, key
from .lexicon import NameLexicon
from .units import Unit

_LONGEST_PHRASE = 5
"""Words of the longest known name. Of 15,920 pieces read on 107 articles of news and of the rules' examples, 3 changes
13, 7 nothing."""
_LONGEST_PERSON = 6
"""Words of the longest person's name. 4 and 8 change nothing on 107 articles of news and in the rules' examples."""


def strip_common(run: list[Unit], lex: NameLexicon) -> list[Unit]:
    """The run without the common words at its front and without links at its ends."""
    first, last = 0, len(run)
    if last > 2 and run[0].opens and run[0].lower.endswith("ly") and run[0].lower not in lex.given:
        first = 1
    while first < last and (
        run[first].link or (run[first].lower in lex.common and not _keeps(run, first, last, lex))
    ):
        first += 1
    while last > first and run[last - 1].link:
        last -= 1
    return run[first:last]


def _keeps(run: list[Unit], first: int, last: int, lex: NameLexicon) -> bool:
    """Whether a common word begins a known name ("The Guardian") or a person's ("Jan Reed")."""
    given = run[first].lower in lex.given and first + 1 < last and not run[first + 1].link
    if given and run[first + 1].lower not in lex.common:
        return True
    return any(
        key(run[first:stop]) in lex.phrases
        for stop in range(first + 1, min(last, first + _LONGEST_PHRASE) + 1)
    )


def _is_title(unit: Unit, lex: NameLexicon) -> bool:
    bare = unit.lower.rstrip(".")
    if bare in lex.titles:
        return True
    pieces = bare.split("-")
    return (
        len(pieces) > 1
        and pieces[-1] in lex.titles | {"general"}
        and all(p in lex.titles | lex.title_parts for p in pieces)
    )


def _after_complement(run: list[Unit], index: int, lex: NameLexicon) -> int:
    """Index after "of State", "for Foreign Affairs", "of Norway" that follow a title at ``index - 1``."""
    if index >= len(run) or not run[index].link:
        return index
    stop = index
    while stop < len(run) and run[stop].link:
        stop += 1
    taken = stop
    while taken < len(run) and (run[taken].lower in lex.complements or run[taken].lower in lex.title_parts):
        taken += 1
    if taken == stop:
        taken = next(
            (end for end in range(min(len(run), stop + 3), stop, -1) if key(run[stop:end]) in lex.phrases),
            stop,
        )
    return taken if taken > stop else len(run)


def title_end(run: list[Unit], lex: NameLexicon) -> int:
    """Index of the first unit after the last title in the run; 0 where there is no title before a name."""
    for index in range(len(run) - 2, -1, -1):
        unit = run[index]
        if unit.link or unit.possessive:
            continue
        if _is_title(unit, lex):
            after = _after_complement(run, index + 1, lex)
            while after < len(run) and _is_title(run[after], lex) and after < len(run) - 1:
                after += 1
            return after if after < len(run) else 0
        named = run[index + 1].lower in lex.given or unit.opens
        if unit.lower in lex.roles and named and len(run) - index in (3, 4):
            return index + 1
    return 0


def _person_length(parts: list[Unit], lex: NameLexicon) -> int:
    """How many units from the front can be one person's name: up to a link that is no particle, or a
    possessive.
    """
    length = 0
    for part in parts[:_LONGEST_PERSON]:
        if part.link and part.lower not in lex.particles:
            break
        length += 1
        if part.possessive:
            break
    while length and parts[length - 1].link:
        length -= 1
    return length


def _impersonal(parts: list[Unit], lex: NameLexicon) -> bool:
    """Whether a word of the run belongs to organisations or places rather than to a person."""
    for part in parts:
        bare = part.lower
        if (
            bare in lex.organization_heads
            or bare in lex.countries
            or bare in lex.demonyms
            or bare in lex.place_heads
        ):
            return True
        if bare in lex.common or bare in lex.things:
            return True
    return False


def personal(run: list[Unit], lex: NameLexicon) -> bool:
    """Whether an unexplained run can be a person's full name: words without links that belong to nothing
    else.
    """
    if any(unit.link or unit.possessive for unit in run[:-1]) or _impersonal(run, lex):
        return False
    return not any(unit.lower in lex.phrases or unit.lower in lex.roles or _acronym(unit) for unit in run)


def may_be_aged(run: list[Unit], lex: NameLexicon) -> bool:
    """Whether a run with an age at it can be a person's name, though a word of it is a common one ("Daniel Share")."""
    if any(unit.link or unit.possessive or _acronym(unit) for unit in run) or key(run) in lex.phrases:
        return False
    if run[0].lower in lex.given:
        return True
    others = (lex.organization_heads, lex.countries, lex.place_heads, lex.demonyms, lex.common)
    return not any(unit.lower in words for unit in run for words in others)


def _acronym(unit: Unit) -> bool:
    """Whether a word is all capitals and longer than a person's initials ("CJ")."""
    return unit.text.isupper() and len(unit.text) > 2


def without_endings(run: list[Unit], lex: NameLexicon) -> list[Unit]:
    """The run without "Jr." and the like at its end."""
    return run[:-1] if len(run) > 2 and run[-1].lower.rstrip(".") in lex.endings else run


def in_heading(run: list[Unit], taken: list[Unit], words: frozenset[str], lex: NameLexicon) -> list[NamedRun]:
    """People in a line where every word has a capital: a given name and a word that the article never has
    in lower case.
    """
    found: list[NamedRun] = []
    for unit, other in pairwise(run):
        certain = (
            unit.lower in lex.given
            and unit.lower not in lex.doubtful
            and not unit.link
            and not unit.possessive
        )
        surname = other.lower not in words and personal([other], lex) and other.lower not in lex.titles
        if certain and unit not in taken and surname and other.lower not in lex.role_modifiers:
            found.append(NamedRun("person", [unit, other]))
    return found


def titled(run: list[Unit], lex: NameLexicon) -> NamedRun | None:
    """The person behind a title, if the run is a title and a name."""
    first = title_end(run, lex)
    if not first:
        return None
    length = _person_length(run[first:], lex)
    name = run[first : first + length]
    if (
        not name
        or _impersonal(name[name[0].lower in lex.given :], lex)
        or (key(name) in lex.phrases and name[0].lower not in lex.given)
    ):
        return None
    return NamedRun("person", name, role_start=run[0].start)


def by_given(run: list[Unit], lex: NameLexicon) -> NamedRun | None:
    """The person whose given name opens the run."""
    length = _person_length(run, lex)
    name = run[:length]
    if length < 2 or name[0].possessive:
        return None
    first = name[0].lower
    stem = first.split("-")[0]
    initials = (
        len(first) <= 5
        and first.endswith(".")
        and first not in lex.phrases
        and first.rstrip(".") not in lex.dotted
    )
    known = first in lex.given or stem in lex.given or initials
    if not known and not _second_given(name, lex) and not _middle_initial(name, lex):
        return None
    rest = name[1:]
    if _impersonal(rest, lex) or key(rest[-2:]) in lex.phrases:
        return None
    if (first in lex.doubtful or initials) and key(rest) in lex.phrases:
        return None
    return NamedRun("person", name)


def _second_given(name: list[Unit], lex: NameLexicon) -> bool:
    """Whether an unlisted given name is followed by a listed one and a surname."""
    if len(name) < 3 or name[1].lower in lex.doubtful or name[1].lower not in lex.given:
        return False
    return personal(name[:1], lex) and name[0].lower not in lex.title_parts


def _middle_initial(name: list[Unit], lex: NameLexicon) -> bool:
    """Whether an unlisted given name is followed by an initial and a surname: "Raj K. Chohan"."""
    if len(name) != 3 or len(name[1].text) != 2 or name[1].text[1] != ".":
        return False
    return personal([name[0], name[2]], lex)


def organization(run: list[Unit], lex: NameLexicon) -> NamedRun | None:
    """The organisation that the run names by its head: "Ministry of Defence", "Acme Holdings"."""
    if len(run) < 2:
        return None
    if run[-1].lower in lex.organization_heads and not any(unit.possessive for unit in run[:-1]):
        return NamedRun("organization", run)
    for index in range(1, len(run) - 1):
        if run[index].link and run[index - 1].lower in lex.organization_heads:
            return NamedRun("organization", run)
    return None


def place(run: list[Unit], lex: NameLexicon) -> NamedRun | None:
    """The place that the run names by a word of its own: "Humboldt County", "Lake Garda"."""
    if len(run) < 2 or any(unit.link for unit in run):
        return None
    if run[-1].lower in lex.place_heads or run[0].lower in lex.place_fronts:
        return NamedRun("place", run)
    return None


def classify(run: list[Unit], lex: NameLexicon) -> list[NamedRun]:
    """Every name that the run shows by its own words; empty where only the context can tell."""
    run = strip_common(run, lex)
    if not run:
        return []
    known = lex.phrases.get(key(run))
    if known:
        return [NamedRun(known, run)]
    joined = any(unit.link for unit in run)
    for read in (
        (titled, by_given, place, organization) if joined else (titled, place, organization, by_given)
    ):
        found = read(run, lex)
        if found:
            return [*_front(run, found, lex), found, *_rest(run, found, lex)]
    return _parts(run, lex)


def _front(run: list[Unit], found: NamedRun, lex: NameLexicon) -> list[NamedRun]:
    """Known names inside the title: "NATO Secretary General" names NATO too."""
    before = [unit for unit in run if unit.end <= found.start]
    return known_names(before, lex)


def _rest(run: list[Unit], found: NamedRun, lex: NameLexicon) -> list[NamedRun]:
    after = [unit for unit in run if unit.start >= found.end]
    return classify(after, lex) if after else []


def _parts(run: list[Unit], lex: NameLexicon) -> list[NamedRun]:
    """A run that names nothing as a whole: its stretches between links and possessives, each by itself."""
    pieces: list[list[Unit]] = [[]]
    for unit in run:
        if unit.link:
            pieces.append([])
            continue
        pieces[-1].append(unit)
        if unit.possessive:
            pieces.append([])
    if sum(1 for piece in pieces if piece) > 1:
        return [found for piece in pieces if piece for found in classify(piece, lex)]
    if len(run) > 1 and run[0].lower in lex.demonyms:
        return classify(run[1:], lex)
    return []


def known_names(parts: list[Unit], lex: NameLexicon) -> list[NamedRun]:
    """The gazetteers' names in a stretch of units, longest first, left to right."""
    return longest_first(parts, _LONGEST_PHRASE, lambda units: lex.phrases.get(key(units)))


def longest_first(
    parts: list[Unit], most: int, kind_of: Callable[[list[Unit]], str | None]
) -> list[NamedRun]:
    """The stretches of at most so many units that are of some kind, longest first, left to right."""
    found: list[NamedRun] = []
    index = 0
    while index < len(parts):
        for stop in range(min(len(parts), index + most), index, -1):
            kind = kind_of(parts[index:stop])
            if kind:
                found.append(NamedRun(kind, parts[index:stop]))
                index = stop - 1
                break
        index += 1
    return found
