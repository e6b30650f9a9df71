"""An officer and the body that she may speak for are one voice or two; a stranger to it is another one."""

import pytest
from tests.ledger.builders import Bench, two_reports


@pytest.mark.parametrize(
    ("role", "least"),
    [("Chief Inspector", 1), ("Mayor", 2), ("a neighbour", 2)],
    ids=["of police", "of a town", "none"],
)
def test_an_officer_may_speak_for_the_body(role: str, least: int) -> None:
    bench: Bench = two_reports(
        "Thieves took ninety coins, Ana Ruiz said.", "Ninety coins are gone, the Corva criminal police told reporters."
    )
    ruiz = bench.entity("person", "Ana Ruiz", roles=(role,))
    police = bench.entity("organisation", "Corva criminal police")
    claim = bench.claim(
        bench.says("gazette", "Thieves took ninety coins", "Ana Ruiz", "said", entity=ruiz),
        bench.says("courier", "Ninety coins are gone", "Corva criminal police", "told", entity=police),
    )
    assert (claim.at_least, claim.at_most) == (least, 2)


# A firm that is taken for a place has no voice by its name alone.
@pytest.mark.parametrize(("role", "least"), [("a spokeswoman for Corva Estates", 1), ("a tenant of Corva Estates", 2)])
def test_a_spokeswoman_may_speak_for_what_her_office_names(role: str, least: int) -> None:
    bench = two_reports("Ninety flats wait, Ana Ruiz said.", "Ninety flats are held up, Corva Estates said.")
    ruiz, firm = bench.entity("person", "Ana Ruiz", roles=(role,)), bench.entity("place", "Corva Estates")
    claim = bench.claim(
        bench.says("gazette", "Ninety flats wait", "Ana Ruiz", entity=ruiz),
        bench.says("courier", "Ninety flats are held up", "Corva Estates", entity=firm),
    )
    assert (claim.at_least, claim.at_most) == (least, 2)
