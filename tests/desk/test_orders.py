# The reports of a case, put into a story in any order and in any batches, make one ledger, and no id is lost.
from pathlib import Path

import pytest
from benchmarks.cases import EXAMPLE, Case, load_case, own_cases
from benchmarks.orders import batched, by_desk, by_living, received_of, report

from twosource.intake.read import read

CASES = [load_case(EXAMPLE), own_cases()[0]]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_four_orders_make_one_ledger(case: Case) -> None:
    found = list(by_living(received_of(case), 4, "rules"))
    assert len({end.ledger for end in found}) == 1
    assert len({end.standing for end in found}) == 1
    assert [end.lost for end in found] == [()] * 4
    assert all(end.shown for end in found)


def test_every_report_of_the_case_is_fed_in_each_order() -> None:
    reports = received_of(CASES[0])
    assert len(reports) == len(read((str(CASES[0].reports),))[0])
    for order in range(6):
        fed = [one for batch in batched(reports, order) for one in batch]
        assert sorted(r.source for r in fed) == sorted(r.source for r in reports)
    assert [r.source for r in fed] != [r.source for r in reports]


def test_a_line_is_printed_for_each_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(CASES[0], 1, by_desk, "rules")
    assert capsys.readouterr().out.split()[:3] == [CASES[0].name, str(len(list(Path(CASES[0].reports).iterdir()))), "1"]
