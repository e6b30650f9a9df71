"""Which figures, times and quoted words tell one claim from others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ledger.matching_cases import analysis

from twosource.ledger.hallmarks import find_hallmarks, telling_figure
from twosource.ledger.naming import Naming
from twosource.ledger.reading import Reading, read_statement
from twosource.model.analysis import Analysis
from twosource.model.marks import Quote


def readings(told: Analysis) -> list[Reading]:
    return [read_statement(s, Naming(told.entities)) for s in told.assertions]


def telling(left: str, right: str) -> float:
    """How telling what two sentences have in common is."""
    found = find_hallmarks(readings(analysis({"a": left, "b": right})))
    return found[0].telling if found else 0.0


def quoting(left: str, right: str) -> float:
    """The same for two sentences of which the words between straight marks are quotations."""
    told = analysis({"a": left, "b": right})
    marked = []
    for statement in told.assertions:
        text, words = statement.where.text, statement.where.text.content
        start = words.index('"') + 1
        quote = Quote(text.anchor(start, words.index('"', start)), "balanced")
        marked.append(replace(statement, quotes=(quote,)))
    found = find_hallmarks(readings(replace(told, assertions=tuple(marked))))
    return found[0].telling if found else 0.0


def test_a_long_figure_tells_alone() -> None:
    # the same sum in two statements that share no other word
    assert telling("The ferry line owes $61,447.", "Repairs had cost $61,447 by then.") == 1.0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a round number may count anything
        ("The ferry carried 300 passengers.", "The port employs 300 people."),
        # an age says who, not what
        ("The captain, 47, was asleep.", "A 47-year-old diver was found."),
        # vague amounts
        ("Dozens of sailors waited.", "Dozens of crates burned."),
        # one number of two currencies is two sums
        ("The tug cost $61,447.", "The tug cost £61,447."),
    ],
)
def test_what_tells_nothing(left: str, right: str) -> None:
    assert telling(left, right) == 0.0


def test_a_figure_taken_as_known_tells_less() -> None:
    # the second statement is about the suit, not about how many customers there are
    new = telling("Floods cut off 614,000 customers.", "Some 614,000 customers lost power.")
    known = telling("Floods cut off 614,000 customers.", "A suit was filed for the 614,000 customers.")
    assert known < new


def test_a_time_of_day_is_one_however_it_is_written() -> None:
    assert telling("The bell rang at 6 a.m. on the quay.", "They had left by 6:00 am.") > 0
    assert telling("The bell rang at 6 a.m. on the quay.", "They had left by 6 p.m.") == 0.0


def test_a_cut_of_one_quotation() -> None:
    whole = 'Okello said: "The old crane was a rusting danger to everybody on the quay".'
    assert quoting(whole, 'He called it "a rusting danger".') > 0
    # two quotations of which neither is a cut of the other
    assert quoting(whole, 'He hoped for "a rusting hull full of new paint and flags".') == 0.0


def test_digits_are_counted_without_end_zeros() -> None:
    told = analysis({"a": "It cost $5,000, then $52 million, then $61,447."})
    figures = [telling_figure(q) for q in told.assertions[0].quantities]
    assert figures == [0.0, 0.7, 1.0]
