"""A story stays one story however many articles tell it, and the work grows with the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest

from atodds import Source
from atodds.comparison.stories import StoryWords, bounds, group_words, words_of
from atodds.comparison.stories.linkage import Edge, Edges, Node, components, linked
from atodds.comparison.stories.meeting import HOLDERS, PART, Standing, meetings, resemblance
from atodds.comparison.stories.weights import Weighed
from atodds.model import Article
from atodds.segmentation import segment
from benchmarks.invented import Invented, news
from tests.unit.comparison.comparing import articles

FIRST_MATCH = (
    "Rosvik FC beat Kestrel United in the rain with a late goal by the striker Ivo Brandt.",
    "A late goal by Ivo Brandt in heavy rain gave Rosvik FC the match against Kestrel United.",
    "Ivo Brandt scored late in the rain as Rosvik FC beat Kestrel United.",
    "Kestrel United lost in the rain to Rosvik FC after a late goal by the striker Brandt, Ivo.",
    "The striker Ivo Brandt scored the late goal that beat Kestrel United, and Rosvik FC danced in the rain.",
)
SECOND_MATCH = (
    "Kestrel United held Rosvik FC to a scoreless draw in Arden as the keeper Otto Reiss saved a penalty.",
    "The keeper Otto Reiss saved a penalty in Arden, and Kestrel United earned a scoreless draw at Rosvik FC.",
    "A penalty saved by Otto Reiss, the keeper, left Rosvik FC with a scoreless draw against Kestrel United in Arden.",
    "Scoreless in Arden: the draw of Rosvik FC and Kestrel United had a saved penalty and a keeper, Otto Reiss.",
    "In Arden the keeper of Kestrel United, Otto Reiss, saved a penalty, and with Rosvik FC it ended in a scoreless draw.",
)

FIRST_TALK = (
    "The captain Timo Wald limped off with a torn hamstring and may miss the cup.",
    "Brandt, bought from Lumen in spring, had waited eleven weeks for it.",
    "“I slipped and it went in,” he said, muddy to the ears.",
    "Captain Wald was carried away; doctors speak of a hamstring.",
    "Umbrellas flew, and the coach of the winners lost his hat.",
)
SECOND_TALK = (
    "Floodlights failed twice, and supporters lit candles in the stands.",
    "Karel Moor, a linesman, fell ill at half-time and was replaced by a teacher.",
    "The goalless evening keeps both clubs in the lower half of the table.",
    "Reiss had guessed the left corner, he told a radio reporter.",
    "Whistles greeted both teams after the dullest ninety minutes of the season.",
)


def words(source: Source) -> StoryWords:
    """The words of a text that is read no further."""
    blocks, _ = segment(source.text, title=None, media_type=source.media_type)
    told = [{"kind": kind, "start": start, "end": end} for kind, start, end, _, _ in blocks]
    return words_of(
        Article.model_validate({"id": source.id, "path": source.id, "text": source.text, "blocks": told})
    )


def grouped(given: Sequence[Invented]) -> tuple[int, ...]:
    return group_words([words(one.source) for one in given])


@pytest.mark.parametrize("number", [110, 2000])
def test_one_story_is_one_however_many_tell_it(number: int) -> None:
    assert set(grouped(news(number, largest=1))) == {0}


def test_a_large_story_among_small_ones_is_neither_cut_nor_swollen() -> None:
    given = news(500, largest=0.4)
    pairs = {(one.story, found) for one, found in zip(given, grouped(given), strict=True)}
    assert len({found for story, found in pairs if story == 0}) == 1
    assert Counter(one.story for one in given)[0] > HOLDERS
    assert len({found for _, found in pairs}) >= 0.98 * len({story for story, _ in pairs})


def test_parts_do_not_hang_on_the_order_given() -> None:
    given = news(300, largest=0.6)
    turned = list(given)
    Random(5).shuffle(turned)
    place = {one.source.id: number for one, number in zip(turned, grouped(turned), strict=True)}
    renamed = {(number, place[one.source.id]) for one, number in zip(given, grouped(given), strict=True)}
    assert len(renamed) == len({a for a, _ in renamed}) == len({b for _, b in renamed})


def test_two_matches_of_one_pair_of_clubs_are_two_stories() -> None:
    first = [f"{text} {tail}" for text, tail in zip(FIRST_MATCH, FIRST_TALK, strict=True)]
    second = [f"{text} {tail}" for text, tail in zip(SECOND_MATCH, SECOND_TALK, strict=True)]
    assert group_words([words_of(one) for one in articles(*first, *second)]) == (0,) * 5 + (1,) * 5


def test_copies_of_one_report_do_not_close_a_story_to_the_others() -> None:
    copies = [f"{FIRST_MATCH[0]} So far the agency, at {minute} minutes past." for minute in range(10, 30)]
    assert set(group_words([words_of(one) for one in articles(*copies, *FIRST_MATCH[1:])])) == {0}


def test_a_common_word_brings_its_holders_together_in_parts() -> None:
    every = [["flood", "river"]] * 1000
    met = dict(meetings(every))
    assert max(map(len, met.values())) == PART - 1
    assert dict(meetings(every[:HOLDERS]))[HOLDERS - 1] == list(range(HOLDERS - 1))


def test_one_shared_word_is_no_meeting() -> None:
    assert dict(meetings([["flood", "river"], ["flood", "trial"], ["river", "flood"]])) == {
        0: [],
        1: [],
        2: [0],
    }


def test_components_link_alone_as_they_do_together() -> None:
    edges = [Edge(0, 1, 0.5), Edge(1, 2, 0.4), Edge(3, 4, 0.3), Edge(2, 3, 0.045), Edge(5, 6, 0.04)]
    assert components(edges) == {0: 0, 1: 0, 2: 0, 3: 3, 4: 3}
    whole = [members for _, members in linked({number: Node() for number in range(7)}, edges)]
    assert whole == [(0, 1, 2), (3, 4), (5,), (6,)]
    assert [members for _, members in linked({number: Node() for number in (3, 4)}, edges[2:3])] == [(3, 4)]


def test_groups_without_a_name_in_common_need_no_look_at_their_words() -> None:
    def stand(*several: dict[str, float]) -> Standing:
        return Standing.of([Weighed({"flood": 0.8, "river": 0.6}, names) for names in several])

    one, other = {"holm": 0.6, "arden": 0.8}, {"brandt": 0.6, "lumen": 0.8}
    assert stand(one, one).strange(stand(other))
    assert resemblance(stand(one, one), stand(other)) == 0
    assert resemblance(stand(one, one), stand(other, one)) == 0.5
    assert not stand(one, {"kestrel": 1.0}).strange(stand(other))
    assert resemblance(stand(one, {"kestrel": 1.0}), stand(other)) == 0.5


def test_faint_pairs_count_where_groups_are_joined_but_join_nothing() -> None:
    edges = Edges()
    for edge in ((0, 1, 0.2), (1, 2, 0.1), (0, 2, 0.04), (2, 3, 0.04)):
        edges.add(*edge)
    assert list(edges) == [Edge(0, 1, 0.2), Edge(1, 2, 0.1), Edge(0, 2, 0.04), Edge(2, 3, 0.04)]
    nodes = {number: Node() for number in range(4)}
    assert [members for _, members in linked(nodes, edges)] == [(0, 1, 2), (3,)]
    edges.add(0, 4, 0.06)
    assert [members for _, members in linked(nodes | {4: Node()}, edges)] == [(0, 1, 2), (3,), (4,)]


def test_what_was_put_together_from_parts_is_told() -> None:
    assert list(bounds([0] * HOLDERS + [1])) == []
    (told,) = bounds([0] * (HOLDERS + 1) + [1] * 500 + [2])
    assert told.startswith("2 of the stories hold more than 120 articles, the largest 500")
