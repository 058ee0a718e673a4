"""Numbers as any news prints them: invented sentences of politics, markets, sport, science, court and weather, with traps."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.quantities.cases import has, lacks

Has = tuple[str, str, dict[str, Any]]


def _ranges() -> list[Has]:
    return [
        ("Bail ranged from $750 to $2 million in the fraud case.", "$750", {"end": 750}),
        ("Grants of $40 to $1.2 billion were listed by the ministry.", "$40", {"end": 40}),
        ("Transfer fees run from £900 to £80 million in that league.", "£900", {"end": 900}),
        ("The deal is worth $1.5 to $2 million.", "$1.5", {"value": (1.5e6, 2e6)}),
        ("Between five and six thousand people voted.", "six thousand", {"value": (5000, 6000), "noun": "person"}),
        ("It holds two to three hundred seats.", "three hundred", {"value": (200, 300), "noun": "seat"}),
        ("Some 30 to 40 thousand tickets were sold.", "40 thousand", {"value": (30000, 40000)}),
        ("The bank expects between $3 and $5 per barrel.", "$3", {"value": (3, 5), "per": "barrel"}),
        ("Judges earn between £90,000 and £110,000 a year.", "£90,000", {"value": (90000, 110000), "per": "year"}),
        ("The trial should last two to three weeks.", "two to", {"value": (2, 3), "unit": "week"}),
        ("Healing takes one to three months.", "one to", {"value": (1, 3), "unit": "month"}),
        ("Output rose 3 to 5 percent in May.", "3 to 5", {"value": (3, 5), "kind": "percent"}),
        ("The stadium seats 12 to 15 thousand fans.", "15 thousand", {"value": (12000, 15000), "noun": "fan"}),
        ("The rate went from 3 to 5 percent.", "5 percent", {"value": 5}),
        ("He bought 5- and 7-inch tablets.", "5-", {"value": 5, "unit": "inch"}),
        ("It comes in 2-, 4- and 6-litre tanks.", "2-", {"value": 2, "unit": "litre"}),
        ("Runners took the 5- or 10-mile course.", "5-", {"value": 5, "unit": "mile"}),
        ("Tickets cost about 6 or $7.", "6 or", {"end": 7, "kind": "money"}),
    ]  # fmt: skip


def _signs() -> list[Has]:
    return [
        ("The lake cooled to minus-12 degrees on Monday.", "12 degrees", {"value": -12}),
        ("It was 15 degrees below zero at the pass.", "15 degrees", {"value": -15}),
        ("The vaccine is kept at minus-70C.", "70C", {"value": -70, "unit": "celsius"}),
        ("The probe survived minus-180 degrees Celsius.", "180", {"value": -180, "unit": "celsius"}),
        ("The mercury fell to 30 below.", "30 below", {"value": -30}),
        ("Water froze three degrees above zero.", "three degrees", {"value": 3}),
        ("The index lost 40 points, below zero for the year.", "40 points", {"value": 40}),
        ("Indices: FTSE +0.4%, DAX -1.1%.", "0.4%", {"value": 0.4, "change": "up"}),
        ("Indices: FTSE +0.4%, DAX -1.1%.", "1.1%", {"value": 1.1, "change": "down"}),
        ("Votes for the left (+6%) rose while the right (-3.5%) fell.", "3.5%", {"change": "down"}),
        ("The central bank kept its deposit rate at -0.5%.", "0.5%", {"value": -0.5, "change": None}),
        ("Bonds rose 1% and gold 2%.", "2%", {"change": "up"}),
        ("Shares of Ansa fell 4%, Borel 3% and Cadiz 2%.", "2%", {"change": "down"}),
        ("Exports rose 5 percent, and 20 percent of firms hired.", "20 percent", {"change": None}),
        ("The stock stood still after plummeting 40 % in May.", "40 %", {"change": "down"}),
        ("Shares are up 4% after rallying 9% on Friday.", "9%", {"change": "up"}),
        ("A sub-5 percent rate is near.", "5 percent", {"modifier": "<", "value": 5}),
        ("The plane dropped 40 sacks over the valley.", "40 sacks", {"change": None}),
        ("The coach added three turns to practice.", "three turns", {"change": None}),
        ("The panel cut two lawyers from the list.", "two lawyers", {"change": None}),
        ("She jumped two places to fifth.", "two places", {"change": "up"}),
        ("The index dropped 30 points.", "30 points", {"change": "down"}),
        ("Staff numbers rose by 40 workers.", "40 workers", {"change": "up"}),
        ("Prices saw a 5% rise.", "5%", {"change": "up"}),
        ("A 12 percent fall in sales hurt the firm.", "12 percent", {"change": "down"}),
    ]  # fmt: skip


def _multiples() -> list[Has]:
    return [
        ("Claims grew tenfold after the flood.", "tenfold", {"value": 10, "kind": "ratio", "change": "up"}),
        ("The dose was raised more than twofold.", "twofold", {"value": 2, "modifier": ">"}),
        ("Turnout rose 3-fold in the north.", "3-fold", {"value": 3, "kind": "ratio"}),
        ("The tax cut waste by more than half.", "half", {"value": 0.5, "kind": "ratio", "modifier": ">"}),
        ("The judge reduced the award by half.", "half", {"value": 0.5, "kind": "ratio"}),
        ("Less than half voted.", "half", {"value": 0.5, "modifier": "<"}),
        ("Profit doubled from 4 million to 8 million.", "doubled", {"value": 2, "kind": "ratio", "change": "up"}),
        ("The bench halved the fine.", "halved", {"value": 0.5, "change": "down"}),
        ("The number of cases has tripled.", "tripled", {"value": 3}),
        ("The bolt was 5⁄16 of an inch wide.", "5⁄16", {"value": 0.3125, "unit": "inch"}),
        ("Some 3⁄4 of the voters agreed.", "3⁄4", {"value": 0.75}),
    ]  # fmt: skip


def _money() -> list[Has]:
    return [
        ("The minister spent Rs 2,75,000 on lamps.", "Rs 2,75,000", {"value": 275000, "currency": "INR"}),
        ("The club paid ₹45,00,000 for the bowler.", "₹45,00,000", {"value": 4500000, "currency": "INR"}),
        ("The state has 1,25,000 teachers.", "1,25,000", {"value": 125000, "noun": "teacher"}),
        ("The fund lost Rs 3 crore and 20 lakh shares.", "Rs 3 crore", {"value": 3e7}),
        ("The list has rows 1, 250, 900.", "250", {"value": 250}),
        ("It earned $NZ40 million from milk.", "40 million", {"value": 4e7, "currency": "NZD"}),
        ("The mine sold for $A3.2bn.", "3.2bn", {"value": 3.2e9, "currency": "AUD"}),
        ("The pact gives $US 500 to each.", "500", {"currency": "USD", "value": 500}),
        ("The tower cost HK $90 million.", "90 million", {"currency": "HKD"}),
        ("The court fined him S $5,000.", "5,000", {"currency": "SGD"}),
        ("A $5 million plan failed.", "$5 million", {"currency": "USD"}),
        ("The gallery paid e12 million for it.", "e12 million", {"currency": "EUR", "value": 1.2e7}),
        ("Holders get C$12 (US$9) a share.", "US$9", {"per": "share"}),
        ("Seats are £20 (€23) a night.", "£20", {"per": "night", "value": 20}),
        ("It sold for 3 billion euros ($3.3 billion) a year ago.", "3 billion euros", {"per": None}),
        ("The spice weighs 4 drams.", "4 drams", {"kind": "quantity", "unit": "dram"}),
        ("Bread costs 300 drams there.", "300 drams", {"kind": "money"}),
    ]  # fmt: skip


def _units() -> list[Has]:
    return [
        ("The chip runs at 3.2Ghz.", "3.2Ghz", {"unit": "gigahertz"}),
        ("The mast sends at 900 MHZ.", "900 MHZ", {"unit": "megahertz"}),
        ("Her car has 150 PS.", "150 PS", {"unit": "metric horsepower"}),
        ("The steel bears 60 ksi.", "60 ksi", {"unit": "ksi"}),
        ("He averages 24.3 ppg and 8 rpg.", "24.3 ppg", {"unit": "point per game"}),
        ("The pitcher was worth 5.2 WAR.", "5.2 WAR", {"unit": "win above replacement"}),
        ("Sales fell 3pc in June.", "3pc", {"kind": "percent", "change": "down"}),
        ("Some 60 pc of voters agreed.", "60 pc", {"kind": "percent"}),
        ("The lab has 40 PCs.", "40 PCs", {"kind": "count"}),
        ("The forward is 6′ 8″ tall.", "6′", {"value": 6 + 8 / 12, "unit": "foot"}),
        ("The guard is 6'2\" tall.", "6'2", {"value": 6 + 2 / 12, "unit": "foot"}),
        ("A 9″ screen broke.", "9″", {"unit": "inch", "value": 9}),
        ("A 12-gauge shotgun lay there.", "12-gauge", {"unit": "gauge"}),
        ("The jockey weighs 8 stone 6 pounds.", "8 stone", {"value": 8 + 6 / 14, "unit": "stone"}),
        ("The boxer is 12st 7lb.", "12st", {"value": 12.5, "unit": "stone"}),
        ("She ran it in 2 hours, 20 minutes.", "2 hours", {"value": 2 + 20 / 60, "unit": "hour"}),
        ("A 6.1 earthquake shook the coast.", "6.1", {"unit": "magnitude"}),
        ("The quake was rated as 4.4 in magnitude.", "4.4", {"unit": "magnitude"}),
        ("The survey put the magnitude at 5.9.", "5.9", {"unit": "magnitude"}),
        ("Six tremors were felt in a week.", "Six tremors", {"kind": "count"}),
        ("Her 4.5 goals a season are low.", "4.5", {"noun": "goal"}),
        ("The app has 30M users.", "30M", {"value": 3e7, "noun": "user"}),
        ("Some 6m of the birds died.", "6m", {"value": 6e6}),
        ("A 2.5m wall and the 800m race remain.", "2.5m", {"unit": "metre"}),
    ]  # fmt: skip


def _nouns() -> list[Has]:
    return [
        ("The back ran for 112 rushing yards.", "112", {"unit": "yard", "kind": "quantity"}),
        ("Prices fell for 14 consecutive months.", "14", {"unit": "month", "kind": "quantity"}),
        ("He served 30 long years.", "30", {"unit": "year"}),
        ("Three 40-ton trucks were stopped.", "Three", {"value": 3, "noun": "truck"}),
        ("Three 40-ton trucks were stopped.", "40-ton", {"value": 40, "unit": "ton"}),
        ("They seized 200 2-kilogram bags.", "200", {"value": 200, "noun": "bag"}),
        ("Two 19-year-old men were held.", "19-year-old", {"kind": "age", "value": 19}),
        ("The list names 700,000 eligible voters.", "700,000", {"noun": "voter"}),
        ("The 12 so-called experts left.", "12", {"noun": "expert"}),
        ("Nine off-duty officers were fined.", "Nine", {"noun": "officer"}),
        ("The maker shipped 9,000 Model 5 tablets.", "9,000", {"noun": "tablet"}),
        ("A fall of people over 80 carries a risk.", "80", {"kind": "age"}),
        ("The port handled 5 million boxes, up from 4 million.", "4 million", {"noun": "box"}),
        ("The union has 900 members, compared with 1,200 a year ago.", "1,200", {"noun": "member"}),
        ("They won 30 games at home and 12 on the road.", "12", {"noun": "game"}),
        ("Police made 40 arrests on Friday and 15 on Saturday.", "15", {"noun": "arrest"}),
        ("The index rose 20.5 points to 6,410.9.", "6,410.9", {"unit": "point"}),
        ("Sales fell 5 percent to 300.", "300", {"kind": "number"}),
        ("The tax is $5 and up to six pupils ride free.", "$5", {"modifier": "="}),
        ("Gusts of 70 mph and up to 10 inches of snow fell.", "70 mph", {"modifier": "="}),
        ("Gusts of 70 mph and up were seen.", "70 mph", {"modifier": ">"}),
    ]  # fmt: skip


def _ages() -> list[Has]:
    return [
        ("Two sisters, 19 and 23, were rescued.", "19", {"kind": "age"}),
        ("Two sisters, 19 and 23, were rescued.", "23", {"kind": "age"}),
        ("The driver, 45, was fined.", "45", {"kind": "age"}),
        ("Girls aged 5, 7 and 9 sang.", "9", {"kind": "age"}),
        ("The now-18-month-old boy walks.", "18-month-old", {"kind": "age", "unit": "month"}),
        ("Children under the age of 12 ride free.", "12", {"kind": "age", "modifier": "<"}),
        ("Tom Reed (14) won the race.", "14", {"kind": "age"}),
        ("Costs go up by an average of 1600.", "1600", {"value": 1600}),
        ("The crowd grew to a total of 1950.", "1950", {"value": 1950}),
        ("More than 2000 were hurt.", "2000", {"value": 2000}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "part", "wanted"),
    [*_ranges(), *_signs(), *_multiples(), *_money(), *_units(), *_nouns(), *_ages()],
)
def test_it_is_read(text: str, part: str, wanted: dict[str, Any]) -> None:
    has(text, part, **wanted)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The Euro 2020 final was moved.", "2020"), ("Vans that fail Euro 5 rules pay more.", "5"), ("Galaxy S 20 Ultra phones sold out.", "20 Ultra"),
        ("The 737 Max jets were grounded.", "737"), ("The new ID.3 is late.", "3"), ("Owners of the Model 3 protested.", "3"), ("In A.D. 900 the town burned.", "900"),
        ("By 480 BC it was lost.", "480"), ("Shots rang out in the 1400 block of Elm Street.", "1400"), ("The 2200-block of Cass Avenue was shut.", "2200"),
        ("In the 90210 ZIP code rents rose.", "90210"), ("A 911 caller heard shots.", "911"), ("His blood pressure was 150/100.", "150/100"),
        ("She has 20/20 vision.", "20/20"), ("He won in 1:52.31 on Sunday.", "1:52.31"), ("Photo 3 of 14 shows the dam.", "3 of 14"), ("Fast Boy (4) led the field.", "4"),
        ("The umpire doubled to left in the ninth.", "doubled"), ("She scored in the second half.", "second half"),
    ],
)  # fmt: skip
def test_a_label_is_no_number(text: str, part: str) -> None:
    for kind in ("money", "count", "quantity", "number", "age", "percent", "ratio"):
        lacks(text, part, kind=kind)


@pytest.mark.parametrize(
    ("text", "part", "unwanted"),
    [
        ("He bid 4 - or so it seemed. A 9-inch pan fell.", "4 -", {"unit": "inch"}),
        ("The clubs, on 14 and 21 points, meet.", "14", {"kind": "age"}),
        ("He saw 40 eventually leave.", "40", {"noun": "eventually"}),
        ("The firm was founded in 1950 and hired 12 people.", "1950", {"kind": "number"}),
        ("Since at least 1990 the mine has leaked.", "1990", {"kind": "number"}),
        ("What is known:\n-Six officers were hurt.", "Six", {"value": -6}),
        ("What is known:\n-14 pupils were hurt.", "14", {"value": -14}),
        ("He was killed with 12 people, and 5 were hurt.", "5", {"value": -5}),
    ],
)  # fmt: skip
def test_it_is_not_misread(text: str, part: str, unwanted: dict[str, Any]) -> None:
    lacks(text, part, **unwanted)
