"""Strength of what press releases claim beside the papers': `python -m benchmarks.strength [--part train] [--misses]`.

Data: `insciout_exaggeration` under `../shared/data` (conclusions: 100 pairs for choosing words, 563 for reporting),
with the strength of each (none, goes together, may cause, causes) and whether the release says the same, more or less.
Printed: macro-F1 of same, exaggerates and downplays, read off the strengths of both conclusions; the same where
every pair is called `same`; how often the strength of one conclusion is right."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.corpora import DATA
from twosource.language.words import words
from twosource.ledger.strength import claimed_strength

LABELS = ("same", "exaggerates", "downplays")


class Conclusions(NamedTuple):
    """What a release and its paper conclude, how strong each was read to be, and how the release changed it."""

    release: str
    paper: str
    strengths: tuple[int, int]
    label: str


def conclusions(part: str) -> Iterator[Conclusions]:
    """The pairs of a part, `train` or `test`."""
    path = DATA / "insciout_exaggeration" / "data" / f"insciout_{part}.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        strengths = int(row["press_release_strength"]), int(row["abstract_strength"])
        yield Conclusions(
            row["press_release_conclusion"], row["abstract_conclusion"], strengths, row["exaggeration_label"]
        )


def strength(said: str) -> int:
    """The strength of a conclusion."""
    return claimed_strength([w.form for w in words(said)])


def told(pair: Conclusions) -> str:
    """What the strengths of both conclusions say of the release."""
    release, paper = strength(pair.release), strength(pair.paper)
    return "same" if release == paper else "exaggerates" if release > paper else "downplays"


def macro_f1(wanted: Sequence[str], given: Sequence[str]) -> float:
    """The mean over the labels of the harmonic mean of precision and recall."""
    both = Counter(w for w, g in zip(wanted, given, strict=True) if w == g)
    sizes = {label: wanted.count(label) + given.count(label) for label in LABELS}
    return sum(2 * both[label] / sizes[label] if sizes[label] else 0.0 for label in LABELS) / len(LABELS)


def main() -> None:
    """Print the figures of a part."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--part", choices=("train", "test"), default="test")
    parser.add_argument("--misses", action="store_true", help="list what was read wrongly (train part only)")
    options = parser.parse_args()
    pairs = list(conclusions(options.part))
    wanted = [pair.label for pair in pairs]
    print(f"{options.part}: {len(pairs)} pairs, {dict(Counter(wanted))}")
    print(f"  {macro_f1(wanted, [told(pair) for pair in pairs]):.3f}  macro-F1 of same, exaggerates, downplays")
    print(f"  {macro_f1(wanted, ['same'] * len(pairs)):.3f}  the same where every pair is called same")
    right = sum(strength(said) == level for p in pairs for said, level in zip(p[:2], p.strengths, strict=True))
    print(f"  {right / (2 * len(pairs)):.3f}  conclusions whose strength is right")
    if options.misses and options.part == "train":
        for pair in pairs:
            for said, level in zip(pair[:2], pair.strengths, strict=True):
                if strength(said) != level:
                    print(f"{level} read as {strength(said)}: {said[:200]}")


if __name__ == "__main__":
    main()
