"""The Great Expectations runner over hand-made articles: same findings, and nothing that fails in silence."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from atodds.errors import RuleError, WorkspaceError
from atodds.model import Article, Axis, Fact, Finding, Mention, NumberMention, Reading, Sentence, Severity
from atodds.rules.context import Context
from atodds.rules.finding_builder import evidence, finding
from atodds.rules.rule import Documentation, Rule
from atodds.runners import direct, gx
from atodds.runners.evaluated import Evaluated

pytestmark = pytest.mark.xdist_group("gx")

TEXT = "A shell fell 20 kilometres away. Four people saw it.\nIt was <loud> & quick."
DOCUMENTATION = Documentation(what="Looks for words.", why="Because.", example="This.", instead="That.")


def article(name: str = "a", text: str = TEXT, **given: Any) -> Article:
    far = NumberMention(
        kind="quantity",
        start=13,
        end=26,
        text="20 kilometres",
        value=20,
        unit="kilometre",
        dimension="[length]",
        low=15,
        high=25,
    )
    mentions: tuple[Mention, ...] = given.pop("mentions", (far,))
    facts = tuple(
        Fact(kind="number", start=one.start, end=one.end, mention=place, sentence=0)
        for place, one in enumerate(mentions)
    )
    sentences = (Sentence(start=0, end=len(text), block=0),)
    made = {
        "id": name,
        "path": f"{name}.txt",
        "text": text,
        "sentences": sentences,
        "mentions": mentions,
        "facts": facts,
    }
    return Article(**{**made, **given})


def rule(
    code: str, kind: str = "everything", *, suite: str = "internal", severity: Severity = "warning"
) -> Rule:
    return Rule(
        code=code,
        name="words-differ",
        suite=suite,
        kind=f"coverage.coverage.{kind}",
        severity=severity,
        message="{count} words in {path}",
        documentation=DOCUMENTATION,
    )


def everything(one: Rule, context: Context) -> Iterator[Finding]:
    """A finding for each word, far more than Great Expectations keeps in its own row-level results."""
    for told in context.articles:
        for word in re.finditer(r"\S+", told.text):
            passage = evidence(told, word.start(), word.end(), reading="a word")
            axis = Axis(unit="kilometre", readings=(Reading(evidence=0, low=None, high=20.5, value=1 / 3),))
            yield finding(
                one,
                [passage],
                {"count": 1, "path": told.path},
                outcome="conflict",
                axis=axis,
                witnesses=(1, 2),
            )


def nothing(one: Rule, context: Context) -> Sequence[Finding]:
    return ()


def matters(one: Rule, context: Context) -> Sequence[Finding]:
    """Needs what the frame does not hold: the declared documents."""
    told = context.articles[0]
    return [finding(one, [evidence(told, 0, 1)], {"count": len(context.documents), "path": told.path})]


def broken(one: Rule, context: Context) -> Iterator[Finding]:
    yield from everything(one, context)
    raise ValueError("no such thing")


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    made = ModuleType("atodds.rules.kinds.coverage.coverage")
    kinds: tuple[Callable[..., object], ...] = (everything, nothing, matters, broken)
    for kind in kinds:
        setattr(made, kind.__name__, kind)
    monkeypatch.setitem(sys.modules, made.__name__, made)


NOTHING = Evaluated()
RULES = (
    rule("V102", suite="coverage", severity="info"),
    rule("Q101", severity="error"),
    rule("Q103", "nothing"),
    rule("Q102", "matters"),
    rule("Q101", "matters", suite="cross-source"),
)


def test_both_runners_give_the_same_findings_in_the_same_order() -> None:
    context = Context([article(f"n{number}") for number in range(30)], documents={"x": {}, "y": {}})

    found = gx.run(RULES, context).findings

    assert found == direct.run(RULES, context).findings
    assert len(found) == 2 * 30 * 15 + 2
    assert found[-1].message == "2 words in n0.txt"


def test_lone_surrogates_and_controls_in_a_text_are_survived(tmp_path: Path) -> None:
    strange = Context(
        [article("\ud800\x00", TEXT + " \x00\x1b[31m \u202e \ud800"), article("b", TEXT + "\ud800")]
    )
    rules = (rule("Q102", "nothing"),)

    assert gx.run(rules, strange, data_docs=tmp_path) == direct.run(rules, strange) == NOTHING


def test_no_rules_give_no_findings() -> None:
    assert gx.run((), Context([article()])) == NOTHING


def test_articles_without_mentions_or_sentences_are_checked() -> None:
    bare = Context([Article(id="a", path="a.txt", text="Words only")])

    assert gx.run(RULES, bare) == direct.run(RULES, bare)


def test_a_rule_that_raises_is_an_error_of_the_run_and_the_others_are_evaluated(tmp_path: Path) -> None:
    rules, context = (*RULES, rule("Q109", "broken"), rule("Q108", "broken")), Context([article()])

    found = gx.run(rules, context, data_docs=tmp_path)

    told = "words-differ (coverage.coverage.broken) could not be evaluated: ValueError: no such thing"
    assert [(error.rule, error.message) for error in found.errors] == [
        ("Q109", f"Q109 {told}"),
        ("Q108", f"Q108 {told}"),
    ]
    assert "ValueError" in found.errors[0].traceback
    assert found.findings == direct.run(rules, context).findings
    assert [one.model_dump() for one in found.errors] == [
        one.model_dump() for one in direct.run(rules, context).errors
    ]
    pages = "".join(page.read_text(encoding="utf-8") for page in tmp_path.glob("*.html"))
    assert pages.count("could not be evaluated: Q109") == 1


def test_an_unknown_kind_is_a_broken_workspace() -> None:
    with pytest.raises(WorkspaceError, match=r"unknown kind of rule 'coverage\.coverage\.absent'"):
        gx.run((rule("Q101", "absent"),), Context([article()]))


def test_no_articles_are_not_clean() -> None:
    with pytest.raises(RuleError, match="nothing checked is not clean"):
        gx.run(RULES, Context(()))


def test_two_rules_of_one_code_are_not_merged() -> None:
    with pytest.raises(RuleError, match="share a code: Q101 in suite internal;"):
        gx.run((rule("Q101"), rule("Q101", "nothing")), Context([article()]))


def test_a_rule_that_was_not_evaluated_fails_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from great_expectations import ExpectationSuite

    add = ExpectationSuite.add_expectation

    def forgetful(suite: Any, expectation: Any) -> Any:
        return None if getattr(expectation, "code", "") == "Q101" else add(suite, expectation)

    monkeypatch.setattr(ExpectationSuite, "add_expectation", forgetful)

    with pytest.raises(RuleError, match="did not evaluate Q101;"):
        gx.run(RULES, Context([article()]))


def test_a_structural_expectation_that_was_not_evaluated_fails_the_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from atodds.runners.gx import structure

    made = structure.of_facts()
    monkeypatch.setattr(structure, "of_facts", lambda: [*made, made[0].copy()])

    with pytest.raises(RuleError, match="did not evaluate Every fact has an article;"):
        gx.run(RULES, Context([article()]))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"id": ""}, "Every article has an id"),
        ({"path": ""}, "Every article has a path"),
        ({"sentences": ()}, "No fact points past the last sentence"),
        ({"text": TEXT.replace("20", "25")}, "A mention's text is the passage at its offsets"),
        ({"text": TEXT[:20]}, "No mention ends past the text"),
        ({"mentions": ()}, None),
        ({"facts": (Fact(kind="number", start=13, end=26, mention=1, sentence=0),)}, "past the last mention"),
        ({"facts": (Fact(kind="number", start=26, end=13, mention=0, sentence=-1),)}, "No fact is empty"),
    ],
)
def test_unsound_articles_are_an_error_of_the_run(given: dict[str, Any], told: str | None) -> None:
    context = Context([article(**given)])
    if told is None:
        assert gx.run((rule("Q103", "nothing"),), context) == NOTHING
        return
    assert re.search(f"not read soundly.*{told}", _structural(context))


def _structural(context: Context) -> str:
    found = gx.run((rule("Q103", "nothing"),), context)
    assert [error.stage for error in found.errors] == ["structure"]
    return found.errors[0].message


def test_articles_that_share_an_id_are_an_error_of_the_run() -> None:
    told = _structural(Context([article("same"), article("same"), article("other")]))
    assert "No two articles share an id (not so in 2 of 3: same, same)" in told


def number(**given: Any) -> NumberMention:
    return NumberMention(**{"kind": "quantity", "start": 0, "end": 1, "text": "A", "value": 1.0, **given})


@pytest.mark.parametrize(
    ("mention", "told"),
    [
        (number(unit="metre", dimension="[length]", low=3, high=2), "No interval ends before it starts"),
        (number(), "Every quantity has a unit"),
    ],
)
def test_unsound_numbers_are_an_error_of_the_run(mention: NumberMention, told: str) -> None:
    assert told in _structural(Context([article(mentions=(mention,))]))


def test_implausible_numbers_are_shown_and_do_not_stop_the_run(tmp_path: Path) -> None:
    odd = (
        number(kind="age", value=400.0),
        number(kind="percent", value=(1e9, 2e9), unit="percent"),
        number(unit="gobbledygook"),
        number(unit="metre", dimension="[mass]"),
    )

    assert gx.run((rule("Q103", "nothing"),), Context([article(mentions=odd)]), data_docs=tmp_path) == NOTHING

    page = (tmp_path / "suite-structure-of-numbers.html").read_text(encoding="utf-8")
    assert page.count('class="status">not met') == 4
    assert "not so in 1 of 1: 400.0" in page


def test_data_docs_show_every_suite_and_finding(tmp_path: Path) -> None:
    context = Context([article()])
    gx.run(RULES, context, data_docs=tmp_path / "new" / "docs")
    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "new" / "docs").iterdir()}

    assert sorted(pages) == [
        "index.html",
        "suite-coverage.html",
        "suite-cross-source.html",
        "suite-internal.html",
        "suite-structure-of-articles.html",
        "suite-structure-of-facts.html",
        "suite-structure-of-mentions.html",
        "suite-structure-of-numbers.html",
    ]
    assert all(f'href="{name}"' in pages["index.html"] for name in pages)
    assert "15 error" in pages["index.html"]
    assert pages["suite-internal.html"].count("1 words in a.txt") == 15
    assert "&lt;loud&gt;" in pages["suite-internal.html"]
    assert "<loud>" not in "".join(pages.values())
    assert "Looks for words." in pages["suite-coverage.html"]


def test_data_docs_load_nothing_and_two_runs_give_equal_bytes(tmp_path: Path) -> None:
    for name in ("first", "second"):
        gx.run(RULES, Context([article(), article("b")]), data_docs=tmp_path / name)
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("first", "second")
    )

    assert first == second
    for page in first.values():
        text = page.decode("utf-8")
        assert not re.search(r"https?:|//[a-z]|<script|<img|<link|<iframe|@import|url\(", text)
        assert text.startswith('<!doctype html>\n<html lang="en">')


def test_pages_of_an_earlier_run_are_removed_and_other_files_kept(tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_text("<p>mine</p>", encoding="utf-8")
    gx.run(RULES, Context([article()]), data_docs=tmp_path)
    gx.run(RULES[:1], Context([article()]), data_docs=tmp_path)

    assert (tmp_path / "mine.html").exists()
    assert (tmp_path / "suite-coverage.html").exists()
    assert not (tmp_path / "suite-internal.html").exists()


def test_data_docs_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")

    ended = gx.run(RULES, Context([article()]), data_docs=tmp_path / "taken")

    assert ended.findings
    assert [error.stage for error in ended.errors] == ["report"]
    assert "taken" in ended.errors[0].message


def test_importing_the_runner_does_not_import_great_expectations() -> None:
    told = (
        "import sys, atodds.runners.gx; print('great_expectations' in sys.modules, 'pandas' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)

    assert shown.stdout.split() == ["False", "False"]


def test_the_runner_without_great_expectations_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "great_expectations", None)
    with pytest.raises(RuleError, match=r"pip install 'atodds\[gx\]'"):
        gx.run([], Context([article()]))


def test_an_exception_that_only_great_expectations_saw_is_found() -> None:
    from atodds.runners.gx.checkpoint import failure

    clean = {"raised_exception": False, "exception_message": None, "exception_traceback": None}
    raised = {"raised_exception": True, "exception_message": "lost", "exception_traceback": "…"}

    assert failure(clean) is None
    assert failure(None) is None
    assert failure(raised) == "lost"
    assert failure({"one": clean, "two": raised}) == "lost"


def test_an_expectation_that_cannot_be_evaluated_fails_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from atodds.runners.gx import frames

    make = frames.facts
    monkeypatch.setattr(frames, "facts", lambda context: make(context).drop(columns="mention"))

    with pytest.raises(RuleError, match="could not evaluate it"):
        gx.run(RULES, Context([article()]))


def test_a_run_is_silent_and_leaves_no_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))

    gx.run(RULES, Context([article()]))

    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


WATCHED = """
import os, sys
opened = []

