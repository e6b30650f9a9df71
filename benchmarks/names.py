"""Texts -> how well names are found: `python -m benchmarks.names [--set wikigold uner worldwide] [--system rules]`.

Data under `../shared/data`: WikiGold's held-out fifth (`wikigold`; `wikigold-train` the rest), UNER's English web
treebank test (`uner`; `uner-dev`), and the test split of en_worldwide_ner (`worldwide`; `worldwide-dev`), each document
as one report.
Their names of persons, organisations and places are as their annotators have them (`benchmarks.language_corpora`); a
system's names of other types are left out. A name is right where its first and last character and its type are gold's;
"span" leaves the type out. Types are those of the entity that a name belongs to in its text, or with `--typed mention`
of the place alone.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.items import Item, write_items
from benchmarks.language_corpora import en_worldwide, uner_ewt, wikigold
from benchmarks.spans import Score, score
from benchmarks.systems import NoSuchSystem, System, article_of, system
from benchmarks.tagged_text import TaggedDocument
from twosource.model.analysis import Analysis

TYPES = ("person", "organisation", "place")
SETS: dict[str, Callable[[], Iterator[TaggedDocument]]] = {
    "wikigold-train": lambda: wikigold("train"),
    "wikigold": lambda: wikigold("held-out"),
    "uner-dev": lambda: uner_ewt("dev"),
    "uner": lambda: uner_ewt("test"),
    "worldwide": lambda: en_worldwide("test"),
    "worldwide-dev": lambda: en_worldwide("dev"),
}
_AROUND = 50
"""Characters on either side that an item shows."""

Name = tuple[int, int, str]
"""Start, end and type."""


def names_in(analysis: Analysis, typed: str) -> frozenset[Name]:
    """The names of an analysis of one text that are of a type that is scored."""
    if typed == "mention":
        mentions = [(m.where, m.type) for m in analysis.names]
    else:
        mentions = [(m.where, e.type) for e in analysis.entities for m in e.mentions if m.form == "name"]
    return frozenset((where.start, where.end, kind) for where, kind in mentions if kind in TYPES)


def measure(of: System, documents: Sequence[TaggedDocument], typed: str) -> tuple[Counter[str], list[Item]]:
    """Counts of names that are right, given and gold's, by type and by span; and every judged name."""
    counts: Counter[str] = Counter()
    items = []
    for document in documents:
        gold = frozenset((s.start, s.end, s.type) for s in document.spans if s.type)
        given = names_in(of.analyse(article_of(document.name, document.text)), typed)
        count(counts, gold, given)
        items += judged(document, gold, given)
    return counts, items


def count(into: Counter[str], gold: frozenset[Name], given: frozenset[Name]) -> None:
    """Add one document's."""
    for sign, names in (("gold", gold), ("given", given), ("right", gold & given)):
        into.update(f"{kind} {sign}" for _, _, kind in names)
        into[f"all {sign}"] += len(names)
    spans, ours = ({name[:2] for name in names} for names in (gold, given))
    into.update({"span gold": len(spans), "span given": len(ours), "span right": len(spans & ours)})


def figure(counts: Counter[str], kind: str) -> Score:
    """Precision, recall and F1 of a type, of `all` or of the `span`."""
    right = counts[f"{kind} right"]
    return score(right, counts[f"{kind} given"], right, counts[f"{kind} gold"])


def judged(document: TaggedDocument, gold: frozenset[Name], given: frozenset[Name]) -> list[Item]:
    """One item for each name of gold (with ours that overlap it), one for each of ours that overlaps none of gold's."""

    def shown(names: Sequence[Name]) -> str:
        return "; ".join(f"{document.text[start:end]} ({kind})" for start, end, kind in names)

    def around(start: int, end: int) -> str:
        return document.text[max(0, start - _AROUND) : end + _AROUND]

    rows = []
    for start, end, kind in sorted(gold):
        near = sorted(n for n in given if n[0] < end and start < n[1])
        right = (start, end, kind) in given
        place = f"{start}-{end}"
        rows.append(
            Item(document.name, place, kind, shown([(start, end, kind)]), shown(near), right, around(start, end))
        )
    for start, end, kind in sorted(given):
        if not any(n[0] < end and start < n[1] for n in gold):
            place = f"+{start}-{end}"
            rows.append(Item(document.name, place, kind, "", shown([(start, end, kind)]), False, around(start, end)))
    return rows


def main() -> None:
    """Print the figures of each system on each set."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--set", nargs="*", choices=tuple(SETS), default=["wikigold", "uner", "worldwide"])
    options.add_argument("--system", nargs="*", default=["rules"], help="rules, model, spacy:NAME")
    options.add_argument("--typed", choices=("entity", "mention"), default="entity")
    options.add_argument("--limit", type=int, help="only so many documents of each set")
    options.add_argument("--items", type=Path, help="write every judged name there (of the last system)")
    chosen = options.parse_args()
    for name in chosen.system:
        written: list[Item] = []
        for kind in chosen.set:
            documents = list(SETS[kind]())[: chosen.limit]
            try:
                counts, items = measure(system(name), documents, chosen.typed)
            except NoSuchSystem as why:
                sys.exit(str(why))
            written += items
            print(f"{kind}, {len(documents)} documents, {name}, typed by {chosen.typed}")
            for row in (*TYPES, "all", "span"):
                print(f"  {row:<13} {counts[f'{row} gold']:5} in gold  {figure(counts, row)}")
        write_items(chosen.items, written)


if __name__ == "__main__":
    main()
