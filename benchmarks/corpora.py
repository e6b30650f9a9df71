"""Corpora under `../shared/data` -> their texts, as reports or as they are (other people's: never copied)."""

from __future__ import annotations

import csv
import json
import lzma
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.cases import SHARED
from twosource.intake.article import Received, make_article
from twosource.model.article import Article

DATA = SHARED / "data"


class Document(NamedTuple):
    """One text of a corpus: where it stands there, its words, and what the corpus says of it."""

    name: str
    text: str
    about: dict[str, Any]


def news_events() -> Iterator[Document]:
    """191 reports of 35 events; `about` holds event, outlet, url, published, title, authors."""
    for path in sorted((DATA / "news_events").glob("*/*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        yield Document(f"news_events/{path.parent.name}/{path.stem}", row.pop("text"), row)


def polnear() -> Iterator[Document]:
    """1,012 reports; `about` holds compartment (train, dev, test, annotator-training), publisher, publication_date,
    author, title, wire (the agency, or None or NA)."""
    folder = DATA / "polnear" / "data"
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    seen = set()
    for row in rows:
        path = folder / row["compartment"] / "text" / f"{row['filename']}.txt"
        if path.exists() and row["filename"] not in seen:
            seen.add(row["filename"])
            yield Document(f"polnear/{row['filename']}", path.read_text(encoding="utf-8"), row)


def bias_articles(limit: int | None = None) -> Iterator[Document]:
    """37,492 articles of 491 outlets, 2012-2020; `about` holds source, url, title, date, authors, topic."""
    with lzma.open(DATA / "article_bias_allsides" / "articles.jsonl.xz", "rt", encoding="utf-8") as file:
        for n, line in enumerate(file):
            if limit is not None and n >= limit:
                return
            row = json.loads(line)
            yield Document(f"bias/{n}", row.pop("content_original"), row)


def wikinews() -> Iterator[Document]:
    """295 reports of 2019 and 2020; `about` holds url, date, title."""
    for path in sorted((DATA / "wikinews_2019_2020" / "data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield Document(f"wikinews/{row['url'].rsplit('/', 1)[-1]}", row.pop("text"), row)


def clough_stevenson() -> Iterator[Document]:
    """95 answers and 5 sources; `about` holds Task (a-e) and Category (non, cut, light, heavy, orig)."""
    folder = DATA / "clough_stevenson" / "data"
    with (folder / "file_information.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = (folder / row["File"]).read_text(encoding="utf-8", errors="replace")
            yield Document(f"clough_stevenson/{row['File']}", text, dict(row))


def wikipedia_versions() -> Iterator[tuple[str, list[str]]]:
    """445 articles: the name of each and its 4 to 10 revisions, the oldest first."""
    found: dict[str, dict[int, str]] = {}
    with tarfile.open(DATA / "wikipedia_versions_dag" / "wikipedia_versions_dag.tar.xz") as packed:
        for member in packed:
            path = Path(member.name)
            file = packed.extractfile(member) if member.isfile() and path.stem.isdigit() else None
            if file:
                text = file.read().decode("utf-8", errors="replace")
                found.setdefault(path.parent.name, {})[int(path.stem)] = text
    for name in sorted(found):
        yield name, [found[name][n] for n in sorted(found[name])]


def report_of(document: Document) -> Article:
    """A text as the intake reads a report with the outlet, address and date that its corpus gives."""
    about = document.about
    outlet = about.get("outlet") or about.get("source") or about.get("publisher")
    return make_article(
        Received(
            document.name,
            document.text,
            title=about.get("title") or None,
            outlet=outlet,
            url=about.get("url") or None,
            published=about.get("published") or about.get("date") or about.get("publication_date") or None,
        )
    )
