"""A report that has nobody whom another one has not may be told after it; one that asked somebody is its own."""

import pytest
from tests.ledger.builders import Bench

from twosource.model.claims import Claim

PEOPLE = ("Ana Ruiz", "Paul Weber", "Lena Holt")
FIRE, ITS = "The brewery burned on Sunday", "On Sunday fire took the brewery"


def told(own: str, people: tuple[str, ...] = PEOPLE, late: bool = False) -> Claim:
    """What two reports tell in their own voice that quote three people, the Courier `people`; `late`: the Gazette came
    out after it."""
    bench = Bench()
    first = " ".join(f"{name} said that vat {n} was lost." for n, name in enumerate(PEOPLE))
    second = " ".join(f"{name} said vat {n} was gone." for n, name in enumerate(people))
    days = ("2023-05-01", "2023-05-02")
    bench.report("gazette", f"{FIRE}. {first}", outlet="The Corva Gazette", published=days[late])
    bench.report("courier", f"{ITS}. {second}{own}", outlet="Orlava Courier", published=days[not late])
    for n, (mine, its) in enumerate(zip(PEOPLE, people, strict=True)):
        one, other = (bench.entity("person", name) for name in (mine, its))
        bench.group(
            bench.says("gazette", f"vat {n} was lost", mine, entity=one),
            bench.says("courier", f"vat {n} was gone", its, entity=other),
        )
    return bench.claim(bench.says("gazette", FIRE), bench.says("courier", ITS))


def test_the_same_speakers_leave_a_doubt_about_what_is_told() -> None:
    claim = told("")
    assert (claim.at_least, claim.at_most) == (1, 2)
    assert "the same people say the same" in claim.ties[0].detail
    assert len(claim.grounds) > 2


# Somebody spoke to its own outlet, or it has people of its own: it asked.
@pytest.mark.parametrize(
    ("own", "people"), [(" A guard told the Courier more.", PEOPLE), ("", ("Otto Brand", "Ida Lund", "Nils Roth"))]
)
def test_a_report_that_asked_is_an_origin(own: str, people: tuple[str, ...]) -> None:
    assert told(own, people).at_least == 2


# One of the three is only named in the other report; who is not there at all was asked by the report itself.
@pytest.mark.parametrize(("third", "least"), [("Lena Holt", 1), ("Nils Roth", 2)])
def test_nobody_whom_the_other_one_does_not_name(third: str, least: int) -> None:
    bench = Bench()
    bench.report(
        "gazette",
        f"{FIRE}. Ana Ruiz said that vat 0 was lost. Paul Weber said that vat 1 was lost. Lena Holt was there.",
        outlet="The Corva Gazette",
    )
    bench.report(
        "courier",
        f"{ITS}. Ana Ruiz said vat 0 was gone. Paul Weber said vat 1 was gone. {third} said it was late.",
        outlet="Orlava Courier",
    )
    for n, name in enumerate(PEOPLE[:2]):
        who = bench.entity("person", name)
        bench.group(
            bench.says("gazette", f"vat {n} was lost", name, entity=who),
            bench.says("courier", f"vat {n} was gone", name, entity=who),
        )
    bench.group(bench.says("courier", "it was late", third, entity=bench.entity("person", third)))
    claim = bench.claim(bench.says("gazette", FIRE), bench.says("courier", ITS))
    assert (claim.at_least, claim.at_most) == (least, 2)


# Then the other one may be told after it, where that came out later.
def test_what_came_out_before_is_told_after_nobody() -> None:
    own = " A guard told the Courier more."
    assert [told(own, late=late).at_least for late in (False, True)] == [2, 1]
