"""`labels/cautions.jsonl` and the corpora -> texts with the sentences that were read and the cues in them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple, cast

from benchmarks.corpora import Document, bias_articles, news_events, polnear, wikinews

from twosource.model.marks import HedgeKind

LABELS = Path(__file__).parent / "labels" / "cautions.jsonl"

Part = Literal["train", "held-out"]
Span = tuple[int, int]
Corpora = Mapping[str, Callable[[], Iterable[Document]]]

CORPORA: Corpora = {"bias": bias_articles, "news_events": news_events, "polnear": polnear, "wikinews": wikinews}
"""Where the documents of each corpus come from."""


class Cue(NamedTuple):
    """Words that lower, withhold or deny certainty, from `start` to `end` (code points, half-open)."""

    start: int
    end: int
    kind: HedgeKind


class Read(NamedTuple):
    """A text of which some sentences were read: every cue in `sentences` is in `cues`, elsewhere nothing is known.
    `at_random` are the sentences that were drawn without looking for a word."""

    name: str
    text: str
    part: Part
    sentences: tuple[Span, ...]
    at_random: tuple[Span, ...]
    cues: tuple[Cue, ...]


def read_texts(part: Part, labels: Path = LABELS, corpora: Corpora = CORPORA) -> Iterator[Read]:
    """The texts of one part, in the order of the labels. ValueError where a text is not the one that was read."""
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["part"] == part]
    texts = _texts({(row["corpus"], row["name"]) for row in rows}, corpora)
    for row in rows:
        text = texts.get(row["name"])
        if text is None or hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"{row['name']}: the corpus does not hold the text that was labelled")
        yield Read(
            row["name"],
            text,
            part,
            _spans(row["sentences"]),
            _spans(row["at_random"]),
            tuple(Cue(start, end, cast(HedgeKind, kind)) for start, end, kind in row["cues"]),
        )


def _texts(wanted: set[tuple[str, str]], corpora: Corpora) -> dict[str, str]:
    """The texts of the documents wanted; no corpus is read further than needed."""
    found: dict[str, str] = {}
    for corpus in sorted({corpus for corpus, _ in wanted}):
        names = {name for its, name in wanted if its == corpus}
        for document in corpora[corpus]():
            if document.name in names:
                found[document.name] = document.text
                names.discard(document.name)
            if not names:
                break
    return found


def _spans(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in pairs)
