"""Pairs of sentences -> how like the ledger holds them to be, and which of them its comparisons keep apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.sentence_pairs import as_reports
from twosource.ledger.chances import load_learnt
from twosource.ledger.meanings import read_meanings
from twosource.ledger.naming import Naming
from twosource.ledger.pair_rows import PairRows
from twosource.ledger.sayings import Saying
from twosource.ledger.reading import read_statement
from twosource.language.reader.sentence_vectors import load_sentence_encoder


class Weighed(NamedTuple):
    """For each pair the logarithm of the odds that it is one claim, seen alone, and whether nothing keeps it apart."""

    odds: npt.NDArray[np.float64]
    allowed: npt.NDArray[np.bool_]
    vetoes: list[tuple[str, ...]]


def weigh(lefts: Sequence[str], rights: Sequence[str], pairs: Sequence[tuple[int, int]] | None = None) -> Weighed:
    """Weighs each left sentence with its right one, or the `pairs` of places of a left and a right one."""
    found = as_reports(lefts, rights)
    naming = Naming(found.entities)
    sayings = [
        Saying(read_statement(s, naming), (i,), frozenset((s.report,)), frozenset())
        for i, s in enumerate(found.statements)
    ]
    assert len(sayings) == len(lefts) + len(rights)
    words = Pairing(sayings, {})
    rows = PairRows(sayings, words, read_meanings([s.reading.statement for s in sayings], load_sentence_encoder()))
    wanted = [(a, len(lefts) + b) for a, b in (pairs or [(i, i) for i in range(len(lefts))])]
    vetoes = [tuple(c.name for c in words.compared(*pair) if c.agrees is False) for pair in wanted]
    odds = load_learnt().alone.odds(rows.rows(wanted))
    return Weighed(odds, np.array([not names for names in vetoes]), vetoes)
