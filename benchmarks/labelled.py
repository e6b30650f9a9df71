"""`labels/sharing.json` and the corpora -> labelled passages with their reports, checked against the digests."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import Document, bias_articles, news_events, polnear

LABELS = Path(__file__).parent / "labels" / "sharing.json"

_DIGITS = 16
"""Hexadecimal digits of a digest that are stored."""

_RUN = 5
"""Words of a run by which two items are known to hold one text."""

_SAME = 0.5
"""Share of the shorter item's runs that the longer one must hold to be the same text: standing texts change a
little."""


class Place(NamedTuple):
    """One side of an item."""

    document: str
    start: int
    end: int
    digest: str
    words: str


class Item(NamedTuple):
    """One labelled passage; `half` is develop or held-out, `sure` 0 to 2."""

    id: int
    half: str
    label: str
    sure: int
    a: Place
    b: Place

    @property
    def corpus(self) -> str:
        """The corpus that it is from."""
        return self.a.document.split("/")[0]


def items() -> tuple[Item, ...]:
    """All labelled passages, in the order of their numbers."""
    rows = json.loads(LABELS.read_text(encoding="utf-8"))
    return tuple(Item(**{**row, "a": Place(**row["a"]), "b": Place(**row["b"])}) for row in rows)


def documents(wanted: Iterable[Item]) -> dict[str, Document]:
    """The documents that the items stand in; each corpus is read once. ValueError where a text is not the labelled
    one."""
    places = [place for item in wanted for place in (item.a, item.b)]
    names = {place.document for place in places}
    found = {d.name: d for d in _corpora({name.split("/")[0] for name in names}) if d.name in names}
    for place in places:
        text = found[place.document].text if place.document in found else ""
        if digest(text) != place.digest or digest(text[place.start : place.end]) != place.words:
            raise ValueError(f"{place.document} is not the text that was labelled: its digest differs")
    return found


def _corpora(names: set[str]) -> Iterator[Document]:
    readers = {"news_events": news_events, "polnear": polnear, "bias": bias_articles}
    return chain.from_iterable(readers[name]() for name in sorted(names))


def digest(text: str) -> str:
    """The stored part of a text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def same_texts(wanted: Sequence[Item], texts: dict[str, Document]) -> dict[int, int]:
    """The number of each item -> the least number of the items that hold the same text, directly or through others."""
    group = {item.id: item.id for item in wanted}
    runs = [_runs(texts[item.a.document].text[item.a.start : item.a.end]) for item in wanted]
    for at, item in enumerate(wanted):
        for before in range(at):
            both = len(runs[at] & runs[before])
            if both >= _SAME * min(len(runs[at]), len(runs[before])):
                old, new = sorted((group[item.id], group[wanted[before].id]), reverse=True)
                group = {number: new if of == old else of for number, of in group.items()}
    return group


def _runs(text: str) -> set[tuple[str, ...]]:
    forms = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
    return {tuple(forms[at : at + _RUN]) for at in range(max(1, len(forms) - _RUN + 1))}
