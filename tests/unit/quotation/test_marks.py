"""Quotation marks: every style, every trap, and what is wrong with them."""

from __future__ import annotations

import pytest

from atodds import entities as names
from atodds import quotation as quotations
from atodds.annotations import Annotations, MentionDraft
from atodds.segmentation import segment


def read(text: str) -> list[MentionDraft]:
    blocks, sentences = segment(text)
    draft = Annotations(text, [block[:4] for block in blocks], sentences)
    draft.marks = names.read(draft)
    return quotations.read(draft)


def quoted(text: str) -> list[str]:
    return [mark.fields["quoted"] for mark in read(text)]


def problems(text: str) -> list[tuple[str, str | None]]:
    return [(mark.fields["quoted"], mark.fields.get("problem")) for mark in read(text)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ('"It rained all day," she said.', "straight"),
        ("“It rained all day,” she said.", "curly"),
        ("‘It rained all day,’ she said.", "single"),
        ("'It rained all day,' she said.", "single"),
        ("``It rained all day,'' she said.", "latex"),
        ("`` It rained all day, '' she said.", "latex"),
        ("« It rained all day, » she said.", "guillemets"),
        ("„It rained all day,” she said.", "curly"),
    ],
)
def test_styles(text: str, marks: str) -> None:
    (mark,) = read(text)
    assert (mark.fields["quoted"], mark.fields["marks"]) == ("It rained all day,", marks)
    assert text[mark.start : mark.end] == mark.fields["text"]


def test_stray_spaces_of_tokens() -> None:
    assert quoted('The wall collapsed, " added the doctor.\n"We ran, " he said. It was"cold"there.') == [
        "The wall collapsed,",
        "We ran,",
        "cold",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The players' union and the farmers' land.",
        "'Tis late, and the '90s are over; rock 'n' roll isn't.",
        'He is 6\'4" tall and holds a 12" rule.',
        "It’s the officials’ plan, isn’t it?",
        "Ain't no 'em here, said nobody.",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_inches_inside_and_beside_a_quotation() -> None:
    assert quoted('The goalkeeper is 6\'4". "It broke," he said.') == ["It broke,"]
    assert quoted('"He is 6\'4" tall," she said.') == ["He is 6'4\" tall,"]
    assert quoted('"The pipe is 12" wide," she said. "Bring it."') == ['The pipe is 12" wide,', "Bring it."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('The banner read "Made here since 1921".', ["Made here since 1921"]),
        ('"We won 3-1" and "it was 1921", he said.', ["We won 3-1", "it was 1921"]),
        ('A 24" screen and a 30" screen were sold.', []),
        ('The pipe is 12" wide, said "Bob".', ["Bob"]),
    ],
)
def test_a_quotation_may_end_with_a_figure(text: str, found: list[str]) -> None:
    assert quoted(text) == found
    assert all(problem is None for _, problem in problems(text))


def test_a_quotation_within_a_quotation() -> None:
    assert quoted("“He said ‘come here’ and left,” she said.") == [
        "He said ‘come here’ and left,",
        "come here",
    ]
    assert quoted("“He said “come here” and left,” she said.") == ["He said “come here” and left,"]


def test_over_paragraphs_each_opens_again() -> None:
    text = "“We crossed at dawn.\n\n“The river was high,” Marta Lind said."
    first, second = read(text)
    assert (first.fields.get("problem"), second.fields.get("problem")) == (None, None)
    assert second.fields["speaker"] == "Marta Lind"
    assert second.fields.get("continues") is None


def test_over_lines_without_opening_again() -> None:
    assert quoted("“We crossed at dawn.\nThe river was high.\nNobody spoke,” she said.") == [
        "We crossed at dawn.\nThe river was high.\nNobody spoke,"
    ]
    assert quoted('"We crossed at dawn.\nThe river was high," she said.') == [
        "We crossed at dawn.\nThe river was high,"
    ]


def test_closed_early_and_never_opened() -> None:
    text = "“It is time,” he said. “We should see what it is.”This is a slow river.”\nThe end."
    assert problems(text) == [
        ("It is time,", None),
        ("We should see what it is.", "closed_early"),
        ("This is a slow river.", "unopened"),
    ]


