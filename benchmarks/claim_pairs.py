"""Labelled pairs of passages joined by the ledger: `python -m benchmarks.claim_pairs [--training]`.

Data: `labels/claim_pairs.jsonl`, the held events (with `--training` those that the weights were fitted to, which
flatters). Printed: of the pairs labelled `same` how many are joined, of those joined how many are labelled `not`, and
how many `part`, by the ledger and by words alone (`--language rules`); each also with the pairs counted by their
weight in the events. Seen are pairs by themselves: what a group joins beyond its pairs, and copies, are not in the
sample.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from benchmarks.labelled_pairs import Event, Labelled, events
from twosource.language.reader.sentence_vectors import load_sentence_encoder
from twosource.ledger.chances import load_learnt
from twosource.ledger.learnt_pairing import LearntPairing
from twosource.ledger.meanings import read_meanings
from twosource.ledger.pairing import Pairing

LEDGER, WORDS = "the ledger", "words alone"


def joined(event: Event) -> dict[str, set[int]]:
    """The ids of the labelled pairs that are linked, by way."""
    sayings = event.sayings
    meanings = read_meanings([s.reading.statement for s in sayings], load_sentence_encoder())
    ways: dict[str, LearntPairing | Pairing] = {
        LEDGER: LearntPairing(sayings, {}, meanings, load_learnt()),
        WORDS: Pairing(sayings, {}),
    }
    found = {}
    for way, pairing in ways.items():
        linked = {(link.left, link.right) for link in pairing.links() if pairing.allowed(link.left, link.right)}
        found[way] = {label.id for pair, label in event.labels.items() if pair in linked}
    return found


def line(pairs: Sequence[Labelled], ids: set[int], weighted: bool) -> str:
    """The figures of one way."""

    def total(label: str, among: bool) -> float:
        return sum(p.weight if weighted else 1 for p in pairs if p.label == label and (p.id in ids or not among))

    right, wrong, part = (total(label, among=True) for label in ("same", "not", "part"))
    return (
        f"same joined {right / total('same', among=False):.3f}  rightly {right / max(1e-9, right + wrong):.3f}  "
        f"not {wrong:.0f} of {total('not', among=False):.0f}  part {part:.0f} of {total('part', among=False):.0f}"
    )


def main() -> None:
    """The figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--training", action="store_true", help="the events that the weights were fitted to")
    wanted = not options.parse_args().training
    pairs: list[Labelled] = []
    ids: dict[str, set[int]] = {LEDGER: set(), WORDS: set()}
    for event in events():
        told = list(event.labels.values())
        if told[0].held == wanted:
            pairs += told
            for way, found in joined(event).items():
                ids[way] |= found
    print(f"{len(pairs)} pairs of {len({p.event for p in pairs})} events")
    for way, found in ids.items():
        print(f"{way:<12} {line(pairs, found, weighted=False)}")
        print(f"{'  weighted':<12} {line(pairs, found, weighted=True)}")


if __name__ == "__main__":
    main()
