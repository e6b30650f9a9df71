"""A window of a document with marked names -> what it teaches."""

from __future__ import annotations

from training.examples import Example, firsts, label, word_ends
from training.names_document import OTHER, NamedDocument
from training.tags import UNKNOWN
from twosource.language.reader.layout import NAMES
from twosource.language.reader.pieces import Pieces


def example(pieces: Pieces, document: NamedDocument) -> Example:
    """The labels of a window. Names of works and products are no names of ours; words of which the set does not say
    what they are teach nothing."""
    spans = (((name.start, name.end), name.type) for name in document.names if name.type != OTHER)
    labels = label(pieces, NAMES, spans)
    ends, first = word_ends(pieces), firsts(pieces)
    for start, end in document.unsure:
        labels[first & (pieces.start < end) & (ends > start)] = UNKNOWN
    return Example(pieces, {NAMES.name: labels})
