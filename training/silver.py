"""Unlabelled news and a teacher -> documents with the teacher's names, made to agree with each other in one text.

The teacher is whatever reads texts (`twosource.language.reader.protocol`). One spelling has one type in one text, that
on which its readings agree best; a surname alone follows the person who bears it. Sentences with a name of which the
teacher or the vote is not sure are not judged, and a text of which little is left is dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Protocol

from benchmarks.corpora import bias_articles, polnear
from benchmarks.corpora import wikinews as wikinews_reports

from training.names_document import TYPES, Name, NamedDocument
from twosource.language.sentences import paragraphs, sentences
from twosource.model.reading import NameRead, Reading
from twosource.model.text import Text

SURE = 0.75
"""Confidence (0-1) under which a name makes its sentence unfit to learn from: a teacher's doubts lie mostly below."""

AGREED = 0.7
"""Share (0-1) of the confidence of one spelling that its best type must hold; otherwise it stays open what it is."""

LEAST_LEFT = 0.5
"""Share (0-1) of the letters of a text that must stay judged for the text to be used."""

BATCH = 16
"""Texts that the teacher is given at once."""


class Teacher(Protocol):
    """Whatever tells the names of texts."""

    def read(self, texts: Sequence[str]) -> Sequence[Reading]:
        """The reading of each text, in their order."""


class Unlabelled(NamedTuple):
    """A text without labels: its name and the corpus that it is of."""

    name: str
    source: str
    text: str


class _Vote(NamedTuple):
    """What the readings of one spelling in one text say: its best type, and the share of confidence that this has."""

    type: str
    share: float


def wikinews() -> Iterator[Unlabelled]:
    """Wikinews of 2019 and 2020 (CC BY 2.5)."""
    for document in wikinews_reports():
        yield Unlabelled(document.name, "wikinews", document.text)


def polnear_train() -> Iterator[Unlabelled]:
    """The training part of PolNeAR (no licence stated: to be named on the card)."""
    for document in polnear():
        if document.about["compartment"] == "train":
            yield Unlabelled(document.name, "polnear", document.text)


def allsides(limit: int, step: int = 20) -> Iterator[Unlabelled]:
    """Articles of many outlets, every `step`-th (Apache-2.0 on the repository, the texts are their publishers')."""
    for document in islice(islice(bias_articles(), 0, None, step), limit):
        yield Unlabelled(document.name, "allsides", document.text)


def silver(texts: Iterable[Unlabelled], teacher: Teacher) -> Iterator[NamedDocument]:
    """The texts with the teacher's names, without those that the teacher does not read or of which it is unsure."""
    waiting = iter(texts)
    while batch := list(islice(waiting, BATCH)):
        for one, reading in zip(batch, teacher.read([one.text for one in batch]), strict=True):
            document = labelled(one, reading.names)
            if document is not None:
                yield document


def labelled(one: Unlabelled, names: Sequence[NameRead] | None) -> NamedDocument | None:
    """One text with a teacher's names made to agree; None when too little of it can be learnt from."""
    if names is None or not one.text:
        return None
    votes = _votes(one.text, names)
    cut = tuple((s.start, s.end) for paragraph in paragraphs(Text(one.name, one.text)) for s in sentences(paragraph))
    doubted = [name for name in names if name.confidence < SURE or votes[_spelling(one.text, name)].share < AGREED]
    unsure = tuple(span for span in cut if any(name.start < span[1] and span[0] < name.end for name in doubted))
    judged = sum(end - start for start, end in cut) - sum(end - start for start, end in unsure)
    if judged < LEAST_LEFT * len(one.text):
        return None
    kept = tuple(
        Name(name.start, name.end, votes[_spelling(one.text, name)].type)
        for name in names
        if not any(start < name.end and name.start < end for start, end in unsure)
    )
    return NamedDocument(one.name, one.source, one.text, kept, frozenset(TYPES), cut, unsure, gold=False)


def _spelling(text: str, name: NameRead) -> str:
    return " ".join(text[name.start : name.end].split()).casefold()


def _votes(text: str, names: Sequence[NameRead]) -> dict[str, _Vote]:
    """The vote on each spelling of a text; a last word alone votes with the one person whose last word it is."""
    said: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name in names:
        said[_spelling(text, name)][name.type] += name.confidence
    bearers: dict[str, set[str]] = defaultdict(set)
    for spelling, types in said.items():
        if " " in spelling and _best(types).type == "person":
            bearers[spelling.rsplit(" ", 1)[1]].add(spelling)
    for surname, full in bearers.items():
        if len(full) == 1 and surname in said:
            said[surname]["person"] += sum(said[next(iter(full))].values())
    return {spelling: _best(types) for spelling, types in said.items()}


def _best(types: dict[str, float]) -> _Vote:
    """The type with the most confidence; of equals the first by name, so that no order of reading shows."""
    best = min(types, key=lambda kind: (-types[kind], kind))
    total = sum(types.values())
    return _Vote(best, types[best] / total if total else 0.0)