def watch(event, arguments):
    if event == "open" and not isinstance(arguments[0], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR):
        opened.append(("write", str(arguments[0])))
    elif event in ("os.mkdir", "os.rename"):
        opened.append((event, str(arguments[0])))
    elif event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        opened.append((event, str(arguments[1:])))

sys.addaudithook(watch)
sys.dont_write_bytecode = True
from pathlib import Path
from atodds.model import Article
from atodds.rules.context import Context
from atodds.runners import gx
gx.run((), Context([Article(id="a", path="a.txt", text="Words")]), data_docs=Path(sys.argv[1]))
allowed = (os.devnull, sys.argv[1], os.path.join(os.path.dirname(sys.argv[1]), "gx"),
           os.path.join(os.path.dirname(sys.argv[1]), ".gx-"))
print(*(what for what in opened if not what[1].startswith(allowed)), sep=os.linesep)
"""


def test_a_run_opens_no_connection_and_writes_only_its_folder(tmp_path: Path) -> None:
    given = [sys.executable, "-W", "error", "-W", "ignore:module 'sre_:DeprecationWarning", "-c", WATCHED]

    shown = subprocess.run([*given, str(tmp_path / "docs")], capture_output=True, text=True, cwd=tmp_path)

    assert (shown.stdout.strip(), shown.stderr) == ("", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "gx"]
