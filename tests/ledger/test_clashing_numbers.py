"""Conflicts of numbers: only counts of one thing in one place at one time cannot both hold."""

import pytest
from tests.ledger.builders import Bench

from twosource.model.claims import Conflict, Joining
from twosource.model.marks import Bound, Time


def clash(first: tuple[str, str, float], second: tuple[str, str, float], bound: Bound = "exactly") -> Bench:
    """Two reports, each with a number of people, kept apart by matching for it."""
    bench = Bench()
    for name, (said, number, value) in (("gazette", first), ("courier", second)):
        bench.report(name, f"{said}.", published="2031-05-04")
        bench.number(name, number, value, bound if name == "courier" else "exactly", of=counted(said), unit="people")
    return bench


def counted(said: str) -> str:
    return "tourists" if "tourists" in said else "people"


def conflicts(bench: Bench) -> tuple[Conflict, ...]:
    one, other = (bench.says(r, a.text.content.rstrip(".")) for r, a in bench.articles.items())
    bench.near.append(Joining(one, other, 0.8, (("numbers", "12 ≠ 17"),)))
    return bench.claim_of(one).conflicts


_FIRST = ("The storm killed 12 people on the coast", "12", 12.0)


def test_two_tolls_of_one_storm_conflict() -> None:
    found = conflicts(clash(_FIRST, ("The storm killed 17 people on the coast", "17", 17.0)))
    assert [c.kind for c in found] == ["quantity"]


# A part, another sort of people, a number of another size, "dozens": counts of something else.
@pytest.mark.parametrize(
    "second",
    [
        ("The storm killed an additional 17 people on the coast", "17", 17.0),
        ("The storm killed 17 tourists on the coast", "17", 17.0),
        ("The storm killed 170 people on the coast", "170", 170.0),
    ],
)
def test_a_count_of_something_else_is_no_conflict(second: tuple[str, str, float]) -> None:
    assert conflicts(clash(_FIRST, second)) == ()


def test_dozens_are_held_against_no_count() -> None:
    assert (
        conflicts(clash(_FIRST, ("The storm killed scores of people on the coast", "scores", 20.0), "order-of")) == ()
    )


def test_a_toll_in_another_town_is_no_conflict() -> None:
    bench = clash(
        ("The storm killed 12 people on the coast at Torvik", "12", 12.0),
        ("The storm killed 17 people on the coast at Halden", "17", 17.0),
    )
    bench.entity("place", "Torvik")
    bench.entity("place", "Halden")
    assert conflicts(bench) == ()


# What a report calls last year's storm is not the one of its day.
def test_a_toll_of_another_day_is_no_conflict() -> None:
    bench = clash(_FIRST, ("The storm killed 17 people on the coast last year", "17", 17.0))
    bench.times.append(Time(bench.at("courier", "last year"), "2030-01-01", "2030-12-31"))
    assert conflicts(bench) == ()


# Captions of a gallery begin alike, and one of them may deny something else.
def test_a_negation_of_something_else_is_no_conflict() -> None:
    bench = Bench()
    opening = "Photos of the flood at the old harbour bridge"
    bench.report("gazette", f"{opening}: boats lie in the road. {opening}: he was not sure.")
    one = bench.says("gazette", f"{opening}: boats lie in the road")
    other = bench.says("gazette", f"{opening}: he was not sure", negated=True)
    bench.near.append(Joining(one, other, 0.8, (("polarity", "one denies: sure"),)))
    assert bench.claim_of(one).conflicts == ()
