"""Arithmetic that reports lay open is reckoned after them, and nothing else is."""

from __future__ import annotations

import pytest

from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.model.figures import Check


def checks(*bodies: str) -> tuple[Check, ...]:
    """The checks of reports of one invented event."""
    reports = [
        make_article(Received(f"{i}.txt", f"News from Corva\n\n{body}", outlet=f"Paper {i}", published="2024-05-03"))
        for i, body in enumerate(bodies)
    ]
    return analyze(reports).checks


# Each kind of reckoning, right and wrong: what is told must hold within the rounding of its figures.
@pytest.mark.parametrize(
    ("words", "kind", "holds"),
    [
        ("The mill stands 20 miles (32 km) from the coast.", "conversion", True),
        ("The mill stands 20 miles (23 km) from the coast.", "conversion", False),
        ("It was 30C (86F) at noon.", "conversion", True),
        ("It was 30C (68F) at noon.", "conversion", False),
        ("The field covers 40 hectares (99 acres).", "conversion", True),
        ("The police named 12 people - seven men and five women.", "sum", True),
        ("The police named 13 people - seven men and five women.", "sum", False),
        ("Seven men and five women, a total of 12 people, were named.", "sum", True),
        ("The mill sent home 200 of its 500 workers, or 40 percent.", "share", True),
        ("The mill sent home 200 of its 500 workers, or 45 percent.", "share", False),
        ("The number of fires rose from 10 to 15, up 50 percent.", "difference", True),
        ("The number of fires rose from 10 to 15, up 30 percent.", "difference", False),
        ("Sales fell 20 percent to 300 from 400.", "difference", False),
        ("Support rose from 10 percent to 15 percent, up 5 percentage points.", "difference", True),
        ("The number of inspectors doubled from 40 to 80 last year.", "ratio", True),
        ("The number of inspectors doubled from 40 to 120 last year.", "ratio", False),
        ("Ilan Verrick, born on 3 June 1960, is 63 years old.", "age", True),
        ("Ilan Verrick, born on 3 June 1960, is 66 years old.", "age", False),
    ],
)
def test_reckons(words: str, kind: str, holds: bool) -> None:
    (found,) = checks(words)
    assert (found.kind, found.holds) == (kind, holds)
    assert found.where.words in words


# Numbers that only stand near each other are left alone.
@pytest.mark.parametrize(
    "words",
    [
        "The road is 20 miles long and 32 km from the coast.",
        "It goes from 0 to 60 miles per hour (0 to 100 km/h is the test).",
        "He paid 20 dollars (32 euros).",
        "Twelve people, including seven men and two women, were named.",
        "At least 12 people - seven men and five women - were named.",
        "About 40 percent of 500 workers stayed, and 90 came back.",
        "The number of fires rose from 10 to 15 while prices fell 3 percent.",
        "A year (12 months) went by.",
        "Verrick, born in 1960, was 20 when the mill opened.",
    ],
)
def test_leaves_alone(words: str) -> None:
    assert checks(words) == ()


# The same words in two reports are one check that names both.
def test_tells_copies_once() -> None:
    words = "The mill stands 20 miles (23 km) from the coast of Varn, where nobody lives."
    (found,) = checks(words, words + " It rained.")
    assert len(found.reports) == 2


# The sentence of a check says the words, what comes out and what was given.
def test_says_what_comes_out() -> None:
    (found,) = checks("The mill stands 20 miles (23 km) from the coast.")
    assert found.detail == "“20 miles (23 km)”: 20 mile is 32.19 km, given as 23"
