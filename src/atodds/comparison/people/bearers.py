"""Who is who across the articles of a story: the names of one person brought together, and of two kept apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from ...entities.lexicon import lexicon as name_lexicon
from ...entities.likeness import folded, likeness
from ...model import Article, NameMention
from ...quotation.gender import may_be, told_by_title

_ALIKE = frozenset({"same", "accent", "sound", "slip", "transliteration", "short"})
_SPELT = frozenset({"same", "accent", "sound", "slip", "transliteration"})


@dataclass(slots=True)
class Bearer:
    """One person of a story. ``names`` are (article, mention), by article and offset."""

    story: int
    names: list[tuple[int, NameMention]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The form that stands most often among the fullest."""
        forms = Counter(_plain(mention) for _, mention in self.names if mention.given) or Counter(
            _plain(mention) for _, mention in self.names
        )
        return max(forms, key=lambda form: (forms[form], len(form), form))

    @property
    def articles(self) -> set[int]:
        """The articles that name the person."""
        return {place for place, _ in self.names}


@dataclass(slots=True)
class _Node:
    """The names of one person in one article."""

    article: int
    given: str
    surname: str
    ending: str
    sex: str = ""
    """"he" or "she" of a surname alone whose title parts it from the others with that name: "Mr. Briggs", "Mrs. Briggs"."""
    names: list[NameMention] = field(default_factory=list)


def _plain(mention: NameMention) -> str:
    return " ".join(mention.text.split())


def _ending(mention: NameMention) -> str:
    last = mention.text.split()[-1].casefold().rstrip(".")
    return last if last in name_lexicon().endings else ""


def bearers(story: int, places: Sequence[int], articles: Sequence[Article]) -> list[Bearer]:
    """The people that the articles of one story name, in the order in which they are first named.

    Two names are one person's where the surname is the same and the given name the same, an initial, a short form or
    another spelling of it; or where the given name is the same and the surname spelt in two ways. Who stand apart in one
    article are never one. A surname alone goes to the only person of the story who has it.
    """
    nodes = [node for place in places for node in _nodes(place, articles[place])]
    groups = _Groups(_full(nodes))
    for node in nodes:
        if not node.given:
            groups.attach(node)
    return sorted(
        (_bearer(story, group) for group in groups.all),
        key=lambda bearer: (bearer.names[0][0], bearer.names[0][1].start),
    )


def _bearer(story: int, group: Sequence[_Node]) -> Bearer:
    named = [(node.article, mention) for node in group for mention in node.names]
    return Bearer(story, sorted(named, key=lambda item: (item[0], item[1].start)))


def _nodes(place: int, article: Article) -> Iterator[_Node]:
    found: dict[tuple[str, str], _Node] = {}
    entities: defaultdict[str, list[NameMention]] = defaultdict(list)
    for mention in article.mentions:
        if isinstance(mention, NameMention) and mention.kind == "person" and mention.surname:
            entities[mention.entity].append(mention)
    for entity, mentions in entities.items():
        for mention in mentions:
            made = _node(place, mention, mentions)
            found.setdefault((entity, made.ending or made.sex), made).names.append(mention)
    yield from found.values()


def _node(place: int, mention: NameMention, mentions: Sequence[NameMention]) -> _Node:
    """The node of a name of an entity, without names as yet: a surname alone has the fullest one's given name."""
    ending, sex = _ending(mention) if mention.given else "", _parted(mention, mentions)
    full = mention
    if not (mention.given or sex):
        full = max(mentions, key=lambda name: (bool(name.given), -name.start))
    return _Node(place, folded(full.given or ""), folded(full.surname or ""), ending, sex)


def _parted(mention: NameMention, mentions: Sequence[NameMention]) -> str:
    """ "he" or "she" where a surname's title parts it from others with that name in one article, else nothing."""
    sex = "" if mention.given else told_by_title(mention.role)
    if not sex:
        return ""
    given = [folded(name.given) for name in mentions if name.given]
    if given:
        return "" if all(may_be(sex, name) for name in given) else sex
    others = {told_by_title(name.role) for name in mentions} - {sex, ""}
    return sex if others else ""


def _full(nodes: Sequence[_Node]) -> list[list[_Node]]:
    """Groups of names with a given name, the surest links first; no group has two names of one article."""
    full = [node for node in nodes if node.given]
    group = {id(node): [node] for node in full}
    for one, other in _links(full):
        first, second = group[id(one)], group[id(other)]
        if first is second or _apart(first, second):
            continue
        first.extend(second)
        for node in second:
            group[id(node)] = first
    return list({id(members): members for members in (group[id(node)] for node in full)}.values())


def _apart(first: Sequence[_Node], second: Sequence[_Node]) -> bool:
    if {node.article for node in first} & {node.article for node in second}:
        return True
    endings = {node.ending for node in first} | {node.ending for node in second}
    return len(endings - {""}) > 1


def _links(nodes: Sequence[_Node]) -> list[tuple[_Node, _Node]]:
    """Pairs of names that can be one person's, the same first, then other spellings."""
    blocks: defaultdict[tuple[bool, str], list[_Node]] = defaultdict(list)
    for node in nodes:
        blocks[True, node.surname].append(node)
        blocks[False, node.given].append(node)
    ranked: dict[tuple[int, int], tuple[int, _Node, _Node]] = {}
    for members in blocks.values():
        for first, other in combinations(members, 2):
            rank = _rank(first, other)
            if rank and first.article != other.article:
                ranked.setdefault((id(first), id(other)), (rank, first, other))
    return [(node, other) for _, node, other in sorted(ranked.values(), key=lambda item: item[0])]


def _rank(node: _Node, other: _Node) -> int:
    """How sure it is that two full names are one person's: 1 surest, 0 not at all."""
    if node.surname == other.surname:
        if node.given == other.given:
            return 1 if node.ending == other.ending else 2
        if 1 in (len(node.given), len(other.given)):
            return 3 if node.given[0] == other.given[0] else 0
        return 4 if likeness(node.given, other.given) in _ALIKE else 0
    same = node.given == other.given and len(node.given) > 1
    return 5 if same and likeness(node.surname, other.surname) in _SPELT else 0


def _may_be_of(node: _Node, group: Sequence[_Node]) -> bool:
    """Whether the title before a surname fits the given names of a person: "Mrs. Briggs" is not Walter."""
    return not node.sex or all(may_be(node.sex, named.given) for named in group)


class _Groups:
    """The names of each person, and by which surnames and given names they are found."""

    def __init__(self, groups: list[list[_Node]]) -> None:
        self.all = groups
        self._surnames: defaultdict[str, dict[int, list[_Node]]] = defaultdict(dict)
        self._given: defaultdict[str, dict[int, list[_Node]]] = defaultdict(dict)
        for group in groups:
            for node in group:
                self._find_by(node, group)

    def _find_by(self, node: _Node, group: list[_Node]) -> None:
        self._surnames[node.surname][id(group)] = group
        self._given[node.given][id(group)] = group

    def attach(self, node: _Node) -> None:
        """Put a surname alone, or a given name alone, to the only person who has it; else it stays by itself."""
        having: dict[int, list[_Node]] | None = {
            key: group
            for key, group in self._surnames.get(node.surname, {}).items()
            if _may_be_of(node, group)
        }
        if not having and node.surname in name_lexicon().given:
            having = self._given.get(node.surname)
        if not having:
            group = [node]
            self.all.append(group)
        else:
            group = next(iter(having.values()))
            if len(having) > 1 or _apart(group, [node]):
                return
            group.append(node)
        self._find_by(node, group)