def test_never_closed() -> None:
    assert problems('"The bridge was checked in May, she said.\nThe council meets.') == [
        ("The bridge was checked in May, she said.", "unclosed")
    ]
    assert problems("“The bridge was checked, she said. “It held.”\nThe end.")[0] == (
        "The bridge was checked, she said.",
        "unclosed",
    )


def test_a_mark_that_points_the_wrong_way_closes() -> None:
    assert problems("“The bridge held, “she said.\nThe “end”.") == [
        ("The bridge held,", "unclosed"),
        ("end", None),
    ]
    assert problems("“The bridge held“, she said. “It is old”.") == [
        ("The bridge held", None),
        ("It is old", None),
    ]


def test_one_glyph_for_both_ends() -> None:
    assert problems("”The bridge held,” she said. ”It is old.”") == [
        ("The bridge held,", None),
        ("It is old.", None),
    ]


TAIL = "“The school cannot wait,” Luis Prado said. “Every child needs a desk.” {tail}\nThe vote is due."


def test_speech_that_goes_on_outside() -> None:
    marks = read(TAIL.format(tail="Good schools must come before new roads."))
    assert marks[-1].fields["problem"] == "tail_outside"
    assert (marks[-1].fields["speaker"], marks[-1].fields["marks"]) == ("Luis Prado", "none")


@pytest.mark.parametrize(
    "tail",
    [
        "He said schools must come before new roads.",
        "The council met on Friday.",
        "They must decide by March.",
        "Norway must decide by March.",
        "All 12 schools must close early now.",
        "Schools must open. Roads must wait.",
        "",
    ],
)
def test_what_is_no_tail(tail: str) -> None:
    assert [mark.fields.get("problem") for mark in read(TAIL.format(tail=tail))] == [None, None]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('"It rained all day," she said.', "full"),
        ('She said the plan was "slow and costly" at best.', "fragment"),
        ('He wrote the novel "The Long Winter" in May.', "title"),
        ('The film "Winter" opened.', "title"),
        ('A so-called "reform" passed.', "scare"),
        ('A ""', "scare"),
    ],
)
def test_forms(text: str, form: str) -> None:
    assert read(text)[0].fields["form"] == form


def test_a_title_has_no_speaker() -> None:
    assert "speaker" not in read('Anna Holm said the novel "The Long Winter" was good.')[0].fields


@pytest.mark.parametrize(
    "text", ["", '"', "“", "”", "''", "``", "«", '" "', "‘", "'a", '"\n"', "”“", "“\n\n”", '5"']
)
def test_scraps_do_no_harm(text: str) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in read(text))


def test_single_marks_around_a_plural() -> None:
    assert quoted("The envoy spoke of 'difficult talks'. The players' union agreed.") == ["difficult talks"]


def test_a_work_named_by_its_kind_is_a_title_beside_a_speaker() -> None:
    assert (
        read('It will rain, said Anna Holm, star of the epic "Australia," on Monday.')[0].fields["form"]
        == "title"
    )


def test_a_drawn_line_of_marks_is_none() -> None:
    for line in ('"' * 6, "’" * 7, "'" * 40, "`'" * 9):
        assert not quoted(f"{line}\nThe mill closed.\n{line}\n")
    assert quoted("He said: “It was late.”\n'''''''''\n“We go.”\n") == [
        "It was late.",
        "We go.",
    ]


BY_SENTENCE = """The video was shown for the first time in Orsa.
The singer said: "Twenty years ago I performed here and the world watched.
You saw my generation demanding a change.
{}Once again, here we are, twenty years later.
Feed the world."
The song was recorded on Friday.
It is sold in shops from Monday.
"""


def test_a_speech_of_which_each_sentence_is_a_line_goes_on_over_lines_without_marks() -> None:
    assert [mark.fields.get("problem") for mark in read(BY_SENTENCE.format('"'))] == [None, None]


def test_in_paragraphs_a_line_without_marks_ends_it() -> None:
    paragraphs = (
        BY_SENTENCE.format('"')
        .replace("Orsa.", "Orsa. It is long.")
        .replace("Friday.", "Friday. It is good.")
    )
    assert "unclosed" in [mark.fields.get("problem") for mark in read(paragraphs)]


def test_a_long_paragraph_of_a_speech_goes_on_in_the_next() -> None:
    text = f"“We crossed at dawn. {'The river was high and cold. ' * 120}\n\n“By noon it had gone down,” she said."
    assert [mark.fields.get("problem") for mark in read(text)] == [None, None]
