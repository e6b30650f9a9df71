"""Names of GUM's news -> how well they are grouped, B-cubed: `python -m benchmarks.name_groups [--language model]`.

Data: the 24 news documents under `../shared/data/gum`, each grouped alone; what a name is says `benchmarks.gum_names`.
Nothing is trained on groups, so all documents are read, and those of the test and dev splits apart. Printed, each over
the mentions of all documents: our grouping of gold's names with gold's types; of gold's names with the types that our
own finder gives the same places (gold's where it gives none); of our own names, where they hold the head of a gold
name; and, to compare, names grouped by their exact words, and each name alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.b_cubed import Cubed, b_cubed, cubed
from benchmarks.gum_names import GoldName, NamedDocument, gum_news
from benchmarks.items import Item, write_items
from twosource.annotate.entities import group_names
from twosource.annotate.names import find_names
from twosource.desk.reading import read_reports
from twosource.intake.article import Received, make_article
from twosource.language.reader.choosing import LANGUAGES, RULES, choose_reader
from twosource.model.article import Article
from twosource.model.marks import Mention

Span = tuple[int, int]
Grouped = list[tuple[GoldName, str]]
"""Gold's names, each with the group that a grouping puts it in."""
_AROUND = 50
"""Characters on either side that an item shows."""


class Grouping(NamedTuple):
    """One way to group a document's names."""

    name: str
    group: Callable[[Article, NamedDocument, tuple[Mention, ...]], Grouped]


def by_place(article: Article, mentions: Iterable[Mention]) -> dict[Span, str]:
    """The places of mentions -> the entity that our grouping puts each in."""
    return {
        (mention.where.start, mention.where.end): entity.id
        for entity in group_names((article,), tuple(mentions))
        for mention in entity.mentions
    }


def given(article: Article, document: NamedDocument, ours: tuple[Mention, ...]) -> Grouped:
    """Gold's names with gold's types, grouped by us."""
    mentions = [Mention(article.text.anchor(n.start, n.end), "name", n.type) for n in document.names]
    groups = by_place(article, mentions)
    return [(n, groups[n.start, n.end]) for n in document.names]


def typed(article: Article, document: NamedDocument, ours: tuple[Mention, ...]) -> Grouped:
    """Gold's names with our types, grouped by us."""
    types = {(m.where.start, m.where.end): m.type for m in ours}
    mentions = [
        Mention(article.text.anchor(n.start, n.end), "name", types.get((n.start, n.end), n.type))
        for n in document.names
    ]
    groups = by_place(article, mentions)
    return [(n, groups[n.start, n.end]) for n in document.names]


def found(article: Article, document: NamedDocument, ours: tuple[Mention, ...]) -> Grouped:
    """Our own names, grouped by us: of gold's names those that share most of their characters with one of ours."""
    groups = by_place(article, ours)
    pairs = []
    for name in document.names:
        near = [span for span in groups if 2 * _shared(span, name[:2]) > max(_size(span), _size(name[:2]))]
        if near:
            pairs.append((name, groups[near[0]]))
    return pairs


def exact(article: Article, document: NamedDocument, ours: tuple[Mention, ...]) -> Grouped:
    """Names grouped by their exact words."""
    return [(n, document.text[n.start : n.end]) for n in document.names]


def alone(article: Article, document: NamedDocument, ours: tuple[Mention, ...]) -> Grouped:
    """Every name a group of its own."""
    return [(n, str(n.start)) for n in document.names]


GROUPINGS = (
    Grouping("gold's names", given),
    Grouping("gold's names, our types", typed),
    Grouping("our names", found),
    Grouping("exact words", exact),
    Grouping("each alone", alone),
)


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _size(span: Span) -> int:
    return span[1] - span[0]


def judged(document: NamedDocument, grouped: Grouped) -> tuple[Cubed, ...]:
    """Each name's two groups."""
    return cubed([name.chain for name, _ in grouped], [group for _, group in grouped])


def items(kind: str, document: NamedDocument, grouped: Grouped) -> list[Item]:
    """One item a name: right where its group is exactly gold's."""

    def members(chosen: Sequence[GoldName]) -> str:
        words = [document.text[n.start : n.end] for n in chosen]
        return "; ".join(f"{word} x{words.count(word)}" for word in dict.fromkeys(words))

    rows = []
    for (name, group), its in zip(grouped, judged(document, grouped), strict=True):
        gold = members([n for n, _ in grouped if n.chain == name.chain])
        ours = members([n for n, g in grouped if g == group])
        around = document.text[max(0, name.start - _AROUND) : name.end + _AROUND]
        rows.append(Item(document.name, f"{name.start}-{name.end}", kind, gold, ours, its.right, around))
    return rows


def figures(kind: str, part: str, documents: Sequence[NamedDocument], ways: dict[str, Grouped]) -> str:
    """One line: the figures of a grouping over some documents."""
    mentions = [m for d in documents for m in judged(d, ways[d.name])]
    precision, recall, f1 = b_cubed(mentions)
    return (
        f"{kind:<24} {part:<13} {len(documents):2} documents  {len(mentions):4} of "
        f"{sum(len(d.names) for d in documents):4} names   P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"
    )


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--language", default=RULES, help=f"what reads: {LANGUAGES} (%(default)s)")
    options.add_argument("--items", type=Path, help="write every judged name there")
    chosen = options.parse_args()
    documents = list(gum_news())
    articles = {d.name: make_article(Received(d.name, d.text)) for d in documents}
    readings = read_reports(choose_reader(chosen.language), tuple(articles.values()))
    names = {name: find_names(article, readings.get(article.id)) for name, article in articles.items()}
    written: list[Item] = []
    parts = {"test and dev": ("test", "dev"), "train": ("train",), "all": ("test", "dev", "train")}
    for grouping in GROUPINGS:
        ways = {d.name: grouping.group(articles[d.name], d, names[d.name]) for d in documents}
        for part, splits in parts.items():
            print(figures(grouping.name, part, [d for d in documents if d.split in splits], ways))
        written += [item for d in documents for item in items(grouping.name, d, ways[d.name])]
    write_items(chosen.items, written)


if __name__ == "__main__":
    main()
