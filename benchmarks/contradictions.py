"""Contradictions and what follows, as the ledger's comparisons see them: `python -m benchmarks.contradictions`.

Data: `../shared/data/nli_mix`, the development rows of MNLI and SNLI (nothing here was trained on them). Printed for
each label how many pairs the comparisons keep apart, and by which; how many of those that none keeps apart are likely
enough to be joined, seen alone. A good ledger keeps contradictions apart or unlikely, and lets what follows pass.
Published: about .90 to .92 of MNLI labelled rightly by large models, .65 to .72 by features (recalled by the corpus);
that is another question than ours.
"""

from __future__ import annotations

import csv
import io
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterator

from benchmarks.corpora import DATA
from benchmarks.pair_likeness import LEDGER, weigh
from twosource.ledger.chances import chance
from twosource.ledger.learnt_pairing import SURE

CORPORA = ("mnli", "snli")
LABELS = ("entailment", "neutral", "contradiction")
_MOST = 3000
"""Rows of a corpus, the first ones."""


def rows(corpus: str) -> Iterator[tuple[str, str, str]]:
    """Premise, hypothesis, label."""
    with tarfile.open(DATA / "nli_mix" / "nli_mix.tar.xz") as packed:
        file = packed.extractfile(f"nli_mix/nli_datasets/{corpus}/dev.csv")
        if file is None:
            raise SystemExit(f"no development rows of {corpus}")
        for n, row in enumerate(csv.DictReader(io.TextIOWrapper(file, encoding="utf-8", newline=""))):
            if n == _MOST:
                return
            if row["label"] in LABELS:
                yield row["premise"], row["hypothesis"], row["label"]


def main() -> None:
    """The figures."""
    for corpus in CORPORA:
        lefts, rights, labels = (list(column) for column in zip(*rows(corpus), strict=True))
        weighed = weigh(lefts, rights)
        likely = chance(weighed.scores[LEDGER]) >= SURE
        by: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for label, vetoes, joined in zip(labels, weighed.vetoes, likely, strict=True):
            by[label].update(vetoes)
            by[label]["kept apart"] += bool(vetoes)
            by[label]["joined"] += bool(joined and not vetoes)
        for label in LABELS:
            size, found = labels.count(label), by[label]
            why = ", ".join(f"{name} {n}" for name, n in found.most_common() if name not in ("kept apart", "joined"))
            shares = f"kept apart {found['kept apart'] / size:.3f}  would be joined {found['joined'] / size:.3f}"
            print(f"{corpus} {label:<14}{size:>6}  {shares}  ({why})")


if __name__ == "__main__":
    main()
