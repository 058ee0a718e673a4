"""Articles are grouped into stories before anything is compared."""

from __future__ import annotations

from atodds.comparison.stories import group, label
from tests.unit.comparison.comparing import articles, judged

FLOOD = (
    "The river Sanna burst its banks and flooded the old town of Beledo early on Monday, the mayor said.",
    "Families in the old town of Beledo climbed to their roofs when the river Sanna flooded it on Monday.",
    "The flood of the river Sanna in Beledo has left the old town without power since Monday.",
)
MATCH = (
    "Rosvik FC beat Kestrel United in the rain with a late goal by the striker Ivo Brandt.",
    "A late goal by Ivo Brandt gave Rosvik FC the match against Kestrel United.",
)
TRIAL = ("The banker Paul Kern was convicted of fraud by a jury in Tolosa.",)


def test_articles_on_one_event_are_one_story() -> None:
    given = articles(FLOOD[0], MATCH[0], FLOOD[1], TRIAL[0], MATCH[1], FLOOD[2])
    assert group(given) == (0, 1, 0, 2, 1, 0)


def test_the_order_of_the_articles_changes_only_the_numbers() -> None:
    given = articles(*MATCH, *FLOOD, *TRIAL)
    forward, backward = group(given), group(given[::-1])[::-1]
    together = [[forward[a] == forward[b] for b in range(len(given))] for a in range(len(given))]
    assert together == [[backward[a] == backward[b] for b in range(len(given))] for a in range(len(given))]


def test_two_events_of_one_type_are_two_stories() -> None:
    other = "A burst dam drowned cattle in Arden; villagers in the Marl valley dug ditches against a second flood."
    assert group(articles(*FLOOD, other)) == (0, 0, 0, 1)


def test_short_articles_in_other_words_are_one_story() -> None:
    first = (
        "The man who drove the train that left the rails near Beledo is in hospital under guard. The minister, Ana Kolb, "
        "said that the inquiry would take weeks."
    )
    second = (
        "Some 80 passengers lost their lives as a train struck a wall outside Beledo on the eve of the feast. Kolb promised "
        "help for the families."
    )
    assert group(articles(first, second, TRIAL[0])) == (0, 0, 1)


def test_small_words_join_nothing() -> None:
    bridge = (
        "The new bridge at Halden is 240 metres long, the county engineer said on Monday. It opens in May."
    )
    wheat = "The wheat at Ostrow is in bloom, the farmer said on Friday. It is to be cut in July."
    assert group(articles(bridge, wheat)) == (0, 1)


def test_furniture_does_not_make_a_story() -> None:
    tail = "\n\nSign up for our daily newsletter\n\nRead more: The quiz of the week\n\nFollow us on Facebook"
    assert group(articles(FLOOD[0] + tail, TRIAL[0] + tail)) == (0, 1)


def test_no_article_and_one_article() -> None:
    assert group([]) == ()
    assert group(articles(TRIAL[0])) == (0,)


def test_figures_of_two_stories_are_never_compared() -> None:
    assert (
        judged(
            "Four robbers in masks smashed the cases of the Vantier jewellery store in Lansing with hammers.",
            "Three robbers fled when a bank clerk pressed the alarm, the Tolosa police reported.",
        )
        == []
    )


def test_a_story_is_named_by_its_first_title_or_sentence() -> None:
    given = articles(*FLOOD)
    assert label(given) == FLOOD[0] if len(FLOOD[0]) <= 90 else label(given).endswith(" …")
    titled = [given[0], given[1].model_copy(update={"title": "Beledo under water"})]
    assert label(titled) == "Beledo under water"
    assert label([given[0].model_copy(update={"sentences": (), "title": None})]) == "a"
    assert label([]) == ""


def test_a_long_label_is_cut_between_words() -> None:
    text = "The council of Beledo met again " + "and again " * 20 + "on Monday."
    made = label(articles(text))
    assert len(made) <= 92
    assert made.endswith("again and …")
