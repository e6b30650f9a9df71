"""Copies: what they changed of a sentence is found, and faithful ones are left alone."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.ledger.drift_story import report, two_reports

from twosource.desk.run import analyze
from twosource.model.analysis import Analysis
from twosource.model.claims import Drift

_FILES = ("drift_pairs.toml", "drift_pairs_unseen.toml")
_KINDS = ("attribution", "certainty", "quantity", "scope", "term", "polarity")
_FOUND, _WRONG = 0.85, 0.05
"""Shares: of eight sentences of a kind one may be missed; of the faithful ones one in twenty may be called drift."""


def pairs(name: str, kind: str) -> list[Sequence[str]]:
    table = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return list(table[kind])


def drift_of(analysis: Analysis) -> list[Drift]:
    return [drift for claim in analysis.claims for drift in claim.drift]


def kinds(first: str, second: str) -> set[str]:
    return {d.kind for d in drift_of(analyze(two_reports(first, second)))}


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("name", _FILES)
def test_each_kind_of_drift_is_found(name: str, kind: str) -> None:
    rows = pairs(name, kind)
    missed = [row for row in rows if kind not in kinds(*row)]
    assert len(missed) <= (1 - _FOUND) * len(rows), missed


@pytest.mark.parametrize("name", _FILES)
def test_faithful_copies_have_none(name: str) -> None:
    rows = pairs(name, "faithful")
    wrong = [row for row in rows if kinds(*row)]
    assert len(wrong) <= _WRONG * len(rows), wrong


# Nineteen and ninety are two claims; the change is told with the first and says so.
def test_a_number_that_parts_the_claims_is_told_with_the_earlier_one() -> None:
    analysis = analyze(two_reports("Nineteen miners were trapped in Orlen.", "Ninety miners were trapped in Orlen."))
    (drift,) = drift_of(analysis)
    claim = next(c for c in analysis.claims if c.drift)
    assert drift.earlier in claim.statements
    assert drift.later not in claim.statements
    assert drift.detail == "“Nineteen” became “Ninety”; the two are different claims now"


def test_the_detail_reads_from_the_earlier_to_the_later_one() -> None:
    analysis = analyze(two_reports("All schools stay shut on Tuesday.", "Some schools stay shut on Tuesday."))
    (drift,) = drift_of(analysis)
    assert drift.detail == "“All schools” became “Some schools”"


# Two copies of one changed copy do not change it again.
def test_a_change_is_told_once() -> None:
    first, second = "Some schools stay shut on Tuesday.", "All schools stay shut on Tuesday."
    third = report("Torvik Mirror", second, "2031-05-04")
    assert len(drift_of(analyze((*two_reports(first, second), third)))) == 1


def test_the_order_of_the_reports_alters_nothing() -> None:
    given = two_reports("The pilot may have slept.", "The pilot slept, an aide said.")
    assert drift_of(analyze(given)) == drift_of(analyze(given[::-1]))
