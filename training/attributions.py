"""PolNeAR -> its documents with who says what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import DATA

from training.examples import Said, Span

_SUFFIX = 5
"""Characters of the annotator's mark at the end of a file's name: _4b22."""


class Annotated(NamedTuple):
    """A document as one annotator read it."""

    name: str
    text: str
    said: tuple[Said, ...]


def polnear_attributions(split: str) -> Iterator[Annotated]:
    """The documents of a split (train, dev, test); one that two annotators read comes twice."""
    folder = DATA / "polnear" / "data" / split
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = folder / "text" / f"{path.stem[:-_SUFFIX]}.txt"
        if text.exists():
            with text.open(encoding="utf-8", newline="") as file:
                yield Annotated(path.stem, file.read(), tuple(_said(path)))


def _said(path: Path) -> Iterator[Said]:
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) > 1 and columns[0].startswith("T"):
            places = columns[1].partition(" ")[2]
            spans[columns[0]] = tuple((int(a), int(b)) for a, b in (p.split() for p in places.split(";")))
        elif len(columns) > 1 and columns[0].startswith("E"):
            events.append(columns[1].split()[1:])
    for event in events:
        parts: dict[str, tuple[Span, ...]] = {"Cue": (), "Source": (), "Content": ()}
        for role, _, mark in (argument.partition(":") for argument in event):
            parts[role.rstrip("0123456789")] += spans.get(mark, ())
        if parts["Cue"] and parts["Content"]:
            yield Said(*(tuple(sorted(parts[name])) for name in ("Cue", "Source", "Content")))
