"""Sentence vectors against what people judged: `python -m benchmarks.sentence_likeness`.

Data: `../shared/data/stsb`, test, 1,379 pairs of sentences with a mark from 0 to 5. Printed: Spearman's rho between the
marks and the cosines of the vectors, and sentences a second.
"""

from __future__ import annotations

import csv
import time
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.corpora import DATA
from twosource.language.reader.sentence_vectors import load_sentence_encoder


def ranks(values: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """The rank of each value, equal ones sharing their mean."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    found: npt.NDArray[np.float64] = (last - (count - 1) / 2)[place]
    return found


def main() -> None:
    """The figures."""
    with (DATA / "stsb" / "data" / "stsb-en-test.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    encoder = load_sentence_encoder()
    began = time.perf_counter()
    left, right = (encoder.vectors([row[side] for row in rows]) for side in (0, 1))
    spent = time.perf_counter() - began
    rho = np.corrcoef(ranks((left * right).sum(1)), ranks(np.array([float(row[2]) for row in rows])))[0, 1]
    print(f"{len(rows)} pairs: rho {rho:.3f}; {2 * len(rows) / spent:.0f} sentences a second")


if __name__ == "__main__":
    main()
