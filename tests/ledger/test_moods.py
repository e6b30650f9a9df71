"""What a sentence foretells, what it tells as done, and what is neither."""

from __future__ import annotations

import pytest
from tests.ledger.matching_cases import article, statements_of

from twosource.ledger.naming import Naming
from twosource.ledger.reading import read_statement


@pytest.mark.parametrize(
    ("said", "foretold", "done"),
    [
        ("The crew will soon paint the mast.", {"paint"}, set()),
        ("The crew plans to paint the mast.", {"paint"}, set()),
        ("The mast will be painted.", {"paint"}, set()),
        ("The crew has already painted the mast.", set(), {"paint"}),
        ("The mast was painted.", set(), {"paint"}),
        # denied, possible, wished, or a word that may be a participle
        ("The crew has not painted the mast.", set(), set()),
        ("The crew would have painted the mast.", set(), set()),
        ("The crew may paint the mast.", set(), set()),
        ("The painted mast swam.", set(), {"swim"}),
        ("They hurried to paint the mast.", set(), set()),
    ],
)
def test_moods(said: str, foretold: set[str], done: set[str]) -> None:
    reading = read_statement(statements_of(article("a", said))[0], Naming(()))
    assert reading.foretold == foretold
    assert reading.done == done
