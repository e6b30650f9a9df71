"""Who cites an outlet once may have more from it; who never did is a source of his own."""

import pytest
from tests.ledger.builders import two_reports


@pytest.mark.parametrize(("cited", "least"), [("Gazette", 1), (None, 2)])
def test_who_cites_an_outlet_may_have_more_from_it(cited: str | None, least: int) -> None:
    bench = two_reports("The pier is closed for good.", "Ana Ruiz said the pier shuts for ever. Trams run, Ruiz added.")
    ruiz = bench.entity("person", "Ana Ruiz", "Ruiz")
    bench.says("courier", "Trams run", "Ruiz added", entity=ruiz, report_of=cited)
    claim = bench.claim(
        bench.says("gazette", "The pier is closed for good"),
        bench.says("courier", "the pier shuts for ever", "Ana Ruiz", "said", entity=ruiz),
    )
    assert (claim.at_least, claim.at_most) == (least, 2)
