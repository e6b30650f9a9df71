"""Corpora -> pairs of a text and an agency that it shows signs of, with the corpus's word on whose text it is.

Everything is read from the text alone: no author, title, outlet, address or date goes in. Three sources of truth:
PolNeAR's `wire` column (its 144 texts marked NA were not looked at by its makers and are left out); the 1,496 articles of
`article_bias_allsides` whose source is an agency; and, for that corpus's other outlets, which print agency copy too with
or without saying so, hand labels (`benchmarks/labels/origins.tsv`: number, digest, agency, how many it stands for).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import Document, bias_articles, polnear
from twosource.intake.article import Received, make_article
from twosource.language.agencies import agency_of
from twosource.lineage.agencies import evidence_of
from twosource.lineage.weighing import chances, scores
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
        """The agency that is likelier than not."""
        return next((agency for agency, chance in self.chance.items() if chance >= 0.5), None)


def shown(document: Document, part: str, wire: str | None, known: bool = True) -> Shown:
    """A text as the intake reads it where nothing came with it."""
    signs = evidence_of(make_article(Received("report.txt", document.text)))
    return Shown(document.name, part, wire, chances(scores(signs)), signs, known)


def of_polnear() -> Iterator[Shown]:
    """PolNeAR's texts; `known` is False for those whose agency its makers did not note."""
    for document in polnear():
        wire = document.about["wire"]
        part = "train" if document.about["compartment"] in ("train", "annotator-training") else "dev+test"
        yield shown(document, part, agency_of(wire), wire != "NA")


def of_bias() -> Iterator[Shown]:
    """The articles whose source is an agency, and those of other outlets that have a label; even numbers are for learning
    and odd ones for reporting. A labelled one stands for the unlabelled ones that show as much."""
    labels = read_labels()
    for number, document in enumerate(bias_articles()):
        part = "even" if number % 2 == 0 else "odd"
        source = agency_of(document.about["source"] or "")
        label = labels.get(number)
        if source:
            yield shown(document, f"{part}, agency", source)
        elif label and label.digest == digest("t", document.text):
            yield shown(document, f"{part}, others", label.agency)._replace(weight=label.stands_for)


class Label(NamedTuple):
    """Whose text an article is (None: its outlet's or another's), by hand; how many articles it stands for."""

    digest: str
    agency: str | None
    stands_for: float


def read_labels() -> dict[int, Label]:
    """The hand labels by the article's number."""
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {
            int(row["number"]): Label(row["digest"], row["agency"] or None, float(row["stands_for"])) for row in rows
        }
