"""Labels of hedges are joined with the texts that they were made on, and with no others."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from benchmarks.corpora import Document
from training.cautions import CORPORA, LABELS, Cue, read_texts

from twosource.model.marks import HedgeKind

TEXT = "The dam may have burst. Norvia denies it."


def labels(folder: Path, text: str = TEXT) -> Path:
    rows = [
        {"corpus": "daily", "name": "daily/2", "part": "train", "sentences": [[0, 23]], "at_random": [[0, 23]]},
        {"corpus": "daily", "name": "daily/1", "part": "held-out", "sentences": [[24, 41]], "at_random": []},
    ]
    cues = [[[8, 11, "possibility"]], [[31, 37, "denial"]]]
    digest = hashlib.sha256(text.encode()).hexdigest()
    file = folder / "cautions.jsonl"
    lines = [json.dumps({**row, "sha256": digest, "cues": its}) for row, its in zip(rows, cues, strict=True)]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


CORPUS = {"daily": lambda: [Document(f"daily/{n}", TEXT, {}) for n in range(3)]}


def test_gives_the_texts_of_one_part(tmp_path: Path) -> None:
    (read,) = read_texts("held-out", labels(tmp_path), CORPUS)
    assert (read.name, read.text, read.sentences) == ("daily/1", TEXT, ((24, 41),))
    assert read.cues == (Cue(31, 37, "denial"),)


def test_keeps_which_sentences_were_drawn_at_random(tmp_path: Path) -> None:
    (read,) = read_texts("train", labels(tmp_path), CORPUS)
    assert read.at_random == ((0, 23),)


# Offsets mean nothing in a text that has changed.
def test_refuses_a_changed_text(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="daily/1"):
        list(read_texts("held-out", labels(tmp_path, TEXT + " "), CORPUS))


def test_refuses_a_corpus_without_the_document(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="daily/2"):
        list(read_texts("train", labels(tmp_path), {"daily": list}))


# Known kinds, cues inside sentences that were read, never one in another, no document in both parts.
def test_labels_are_well_formed() -> None:
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    assert max(Counter(row["name"] for row in rows).values()) == 1
    for row in rows:
        assert row["corpus"] in CORPORA
        assert row["part"] in ("train", "held-out")
        assert all(span in row["sentences"] for span in row["at_random"])
        ends = 0
        for start, end, kind in sorted(row["cues"]):
            assert kind in get_args(HedgeKind)
            assert ends <= start < end
            assert any(s <= start and end <= e for s, e in row["sentences"])
            ends = end
