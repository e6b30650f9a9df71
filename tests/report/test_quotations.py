"""Quotations by speaker, and figures side by side."""

from tests.report import sample

from twosource.report.contract import to_contract
from twosource.report.dossier import to_dossier
from twosource.report.figures import compared_figures
from twosource.report.quotations import quotations

KNOWN = to_dossier(to_contract(sample.analysis()))


def test_one_quotation_in_three_reports_is_told_once_under_its_speaker() -> None:
    speakers = quotations(KNOWN.register)
    assert [(s.name, [len(q.statements) for q in s.quotations]) for s in speakers] == [
        ("Petr Halm", [3]),
        ("O'Brien & Co.", [1]),
    ]


def test_figures_that_differ_stand_side_by_side_and_a_clash_is_told_once() -> None:
    found = compared_figures(KNOWN)
    assert [c.line.claim["id"] for c in found] == ["c-0b22"]
    assert [(f.words, f.reports) for f in found[0].figures] == [
        ("at least 300", ("r-agency", "r-mail")),
        ("300", ("r-post",)),
    ]
    assert [(detail, line.claim["id"]) for detail, line in found[0].clashes] == [
        ("at least 300 houses here, 410 there", "c-0e55")
    ]
