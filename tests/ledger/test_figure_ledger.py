"""Figures are gathered by what they count, and stand to each other as voices, days and bounds tell."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest

from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.figures import Tally

FIRE = "in the fire at the old mill of Corva"


def report(name: str, body: str, day: str = "2024-05-03") -> Article:
    """One invented report."""
    return make_article(Received(f"{name}.txt", f"Mill fire\n\n{body}", outlet=name, published=day))


def read(*reports: Article) -> Analysis:
    return analyze(reports)


def tally(reports: Iterable[Article]) -> Tally:
    """The only thing that is counted."""
    (found,) = analyze(reports).tallies
    return found


def standings(found: Tally) -> set[str]:
    return {stand.standing for stand in found.stands}


# Two voices that can be told, one day, two numbers: a conflict that names both.
def test_two_voices_against_each_other() -> None:
    found = tally(
        (
            report("Post", f"Police chief Ana Ruiz said 12 people were killed {FIRE}."),
            report("Mail", f"Hospital director Paul Weber said 19 people were killed {FIRE}."),
        )
    )
    assert standings(found) == {"conflict"}
    assert "Ana Ruiz" in found.stands[0].detail
    assert "Paul Weber" in found.stands[0].detail
    assert (found.low, found.high, found.unit) == (12, 19, "people")


# A later, higher count takes the place of an earlier one.
def test_brought_up_to_date() -> None:
    found = tally(
        (
            report("Post", f"Police said 12 people were killed {FIRE}."),
            report("Mail", f"Police said 15 people were killed {FIRE}.", "2024-05-04"),
        )
    )
    assert standings(found) == {"updated"}


# A bound, "about" and rounding do not contradict the number that they bound.
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("at least 12 people", "15 people"),
        ("about 100 people", "103 people"),
        ("between 10 and 20 people", "15 people"),
    ],
)
def test_agree_within_bounds(first: str, second: str) -> None:
    found = tally(
        (
            report("Post", f"Ana Ruiz said {first} were killed {FIRE}."),
            report("Mail", f"Paul Weber said {second} were killed {FIRE}."),
        )
    )
    assert standings(found) == {"agree"}


# "Almost 700" is near 700, so "fewer than 400" is another figure.
def test_almost_is_about() -> None:
    found = tally(
        (
            report("Post", f"Ana Ruiz said almost 700 people were injured {FIRE}."),
            report("Mail", f"Paul Weber said fewer than 400 people were injured {FIRE}."),
        )
    )
    assert "agree" not in standings(found)


# What counts something else is never in one tally; the reason is told.
@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (f"Paul Weber said 40 casualties were counted {FIRE}.", "casualties is not killed"),
        (f"Paul Weber said 4 children were killed {FIRE}.", "one counts a sort of people alone"),
        (f"In 2015, 9 people were killed {FIRE}, Paul Weber said.", "another time"),
        (f"Paul Weber said 6 Varnians were killed {FIRE}.", "narrowed"),
    ],
)
def test_tells_apart(other: str, reason: str) -> None:
    found = tally(
        (
            report("Post", f"Police said 12 people were killed {FIRE}."),
            report("Mail", f"Ana Ruiz said 14 people were killed {FIRE}."),
            report("Times", other),
        )
    )
    assert len(found.figures) == 2
    assert any(reason in apart.reason for apart in found.apart)


# A part of a whole ("3 others"), an age, a span of time and a bare number are no figures to compare.
def test_leaves_out_what_cannot_be_compared() -> None:
    body = f"Another 3 people were killed {FIRE}. Paul Weber, 46, waited two hours. The answer is 42."
    assert read(report("Post", body)).figures == ()


# Two plain numbers in one report and one voice count two things, whatever their words have in common.
def test_one_report_in_one_voice_counts_two_things() -> None:
    body = "The blaze killed 12 people at the old mill of Corva. A blaze killed 14 people at the mill of Corva."
    assert read(report("Post", body)).tallies == ()


# The day that is named counts, else the day of the report, and it is told which.
def test_tells_for_when() -> None:
    named, reported = read(
        report("Post", f"On Thursday 12 people were killed {FIRE}."),
        report("Mail", f"Police said 14 people were killed {FIRE}."),
    ).figures
    days = {(f.as_of, f.dated) for f in (named, reported)}
    assert days == {(("2024-05-02", "2024-05-02"), True), (("2024-05-03", "2024-05-03"), False)}


# A rate is marked as one: a day's number is not a war's.
def test_a_rate_is_not_a_toll() -> None:
    rate, toll = read(
        report("Post", "The front killed 12 people a day, the ministry said."),
        report("Mail", "The front killed 900 people, the ministry said."),
    ).figures
    assert {rate.period, toll.period} == {"rate", ""}


# The order in which reports come does not change the ledger.
def test_any_order_gives_one_ledger() -> None:
    reports = [
        report(f"Paper{i}", f"Voice{'abcdefgh'[i]} Ruiz said {n} people were killed {FIRE}.", f"2024-05-0{1 + i % 3}")
        for i, n in enumerate((12, 14, 12, 19, 15, 12, 14, 20))
    ]
    first = analyze(reports)
    for seed in range(3):
        Random(seed).shuffle(reports)
        again = analyze(reports)
        assert (again.figures, again.tallies, again.checks) == (first.figures, first.tallies, first.checks)


# Five of those whom a report tells of is no count of its own that another one could differ from.
@pytest.mark.parametrize("part", ["Five of the dead were children.", "Five of them were children."])
def test_a_part_of_a_whole_is_not_counted(part: str) -> None:
    found = read(report("Post", f"Nine people died {FIRE}, police said. {part}"))
    assert [f.quantity.value for f in found.figures] == [9]
