"""Speakers: by name, pronoun and description, before and after, and where a quotation goes on."""

from __future__ import annotations

from typing import Any

import pytest

from atodds import entities as names
from atodds import quotation as quotations
from atodds import temporal as times
from atodds.annotations import Annotations
from atodds.segmentation import segment


def read(text: str) -> list[dict[str, Any]]:
    blocks, sentences = segment(text)
    draft = Annotations(text, [block[:4] for block in blocks], sentences)
    draft.marks = times.read(draft)
    draft.marks = sorted([*draft.marks, *names.read(draft)], key=lambda mark: (mark.start, mark.end))
    return [mark.fields for mark in quotations.read(draft)]


def speakers(text: str) -> list[str | None]:
    return [fields.get("speaker") for fields in read(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It held," Anna Holm said.', "Anna Holm"),
        ('"It held," said Anna Holm.', "Anna Holm"),
        ('"It held," said the engineer Anna Holm, who built it.', "Anna Holm"),
        ('"It held," Captain Anna Holm said.', "Anna Holm"),
        ('"It held," Norway\'s foreign minister, Anna Holm, said.', "Anna Holm"),
        ('"It held," Anna Holm of the Coast Guard said.', "Anna Holm"),
        ('"It held," Anna Holm, a retired pilot, said.', "Anna Holm"),
        ('"It held," one of the officials said.', "one of the officials"),
        ('"It held," added the doctor.', "the doctor"),
        ('"It held," said a European diplomat, walking off.', "a European diplomat"),
        ('"It held," a source close to the team said.', "a source"),
        ('"It held," according to the mayor.', "the mayor"),
        ('"It held," the company said in a statement.', "the company"),
        ('"It held," Zzyrt told reporters.', "Zzyrt"),
        ('Anna Holm said: "It held."', "Anna Holm"),
        ('Anna Holm, speaking beside Peter Vance, said that it was "old and slow" by then.', "Anna Holm"),
        ('Anna Holm noted the shift, saying it would "adapt and adjust" soon.', "Anna Holm"),
        ('Anna Holm explained:\n"It held all day."', "Anna Holm"),
        ('Critics called it "a costly and slow affair" on Monday.', "Critics"),
        ('Anna Holm said it was late and added, "It held."', "Anna Holm"),
        ('The statement read: "It held."', "The statement"),
        ('"It held," said Zzyrt.', "Zzyrt"),
        ('According to Dr. Anna Holm, "it held for a week."', "Anna Holm"),
        ('Her brother, Anders Holm, remembered her as a "keen and steady hand."', "Anders Holm"),
        ('Anna Holm labelled the plan "old and slow and dear."', "Anna Holm"),
    ],
)
def test_speaker(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        'The sign over the door was "old and slow and grey" by then.',
        'It rained. "It held." The council met.',
        '"It held," said Friday.',
        'I said, "It held."',
    ],
)
def test_no_speaker(text: str) -> None:
    assert speakers(text) == [None]


def test_pronouns_are_the_last_speaker_or_the_person_of_the_paragraph() -> None:
    text = 'Peter Vance said it was late.\n\n"It held," he said.\n\nAnna Holm opened the bridge. "It is new," she said.'
    assert speakers(text) == ["Peter Vance", "Anna Holm"]


def test_a_pronoun_after_an_unspoken_paragraph() -> None:
    assert speakers('Anna Holm opened the bridge.\n\n"It is new," she said.') == ["Anna Holm"]


def test_they_and_it_are_bodies_and_groups() -> None:
    assert speakers('Two officials said it was late. "It held," they added.') == ["Two officials"]
    assert speakers('The company said it was late. "It held," it added.') == ["The company"]


def test_he_is_never_several_people() -> None:
    assert speakers('Anna Holm said no. The jurors said yes.\n\n"It held," she said.') == ["Anna Holm"]


def test_quotations_go_on_after_the_clause_of_saying() -> None:
    found = read('"It held," Anna Holm said during a visit to Norway. "It is new."\n"It is long."')
    assert [one["speaker"] for one in found] == ["Anna Holm"] * 3
    assert [one.get("continues", False) for one in found] == [False, True, True]


def test_another_sentence_ends_the_speech() -> None:
    text = '"It held," Anna Holm said. The council met on Friday. Rain fell on the valley. "Old and slow" signs stood there.'
    assert speakers(text)[1] is None


