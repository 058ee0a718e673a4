"""Quotations across sources: one utterance of one speaker in two wordings, or in two mouths."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.connecting import connected
from ....comparison.judged import Judged
from ....model import Finding, Outcome
from ....quotation.wording import denies, helps, small
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report
from .exchanged import exchanged
from .quoted import Change, Stretch, stretches
from .retold import Node, UtterancePair, may_be_one, nodes, passage, retold, telling
from .utterances import Utterance, one_occasion, one_speaker, other_speaker, surname, utterances

_FEWEST = 6
"""Words alike from which two quotations of one speaker are one. On 673 articles of news and in the rules' examples, 4
changes 13 of the findings and comparisons, 8 12."""
_UNNAMED = 6
"""Words of content, in order, from which that holds where a speaker is not named. On 673 articles of news and in the rules'
examples, 4 changes 25 of the findings and comparisons, 8 38."""
_PLAIN = 8
"""The same, from which an alteration is an error though a speaker is not named. 6 and 10 change nothing on 673 articles of
news and in the rules' examples."""
_OPENING = 6
"""Words of a quotation that are shown for all of it: enough to find it, and two fit a line of the terminal."""
_SHORT = 12
"""Words of a quotation that is compared as a whole with its denial: one statement. 8 and 16 change nothing on the
526 workshop articles."""
_SHARE = 0.6
"""Share of words alike in a stretch, from which one of the two is the other, altered. On 673 articles of news and in the
rules' examples, 0.42 changes nothing, 0.78 8 of the findings and comparisons."""
_SHARE_UNNAMED = 0.7
"""The same, where a speaker is not named. 0.49 and 0.91 change nothing on 89 articles of news and in the rules'
examples."""
_COVERED = 0.6
"""Share of the shorter quotation that few words alike must make up. On 673 articles of news and in the rules' examples, 0.42
changes 5 of the findings and comparisons, 0.78 5."""
_WHOLE = 0.7
"""Share of the longer quotation from which few words alike of one speaker are all of it. On 673 articles of news and in the
rules' examples, 0.49 changes 2 of the findings and comparisons, 0.91 2."""
_IN_TWO_MOUTHS = 8
"""Words from which the same quotation in two mouths is no coincidence. 6 and 10 change nothing on 673 articles of news and
in the rules' examples."""
_RUN = 3
"""Words in a row that two quotations share to be compared, where they have no speaker in common. 2 and 4 change nothing on
673 articles of news and in the rules' examples."""
_CROWD = 60
"""Quotations with one run of words beyond which the run tells nothing. A bound of cost: 42 and 78 change nothing on 673
articles of news and in the rules' examples."""
_SCORES = {"telling": 0.85, "light": 0.6, "same": 0.5}
"""How sure an alteration is by what it changes; least where none of the words differ. Moved by 30 %, they change the scores
of 120 comparisons on 673 articles of news, and nothing else."""


class UtteranceLink(NamedTuple):
    """Two utterances that share a stretch of words."""

    first: frozenset[Node]
    second: frozenset[Node]
    stretch: Stretch
    strong: bool

    @property
    def grade(self) -> str:
        """How much the wordings differ."""
        return self.stretch.grade

    @property
    def nodes(self) -> frozenset[Node]:
        """Both sides."""
        return self.first | self.second


def altered(compared: ComparedSources) -> Iterator[Judged]:
    """Quotations that stand in several sources: one entry each, its wordings as sides."""
    said = utterances(compared)
    pairs = _pairs(said)
    links = [link for pair in pairs for link in _linked(said, pair)]
    order = {
        node: place for place, node in enumerate(sorted({node for link in links for node in link.nodes}))
    }
    for members in connected(
        [(order[min(link.first)], order[node]) for link in links for node in link.nodes]
    ):
        yield from _gathered(said, [link for link in links if order[min(link.first)] in members])
    yield from retold(said, pairs, order.keys())
    yield from _misattributed(said)


def _pairs(said: Sequence[Utterance]) -> list[UtterancePair]:
    return [
        UtterancePair(a, b, tuple(stretches(said[a].words, said[b].words)))
        for a, b in _candidates(said)
        if may_be_one(said[a], said[b])
    ]


def _linked(said: Sequence[Utterance], pair: UtterancePair) -> list[UtteranceLink]:
    """The stretches of two utterances of which one is the other, altered."""
    a, b, shared = pair
    utterance, other = said[a], said[b]
    if turned := _denied(utterance, other) or _exchanged(utterance, other):
        return [UtteranceLink(_whole(a, utterance), _whole(b, other), turned, one_speaker(utterance, other))]
    links = [
        UtteranceLink(
            nodes(a, stretch.first),
            nodes(b, stretch.second),
            stretch,
            (one_speaker(utterance, other) or stretch.content >= _PLAIN) and not stretch.trimmed,
        )
        for stretch in shared
        if _altered(utterance, other, stretch)
    ]
    if links or not one_occasion(utterance, other):
        return links
    reworded = _reworded(utterance, other)
    return [UtteranceLink(_whole(a, utterance), _whole(b, other), reworded, False)] if reworded else []


