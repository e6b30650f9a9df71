"""PolNeAR's standoff files -> attributions: who says what with which words (`../shared/data/polnear`).

Every attribution has words of saying (the cue), what is said (the content) and mostly who says it (the source); each
may stand in several pieces. Places are code points of the text. What the annotators marked to discuss or discard, and
attributions without cue or content, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from benchmarks.corpora import DATA

Span = tuple[int, int]
Spans = tuple[Span, ...]
"""The pieces of one part, in the order of the text."""

_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
"""What a file's name has behind its text's: who annotated it."""


class Attributed(NamedTuple):
    """One attribution, annotated or predicted: the neutral form that every system's are brought into. `source` is empty
    where nobody is said to say it."""

    source: Spans
    cue: Spans
    content: Spans


class AttributedDocument(NamedTuple):
    """A text as one annotator read it; `name` is the file's, `text_name` the text's."""

    name: str
    text_name: str
    text: str
    attributions: tuple[Attributed, ...]


def polnear_attributions(split: str) -> Iterator[AttributedDocument]:
    """The annotation files of train, dev or test, by name; a text that two annotators read comes twice."""
    folder = DATA / "polnear" / "data" / split
    for path in sorted((folder / "attributions").glob("*.ann")):
        text_name = _ANNOTATOR.sub("", path.stem)
        written = folder / "text" / f"{text_name}.txt"
        if written.exists():
            text = written.read_bytes().decode("utf-8")
            standoff = path.read_bytes().decode("utf-8").splitlines()
            yield AttributedDocument(path.stem, text_name, text, attributions_of(standoff, text))


def attributions_of(lines: Iterable[str], text: str) -> tuple[Attributed, ...]:
    """The attributions in the lines of a standoff file; lines that are cut short are skipped."""
    spans: dict[str, Spans] = {}
    found = []
    for line in lines:
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            spans[fields[0]] = _spans(fields[1])
        elif line.startswith("E") and len(fields) > 1:
            parts: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
            for kind, _, target in (word.partition(":") for word in fields[1].split()):
                parts.get(kind.rstrip("0123456789"), []).extend(spans.get(target, ()))
            source, cue, content = (joined(parts[kind], text) for kind in ("Source", "Cue", "Content"))
            if cue and content:
                found.append(Attributed(source, cue, content))
    return tuple(sorted(found, key=lambda a: (a.content, a.cue)))


def _spans(field: str) -> Spans:
    _, _, places = field.partition(" ")
    found = [place.split() for place in places.split(";")]
    return tuple((int(p[0]), int(p[1])) for p in found if len(p) == 2 and all(n.isdigit() for n in p))


def joined(spans: Iterable[Span], text: str) -> Spans:
    """Spans without white space at their ends, in order; those with white space alone between them are one."""
    found: list[Span] = []
    for begin, stop in sorted(spans):
        words = text[begin:stop]
        start, end = stop - len(words.lstrip()), begin + len(words.rstrip())
        if start >= end:
            continue
        if found and (start <= found[-1][1] or not text[found[-1][1] : start].strip()):
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)
