"""How like the ledger holds two sentences, against what people judged: `python -m benchmarks.news_likeness`.

Data: the news sets of the STS tasks (`../shared/data/sts_semeval_sick_msr`: headlines 2013 to 2016, deft-news and
tweet-news 2014, SMTnews 2012) and `../shared/data/stsb`, test. None of them was trained on. Printed: Pearson's r for
each set, of the ledger's odds, of the cosine of sentence vectors and of that of terms, beside the best of the task in
its year as the corpus tells it (recalled there: check before citing).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

import numpy as np

from benchmarks.corpora import DATA
from benchmarks.pair_likeness import WAYS, weigh

_FOLDER = DATA / "sts_semeval_sick_msr" / "data" / "sts" / "semeval-sts"
SETS = {
    "2013/headlines": 0.764,
    "2014/headlines": 0.78,
    "2015/headlines": 0.84,
    "2016/headlines": 0.83,
    "2014/deft-news": None,
    "2014/tweet-news": None,
    "2012/SMTnews": None,
}
"""The news sets, each with the best figure of its year."""
TARGETED = ("headlines", "deft-news")
"""The sets whose mean is a target of ours."""

Rows = list[tuple[str, str, float]]


def news(name: str) -> Rows:
    """The pairs of a set that people marked, 0 to 5."""
    found = []
    for line in (_FOLDER / f"{name}.test.tsv").read_text(encoding="utf-8").splitlines():
        mark, left, right = line.split("\t")[:3]
        if mark.strip():
            found.append((left.strip(), right.strip(), float(mark)))
    return found


def benchmark() -> Rows:
    """The test rows of the STS benchmark."""
    with (DATA / "stsb" / "data" / "stsb-en-test.csv").open(encoding="utf-8", newline="") as file:
        return [(left, right, float(mark)) for left, right, mark in csv.reader(file)]


def measured(rows: Rows) -> dict[str, float]:
    """r by way."""
    lefts, rights, marks = (list(column) for column in zip(*rows, strict=True))
    scores = weigh(lefts, rights).scores
    return {way: float(np.corrcoef(scores[way], np.array(marks))[0, 1]) for way in WAYS}


def _all() -> Iterator[tuple[str, Rows, float | None]]:
    for name, best in SETS.items():
        yield name, news(name), best
    yield "STS benchmark, test", benchmark(), None


def main() -> None:
    """The figures."""
    print(f"{'set':<22}{'pairs':>6}" + "".join(f"{way:>28}" for way in WAYS) + "  best of the year")
    targeted: list[dict[str, float]] = []
    for name, rows, best in _all():
        found = measured(rows)
        if name.partition("/")[2] in TARGETED:
            targeted.append(found)
        print(f"{name:<22}{len(rows):>6}" + "".join(f"{found[way]:>28.3f}" for way in WAYS) + f"  {best or '-'}")
    means = "".join(f"{np.mean([found[way] for found in targeted]):>28.3f}" for way in WAYS)
    print(f"{'mean of the targeted':<28}{means}  (headlines and deft-news)")


if __name__ == "__main__":
    main()