def _denied(utterance: Utterance, other: Utterance) -> Stretch | None:
    """The whole of two short quotations of one speaker that say the same, but that one of them denies it."""
    if not _one_voice(utterance, other) or max(len(utterance.words), len(other.words)) > _SHORT:
        return None
    content = [
        frozenset(word for word in said.content if not (denies(word) or helps(word)))
        for said in (utterance, other)
    ]
    denials = [[word for word in said.words if denies(word.text)] for said in (utterance, other)]
    if content[0] != content[1] or len(content[0]) < 2 or sorted(map(len, denials)) != [0, 1]:
        return None
    first, second = (denial[0].printed if denial else "" for denial in denials)
    equal = min(len(utterance.words), len(other.words))
    return Stretch(utterance.words, other.words, equal, len(content[0]), (Change(first, second, "telling"),))


def _exchanged(utterance: Utterance, other: Utterance) -> Stretch | None:
    """The stretch of two quotations of one speaker, or of whom only one source names, in which two phrases changed places."""
    may_be = _one_voice(utterance, other) or not (utterance.speaker and other.speaker)
    return exchanged(utterance.words, other.words) if may_be else None


def _one_voice(utterance: Utterance, other: Utterance) -> bool:
    """Whether both are said by one speaker by name, or by one group where the same names stand beside them."""
    if one_speaker(utterance, other):
        return True
    return _group(utterance) == _group(other) != "" and bool(utterance.heard.names & other.heard.names)


def _group(said: Utterance) -> str:
    """Who speaks, where that is no name: "observers"."""
    return "" if said.speaker else (said.parts[0].speaker or "").lower()


def _whole(number: int, utterance: Utterance) -> frozenset[Node]:
    return frozenset((number, part) for part in range(len(utterance.parts)))


def _altered(utterance: Utterance, other: Utterance, stretch: Stretch) -> bool:
    """Whether a stretch is one wording of the other: of one named speaker by fewer words than of an unnamed one."""
    if stretch.equal < _FEWEST - bool(stretch.changes) or len(stretch.first) < _FEWEST:
        return False
    if one_speaker(utterance, other):
        shorter = min(len(utterance.words), len(other.words))
        enough = stretch.content >= _UNNAMED or stretch.equal >= _COVERED * shorter
        whole = stretch.equal >= _WHOLE * max(len(utterance.words), len(other.words))
        return stretch.content >= 2 - whole and stretch.share >= _SHARE and enough
    return stretch.content >= _UNNAMED and stretch.share >= _SHARE_UNNAMED


def _reworded(utterance: Utterance, other: Utterance) -> Stretch | None:
    """The whole of two quotations of one thing that share a run of words to the letter, and put the rest otherwise."""
    first, second = ([word.text for word in said.words] for said in (utterance, other))
    run = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    content = sum(not small(word) for word in first[run.a : run.a + run.size])
    if run.size < _FEWEST or content < 2:
        return None
    change = Change(_opening(utterance, run.a, run.size), _opening(other, run.b, run.size), "telling")
    return Stretch(utterance.words, other.words, run.size, content, (change,))


def _opening(said: Utterance, at: int, size: int) -> str:
    """The first words of a quotation outside a run of it."""
    rest = said.words[:at] or said.words[at + size :]
    return " ".join(word.printed for word in rest[:_OPENING]) + (" …" if len(rest) > _OPENING else "")


def _candidates(said: Sequence[Utterance]) -> list[tuple[int, int]]:
    """Pairs in one story that share a run of words, a speaker, or two telling words."""
    sure: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    words: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for number, utterance in enumerate(said):
        for key in sorted(_keys(utterance)):
            sure[utterance.heard.story, key].append(number)
        for word in sorted(telling(utterance)):
            words[utterance.heard.story, word].append(number)
    twice = Counter(_met(said, words))
    found = set(_met(said, sure)) | {pair for pair, times in twice.items() if times > 1}
    return sorted(found)


def _keys(utterance: Utterance) -> set[str]:
    """The runs of words of a quotation, and who says it."""
    spoken = [word.text for word in utterance.words]
    keys = {" ".join(spoken[i : i + _RUN]) for i in range(len(spoken) - _RUN + 1)}
    if utterance.speaker:
        keys.add(f"speaker {surname(utterance.speaker)}")
    elif group := _group(utterance):
        keys.add(f"group {group}")
    return keys