def test_kinds_and_verbs() -> None:
    found = read('"It held," Anna Holm insisted. "It fell," officials said. "It swayed," the ministry said.')
    assert [(one["speaker_kind"], one["verb"]) for one in found] == [
        ("named", "insisted"),
        ("anonymous", "said"),
        ("organization", "said"),
    ]


def test_where_and_when() -> None:
    (one,) = read('"It held," Anna Holm said Thursday at a press conference in Oslo.')
    assert (one["when"], one["where"]) == ("Thursday", "at a press conference in Oslo")
    (other,) = read('"It held," Anna Holm said.')
    assert "where" not in other
    assert "when" not in other


def test_the_span_of_the_speaker() -> None:
    text = 'It was late. "It held," Captain Anna Holm said.'
    (one,) = read(text)
    assert text[one["speaker_start"] :].startswith("Captain Anna Holm")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Anna Holm met Peter Vance. "It held," he said.', "Peter Vance"),
        ('Peter Vance met Anna Holm. "It held," she said.', "Anna Holm"),
        (
            'The actress met the mayor, an aide said. The actress told him no. "It held," she said.',
            "The actress",
        ),
        ('Anna Holm spoke.\n\n"Peter Vance was late," she said.', "Anna Holm"),
        ('Peter Vance spoke.\n\n"Luis Prado was late," he said.', "Peter Vance"),
    ],
)
def test_pronouns_agree_and_are_nobody_inside_the_quotation(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_title_of_several_words_leads_to_the_name() -> None:
    assert speakers('"It held," said Secretary of the Interior Anna Holm.') == ["Anna Holm"]


def test_an_unlisted_name_between_commas() -> None:
    assert speakers('The head of the union, Zzyrt, said: "It held."') == ["Zzyrt"]


def test_a_full_stop_after_the_mark_ends_the_sentence() -> None:
    text = 'Anna Holm saw "nothing to see here". Peter Vance\'s spokesman said: "It held."'
    assert speakers(text) == [None, "Peter Vance's spokesman"]


def test_a_body_with_a_clause_of_its_own() -> None:
    text = 'The Ministry of Defence, which had refused for weeks, said it "takes this seriously" now.'
    assert speakers(text) == ["Ministry of Defence"]


def test_a_quotation_within_the_quotation_does_not_hide_the_speaker() -> None:
    assert speakers("“I told them, ‘Don’t fly today,’” Anna Holm said.") == ["Anna Holm", None]


def test_a_fragment_is_not_the_next_clause() -> None:
    text = 'Anna Holm said she was "in no hurry" to leave, even as Peter Vance, who called her "old", waited.'
    assert speakers(text) == ["Anna Holm", "Peter Vance"]


def test_who_is_described_does_not_speak() -> None:
    assert speakers('Anna Holm has been described as "the apple of his eye" before.') == [None]


def test_the_clause_that_ends_the_sentence() -> None:
    text = 'It was "unusual," if not "unheard of," for the court to act so fast, three former clerks told reporters.'
    assert speakers(text) == ["three former clerks"] * 2
    assert speakers('It was "unusual" that Anna Holm said so in the long debate of the council.') == [None]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            'The manager said, "They poured in. It was wild." '
            'Council Member Jude Weller lamented that a "calm vigil ended in a riot."',
            "Jude Weller",
        ),
        (
            'Anna Holm said, "We are done here. It was close." '
            'The club told its members that "the board has decided. It is over."',
            "The club",
        ),
        (
            'Anna Holm said, "Rates were held. Growth slowed." '
            'Analyst Peter Vance grumbled that the bank "waited too long again."',
            "Peter Vance",
        ),
        (
            'Anna Holm said, "The probe is on its way." The university insisted that the craft "will land safely."',
            "The university",
        ),
        (
            'Anna Holm said, "We saw the water rise. It was fast." Then, in a whisper: "Nobody slept."',
            "Anna Holm",
        ),
        ('Anna Holm said, "He fired first. I saw it." And of the verdict: "It is a shame."', "Anna Holm"),
        ('Anna Holm said, "We are ready." She mused that the vote was "only a start."', "Anna Holm"),
    ],
)
def test_a_sentence_with_a_subject_of_its_own_does_not_go_on_speaking_for_the_speaker_before(
    text: str, second: str
) -> None:
    then = read(text)[1]
    assert then.get("speaker") == second
    assert second == "Anna Holm" or not then.get("continues")
