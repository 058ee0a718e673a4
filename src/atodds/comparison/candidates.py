"""Pairs of facts that may be on one matter: one story, one dimension, one key; and the contradictions that part them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, combinations_with_replacement, product

from .. import intervals
from ..language.calendar import printed_years
from ..language.lemmas import of_money, people_nouns
from ..language.tables import cached, read_table
from ..model import NumberMention, TimeMention
from ..quantities.streaks import STREAK
from ..quotation.gender import may_be
from .features import broader, counts_meet, people_by_role
from .outcome import apart
from .profiles import Profile
from .table import digits_swapped, unit_slip
from .times import grain

_TELLING = 0.35
"""Weight from which a word next to a figure is a key. 0.245 and 0.455 change nothing on 61 articles of news and in the
rules' examples."""
_LONG = 3
"""Digits from which a figure is a key. 2 and 4 change nothing on 61 articles of news and in the rules' examples."""
_OPEN_FAMILIES = frozenset({"[count]", "[ordinal]", "[date]"})


_MANY = 600
"""Facts of one family in one story from which two must share a key to meet. Below it every pair is scored: keys alone lost
eight or nine of 130 labelled pairs of one matter on either half of 24 composed clusters, and one of different matters. A
bound of cost: 420 and 780 change nothing on the 526 workshop articles."""


def keys(profile: Profile) -> Iterator[str]:
    """Blocking keys of a large story: two of its facts meet where they share one.

    Measures, amounts, shares and clock times all meet; counts, ranks and dates need a noun, a fate, a name, a telling word
    or their digits in common.
    """
    if profile.row.family not in _OPEN_FAMILIES:
        yield "any"
        return
    noun = profile.noun
    if noun is not None:
        yield f"noun {noun}"
        yield from (f"noun {broad}" for broad in broader(noun))
    if noun in people_nouns() or (noun is None and people_by_role(profile.role)):
        yield "people"
    if profile.row.family == "[date]" and profile.known_role:
        yield f"role {profile.role}"
    if len(profile.digits) >= _LONG:
        yield f"digits {''.join(sorted(profile.digits))}"
    yield from (f"name {name}" for name in profile.subject)
    for word, weight in profile.near.items():
        if weight >= _TELLING:
            yield f"word {word}"


