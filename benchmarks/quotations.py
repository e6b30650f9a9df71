"""Reports -> quotations found with the right speaker: `python -m benchmarks.quotations [--split dev] [--system rules]`.

Data: PolNeAR's dev or test split under `../shared/data/polnear`. Gold's quotations are the words between double marks
(`benchmarks.marked_words`) that lie inside the content of one of its attributions: what stands in marks elsewhere
(titles, words held at arm's length) is none. One is found where a quotation of ours has the same place but for marks
and spaces at its ends. Its speaker is judged by `benchmarks.right_speaker`, of those found whose attribution has a
source. Printed for all, for those of one or two words (titles and single words inside reported speech among them) and
for longer ones.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.items import Item, write_items
from benchmarks.marked_words import marked_words, trimmed
from benchmarks.polnear_attributions import Attributed, AttributedDocument, Span, polnear_attributions
from benchmarks.right_speaker import Verdict, verdict
from benchmarks.systems import NoSuchSystem, System, article_of, system
from twosource.model.analysis import Analysis
from twosource.model.marks import Statement

_COVERED = 0.9
"""Share of a quotation's characters that must lie inside the content: annotators leave out a mark or a space."""
_FEW = 2
"""Words up to which a quotation is counted as short."""
_AROUND = 120
"""Characters on either side that an item shows."""


class Judged(NamedTuple):
    """One quotation of gold: where, of how many words, who says it, whether it is found, and how its speaker is judged
    (None: not found, or gold names nobody)."""

    where: Span
    words: int
    gold: Attributed
    statement: Statement | None
    found: bool
    speaker: Verdict | None


def gold_quotations(document: AttributedDocument) -> Iterator[tuple[Span, Attributed]]:
    """The quotations of a document with their attributions; of several the first that covers it."""
    for span in marked_words(document.text):
        place = trimmed(span, document.text)
        of = next((a for a in document.attributions if place and _covers(a, place)), None)
        if place and of:
            yield place, of


def _covers(attribution: Attributed, place: Span) -> bool:
    inside = sum(max(0, min(end, place[1]) - max(start, place[0])) for start, end in attribution.content)
    return inside >= _COVERED * (place[1] - place[0])


def judge(document: AttributedDocument, analysis: Analysis) -> list[Judged]:
    """Each quotation of gold against the analysis of the text."""
    text = document.text
    entities = {entity.id: entity for entity in analysis.entities}
    places = {trimmed((q.where.start, q.where.end), text) for q in analysis.quotes}
    carriers = {
        trimmed((quote.where.start, quote.where.end), text): statement
        for statement in analysis.statements
        for quote in statement.quotes
    }
    rows = []
    for place, gold in gold_quotations(document):
        statement, found = carriers.get(place), place in places
        speaker = verdict(statement, gold.source, text, entities) if found and gold.source else None
        rows.append(Judged(place, len(text[slice(*place)].split()), gold, statement, found, speaker))
    return rows


def measure(of: System, documents: Sequence[AttributedDocument]) -> tuple[list[Judged], list[Item]]:
    """All quotations of documents, and an item for each."""
    every, items = [], []
    for document in documents:
        judged = judge(document, of.analyse(article_of(document.text_name, document.text)))
        every += judged
        items += [item for one in judged for item in _items(document, one)]
    return every, items


def _items(document: AttributedDocument, one: Judged) -> Iterator[Item]:
    text, (start, end) = document.text, one.where
    words, place = text[start:end], f"{start}-{end}"
    around = text[max(0, start - _AROUND) : start] + "[…]" + text[end : end + _AROUND]
    yield Item(document.name, place, "found", words, words if one.found else "", one.found, around)
    if one.speaker is not None:
        said = one.statement.attribution[0] if one.statement and one.statement.attribution else None
        ours = said.source.words if said and said.source else ""
        gold = " … ".join(text[a:b] for a, b in one.gold.source)
        yield Item(document.name, place, "speaker", gold, f"{one.speaker}: {ours}", one.speaker == "right", around)


def report(about: str, judged: Sequence[Judged]) -> str:
    """One line of figures."""
    found = sum(one.found for one in judged)
    speakers: Counter[str] = Counter(one.speaker for one in judged if one.speaker)
    whole = max(1, speakers.total())
    shares = "  ".join(f"{kind} {speakers[kind] / whole:.3f}" for kind in ("right", "wrong", "unknown"))
    return (
        f"  {about:<16} {len(judged):5} in gold  found {found / max(1, len(judged)):.3f}"
        f"  of {speakers.total()} with a source: {shares}"
    )


def main() -> None:
    """Print the figures of each system."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--split", choices=("train", "dev", "test"), default="dev")
    options.add_argument("--system", nargs="*", default=["rules"], help="rules, model, spacy:NAME")
    options.add_argument("--limit", type=int, help="only so many annotation files")
    options.add_argument("--items", type=Path, help="write every judged quotation there (of the last system)")
    chosen = options.parse_args()
    documents = list(polnear_attributions(chosen.split))[: chosen.limit]
    for name in chosen.system:
        try:
            judged, items = measure(system(name), documents)
        except NoSuchSystem as why:
            sys.exit(str(why))
        print(f"PolNeAR {chosen.split}, {len(documents)} annotation files, {name}")
        print(report("all", judged))
        print(report(f"up to {_FEW} words", [one for one in judged if one.words <= _FEW]))
        print(report("longer", [one for one in judged if one.words > _FEW]))
        write_items(chosen.items, items)


if __name__ == "__main__":
    main()
