"""The page as a reader meets it: structure, summary, findings, filters, anchors."""

from __future__ import annotations

import itertools
import re
from functools import cache

from atodds.model import Comparison, Evidence, FactRef, Run, RunError, SourceSummary
from atodds.reports.html import render
from tests.unit.html.page import Element, Page
from tests.unit.html.sample_run import RULES, seed_run


@cache
def html() -> str:
    return render(seed_run(), RULES)


@cache
def page() -> Page:
    return Page(html())


def title_of(shown: Page) -> str:
    return shown.inside(shown.one("head"), "title")[0].text


def finding(rule: str) -> Element:
    return page().all(cls="f", data_r=rule)[0]


def test_the_page_has_language_title_landmarks_and_a_skip_link() -> None:
    assert page().one("html").attributes["lang"] == "en"
    assert title_of(page()) == "atodds report: seeds/"
    for landmark in ("main", "nav", "h1"):
        page().one(landmark)
    skip = page().one("a", "skip")
    assert skip.attributes["href"] == "#" + page().one("main").attributes["id"]


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(one.tag[1]) for one in page().elements if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_link_within_the_page_has_its_target_and_every_id_is_used_once() -> None:
    ids = [one.attributes["id"] for one in page().elements if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    targets = {one.attributes["href"] for one in page().all("a")}
    assert all(target.startswith("#") for target in targets)
    assert {target[1:] for target in targets} <= set(ids)
    described = {
        name for one in page().elements for name in one.attributes.get("aria-labelledby", "").split()
    }
    assert described <= set(ids)


def test_nothing_is_loaded_from_outside() -> None:
    assert not page().all("link")
    assert not [one for one in page().elements if {"src", "srcset", "action", "data"} & set(one.attributes)]
    assert "@import" not in html()
    assert "url(" not in html()
    assert "http://" not in html()
    assert "https://" not in html()
    policy = page().one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert policy.startswith("default-src 'none'")


def test_no_style_or_handler_in_an_attribute_would_be_blocked_by_the_policy() -> None:
    assert not [
        one for one in page().elements for name in one.attributes if name == "style" or name[:2] == "on"
    ]


def test_the_same_run_gives_the_same_bytes_and_fits_in_two_hundred_kilobytes() -> None:
    assert render(seed_run(), RULES) == html()
    assert len(html().encode()) < 200_000


def test_the_summary_counts_in_words_that_link_to_filtered_views() -> None:
    counts = page().one("ul", "counts")
    said = " ".join(counts.text.split())
    assert said == "● 3 at odds ▲ 4 to look at ○ 5 notes new 10 known 1 waived 1 not checked 2"
    links = [one.attributes["href"] for one in page().inside(counts, "a")]
    assert links == [
        "#severity=error", "#severity=warning", "#severity=info",
        "#status=new", "#status=known", "#status=waived", "#coverage",
    ]  # fmt: skip


def test_every_finding_stands_once_with_its_fingerprint_and_what_the_filters_need() -> None:
    shown = page().all(cls="f")
    run = seed_run()
    assert sorted(one.attributes["id"] for one in shown) == sorted(one.fingerprint for one in run.findings)
    distance = finding("Q102").attributes
    assert (distance["data-s"], distance["data-t"], distance["data-o"]) == ("error", "new", "1 3 4")


def test_two_findings_with_one_fingerprint_keep_anchors_of_their_own() -> None:
    run = seed_run()
    twice = run.model_copy(update={"findings": (run.findings[0], run.findings[0])})
    ids = [one.attributes["id"] for one in Page(render(twice)).all(cls="f")]
    assert ids == [run.findings[0].fingerprint, run.findings[0].fingerprint + "-2"]


def test_a_passage_stands_in_its_sentence_with_the_span_marked_and_neighbours_greyed() -> None:
    first, second = (one for one in page().inside(finding("Q102"), "div", "sd"))
    quote = page().inside(second, "blockquote")[0]
    assert page().inside(second, "mark")[0].text == "20 kilometers (12 miles)"
    assert "is located a mere 20 kilometers (12 miles) away from the Russian border." in quote.text
    assert "originate from Russian territory." in page().inside(second, cls="near")[0].text
    assert "The Example Post" in second.text
    assert "Reading: 18.5–19.5 miles = 29.8–31.4 km" in first.text


def test_witnesses_in_the_same_words_are_folded_into_one_cell() -> None:
    first = page().inside(finding("Q102"), "div", "sd")[0]
    assert "001 (+ 003, same wording)" in " ".join(first.text.split())
    folded = page().inside(first, "details")[0]
    assert "located just 19 miles" in folded.text
    officials = page().inside(finding("Q104"), "div", "sd")[2]
    assert "same wording" not in officials.text
    assert len(page().inside(officials, "blockquote")) == 2


def test_a_source_that_copies_another_is_named_a_copy() -> None:
    run = seed_run()
    sources = tuple(
        one.model_copy(update={"copy_of": run.sources[1].path}) if number == 3 else one
        for number, one in enumerate(run.sources)
    )
    shown = Page(render(run.model_copy(update={"sources": sources})))
    assert "001 (+ 003, copy)" in " ".join(shown.all(cls="f", data_r="Q102")[0].text.split())
    assert "one is a near-copy of another" in shown.one("p", "lead").text


def test_a_finding_within_one_passage_shows_it_once_with_both_spans() -> None:
    marks = finding("W303")
    quotes = page().inside(marks, "blockquote")
    assert len(quotes) == 1
    assert [one.classes for one in page().inside(marks, "mark")] == [["s0"], ["s1"]]


def test_quotations_are_compared_word_by_word() -> None:
    block = page().inside(finding("W301"), "div", "diff")[0]
    assert "of 39 words are the same" in block.text
    assert "Marked: words that both wordings have" in block.text
    both = [one.text for one in page().inside(block, "mark")]
    assert any("continue to do that" in words for words in both)
    assert not any("hallmark" in words for words in both)


def test_the_two_wordings_that_are_closest_are_compared() -> None:
    run = seed_run()
    quotation = run.findings[1]
    near = quotation.evidence[2].model_copy(
        update={
            "source": run.articles[0].path,
            "text": quotation.evidence[2].text.replace("confident", "sure"),
        }
    )
    sides = (
        *quotation.evidence[:2],
        quotation.evidence[2],
        near.model_copy(update={"side": 0, "source": "other"}),
    )
    shown = Page(
        render(run.model_copy(update={"findings": (quotation.model_copy(update={"evidence": sides}),)}))
    )
    block = shown.one("div", "diff")
    assert [one.text for one in shown.inside(block, "mark")] == ["sure", "confident"]


def test_many_passages_of_one_side_are_folded_and_then_counted() -> None:
    passages = tuple(
        Evidence(source=f"{n}.txt", start=0, end=4, line=1, text=f"word {n}", side=0) for n in range(60)
    )
    run = seed_run()
    finding_ = run.findings[2].model_copy(update={"evidence": passages})
    shown = Page(render(run.model_copy(update={"findings": (finding_,)})))
    block = shown.one("article", "f")
    assert len(shown.inside(block, "blockquote")) == 40
    folded = shown.inside(block, "details")[0].text
    assert "36 more passages" in folded
    assert "and 20 more, marked in the articles" in folded


def test_permissions_stand_side_by_side() -> None:
    block = finding("W304")
    rows = {row.texts and row.text: row for row in page().inside(block, "tr")}
    assert "Permission✗ prohibited✓ permitted" in rows
    assert "differs" in rows["To whataircraft on the groundbombers preparing to launch"].classes
    assert "The new policy allows Ukraine to:" in page().inside(block, "blockquote")[1].text


def test_a_reference_names_where_it_was_taken_from() -> None:
    assert "Example Handbook of Missiles, 2024" in page().inside(finding("Q105"), "div", "sd")[1].text


def test_a_finding_says_what_is_not_known_what_its_rule_means_and_how_to_waive_it() -> None:
    block = finding("Q102")
    assert "Not known: Which is right is not known" in block.text
    assert "Compares figures that two sources give for one thing." in block.text
    assert f"fingerprint: {block.attributes['id']}" in page().inside(block, "pre")[0].text
    assert page().one("details", id="rule-cross-source/Q102")


def test_notes_and_waived_findings_are_folded() -> None:
    assert all(one.tag == "details" for one in page().all(cls="f", data_s="info"))
    assert page().one(cls="f", data_t="waived").tag == "details"
    assert all(one.tag == "article" for one in page().all(cls="f", data_s="error"))


def test_the_index_has_one_line_a_finding_new_first_and_one_line_a_rule_for_notes() -> None:
    lines = page().all("li", "i")
    loud = [one for one in page().all(cls="f") if one.attributes["data-s"] != "info"]
    assert len(lines) == len(loud)
    order = {"new": 0, "known": 1, "waived": 2}
    ranks = [(order[one.attributes["data-t"]], one.attributes["data-s"] != "error") for one in lines]
    assert ranks == sorted(ranks)
    first = next(one for one in lines if one.attributes["data-r"] == "Q102")
    assert "19 miles against 20 kilometers (12 miles)" in " ".join(first.text.split())
    assert page().inside(first, "a")[0].attributes["href"] == "#" + finding("Q102").attributes["id"]
    notes = {one.attributes["data-r"] for one in page().all(cls="f", data_s="info")}
    assert len(page().all("details", "notes-of")) == len(notes)


def test_every_card_can_be_called_right_wrong_or_known() -> None:
    for card in page().all("article", "f"):
        judge = page().inside(card, "span", "judge")[0]
        assert "hidden" in judge.attributes
        values = [one.attributes["value"] for one in page().inside(judge, "button")]
        assert values == ["right", "wrong", "known"]


def test_a_filter_offers_each_rule_source_severity_and_status_that_is_there() -> None:
    form = page().one("form")
    values = [one.attributes["value"] for one in page().inside(form, "option")]
    assert {"Q102", "W304", "0", "4"} <= set(values)
    boxes = [one.attributes["value"] for one in page().inside(form, "input") if "value" in one.attributes]
    assert boxes == ["error", "warning", "info", "new", "known", "waived"]
    assert page().one("details", id="fold").attributes.get("hidden") is not None


def test_an_empty_run_says_what_was_not_compared() -> None:
    empty = Page(render(Run(atodds_version="0.0")))
    said = empty.one("section", "nothing").text
    assert "not the same as “nothing is wrong”" in said
    assert "No number was seen" in said
    assert not empty.all("form")
    ids = {one.attributes.get("id") for one in empty.elements}
    assert {one.attributes["href"][1:] for one in empty.all("a")} <= ids


def test_a_run_of_one_source_without_findings_says_that_nothing_could_be_compared_across() -> None:
    run = Run(atodds_version="0.0", sources=(SourceSummary(id="a", path="in/a.txt"),))
    shown = Page(render(run))
    assert "With one source nothing can be compared across sources" in shown.one("section", "nothing").text
    assert (
        shown.one("p", "lead").text.strip() == "One source was read, so nothing was compared across sources."
    )
    assert title_of(shown) == "atodds report: a.txt"


def test_findings_of_the_baseline_that_are_gone_are_listed() -> None:
    gone = Page(render(Run(atodds_version="0.0", fixed=("Q102 quantity-conflict abc: one thing",))))
    assert "One finding of the baseline is gone" in gone.one("details", "fixed").text


def test_a_message_names_sources_by_their_labels() -> None:
    run = seed_run()
    path = run.findings[0].evidence[0].source
    told = run.findings[0].model_copy(update={"message": f"{path} differs."})
    shown = Page(render(run.model_copy(update={"findings": (told,)})))
    assert "001 differs." in shown.one("article", "f").text


def test_a_page_of_stories_is_called_by_them() -> None:
    run = seed_run().model_copy(update={"stories": ("the strikes", "the storm")})
    two = Page(render(run, RULES, up="../index.html"))
    assert title_of(two) == "atodds report: The strikes and one more story"
    assert "The strikes and one more story" in two.one("h1").text
    alone = render(run.model_copy(update={"stories": ("the strikes",)}), RULES, up="../index.html")
    assert title_of(Page(alone)) == "atodds report: The strikes"


def test_a_conflict_of_one_passage_excludes_no_other() -> None:
    one = seed_run().findings[0]
    alone = one.model_copy(update={"outcome": "conflict", "evidence": one.evidence[:1]})
    shown = render(seed_run().model_copy(update={"findings": (alone,)}), RULES)
    assert "it cannot stand as it is printed" in shown
    assert "the passages exclude each other" not in shown


def test_the_summary_counts_the_files_that_could_not_be_read() -> None:
    run = seed_run()
    unread = RunError(stage="loading", source="seeds/a.docx", message="it may be damaged")
    broken = run.model_copy(update={"errors": (unread,)})
    assert "One file could not be read." in Page(render(broken, RULES)).one("p", "lead").text


def test_the_page_of_one_draft_is_called_by_it() -> None:
    run = seed_run()
    drafted = run.model_copy(update={"drafts": (run.sources[0].path,)})
    assert (
        title_of(Page(render(drafted, RULES))) == f"atodds report: {run.sources[0].path.rsplit('/', 1)[-1]}"
    )


def test_a_line_of_the_index_shows_where_two_long_passages_part() -> None:
    one = next(one for one in seed_run().findings if len({part.side for part in one.evidence}) == 2)
    long = "We have received around fifty people with injuries {} when the walls of their houses fell"
    parts = [
        part.model_copy(update={"text": long.format("sustained" if part.side == 0 else "suffered")})
        for part in one.evidence
    ]
    told = one.model_copy(update={"evidence": tuple(parts), "severity": "error"})
    shown = Page(render(seed_run().model_copy(update={"findings": (told,)}), RULES))
    said = [quote.text for quote in shown.inside(shown.all("li", "i")[0], "q")]
    assert [text.split()[:4] for text in said] == [
        ["…", "with", "injuries", "sustained"],
        ["…", "with", "injuries", "suffered"],
    ]


def test_statements_are_likely_one_thing_and_not_said_to_agree() -> None:
    given = seed_run()
    one, other = (
        FactRef(source=source.path, start=0, end=20, text=text, side=0)
        for source, text in zip(
            given.sources, ("Soldiers carried pensioners", "Pensioners were carried"), strict=False
        )
    )
    told = Comparison(
        matter="“Pensioners were carried”",
        outcome="equivalent",
        reason="likely one thing",
        score=0.8,
        kind="statement",
        facts=(one, other),
    )
    shown = Page(render(given.model_copy(update={"comparisons": (told,)}), RULES))
    row = shown.inside(
        next(part for part in shown.all("section") if part.attributes.get("id") == "statements"), "dt"
    )[0]
    assert "likely one thing · 80 %" in row.text
    assert "agree" not in row.text
