"""A trained network -> where clauses begin, by clause head and by arcs: `python -m training.clause_figures FILE`.

Data and scoring are those of `benchmarks.clauses`; FILE is the network before it is exported (the arcs are trained for
the encoder's sake alone, and no head for them is carried). From the arcs a clause begins where the same rule finds one
that makes gold from the treebank's trees.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from benchmarks.clauses import Sentences, print_figures, read_set

from training.batches import collate
from training.examples import Example, firsts
from training.network import Network
from training.sets import load_tokenizer
from training.syntax import RELATIONS, Token, clause_beginnings
from twosource.language.reader.decoding import spans, words_of
from twosource.language.reader.gazetteer import NAMES, flags
from twosource.language.reader.layout import ALL_TAGS, BY_CUE, CLAUSES
from twosource.language.reader.pieces import SHAPES, Pieces, cut_pieces, windows


class Both:
    """Beginnings of clauses in texts, by either head."""

    def __init__(self, weights: Path) -> None:
        self._network = Network(2 * SHAPES, len(NAMES), ALL_TAGS, BY_CUE.size, len(RELATIONS))
        self._network.load_state_dict(torch.load(weights))
        self._network.eval()
        self._tokenizer = load_tokenizer()

    def read(self, texts: Sequence[Sentences]) -> tuple[list[list[int]], list[list[int]]]:
        """By the clause head, and by the arcs."""
        with torch.inference_mode():
            found = [self._text(text.tree.text) for text in texts]
        return [one for one, _ in found], [other for _, other in found]

    def _text(self, text: str) -> tuple[list[int], list[int]]:
        by_head: list[int] = []
        by_arcs: list[int] = []
        for pieces in windows(cut_pieces(text, self._tokenizer, flags)):
            batch = collate([Example(pieces)], len(NAMES))
            encoded = self._network.encoder(batch.ids, batch.shape, batch.flags, batch.mask)
            words = words_of(pieces)
            scores = self._network.tags(encoded)[0, 1 + words.first].float().numpy()
            by_head += [one.start for one in spans(words, scores[:, CLAUSES.scores])]
            by_arcs += clause_beginnings(list(self._tokens(pieces, encoded)), 0)
        return by_head, by_arcs

    def _tokens(self, pieces: Pieces, encoded: torch.Tensor) -> Iterator[Token]:
        """The words with the heads and relations that are likeliest; a word that hangs on itself is a root."""
        network, places = self._network, 1 + torch.from_numpy(np.flatnonzero(firsts(pieces)))
        scores = network.arcs(encoded)[0][places][:, places]
        above = scores.argmax(1)
        heads = torch.zeros(encoded.shape[:2], dtype=torch.int64)
        heads[0, places] = places[above]
        relations = network.arcs.labels(encoded, heads)[0, places].argmax(1)
        words = words_of(pieces)
        for number, (start, end) in enumerate(zip(words.start.tolist(), words.end.tolist(), strict=True)):
            head = int(above[number])
            yield Token(start, end, -1 if head == number else head, RELATIONS[int(relations[number])])


def main() -> None:
    """The command."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("network", type=Path)
    options.add_argument("--part", nargs="*", choices=("dev", "test"), default=["dev"])
    chosen = options.parse_args()
    torch.set_num_threads(1)
    both = Both(chosen.network)
    for kind in ("ewt", "gum-news"):
        for part in chosen.part:
            texts = list(read_set(kind, part))
            print(f"{kind} {part}")
            for name, found in zip(("clauses", "arcs"), both.read(texts), strict=True):
                print_figures(name, texts, found)


if __name__ == "__main__":
    main()
