"""A chain's origin is held against the gold: an agency by its name, own reporting by nobody or the outlet."""

from pathlib import Path

import pytest
from benchmarks.cases import Case
from benchmarks.figures_of_reports import origins
from benchmarks.reading import Reading

GOLD = {"reports": {"000": {"outlet": "Harbour Post", "agency": None}, "001": {"outlet": "Pier Mail", "agency": "AP"}}}


def right(*names: str | None) -> list[bool]:
    chains = [{"origin": name and {"name": name}, "reports": [f"r{n}"]} for n, name in enumerate(names)]
    reports = [{"id": f"r{n}", "source": f"00{n}_some.txt"} for n in range(2)]
    analysis = {"reports": reports, "chains": chains, "statements": [], "claims": [], "entities": []}
    return [ok for ok, _ in origins(Reading(Case("invented", Path(), GOLD), analysis)).items.values()]


@pytest.mark.parametrize(
    ("own", "agencys", "expected"),
    [
        (None, "AP", [True, True]),
        ("Harbour Post", "AP News", [True, True]),
        ("Pier Mail", None, [False, False]),
        ("AP", "Harbour Post", [False, False]),
    ],
)
def test_whose_text_it_is(own: str | None, agencys: str | None, expected: list[bool]) -> None:
    assert right(own, agencys) == expected
