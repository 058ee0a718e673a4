"""The findings on the seeds, by hand: one of each kind that the report shows in its own way."""

from __future__ import annotations

from atodds.model import Article, Axis, Evidence, Finding, Reading


def passage(article: Article, words: str, side: int = 0, reading: str = "") -> Evidence:
    """The first place where the words stand."""
    start = article.text.index(words)
    return Evidence(
        source=article.path,
        start=start,
        end=start + len(words),
        text=words,
        side=side,
        reading=reading,
        line=article.text.count("\n", 0, start) + 1,
    )


def finding(
    rule: str, name: str, severity: str, message: str, evidence: list[Evidence], **more: object
) -> Finding:
    """A finding with a fingerprint made from its rule and words."""
    print_ = f"{sum(ord(char) * (7 + place) for place, char in enumerate(rule + message)):012x}"[-12:]
    return Finding.model_validate(
        {
            "rule": rule,
            "name": name,
            "suite": "cross-source",
            "severity": severity,
            "message": message,
            "fingerprint": print_,
            "evidence": evidence,
            **more,
        }
    )


def seed_findings(a: list[Article]) -> list[Finding]:
    """The findings that the main job must show."""
    return [
        _distance(a),
        _quotation(a),
        _marks(a),
        _sources(a),
        _reach(a),
        _permission(a),
        _tail(a),
        *_notes(a),
    ]


def _distance(a: list[Article]) -> Finding:
    miles = "18.5–19.5 miles = 29.8–31.4 km"
    km = Reading(evidence=0, low=29.77, high=31.38, strict_low=29.77, strict_high=31.38, value=30.58)
    return finding(
        "Q102",
        "quantity-conflict",
        "error",
        "19 miles and 20 kilometers are at least 4.8 km apart; no rounding brings them together.",
        [
            passage(a[1], "19 miles", 0, miles),
            passage(a[3], "19 miles", 0, miles),
            passage(
                a[4], "20 kilometers (12 miles)", 1, "15–25 km at its loosest, 19.5–20.5 km at its strictest"
            ),
        ],
        outcome="conflict",
        matter="distance of Kharkiv from the Russian border",
        witnesses=(2, 1),
        unknown="Which is right is not known; they may measure from different points.",
        axis=Axis(
            unit="km",
            readings=(
                km,
                km.model_copy(update={"evidence": 1}),
                Reading(evidence=2, low=15, high=25, strict_low=19.5, strict_high=20.5, value=20),
            ),
        ),
    )


def _quotation(a: list[Article]) -> Finding:
    first = (
        '"A hallmark of U.S. support for Ukraine has been to adapt as conditions change. '
        'As battlefields and Russian strategies evolve, so have we,"'
    )
    second = (
        "“As the conditions have changed, as the battlefield has changed, as what Russia does has changed "
        "in terms of how it’s pursuing its aggression and escalation, we’ve adapted and adjusted, too, "
        "and I’m confident we’ll continue to do that,”"
    )
    return finding(
        "W301",
        "quotation-altered",
        "error",
        "Two wordings of one statement by Blinken stand between quotation marks.",
        [
            passage(a[0], first, 0),
            passage(a[0], '"I am confident we will continue to do that."', 0),
            passage(a[4], second, 1),
        ],
        outcome="conflict",
        matter="what Blinken said in Moldova",
        witnesses=(1, 1),
        unknown="Which wording he used is not known; one of them may be a paraphrase.",
    )


def _marks(a: list[Article]) -> Finding:
    return finding(
        "W303",
        "quotation-marks-unbalanced",
        "error",
        "A closing mark stands without an opening one.",
        [
            passage(a[4], "“We should remember what it is.”", 0),
            passage(a[4], "This is an aggressive war that Moscow has chosen to wage on Ukraine.”", 1),
        ],
        suite="internal",
        unknown="Where the quotation ends is not known.",
    )


