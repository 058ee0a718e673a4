from __future__ import annotations

from functools import cache

import pytest

from atodds.api import context_of
from atodds.model import Source
from atodds.pipeline import read_article
from atodds.runners.direct import evaluate
from atodds.workspace import Workspace, open_workspace
from tests.support import REPOSITORY

P = "2024-05-31"

FLAGGED = [
    ("T206", P, "The shop is open from 9 to 5, ten hours a day."),
    ("T201", P, "The court will sit on Tuesday (May 30, 2024) again."),
    ("T201", P, "It was May 30, 2024 (a Tuesday)."),
    ("T201", P, "It happened on 30 May 2024, a Tuesday, in the north."),
    ("T201", P, "It happened on Tuesday the 30th of May 2024."),
    ("T201", P, "It happened Tues., May 30, 2024."),
    ("T201", P, "It happened on Tuesday night, May 30, 2024, in rain."),
    ("T201", P, "It happened on Tuesday, 30 May."),
    ("T201", P, "It happened on the evening of Tuesday, May 30, 2024."),
    ("T201", None, "WASHINGTON, Tuesday, May 30, 2024 (AP) - The president spoke."),
    ("T203", None, "In 2014, veterans marked the 80th anniversary of the June 1944 landings in Normandy."),
    ("T203", None, "Leaders gathered in June 2014 for the 80th anniversary of the 6 June 1944 landings."),
    ("T203", "2014-06-01", "Leaders gather for the 80th anniversary of D-Day."),
    ("T203", "2023-05-20", "It was day 823 of the war that began on 24 February 2022."),
    ("T203", "2023-05-20", "It was day 823 of the war, which began on Feb. 24, 2022."),
    ("T203", "2023-05-20", "On the 823rd day of the war, begun on 24 February 2022, fighting went on."),
    ("T203", "2023-05-20", "The war, which began on 24 February 2022, entered its day 823."),
    ("T203", "2023-05-20", "Day 823 of Russia's full-scale invasion of Ukraine brought rain."),
    ("T203", "2024-04-07", "The country marked 20 years since the 1994 genocide."),
    ("T203", "2024-04-07", "The 20th anniversary of the 1994 genocide was marked across the country."),
    ("T205", P, "The ban took effect on May 1, 2024, after it was decided on May 15, 2024."),
    ("T205", P, "The ban took effect on May 17, 2024, before it was approved on May 15, 2024."),
    ("T205", P, "The fair runs from May 15 to May 13."),
    ("T206", P, "Staff worked from 9 to 5, ten hours in all."),
    ("T206", P, "The ten-hour shift from 9 a.m. to 5 p.m. was long."),
    ("T206", P, "The outage lasted ten hours, from 9 a.m. to 5 p.m."),
    ("T206", P, "Power was off between 9 a.m. and 5 p.m., a period of ten hours."),
    ("T206", P, "She reigned from 1952 to 1980, 40 years in all."),
    ("T206", P, "The strike ran from May 3 to May 7, two weeks in all."),
    ("T207", P, "The committee will meet on May 13 to decide."),
    ("T207", P, "Ministers will meet Thursday, May 16, 2024, in Rome."),
    ("T207", P, "The panel is due to meet on May 13, 2024."),
    ("T207", P, "The panel is scheduled to meet on May 13, 2024."),
    ("T207", P, "The treaty was signed on June 20, 2024, in Rome."),
    ("T209", P, "It was signed on the 31st of June."),
    ("T209", P, "It was due on 32 May."),
    ("T209", P, "It happened on Feb. 29, 2023."),
    ("T209", P, "It happened on 30/02/2023."),
    ("T210", P, "It struck at 17:06 pm local time."),
    ("T203", "2013-05-02", "In 1998, ten years ago, the dam burst."),
    ("T203", "2013-05-31", "Two weeks ago, on April 2, 2013, they met."),
    ("T206", P, "The tour ran from March 2009 to May 2009, nine months in all."),
    ("T206", P, "The show ran from 9 a.m. to 9.45 a.m., 20 minutes in all."),
    ("T211", None, "It came at 07:37 UTC (9:10 a.m. EDT)."),
]
CLEAN = [
    ("T206", P, "The shop is open from 9 a.m. to 5 p.m., eight hours a day."),
    ("T201", P, "He spoke on Tuesday. May 30, 2024 was a holiday."),
    ("T203", "2024-06-01", "Leaders gather for the 80th anniversary of D-Day."),
    ("T203", P, "He heads to France early next month for the 80th anniversary of the D-Day landings."),
    ("T203", "2024-05-27", "Day 823 of Russia's full-scale invasion of Ukraine brought rain."),
    ("T203", "2024-04-07", "The country marked 30 years since the 1994 genocide."),
    ("T205", P, "On May 1 the ban took effect, and after May 15 drivers will be fined."),
    ("T206", P, "The shop is open from 9 a.m. to 5 p.m., and ten hours on Saturdays."),
    ("T207", P, "The vote was set for June 20, 2024."),
    ("T207", P, "The vote was postponed to June 20, 2024."),
    ("T207", P, "He said the panel would meet on May 13, 2024."),
    ("T207", P, "The trial, which was adjourned in April, will resume on June 20, 2024."),
    ("T207", P, "The law that was passed on May 13, 2024 will change that."),
    ("T209", P, "At least 32 may die."),
    ("T203", "2013-05-02", "In 2003, ten years ago, the dam burst."),
    ("T203", P, "The 80th anniversary of the June 1944 landings, which in 2004 drew thousands, is near."),
    ("T203", None, "The 80th anniversary of the June 1944 landings is near."),
    ("T203", "2014-05-31", "The 80th anniversary of the club is near."),
    ("T203", "2013-05-31", "Two weeks ago, on May 17, 2013, they met."),
    ("T206", P, "He led the club from 2004 to 2009, and for two weeks in 2011."),
    ("T206", P, "The tour ran from March 2009 to May 2009, three months in all."),
    ("T206", P, "They were open from 9 a.m. to 5 p.m. and closed for 30 minutes."),
    ("T211", None, "It came at 07:37 UTC, and at 9:10 a.m. EDT again."),
    ("T211", None, "It came at 11.30 p.m. ET (4.30 a.m. local time)."),
    ("T211", None, "It came at about 07:37 UTC (9:10 a.m. EDT)."),
    ("T207", P, "“We will meet on May 13, 2024,” she said."),
    ("T207", P, "He will return, on May 13, 2024, to Rome."),
    ("T208", None, "He recently left for the coast."),
]


@cache
def opened() -> Workspace:
    return open_workspace(REPOSITORY)


def findings(code: str, published: str | None, text: str) -> list[str]:
    workspace = opened()
    rule = next(rule for rule in workspace.rules if rule.code == code and rule.suite == "internal")
    article = read_article(Source.from_text(text, published=published))
    return [finding.message for finding in evaluate(rule, context_of([article], workspace))]


@pytest.mark.parametrize(("code", "published", "text"), FLAGGED)
def test_is_flagged(code: str, published: str | None, text: str) -> None:
    assert len(findings(code, published, text)) == 1


@pytest.mark.parametrize(("code", "published", "text"), CLEAN)
def test_is_left_alone(code: str, published: str | None, text: str) -> None:
    assert findings(code, published, text) == []
