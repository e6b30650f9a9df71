"""What is counted, as every report shows it."""

from __future__ import annotations

from io import StringIO

from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.report.contract import to_contract
from twosource.report.dossier import Dossier, to_dossier
from twosource.report.html import to_html
from twosource.report.markdown import to_markdown
from twosource.report.tallies import reckoned, things
from twosource.report.terminal import print_summary

FIRE = "in the fire at the old mill of Corva"


def dossier() -> Dossier:
    bodies = {
        "Post": f"Police chief Ana Ruiz said 12 people were killed {FIRE}. The mill is 20 miles (23 km) away.",
        "Mail": f"Hospital director Paul Weber said 19 people were killed {FIRE}.",
        "Times": f"Police chief Ana Ruiz said 12 people were killed {FIRE}, and 40 casualties were counted {FIRE}.",
    }
    made = (Received(f"{n}.txt", f"Fire\n\n{b}", outlet=n, published="2024-05-03") for n, b in bodies.items())
    return to_dossier(to_contract(analyze(map(make_article, made))))


# One thing, its values from the least on, each with its voices and reports.
def test_one_thing_with_its_values() -> None:
    known = dossier().register
    (thing,) = things(known)
    assert [(v.words, v.voices, len(v.reports)) for v in thing.values] == [
        ("12", ("Ana Ruiz",), 2),
        ("19", ("Paul Weber",), 1),
    ]
    assert thing.conflicts == 1
    assert thing.values[0].at < thing.values[1].at
    assert any("casualties is not killed" in other for other in thing.apart)


# Arithmetic that does not hold says so.
def test_arithmetic() -> None:
    (one,) = reckoned(dossier().register)
    assert not one.holds
    assert "32.19 km, given as 23" in one.detail


# Every written report carries both.
def test_every_report_tells_it() -> None:
    made, stream = dossier(), StringIO()
    print_summary(made, stream)
    for written in (stream.getvalue(), to_markdown(made), to_html(made)):
        assert "19" in written
        assert "Paul Weber" in written
        assert "20 miles (23 km)" in written.replace("\\", "")


# An analysis of a writer that knows no figures is shown without them.
def test_no_figures() -> None:
    analysis = dossier().register.analysis
    analysis["figures"], analysis["tallies"], analysis["checks"] = [], [], []
    made = to_dossier(analysis)
    assert things(made.register) == ()
    assert "Things counted" not in to_html(made)
    assert "Things counted" not in to_markdown(made)