def _sources(a: list[Article]) -> Finding:
    return finding(
        "Q104",
        "source-count-differs",
        "warning",
        "The sources count two, three (and two others) and four officials for one decision.",
        [
            passage(a[0], "two U.S. officials", 0, "2 officials"),
            passage(a[2], "three U.S. officials and two others", 1, "3 officials and 2 others"),
            passage(a[3], "four US officials", 2, "4 officials"),
            passage(a[4], "four U.S. officials", 2, "4 officials"),
        ],
        outcome="scope_difference",
        matter="officials who confirmed the decision",
        witnesses=(1, 1, 2),
        unknown="Each outlet counts its own sources. The same people may be among them.",
        axis=Axis(
            unit="officials",
            readings=tuple(
                Reading(
                    evidence=index, low=value, high=value, strict_low=value, strict_high=value, value=value
                )
                for index, value in enumerate((2.0, 3.0, 4.0, 4.0))
            ),
        ),
    )


def _reach(a: list[Article]) -> Finding:
    known = Evidence(
        source="range of the missile",
        start=0,
        end=0,
        line=0,
        text="at most 300 km (as of 2024-05-01)",
        side=1,
        reading="up to 300 km",
        reference="Example Handbook of Missiles, 2024",
    )
    return finding(
        "Q105",
        "beyond-reference",
        "warning",
        "“up to 200 miles” is 21.9 km beyond the reference.",
        [passage(a[0], "up to 200 miles", 0, "up to 200 miles = up to 321.9 km"), known],
        suite="reference",
        matter="range of the missile",
        unknown="Some variants reach less far.",
        status="known",
        axis=Axis(
            unit="km",
            readings=(
                Reading(evidence=0, low=None, high=402, strict_low=None, strict_high=321.9, value=321.9),
                Reading(evidence=1, low=None, high=300, strict_low=None, strict_high=300, value=300),
            ),
        ),
    )


def _permission(a: list[Article]) -> Finding:
    return finding(
        "W304",
        "permission-conflict",
        "warning",
        "One source permits what the other says is prohibited.",
        [
            passage(a[0], "the prohibition on targeting aircraft on the ground inside Russia remains", 0),
            passage(a[2], "Strike Russian bombers preparing to launch attacks on Ukrainian territory", 1),
        ],
        outcome="conflict",
        matter="strikes on aircraft",
        witnesses=(1, 1),
        unknown="Bombers that prepare to launch may be on the ground or in the air.",
    )


def _tail(a: list[Article]) -> Finding:
    return finding(
        "W303",
        "quotation-marks-unbalanced",
        "warning",
        "The words after the closing mark read like more of the quotation.",
        [passage(a[4], "Credible capability must support political resolve.", 0)],
        suite="internal",
        status="waived",
    )


def _notes(a: list[Article]) -> list[Finding]:
    title = "Biden Permits Limited Use of US Arms for Ukrainian Strikes Inside Russia, Say Officials"
    return [
        finding(
            "N401",
            "name-variant",
            "info",
            "One person is spelled Zelensky and Zelenskyy.",
            [passage(a[1], "Zelensky", 0), passage(a[2], "Zelenskyy", 1), passage(a[4], "Zelenskyy", 1)],
        ),
        finding(
            "N406",
            "house-style-mixed",
            "info",
            "004 writes both US and U.S.",
            [passage(a[4], "U.S. officials", 0), passage(a[4], "US military", 1)],
            suite="internal",
        ),
        finding(
            "P503",
            "repeated-text",
            "info",
            "The title stands twice.",
            [passage(a[3], title, 0)],
            suite="internal",
        ),
        finding(
            "P505", "no-date", "info", "001 has no date.", [passage(a[1], "on Thursday", 0)], suite="internal"
        ),
        finding(
            "P505", "no-date", "info", "003 has no date.", [passage(a[3], "May 30", 0)], suite="internal"
        ),
    ]
