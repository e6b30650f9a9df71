"""Quotations by speaker."""

from tests.report import sample

from twosource.report.contract import to_contract
from twosource.report.dossier import to_dossier
from twosource.report.quotations import quotations

KNOWN = to_dossier(to_contract(sample.analysis()))


def test_one_quotation_in_three_reports_is_told_once_under_its_speaker() -> None:
    speakers = quotations(KNOWN.register)
    assert [(s.name, [len(q.statements) for q in s.quotations]) for s in speakers] == [
        ("Petr Halm", [3]),
        ("O'Brien & Co.", [1]),
    ]
