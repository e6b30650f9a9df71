"""Reports -> how well who says what is found: `python -m benchmarks.attribution [--split dev] [--system rules]`.

Data: PolNeAR's dev or test split under `../shared/data/polnear`; a text that two annotators read is scored against each
(94 annotation files in either split). Printed for source, cue and content: F1 by five ways of scoring, which
`benchmarks.attribution_scores` defines; then whole attributions. `--items FILE` writes every judged one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.attribution_scores import PARTS, WAYS, Numbered, Tally, numbered, pair, tally
from benchmarks.items import Item, write_items
from benchmarks.polnear_attributions import Attributed, AttributedDocument, Spans, polnear_attributions
from benchmarks.spans import Tokens
from benchmarks.systems import NoSuchSystem, System, article_of, system

_AROUND = 60
"""Characters on either side that an item shows."""


def measure(of: System, documents: Sequence[AttributedDocument]) -> tuple[Tally, list[Item]]:
    """A system's counts and items over documents; a text is read once."""
    counts, items = Tally(), []
    read: dict[str, tuple[Attributed, ...]] = {}
    for document in documents:
        if document.text_name not in read:
            read[document.text_name] = of.attributions(article_of(document.text_name, document.text))
        tokens = Tokens(document.text)
        ours = read[document.text_name]
        gold, given = numbered(document.attributions, tokens), numbered(ours, tokens)
        tally(counts, gold, given, tokens)
        items += [*_whole_items(document, ours, gold, given), *_part_items(document, ours, gold, given)]
    return counts, items


def _words(spans: Spans, text: str) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def _around(spans: Spans, text: str) -> str:
    return text[max(0, spans[0][0] - _AROUND) : spans[-1][1] + _AROUND]


def _shown(one: Attributed, text: str) -> str:
    return " | ".join(_words(part, text) for part in one)


def _at(spans: Spans) -> str:
    return f"{spans[0][0]}-{spans[-1][1]}"


def _whole_items(
    document: AttributedDocument, ours: Sequence[Attributed], gold: list[Numbered], given: list[Numbered]
) -> list[Item]:
    """One item for each attribution of gold, one for each that we give wrongly."""
    right, text, rows = pair(gold, given), document.text, []
    for i, one in enumerate(document.attributions):
        near = max(range(len(given)), key=lambda k: len(given[k].content & gold[i].content), default=-1)
        best = right.get(i, near)
        shares = best >= 0 and bool(given[best].content & gold[i].content)
        predicted = _shown(ours[best], text) if shares else ""
        place = f"{_at(one.cue)}:{_at(one.content)}"
        rows.append(Item(document.name, place, "whole", _shown(one, text), predicted, i in right, ""))
    for k, other in enumerate(ours):
        if k not in right.values():
            place = f"+{_at(other.cue)}:{_at(other.content)}"
            rows.append(Item(document.name, place, "whole", "", _shown(other, text), False, ""))
    return rows


def _part_items(
    document: AttributedDocument, ours: Sequence[Attributed], gold: list[Numbered], given: list[Numbered]
) -> list[Item]:
    """One item for each source, cue and content of gold, one for each that we give and gold has not exactly."""
    text, rows = document.text, []
    for at, part in enumerate(PARTS):
        wanted, got = (
            {n[at]: spans[at] for n, spans in pairs}
            for pairs in (zip(gold, document.attributions, strict=True), zip(given, ours, strict=True))
        )
        for numbers, spans in wanted.items():
            if spans:
                near = max(got, key=lambda other: len(other & numbers), default=frozenset())
                predicted = _words(got[near], text) if near & numbers else ""
                row = Item(document.name, _at(spans), part, _words(spans, text), predicted, numbers in got)
                rows.append(row._replace(around=_around(spans, text) if part != "content" else ""))
        for numbers, spans in got.items():
            if spans and numbers not in wanted:
                row = Item(document.name, f"+{_at(spans)}", part, "", _words(spans, text), False)
                rows.append(row._replace(around=_around(spans, text) if part != "content" else ""))
    return rows


def main() -> None:
    """Print the figures of each system."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--split", choices=("train", "dev", "test"), default="dev")
    options.add_argument("--system", nargs="*", default=["rules"], help="rules, model, model:analysis, spacy:NAME")
    options.add_argument("--limit", type=int, help="only so many annotation files")
    options.add_argument("--items", type=Path, help="write every judged item there (of the last system)")
    chosen = options.parse_args()
    documents = list(polnear_attributions(chosen.split))[: chosen.limit]
    for name in chosen.system:
        try:
            counts, items = measure(system(name), documents)
        except NoSuchSystem as why:
            sys.exit(str(why))
        print(f"PolNeAR {chosen.split}, {len(documents)} annotation files, {name}")
        print(f"  {'F1':<22}" + "".join(f"{way:>8}" for way in WAYS))
        for part in PARTS:
            figures = "".join(f"{counts.score(part, way).f1:8.3f}" for way in WAYS)
            print(f"  {part:<8} {counts.gold(part):5} in gold{figures}")
            for way in ("exact", "tokens"):
                print(f"      {way:<7} {counts.score(part, way)}")
        print(f"  whole    {counts.gold('whole'):5} in gold  {counts.score('whole', 'linked')}")
        write_items(chosen.items, items)


if __name__ == "__main__":
    main()
