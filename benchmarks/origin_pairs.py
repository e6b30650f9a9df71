"""Corpora -> pairs of a text and an agency that it shows signs of, with the corpus's word on whose text it is.

Everything is read from the text alone (no author, title, outlet, address or date goes in), but for the labels whose
reading is `received`. Three sources of truth: PolNeAR's `wire` column (its 144 texts marked NA, all of one outlet, have
no word on it and are left out); the 1,496 articles of `article_bias_allsides` whose source is an agency; and, for that
corpus's other outlets, which print agency copy too, with or without saying so, the hand labels of
`benchmarks/labels/origins.tsv`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import Document, bias_articles, polnear
from twosource.intake.article import Received, make_article
from twosource.language.agencies import agency_of
from twosource.lineage.agencies import evidence_of
from twosource.lineage.weighing import chances, likeliest, scores
from twosource.model.identity import digest
from twosource.model.origin import OriginEvidence

LABELS = Path(__file__).parent / "labels" / "origins.tsv"


class Shown(NamedTuple):
    """What one text shows: each agency's chance, its signs, and the agency whose text it is (None: nobody's)."""

    name: str
    part: str
    wire: str | None
    chance: dict[str, float]
    signs: tuple[OriginEvidence, ...]
    known: bool = True
    weight: float = 1.0

    @property
    def given(self) -> str | None:
        """The agency that is told."""
        return likeliest(self.chance)


def shown(document: Document, part: str, wire: str | None, known: bool = True, **came: Any) -> Shown:
    """A text as the intake reads it where nothing came with it but what `came` says."""
    signs = evidence_of(make_article(Received("report.txt", document.text, **came)))
    return Shown(document.name, part, wire, chances(scores(signs)), signs, known)


def of_polnear() -> Iterator[Shown]:
    """PolNeAR's texts; `known` is False for those whose agency its makers did not note."""
    for document in polnear():
        wire = document.about["wire"]
        part = "train" if document.about["compartment"] in ("train", "annotator-training") else "dev+test"
        yield shown(document, part, agency_of(wire), wire != "NA")


def of_bias() -> Iterator[Shown]:
    """The articles whose source is an agency, and those of other outlets that have a label; even numbers for learning,
    odd ones for reporting. A labelled one stands for the unlabelled ones that show as much."""
    labels = read_labels()
    for number, document in enumerate(bias_articles()):
        part = "even" if number % 2 == 0 else "odd"
        source = agency_of(document.about["source"] or "")
        label = labels.get(number)
        if source:
            yield shown(document, f"{part}, agency", source)
        elif label and label.digest == digest("t", document.text):
            came = _received(document) if label.reading == "received" else {}
            one = shown(document, f"{part}, {label.reading}", label.agency, **came)
            yield one._replace(weight=label.stands_for)


def _received(document: Document) -> dict[str, Any]:
    """Outlet and people's names as they came."""
    names = re.split(r", | and ", document.about["authors"] or "")
    return {"outlet": document.about["source"], "bylines": tuple(name for name in names if name)}


class Label(NamedTuple):
    """Whose text an article is (None: its outlet's or another's), by hand; how many articles it stands for; whether
    it is read from the text `alone` or as it was `received`, with outlet and people's names."""

    digest: str
    agency: str | None
    stands_for: float
    reading: str


def read_labels() -> dict[int, Label]:
    """The hand labels by the article's number."""
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {
            int(row["number"]): Label(row["digest"], row["agency"] or None, float(row["stands_for"]), row["reading"])
            for row in rows
        }
