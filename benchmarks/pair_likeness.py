"""Pairs of sentences -> how like the ledger holds them to be, and which of them its comparisons keep apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.sentence_pairs import as_reports
from twosource.language.reader.sentence_vectors import load_sentence_encoder
from twosource.ledger.chances import load_learnt
from twosource.ledger.meanings import read_meanings
from twosource.ledger.naming import Naming
from twosource.ledger.pair_features import MEANT, WORDS
from twosource.ledger.pair_rows import PairRows
from twosource.ledger.pairing import Pairing
from twosource.ledger.reading import read_statement
from twosource.ledger.sayings import Saying

LEDGER, COSINE, TERMS = "the ledger's odds", "cosine of sentence vectors", "cosine of terms"
WAYS = (LEDGER, COSINE, TERMS)
"""How pairs are scored: as the ledger weighs a pair that it sees alone, and by two of the numbers that it weighs."""


class Weighed(NamedTuple):
    """For each pair its scores by way, and the names of the comparisons that keep it apart."""

    scores: dict[str, npt.NDArray[np.float64]]
    vetoes: list[tuple[str, ...]]


def weigh(lefts: Sequence[str], rights: Sequence[str], pairs: Sequence[tuple[int, int]] | None = None) -> Weighed:
    """Weighs each left sentence with its right one, or the `pairs` of places of a left and a right one."""
    found = as_reports(lefts, rights)
    naming = Naming(found.entities)
    sayings = [
        Saying(read_statement(s, naming), (i,), frozenset((s.report,)), frozenset())
        for i, s in enumerate(found.statements)
    ]
    if len(sayings) != len(lefts) + len(rights):
        raise SystemExit("a sentence was read as more than one line")
    words = Pairing(sayings, {})
    numbers = PairRows(sayings, words, read_meanings(found.statements, load_sentence_encoder()))
    wanted = [(a, len(lefts) + b) for a, b in (pairs or [(i, i) for i in range(len(lefts))])]
    rows = numbers.rows(wanted)
    scores = {
        LEDGER: load_learnt().alone.odds(rows),
        COSINE: rows[:, len(WORDS) + MEANT.index("sentence")],
        TERMS: rows[:, WORDS.index("terms")],
    }
    return Weighed(scores, [tuple(c.name for c in words.compared(*pair) if c.agrees is False) for pair in wanted])
