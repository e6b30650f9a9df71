"""Two sayings -> the numbers that tell whether they carry one claim."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from twosource.ledger.compared import Compared
from twosource.ledger.counterparts import COUNTERPARTS, counterparts
from twosource.ledger.meanings import Floats, Meanings
from twosource.ledger.reading import Reading
from twosource.ledger.wording import Alike

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

WORDS = (
    "terms",
    "characters",
    "evidence",
    "rarest",
    "hallmark",
    "shorter",
    "lengths",
    "contained",
    "terms of the shorter",
    "names shared",
    "names parted",
    "doings shared",
    "doings parted",
    "other mood",
    "other years",
    "one undated",
    "other places",
    "one asks",
    "one bare",
    "one denies",
    "numbers agree",
    "one numbered",
    "times agree",
    "persons shared",
    "one said",
    "both said",
    "one sayer",
    "headline",
    "one report",
)
"""What is told without vectors; cosines and shares 0..1, the others 0 or 1, save `evidence` (as `Alike`), `hallmark`
(how telling), `lengths` (logarithm of the ratio of the numbers of terms), `terms of the shorter` (their logarithm)."""

MEANT = ("sentence", "told", *COUNTERPARTS)
"""What the vectors tell: cosines of the sentences, and of the means of the statements' pieces in them; and how much has
a counterpart."""


def words_told(left: Reading, right: Reading, alike: Alike, contained: float, hallmark: float) -> list[float]:
    """The numbers of `WORDS`, save those that comparison and place tell (`comparison_told`)."""
    sizes = sorted((len(left.terms) or 1, len(right.terms) or 1))
    both, either = left.keys & right.keys, left.keys | right.keys
    names, doings = left.names | right.names, (left.doings | right.doings) - left.names - right.names
    shared_doings = both & doings
    return [
        alike.terms,
        alike.characters,
        min(alike.evidence, 6.0),
        alike.rarest,
        hallmark,
        len(both) / max(1, min(len(left.keys), len(right.keys))),
        float(np.log(sizes[1] / sizes[0])),
        contained,
        float(np.log(sizes[0])),
        len(both & names) / max(1, len(names)) if either else 0.0,
        float(bool(left.names and right.names and not left.names & right.names)),
        float(bool(shared_doings)),
        float(bool(left.doings and right.doings and not shared_doings)),
        float(left.possible != right.possible),
        float(bool(left.around and right.around and not left.around & right.around)),
        float(bool(left.around) != bool(right.around)),
        float(bool(left.places and right.places and not left.places & right.places)),
        float(left.asks != right.asks),
        float(left.verbal != right.verbal),
        float(bool(left.negated) != bool(right.negated)),
    ]


def comparison_told(
    left: Reading, right: Reading, compared: Sequence[Compared], headline: bool, one_report: bool
) -> list[float]:
    """The rest of the numbers of `WORDS`."""
    agrees = {c.name: c.agrees is True for c in compared}
    sayers = [_sayer(r) for r in (left, right)]
    return [
        float(agrees.get("numbers", False)),
        float(bool(left.figures) != bool(right.figures)),
        float(agrees.get("times", False)),
        float(agrees.get("persons", False)),
        float((sayers[0] is None) != (sayers[1] is None)),
        float(None not in sayers),
        float(None not in sayers and sayers[0] == sayers[1]),
        float(headline),
        float(one_report),
    ]


def _sayer(reading: Reading) -> str | None:
    """Who says a statement: the entity, else the words; None in the outlet's own voice."""
    for level in reading.statement.attribution:
        if level.source is not None:
            return level.entity or level.source.words.casefold()
    return None


def meant(meanings: Meanings, left: Places, right: Places) -> Numbers:
    """The numbers of `MEANT` for pairs of places [pairs, numbers]."""
    cosines = [_products(vectors, left, right) for vectors in (meanings.within, meanings.told)]
    pieces = meanings.pieces
    aligned = np.array([counterparts(pieces[i], pieces[j]) for i, j in zip(left, right, strict=True)], np.float64)
    return np.hstack([np.stack(cosines, 1).astype(np.float64), aligned])


def _products(vectors: Floats, left: Places, right: Places) -> Floats:
    found: Floats = np.einsum("ij,ij->i", vectors[left], vectors[right])
    return found
