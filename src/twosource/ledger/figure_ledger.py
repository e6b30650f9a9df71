"""Analysis -> its ledger of figures: what is told, what is counted, which arithmetic holds."""

from __future__ import annotations

from typing import NamedTuple

from twosource.ledger.docket import Docket
from twosource.ledger.figure_checks import check_arithmetic
from twosource.ledger.figure_tallies import tally_figures
from twosource.ledger.figure_telling import told_figures
from twosource.model.analysis import Analysis
from twosource.model.figures import Check, Figure, Tally


class FigureLedger(NamedTuple):
    """All that is known of the figures of a set of reports."""

    figures: tuple[Figure, ...]
    tallies: tuple[Tally, ...]
    checks: tuple[Check, ...]


def keep_figures(analysis: Analysis) -> FigureLedger:
    """The figures that are told, the things that they count, and the arithmetic that the reports lay open."""
    docket = Docket(analysis)
    figures = told_figures(analysis, docket)
    return FigureLedger(figures, tally_figures(figures, docket), check_arithmetic(analysis, docket))
