"""What is trained on: every set with its licence, how its examples are made, and how often it is seen."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from benchmarks.corpora import DATA
from tokenizers import Tokenizer

from training import names, syntax
from training.attributions import polnear_attributions
from training.cautions import read_texts
from training.examples import Example, attributions, hedged
from training.names_columns import btc, re3d, uner_dev, wikigold, wnut
from training.names_document import NamedDocument
from training.names_gum import gum, gum_paths
from training.unpacked import unpacked
from training.weights import tokenizer_file
from twosource.language.reader.gazetteer import flags
from twosource.language.reader.pieces import Pieces, cut_pieces, windows

_SHORT = 80
"""Pieces of a window of which single sentences were read: the rest of it teaches nothing."""
_SIZES = (96, 128, 160, 190)
"""Pieces of a window: another of these for each document and epoch, so that texts are cut in other places."""
_GUM = "annotation CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0, public domain"

Make = Callable[[random.Random], Sequence[Example]]


class Taught(NamedTuple):
    """A set: its licence as stated, its loader, the epochs for which it is seen."""

    licence: str
    loader: Callable[[Tokenizer], Make]
    epochs: float


def load_tokenizer() -> Tokenizer:
    """The tokenizer of the encoder, which neither cuts nor pads."""
    made = Tokenizer.from_file(str(tokenizer_file()))
    made.no_truncation()
    made.no_padding()
    return made


def _windows(paragraphs: Sequence[Pieces], chance: random.Random) -> Iterable[Pieces]:
    return windows(paragraphs, chance.choice(_SIZES))


def _polnear(tokenizer: Tokenizer) -> Make:
    read = [(cut_pieces(d.text, tokenizer, flags), d.said) for d in polnear_attributions("train")]
    return lambda chance: [attributions(w, said) for cut, said in read for w in _windows(cut, chance)]


def _names(load: Callable[[], Iterable[NamedDocument]]) -> Callable[[Tokenizer], Make]:
    def loader(tokenizer: Tokenizer) -> Make:
        read = [(cut_pieces(one.text, tokenizer, flags), one) for one in load()]
        return lambda chance: [names.example(w, one) for cut, one in read for w in _windows(cut, chance)]

    return loader


def _trees(load: Callable[[], Iterable[syntax.Parsed]]) -> Callable[[Tokenizer], Make]:
    def loader(tokenizer: Tokenizer) -> Make:
        read = [(cut_pieces(one.text, tokenizer, flags), one) for one in load()]
        return lambda chance: [syntax.syntax(w, one) for cut, one in read for w in windows(cut)]

    return loader


def _ewt() -> Iterable[syntax.Parsed]:
    return syntax.parsed(unpacked("ud_english") / "EWT" / "en_ewt-ud-train.REBUILT.conllu")


def _gum_trees() -> Iterable[syntax.Parsed]:
    return chain.from_iterable(syntax.parsed(path) for path in gum_paths(unpacked("gum")))


def _cautions(tokenizer: Tokenizer) -> Make:
    read = [(cut_pieces(one.text, tokenizer, flags), one) for one in read_texts("train")]

    def make(chance: random.Random) -> Sequence[Example]:
        made = (hedged(w, one.sentences, one.cues) for cut, one in read for w in windows(cut, _SHORT))
        return [one for one in made if one]

    return make


_WHERE = "the text is its publishers'"

SETS: dict[str, Taught] = {
    "polnear": Taught(f"none stated; {_WHERE}", _polnear, 4),
    "wikigold": Taught("CC BY 4.0", _names(lambda: wikigold(DATA)), 10),
    "uner-ewt-dev": Taught("CC BY-SA 4.0", _names(lambda: uner_dev(DATA)), 8),
    "gum-names": Taught(_GUM, _names(lambda: gum(unpacked("gum"))), 4),
    "wnut17": Taught("CC BY 4.0", _names(lambda: wnut(DATA)), 1),
    "btc": Taught("CC BY 4.0", _names(lambda: btc(DATA)), 2),
    "re3d": Taught("by source, see names_columns: OGL, CC BY, CC BY-SA, public domain", _names(lambda: re3d(DATA)), 2),
    "cautions": Taught(f"our own labels; {_WHERE}", _cautions, 6),
    "ewt-trees": Taught("CC BY-SA 4.0", _trees(_ewt), 1.5),
    "gum-trees": Taught(_GUM, _trees(_gum_trees), 1),
}