def meeting(given: Sequence[Profile]) -> Iterator[list[tuple[int, int]]]:
    """The candidate pairs of each two articles, or of one with itself, family by family; the first place is the smaller.

    Two figures of one sentence are never one, nor are two times of one article.
    """
    families: defaultdict[tuple[int, str], defaultdict[int, list[int]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for place, profile in enumerate(given):
        families[profile.row.story, profile.row.family][profile.row.article].append(place)
    for articles in families.values():
        told = _keys_of(given, articles.values())
        for places, others in combinations_with_replacement(articles.values(), 2):
            met = _among(given, places) if places is others else product(places, others)
            found = [pair for pair in met if told is None or not told[pair[0]].isdisjoint(told[pair[1]])]
            if found:
                yield found


def _keys_of(
    given: Sequence[Profile], articles: Iterable[Sequence[int]]
) -> Mapping[int, frozenset[str]] | None:
    """The keys of the facts of a family; None where there are so few of them that all meet."""
    places = list(chain.from_iterable(articles))
    return None if len(places) < _MANY else {place: frozenset(keys(given[place])) for place in places}


def _among(given: Sequence[Profile], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of one article."""
    return (pair for pair in combinations(places, 2) if not _beside(given[pair[0]], given[pair[1]]))


def _beside(profile: Profile, other: Profile) -> bool:
    """Whether two facts of one article are of one sentence, or are times."""
    return (
        isinstance(profile.row.mention, TimeMention) or profile.row.fact.sentence == other.row.fact.sentence
    )


def contradict(profile: Profile, other: Profile) -> bool:
    """Whether two facts cannot be on one matter whatever else they share.

    Two rates, a change and a level, two people of whom an age is told, two starting points or opposite directions of
    a distance, two fates of people, two sums of money (a profit, a price), two attributes, a day and a year.
    """
    a, b = profile.row.mention, other.row.mention
    if _day_and_year(a, b):
        return True
    if isinstance(a, NumberMention) and isinstance(b, NumberMention):
        if a.kind == "age" or b.kind == "age":
            return _two_ages(profile, other)
        if unit_slip(a, b) or digits_swapped(a, b):
            return False
        if _figures_differ(profile, other) or _roles_differ(profile, other):
            return True
    return _told_apart(profile, other)


def _figures_differ(profile: Profile, other: Profile) -> bool:
    """Whether two figures, which are not one in print, are of two kinds: a rate and a sum, a change and a level, two nouns.

    One telling figure in two articles is rather of one thing under two names ("708 volunteers", "708 people"): of the
    labelled pairs of one matter that brings 1 of 146 in the workshop and 3 of 263 in composed news together, of two none.
    """
    if _one_figure(profile, other):
        return False
    a, b = profile.row.mention, other.row.mention
    kinds = a.difference != b.difference or _both_differ(a.per, b.per)
    changes = a.change != b.change and (a.kind != "percent" or _both_differ(a.change, b.change))
    return (
        kinds
        or changes
        or any(differ(profile, other) for differ in (_nouns_differ, _sets_differ, _measures_differ))
    )


def _both_differ(first: str | None, other: str | None) -> bool:
    """Whether both are told, and differ.

    Where one article alone tells a rate, or that a share is a change, the score decides: as a veto that kept one of 146 pairs
    of one matter apart on the workshop, 2 of 228 and 2 of 253 in composed news, and 2 of 82 of what is only run.
    """
    return None not in (first, other) and first != other


def _day_and_year(time: object, other: object) -> bool:
    """Whether one time is a day and the other a year, which the day does not print."""
    if not isinstance(time, TimeMention) or not isinstance(other, TimeMention):
        return False
    return {grain(time), grain(other)} == {0, 2} and not _one_year(time, other)


def _two_ages(profile: Profile, other: Profile) -> bool:
    """Whether two ages are of two people: a man and a woman, two names, or two named people who hold one office.

    In two articles, one of the two may be told without a name ("a 26-year-old man was arrested").
    """
    a, b = profile.row.fact, other.row.fact
    if {_sex(profile), _sex(other)} == {"he", "she"}:
        return True
    if not profile.anchor & other.anchor:
        named = a.personal and b.personal
        told_alike = profile.value != other.value or bool(profile.sentence.keys() & other.sentence.keys())
        return named or profile.row.article == other.row.article or not told_alike
    if not (a.personal and b.personal):
        return False
    return a.anchor[:1] != b.anchor[:1] and not profile.subject & other.subject


def _sex(profile: Profile) -> str | None:
    """Whether an age is told of one called "he" or "she", by a given name or a noun beside it; None where nothing tells."""
    told = profile.row.fact
    words = (*told.subject[:1], *told.near) if told.personal else told.near
    fitting = {pronoun for pronoun in ("he", "she") if all(may_be(pronoun, word) for word in words)}
    return fitting.pop() if len(fitting) == 1 else None


def _told_apart(profile: Profile, other: Profile) -> bool:
    """Whether events, places or starting points part two facts."""
    if _events_differ(profile, other) or _elsewhere(profile, other) or _company_differs(profile, other):
        return True
    if _one_figure(profile, other):
        return False
    return _rival(profile, other) or _start_differs(profile, other)


def _one_year(time: TimeMention, other: TimeMention) -> bool:
    """Whether both times print one year."""
    return not printed_years(time.text.split()).isdisjoint(printed_years(other.text.split()))


_TWO_DIGITS = 2
"""Digits, noughts at the end left out, from which one figure in two articles is rather one matter told otherwise. On the 526
workshop articles 1 changes 28 and 3 changes 29 of 842 findings and comparisons."""


def _one_figure(profile: Profile, other: Profile) -> bool:
    """Whether two articles print one telling figure: its place, side or year may be what they differ about.

    These lower the score and part nothing. Workshop: one matter aligned 49 to 51 of 146, different ones 6 of 67 as before.
    """
    if profile.row.article == other.row.article or profile.value is None:
        return False
    return profile.value == other.value and len(profile.digits) >= _TWO_DIGITS


def _events_differ(profile: Profile, other: Profile) -> bool:
    """Whether ordinals tell two events: "the first quake", "the second of the two"."""
    a, b = set(profile.row.fact.which), set(other.row.fact.which)
    if profile.noun == "magnitude" and ("aftershock" in a) != ("aftershock" in b):
        return True
    return bool(a) and bool(b) and not a & b


def _rival(profile: Profile, other: Profile) -> bool:
    """Whether two places, or two subjects, are told, and one of the articles gives a like figure of the other's."""
    if profile.row.article == other.row.article:
        return False
    a, b = profile.row.fact, other.row.fact
    for mine, yours in ((a.subject, b.subject), (a.scope, b.scope)):
        if (
            mine
            and yours
            and not set(mine) & set(yours)
            and (mine in other.beside or yours in profile.beside)
        ):
            return True
    return False


def _company_differs(first: Profile, other: Profile) -> bool:
    """Whether one article tells each of the two beside a figure of another thing, and those two are apart.

    "A poll of 1,000 people gave a 3.1 percent margin … the poll of 520 people gave a 4.5 percent margin": two polls. Of the
    labelled pairs of two matters this parts 1 of 67 and 1 of 48, of one matter none.
    """
    if first.row.article != other.row.article:
        return False
    own = {(profile.row.family, profile.row.fact.noun or "") for profile in (first, other)}
    shared = (first.company.keys() & other.company.keys()) - own
    return any(intervals.apart(first.company[key], other.company[key]) for key in shared)


def _elsewhere(profile: Profile, other: Profile) -> bool:
    """Whether one article tells the two of two places."""
    if profile.row.article != other.row.article or not profile.scope or not other.scope:
        return False
    return not profile.scope & other.scope


def _start_differs(profile: Profile, other: Profile) -> bool:
    """Whether two distances are told to opposite sides of a place, or, being apart, from two places."""
    if profile.noun != other.noun or profile.noun != "distance":
        return False
    places_differ = bool(profile.anchor) and bool(other.anchor) and not profile.anchor & other.anchor
    return (places_differ and apart(profile.row, other.row)) or turned(
        profile.row.fact.direction, other.row.fact.direction
    )


_TURNED = 90
"""Degrees from which two compass points are no rounding of each other. On 61 articles of news and in the rules'
examples, 63 changes nothing, 117 1 of the examples."""


def turned(first: str | None, other: str | None) -> bool:
    """Whether two compass points are a quarter turn or more apart; north and north-west may be one direction."""
    compass: dict[str, int] = read_table("language", "compass")["degrees"]
    if first is None or other is None:
        return False
    turn = abs(compass[first] - compass[other])
    return min(turn, 360 - turn) >= _TURNED


def _measures_differ(profile: Profile, other: Profile) -> bool:
    """Whether two measures are of two attributes (depth, width)."""
    if profile.row.mention.kind != "quantity":
        return False
    return None not in (profile.noun, other.noun) and profile.noun != other.noun


def _nouns_differ(profile: Profile, other: Profile) -> bool:
    """Whether people are counted and things.

    Two nouns that are ranked ("100th appearance", "hundredth Test") lower the score and part nothing: as a veto they kept one
    of 233 pairs of one matter apart in composed news that is only run, and of two matters none.
    """
    a, b = profile.noun, other.noun
    if a is None or b is None or a == b:
        return False
    return (
        profile.row.family == "[count]"
        and (a in people_nouns()) != (b in people_nouns())
        and not counts_meet(profile, other)
    )


def _sets_differ(profile: Profile, other: Profile) -> bool:
    """Whether one counts the others of a kind: "three robbers", "two other robbers"."""
    other_told = ("other" in profile.row.fact.modifiers) != ("other" in other.row.fact.modifiers)
    return other_told and profile.noun == other.noun and profile.value != other.value


@cached
def _one_amount() -> dict[str, int]:
    groups: list[list[str]] = read_table("language", "roles")["one_amount"]
    return {role: place for place, group in enumerate(groups) for role in group}


def _two_fates(roles: set[str | None]) -> bool:
    """Whether people are counted by two predicates that are not told of the same ones, as "injured" and "treated" may be."""
    one_fate: list[list[str]] = read_table("language", "roles")["one_fate"]
    return all(map(people_by_role, roles)) and all(roles != set(pair) for pair in one_fate)


def _contrary(roles: set[str | None]) -> bool:
    """Whether one streak cannot be of both: wins and defeats."""
    contrary: list[list[str]] = read_table("language", "roles")["pairs"]
    return any(roles == set(pair) for pair in contrary)


def _roles_differ(profile: Profile, other: Profile) -> bool:
    """Whether two fates of people, or two kinds of amount, are told: killed and injured, profit and price."""
    if profile.role == other.role or not profile.known_role or not other.known_role:
        return False
    if profile.row.mention.kind == "money":
        amounts = _one_amount()
        return (
            profile.role in of_money()
            and other.role in of_money()
            and amounts.get(profile.role or "", profile.role) != amounts.get(other.role or "", other.role)
        )
    if profile.noun == other.noun == STREAK:
        return _contrary({profile.role, other.role})
    people = {profile.noun, other.noun} <= people_nouns() | {None}
    return people and _two_fates({profile.role, other.role})
