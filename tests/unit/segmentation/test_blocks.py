"""A text becomes blocks: headline, dateline, subheads, lists, captions, furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.segmentation import segment

PROSE = "The council closed the old bridge on Friday after the river rose against its pillars."
MORE = "Engineers will look at the pillars on Monday, and the traffic is sent over the motorway."


def kinds(text: str, **known: str) -> list[tuple[str, str]]:
    return [(kind, text[start:end]) for kind, start, end, _, _ in segment(text, **known)[0]]


def reasons(*lines: str) -> list[str | None]:
    """Why each line is furniture, in an article with a headline and two paragraphs."""
    text = "\n".join(("Old bridge closed", PROSE, MORE, *lines))
    return [reason for *_, reason in segment(text)[0][3:]]


def test_headline_dateline_subhead_and_paragraphs() -> None:
    text = f"Old bridge closed\n\nRIVERTON (AP) — {PROSE}\n\nWhat comes next\n\n{MORE}\n"
    assert kinds(text) == [
        ("headline", "Old bridge closed"),
        ("dateline", "RIVERTON (AP) —"),
        ("paragraph", PROSE),
        ("subhead", "What comes next"),
        ("paragraph", MORE),
    ]


def test_a_text_without_a_headline() -> None:
    assert kinds(f"{PROSE}\n{MORE}") == [("paragraph", PROSE), ("paragraph", MORE)]


def test_a_known_title_is_cut_from_a_body_that_follows_on_the_same_line() -> None:
    text = f"Old bridge closed {PROSE} {MORE}"
    assert kinds(text, title="Old bridge closed") == [
        ("headline", "Old bridge closed"),
        ("paragraph", f"{PROSE} {MORE}"),
    ]
    assert kinds(text, title="Another title") == [("paragraph", text)]


def test_a_title_that_is_the_first_sentence_is_no_headline() -> None:
    assert kinds(f"{PROSE}\n{MORE}", title=PROSE)[0] == ("paragraph", PROSE)


@pytest.mark.parametrize(
    "repeated",
    [
        "Old bridge closed after the flood",
        "OLD BRIDGE CLOSED AFTER THE FLOOD",
        "Old bridge closed after the flood | Post",
    ],
)
def test_a_repeated_title_is_furniture(repeated: str) -> None:
    blocks, _ = segment(f"Old bridge closed after the flood\n{repeated}\n\n{PROSE}\n{MORE}")
    assert [block[0] for block in blocks] == ["headline", "furniture", "paragraph", "paragraph"]
    assert blocks[1][4] == "repeated_title"


def test_a_list_points_to_its_lead_in() -> None:
    text = f"{PROSE}\nDrivers may not:\n- cross the bridge\n\n- stop on it.\n{MORE}"
    blocks, sentences = segment(text)
    assert [(block[0], block[3]) for block in blocks] == [
        ("paragraph", None), ("lead_in", None), ("list_item", 1), ("list_item", 1), ("paragraph", None),
    ]  # fmt: skip
    assert [text[start:end] for start, end, block in sentences if blocks[block][0] == "list_item"] == [
        "cross the bridge",
        "stop on it.",
    ]


@pytest.mark.parametrize(
    ("lines", "listed"),
    [
        (("1. Salt", "2. Rope"), True),
        (("(a) Salt", "(b) Rope"), True),
        (("• Salt",), True),
        (("A. Smith left the house by the back door.", PROSE), False),
        (("— and then they left.", PROSE), False),
    ],
)
def test_what_is_an_item(lines: tuple[str, ...], listed: bool) -> None:
    found = kinds("\n".join((PROSE, *lines)))
    assert (found[1][0] == "list_item") is listed


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("WASHINGTON – ", "WASHINGTON –"),
        ("NEW YORK, May 3 (Reuters) - ", "NEW YORK, May 3 (Reuters) -"),
        ("Paris, France (CNN) -- ", "Paris, France (CNN) --"),
        ("(Reuters) - ", "(Reuters) -"),
        ("ST. LOUIS (AP) _ ", None),
        ("NATO: ", None),
        ("Smith — the mayor — ", None),
        ("The mayor (AP) — ", None),
        ("PARIS (the capital) — ", "PARIS (the capital) —"),
    ],
)
def test_datelines(line: str, dateline: str | None) -> None:
    found = kinds(f"{line}{PROSE}\n{MORE}")
    assert found[0] == (("dateline", dateline) if dateline else ("paragraph", f"{line}{PROSE}"))


@pytest.mark.parametrize(
    "stamp",
    [
        "Published: 3 May 2013, 14:20 GMT", "UPDATED 5: 40 p. m. ET", "May 3, 2013", "12 / 16 / 08 1: 30 AM EST", "2013-09-26",
        "Story Created: Aug 7, 2012 at 9: 56 AM AKDT", "Posted 3 hours ago", "Friday, 3 May 2013",
    ],
)  # fmt: skip
def test_stamps(stamp: str) -> None:
    assert kinds(f"Old bridge closed\n{stamp}\n{PROSE}\n{MORE}")[1] == ("dateline", stamp)


@pytest.mark.parametrize(
    "line",
    [
        "It opened on May 3, 2013, and has been in use by drivers of the town since.",
        "Was it May 3, 2013?",
        "It closed Friday, 3 May 2013.",
    ],
)
def test_sentences_with_a_date_are_no_stamps(line: str) -> None:
    assert kinds(f"{PROSE}\n{line}\n{MORE}")[1] == ("paragraph", line)


def test_comments_end_the_page() -> None:
    lines = ("12 Comments", "Great article, I always said that this bridge would fall one day.", "First!")
    assert reasons(*lines) == ["comments"] * 3


def test_a_heading_before_the_larger_part_of_the_text_is_no_end_of_the_page() -> None:
    assert reasons("Comments", PROSE, MORE, PROSE, MORE)[1:] == [None] * 4


def test_related_links_last_until_prose_comes_again() -> None:
    lines = ("You May Also Like:-", "Mayor opens fair", "Six new buses bought", PROSE)
    assert reasons(*lines) == ["related", "related", "related", None]


def test_a_short_sentence_ends_the_links_too() -> None:
    assert reasons("Read next", "Mayor opens fair", "The bridge stays closed.") == [
        "related",
        "related",
        None,
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Join our WhatsApp group", "join"),
        ("Sign up for our newsletter to get the news of the day", "newsletter"),
        ("ADVERTISEMENT", "advertisement"),
        ("Share on Facebook", "share"),
        ("Read more: Mayor opens fair", "related"),
        ("We use cookies to make this site better.", "cookies"),
        ("© 2024 Evening Post", "copyright"),
        ("Copyright 2013 Post. All rights reserved.", "copyright"),
        ("Tags: bridge, river", "filed"),
        ("By Jane Roe", "byline"),
        ("By JANE ROE, Evening Post Writer", "byline"),
        ("4 min read", "navigation"),
        ("BBC News", "byline"),
        ("*By Jane Roe*", "byline"),
        ("Follow Riverton Post on Facebook, X, or Instagram.", "join"),
        ("Are you affected? Write to news@example.com", "join"),
        ("What to do if it rains | How to claim", "links"),
        ("https://example.org/news/bridge", "navigation"),
        ("#bridge #river", "tags"),
        ("(Reporting by Jane Roe; editing by Al Poe)", "desk"),
        ("Jane Roe in Riverton contributed to this report.", "desk"),
        ("Photo: Jane Roe", "caption"),
        ("The bridge on Friday. (Photo by Jane Roe/Getty Images)", "caption"),
        ("Jane Roe / Reuters", "caption"),
        ("REUTERS/Jane Roe", "caption"),
        ("A view of the bridge, Riverton / Getty Images", "caption"),
        ("AP Riverton correspondent Jane Roe reports the bridge was closed in haste.", "caption_credit"),
        ("AP According to our correspondent, the bridge was closed in haste.", "caption_credit"),
    ],
)
def test_furniture_of_one_line(line: str, reason: str) -> None:
    assert reasons(line, PROSE) == [reason, None]


@pytest.mark.parametrize(
    "line",
    [
        "AP reporters saw the bridge sink by a hand's breadth over the day, and so did the police.",
        "By Monday the river had fallen.",
        "More from the quarry was brought by truck.",
        "Share prices fell.",
        "Popular support for the bridge is great, the mayor said.",
        "Comments by the mayor were met with laughter.",
        "AP correspondent Jane Roe was hurt when the bridge gave way on Friday.",
        "Watch committees were set up.",
        "The two men had met in a Telegram channel, the police said.",
        "The firm sold the licensing rights to a rival.",
        "Getty Images said on Monday that it will sell its archive.",
        "BBC One said the show would go on.",
        "Reporting by the newspaper found cracks in the pillars.",
        "Compiled by engineers, the list has twelve bridges.",
        "Photos by a passer-by showed cracks.",
        "By The Numbers",
        "World",
    ],
)
def test_prose_is_never_furniture(line: str) -> None:
    assert reasons(line, PROSE) == [None, None]


def test_links_at_the_very_end() -> None:
    links = (
        "Mayor Opens Spring Fair In Riverton",
        "Six New Buses Bought For The Town",
        "School Roof Falls In After Heavy Snow",
    )
    assert reasons(*links) == ["links"] * 3
    assert reasons(*links[:2]) == [None] * 2


def test_hard_wrapped_text_is_joined() -> None:
    words = "the river rose and the old bridge was closed to all of the traffic of the town by police "
    paragraph = "\n".join(("On Friday " + words * 4)[at : at + 60].strip() for at in range(0, 360, 60))
    text = f"{paragraph}\n\n{paragraph}\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


def test_markdown() -> None:
    text = f"# Old bridge closed\n\n{PROSE}\n\n## What comes next\n\n> {MORE}\n\n![The bridge](b.png)\n\n**In brief**\n\n---\n\n{PROSE}\n"
    blocks, sentences = segment(text, media_type="text/markdown")
    assert [block[0] for block in blocks] == [
        "headline", "paragraph", "subhead", "paragraph", "caption", "subhead", "furniture", "paragraph",
    ]  # fmt: skip
    assert text[sentences[0][0] : sentences[0][1]] == "Old bridge closed"
    assert text[sentences[3][0] : sentences[3][1]] == MORE


def test_front_matter_is_furniture() -> None:
    text = f"---\ntitle: Old bridge closed\n---\n{PROSE}\n"
    blocks, sentences = segment(text)
    assert blocks[0][::4] == ("furniture", "front_matter")
    assert [text[start:end] for start, end, _ in sentences] == [PROSE]


def test_an_empty_text_has_no_blocks() -> None:
    assert segment(" \n\n") == ([], [])


@given(
    st.text(alphabet='Ab .\n:-"”#>•1AP()—\r\u2028', max_size=200),
    st.sampled_from(["text/plain", "text/markdown"]),
)
def test_blocks_and_sentences_are_in_order_trimmed_and_apart(text: str, media_type: str) -> None:
    blocks, sentences = segment(text, media_type=media_type)
    for spans in ([block[1:3] for block in blocks], [sentence[:2] for sentence in sentences]):
        end = 0
        for first, last in spans:
            assert end <= first < last <= len(text)
            assert text[first:last] == text[first:last].strip()
            end = last
    assert all(blocks[block][1] <= start < end <= blocks[block][2] for start, end, block in sentences)


def test_what_a_page_has_above_its_headline() -> None:
    text = f"Skip to main content\nNews\nHome » World » Europe\nOld bridge closed\n{PROSE}\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["furniture"] * 3 + ["headline", "paragraph", "paragraph"]


def test_a_headline_with_the_site_before_the_plain_one() -> None:
    text = f"Old bridge closed after the flood - Evening Post\nOld bridge closed after the flood\n{PROSE}\n{MORE}"
    assert [block[4] for block in segment(text)[0]] == [None, "repeated_title", None, None]


def test_a_dateline_of_a_known_city() -> None:
    assert kinds(f"New Delhi: {PROSE}\n{MORE}")[0] == ("dateline", "New Delhi:")
    assert kinds(f"The mayor: {PROSE}\n{MORE}")[0][0] == "paragraph"


def test_a_page_as_it_was_scraped() -> None:
    caption = "A firefighter sprays water near Split. (Photo by Ivan Ivic/Getty Images)"
    lines = [
        "Wildfire near Split forces 400 from homes", "By Ana Horvat", "Published Aug 3, 2023 at 4:12 PM", "Tweet", caption,
        "SPLIT, Croatia (AP) — A wildfire driven by strong winds forced about 400 people from their homes on Thursday.",
        "ADVERTISEMENT", "Firefighters used six planes and 90 vehicles.", "RELATED: Three dead as floods hit Slovenia",
        "Police detained two men, 34 and 51, on suspicion of arson. They were released on Friday.", "___",
        "AP writer Dusan Ilic in Belgrade contributed to this report.", "More from Daily Chronicle",
        "Greek island reopens to tourists", "Trending Now", "Man wins lottery twice", "Comments (12)",
        "ivan22: It was the army, everyone knows it. 3 days ago",
    ]  # fmt: skip
    assert [kind for kind, _ in kinds("\n".join(lines))] == [
        "headline", "furniture", "dateline", "furniture", "caption", "dateline", "paragraph", "furniture", "paragraph",
        "furniture", "paragraph", *["furniture"] * 8,
    ]  # fmt: skip


def test_a_question_over_its_answer_is_a_subhead() -> None:
    assert kinds(f"{PROSE}\n\nWhy was it closed?\n\n{MORE}")[1] == ("subhead", "Why was it closed?")
    assert kinds(f"{PROSE}\nWhy was it closed?\n{MORE}")[1] == ("paragraph", "Why was it closed?")


def test_a_bold_dateline_and_a_date_on_two_lines() -> None:
    assert kinds(f"**RIVERTON, Ohio** — {PROSE}\n\n{MORE}", media_type="text/markdown")[0] == (
        "dateline",
        "**RIVERTON, Ohio** —",
    )
    assert [kind for kind, _ in kinds(f"Old bridge closed\nPublished\n2 November 2023\n{PROSE}\n{MORE}")][
        1:3
    ] == ["dateline"] * 2


def test_a_slogan_under_its_heading_is_furniture_too() -> None:
    assert reasons("SUBSCRIBE", "Never miss a story. Get the day's top headlines in your inbox every morning.", PROSE) == [
        "newsletter", "newsletter", None,
    ]  # fmt: skip


def test_a_list_that_lost_its_bullets() -> None:
    text = f"{PROSE}\nDrivers are not allowed to:\nCross the bridge.\nStop on it.\nRoe said on Monday it was too old.\n{MORE}"
    blocks, _ = segment(text)
    assert [block[0] for block in blocks] == [
        "paragraph",
        "lead_in",
        "list_item",
        "list_item",
        "paragraph",
        "paragraph",
    ]
    assert blocks[3][3] == 1


@pytest.mark.parametrize(
    "under", ["Six arches\nBuilt in 1902", "Six arches\n" + MORE, "They say so.\nIt is old."]
)
def test_key_points(under: str) -> None:
    found = [kind for kind, _ in kinds(f"{PROSE}\n\nKey points:\n\n{under}\n\n{MORE}")]
    assert (found[1] == "lead_in") is (under == "Six arches\nBuilt in 1902")


def test_a_speaker_introduces_no_list() -> None:
    assert [kind for kind, _ in kinds(f"{PROSE}\nThe mayor told us:\nCross it.\nStop it.\n{MORE}")][
        1
    ] == "paragraph"


def test_a_heading_over_a_list_is_a_subhead() -> None:
    assert kinds(f"{PROSE}\nWhat we know\n- Six arches\n- Built in 1902\n{MORE}")[1] == (
        "subhead",
        "What we know",
    )


def test_a_file_picture_is_a_caption_with_or_without_a_full_stop() -> None:
    assert reasons("FILE - The bridge is seen in this picture of May 3.", PROSE) == ["caption", None]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            f"{PROSE} Photo 3 of 14 Divers stand on the bank. Photo 4 of 14 A crane is brought.",
            ["caption_gallery"] * 2,
        ),
        (f"Updated: 2 months ago. {PROSE}", ["dateline"]),
        (f"Posted about three hours ago {PROSE}", ["dateline"]),
        (f"{PROSE} Share 18 Tweet 7 Comments (5)", ["share"]),
        ("Slide 2/9: The court of Harn hears the banker.", ["caption_gallery"]),
        (f"{PROSE} 214 Shares | 31 Comments", ["share"]),
    ],
)
def test_furniture_that_was_run_into_a_paragraph(line: str, expected: list[str]) -> None:
    blocks = segment("\n".join(("Old bridge closed", MORE, line)))[0]
    assert [reason or kind for kind, *_, reason in blocks[2:] if kind != "paragraph"] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("3 of 9 Stallholders carry crates", "4 of 9 A ferry lies at the quay."), ["caption_gallery"] * 2),
        (("1/12 Penn scores for Rovers", "2/12 Fans on the north stand"), ["caption_gallery"] * 2),
        (("5 of 23 The flooded quay",), ["caption_gallery"]),
        (("5 of 23 Patients developed a rash.", "9 of 60 Controls developed a rash."), [None, None]),
        (("2 of 14 miners were rescued.", "3 of 14 miners were hurt."), [None, None]),
        (("1/3 Cup of sugar", "2/3 Cup of flour"), [None, None]),
        (("27 Comments • 88 Shares • 1.2K views",), ["share"]),
        (("14 comments | 1,104 shares",), ["share"]),
        (("14 comments reached the council before the vote.",), [None]),
    ],
)
def test_counters_on_lines_of_their_own(lines: tuple[str, ...], expected: list[str | None]) -> None:
    assert reasons(*lines) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Image 3 of 14 in the dossier shows the crack that the engineers had overlooked in the spring of the year.",
        "The club posted three days ago that its keeper would miss the match, and it has updated the note since then.",
        "Analysts raised their view 5 percent, and the shares rose 12 percent after the court had ruled for the bank.",
    ],
)
def test_prose_with_such_words_is_left_alone(line: str) -> None:
    assert reasons(line) == [None]