def _met(
    said: Sequence[Utterance], shared: Mapping[tuple[int, str], Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """Pairs of two articles that share a key, once for each; a key that a crowd shares is none."""
    for numbers in shared.values():
        if len(numbers) <= _CROWD:
            yield from (
                (a, b) for a, b in combinations(numbers, 2) if said[a].heard.article != said[b].heard.article
            )


def _gathered(said: Sequence[Utterance], links: Sequence[UtteranceLink]) -> Iterator[Judged]:
    """One entry for each alteration that the entries before it do not hold, the weightiest first; else the agreement."""
    ordered = sorted(links, key=_weight)
    held: set[Node] = set()
    for link in ordered:
        if link.grade != "same" and not (link.first & held and link.second & held):
            sides = _sides(link, links)
            held.update(node for side in sides for node in side)
            yield _judged(said, link, sides)
    if not held:
        yield _judged(said, ordered[0], [sorted({node for link in links for node in link.nodes})])


_ORDER = ("telling", "light", "same")


def _weight(link: UtteranceLink) -> tuple[int, bool, int, list[Node]]:
    return _ORDER.index(link.grade), not link.strong, -link.stretch.content, sorted(link.nodes)


def _sides(link: UtteranceLink, links: Sequence[UtteranceLink]) -> list[list[Node]]:
    """The wordings of one stretch: the two of the link, and where the others that share it belong."""
    sides: list[set[Node]] = [set(link.first), set(link.second)]
    for grades in (("same",), ("same", "light"), ("telling",)):
        for other in links:
            for here, there in ((other.first, other.second), (other.second, other.first)):
                at = next((place for place, side in enumerate(sides[:2]) if here & side), None)
                if at is None or other.grade not in grades or any(there & side for side in sides):
                    continue
                if grades == ("telling",):
                    sides.append(set(there))
                else:
                    sides[at] |= there
    return [sorted(side) for side in sides]


def _judged(said: Sequence[Utterance], link: UtteranceLink, sides: Sequence[Sequence[Node]]) -> Judged:
    speaker = next((said[n].speaker for side in sides for n, _ in side if said[n].heard.sure), None)
    outcome, reason = _verdict(link)
    return Judged(
        category="quotation_varied" if link.grade == "light" else "quotation",
        matter=f"what {speaker or 'one speaker'} said",
        outcome=outcome,
        reason=reason,
        passages=tuple(
            passage(said[number], part, side) for side, nodes in enumerate(sides) for number, part in nodes
        ),
        strong=link.strong,
        score=_SCORES[link.grade] - (0 if link.strong else 0.15),
        witnesses=tuple(len({said[number].heard.witness for number, _ in nodes}) for nodes in sides),
        values={"speaker": speaker or "One speaker", "speakers": speaker or "one speaker"},
    )


def _verdict(link: UtteranceLink) -> tuple[Outcome, str]:
    if link.grade == "same":
        return "equivalent", "the same words"
    told = [change for change in link.stretch.changes if change.grade == link.grade]
    return "conflict", f"other words: {'; '.join(map(_told, told[:3]))}"


def _told(change: Change) -> str:
    if not change.first or not change.second:
        return f"“{change.first or change.second}” stands in one only"
    return f"“{change.first}” against “{change.second}”"


def _misattributed(said: Sequence[Utterance]) -> Iterator[Judged]:
    """The same words in two mouths, both named beside them."""
    parts = [
        Utterance(utterance.heard, (part,))
        for utterance in said
        if utterance.heard.sure
        for part in utterance.parts
    ]
    for a, b in _candidates(parts):
        one, other = parts[a], parts[b]
        first, second = ([word.text for word in utterance.words] for utterance in (one, other))
        if first != second or len(first) < _IN_TWO_MOUTHS or not other_speaker(one, other):
            continue
        if not _near_by(one, other):
            yield _two_mouths(one, other)


def _near_by(one: Utterance, other: Utterance) -> bool:
    """Whether a passage names the other's speaker too: then one of them only speaks of or with the other."""
    first, second = surname(one.speaker), surname(other.speaker)
    spoken = {word.text for utterance in (one, other) for word in utterance.words}
    return first in other.heard.around or second in one.heard.around or bool({first, second} & spoken)


def _two_mouths(utterance: Utterance, other: Utterance) -> Judged:
    return Judged(
        category="misattribution",
        matter="who said it",
        outcome="conflict",
        reason=f"{utterance.speaker} in one source, {other.speaker} in another",
        passages=(passage(utterance, 0, 0), passage(other, 0, 1)),
        score=0.8,
        witnesses=(1, 1),
        values={"speaker": utterance.speaker or "", "speakers": f"{utterance.speaker} and {other.speaker}"},
    )


@contract("matter", "reason", "speaker", "speakers", parameters=Judging)
def quotations(rule: Rule, context: Context) -> Iterator[Finding]:
    """One utterance in two wordings, or in two mouths."""
    yield from report(rule, context, altered)
