"""What is trained on: every set with its licence, how its examples are made, and how often it is seen."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from tokenizers import Tokenizer

from benchmarks.corpora import DATA
from training import names, syntax
from training.attributions import polnear_attributions
from training.cautions import read_texts
from training.examples import Example, attributions, hedged
from training.unpacked import unpacked
from training.weights import tokenizer_file
from twosource.language.reader.gazetteer import flags
from twosource.language.reader.pieces import Pieces, cut_pieces, windows

_SIZES = (96, 128, 160, 190)
"""Pieces of a window: another of these for each document and epoch, so that texts are cut in other places."""
_NER = DATA / "ner_collection"

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


def _names(load: Callable[[], Iterable[names.Named]]) -> Callable[[Tokenizer], Make]:
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
    return chain.from_iterable(syntax.parsed(path) for path in names.gum_paths(unpacked("gum")))


def _cautions(tokenizer: Tokenizer) -> Make:
    read = [(cut_pieces(one.text, tokenizer, flags), one) for one in read_texts("train")]

    def make(chance: random.Random) -> Sequence[Example]:
        made = (hedged(w, one.sentences, one.cues) for cut, one in read for w in _windows(cut, chance))
        return [one for one in made if one]

    return make


_BTC = _NER / "juand-r" / "data" / "BTC" / "CONLL-format" / "data"
_WNUT = _NER / "wnut17"

SETS: dict[str, Taught] = {
    "polnear": Taught("none stated; the text is its publishers'", _polnear, 4),
    "wikigold": Taught("CC BY 4.0", _names(lambda: names.wikigold(held_out=False)), 10),
    "uner-ewt-dev": Taught(
        "CC BY-SA 4.0", _names(lambda: names.uner(DATA / "uner_english" / "EWT" / "en_ewt-ud-dev.iob2")), 8
    ),
    "gum-names": Taught(
        "annotation CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0, public domain",
        _names(lambda: names.gum(unpacked("gum"))),
        4,
    ),
    "wnut17": Taught("CC BY 4.0", _names(lambda: names.conll(_WNUT / "wnut17train.conll")), 2),
    "btc": Taught("CC BY 4.0", _names(lambda: chain(*(names.conll(_BTC / f"{x}.conll") for x in "abfg"))), 2),
    "cautions": Taught("our own labels; the texts are their publishers'", _cautions, 6),
    "ewt-trees": Taught("CC BY-SA 4.0", _trees(_ewt), 2),
    "gum-trees": Taught("as gum-names", _trees(_gum_trees), 2),
}
