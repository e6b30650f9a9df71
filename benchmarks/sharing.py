"""Kinds of shared wording against labels by hand: `python -m benchmarks.sharing [--misses] [--half develop|held-out]`.

Data: `labels/sharing.json` (330 passages; how they were drawn and read is told in `labels/README.md`) over
`news_events`, `polnear` and `article_bias_allsides` under `../shared/data`. For each item the passages of its two
reports are found, and the one that overlaps the labelled places most is compared with the label. An UNSURE counts as
wrong in every figure but those that say otherwise. Standing texts of one outlet repeat in the sample, which flatters:
each figure is printed also with every text counted once, and for those held-out items whose text stands in no item that
was looked at while the rules were made. `--misses` lists the misses of the develop half only."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, get_args

from benchmarks.corpora import Document, report_of
from benchmarks.labelled import Item, Place, documents, items, same_texts
from benchmarks.reading import shared_characters
from twosource.annotate.quotes import find_quotes
from twosource.lineage.passages import find_passages
from twosource.model.article import Article
from twosource.model.descent import Passage, Sharing
from twosource.model.text import Anchor

KINDS = get_args(Sharing)
"""The labels, which are the kinds that the model knows."""


class Outcome(NamedTuple):
    """What the program says of an item: None where it finds no such passage; `text` is one number for all items that
    hold the same text, `fresh` whether none of the develop half holds it."""

    item: Item
    passage: Passage | None
    text: int
    fresh: bool

    @property
    def given(self) -> str:
        """The kind, "none" where no passage was found."""
        return self.passage.sharing if self.passage else "none"

    @property
    def sure(self) -> bool:
        """Whether the program gave a kind without doubt."""
        return self.passage is not None and self.passage.judgement != "unsure"

    @property
    def right(self) -> bool:
        """Whether it gave the label, without doubt."""
        return self.sure and self.given == self.item.label


def outcomes(wanted: Sequence[Item]) -> Iterator[Outcome]:
    """What the program says of each item."""
    texts = documents(wanted)
    group = same_texts(wanted, texts)
    developed = {group[item.id] for item in wanted if item.half == "develop"}
    for item in wanted:
        of = group[item.id]
        yield Outcome(item, passage_of(item, texts), of, of not in developed)


def passage_of(item: Item, texts: dict[str, Document]) -> Passage | None:
    """The passage of the item's two reports that overlaps its places most; None where none overlaps both."""
    left, right = (report_of(texts[place.document]) for place in (item.a, item.b))
    found = find_passages((left, right), (*find_quotes(left), *find_quotes(right)))
    best = max(found, key=lambda p: _overlap(p, item, left), default=None)
    return best if best and _overlap(best, item, left) else None


def _overlap(passage: Passage, item: Item, left: Article) -> int:
    a, b = passage.left, passage.right
    if a.report != left.id:
        a, b = b, a
    return min(_shared(a, item.a), _shared(b, item.b))


def _shared(where: Anchor, place: Place) -> int:
    return shared_characters((where.start, where.end), (place.start, place.end))


def share(rows: Sequence[Outcome], right: Callable[[Outcome], bool], once: bool = False) -> str:
    """The part of `rows` that is `right`; where asked, the items that hold one text share one count."""
    if not rows:
        return "-"
    holders = Counter(row.text for row in rows)
    counts = [1 / holders[row.text] if once else 1.0 for row in rows]
    part = sum(count for count, row in zip(counts, rows, strict=True) if right(row))
    return f"{part / sum(counts):.3f} ({part:.0f}/{sum(counts):.0f})"


def taken_for_copy(rows: Sequence[Outcome], once: bool = False) -> str:
    """The part of the boilerplate and the quotations that the program takes for copied text, without doubt."""
    others = [row for row in rows if row.item.label in ("boilerplate", "quotation")]
    return share(others, lambda row: row.sure and row.given == "copy", once)


def print_figures(title: str, rows: Sequence[Outcome]) -> None:
    """The figures of some items."""
    print(f"\n{title}: {len(rows)} items")
    for once in (False, True):
        told = "each text once" if once else "as drawn"
        print(f"  {share(rows, lambda row: row.right, once):>16}  accuracy, {told}")
        print(f"  {taken_for_copy(rows, once):>16}  boilerplate or quotation taken for copying, {told}")
    sure = [row for row in rows if row.sure]
    print(f"  {share(sure, lambda row: row.right):>16}  accuracy where sure; {len(rows) - len(sure)} UNSURE")


def print_confusion(rows: Sequence[Outcome]) -> None:
    """How often each label was given each kind."""
    given = [*KINDS, "none", "unsure"]
    print("  label \\ given  " + "".join(f"{kind:>12}" for kind in given))
    for label in KINDS:
        of = Counter(r.given if r.sure or not r.passage else "unsure" for r in rows if r.item.label == label)
        print(f"  {label:<15}" + "".join(f"{of[kind]:>12}" for kind in given))


def print_misses(rows: Sequence[Outcome]) -> None:
    """The develop half's misses, with what the program says of each."""
    for row in rows:
        if not row.right and row.item.half == "develop":
            told = f"{row.passage.judgement}: {row.passage.detail}" if row.passage else "no passage"
            words = " ".join(row.passage.left.words.split())[:150] if row.passage else ""
            print(f"  {row.item.id:>3} {row.item.a.document} label {row.item.label}, given {row.given}, {told}")
            print(f"      {words}")


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--misses", action="store_true", help="list the misses of the develop half")
    options.add_argument("--half", choices=("develop", "held-out"), help="one half only")
    chosen = options.parse_args()
    rows = list(outcomes(items()))
    if chosen.misses:
        print_misses(rows)
    for half in (chosen.half,) if chosen.half else ("develop", "held-out"):
        of = [row for row in rows if row.item.half == half]
        print_figures(half, of)
        print_confusion(of)
        for corpus in sorted({row.item.corpus for row in of}):
            print_figures(f"{half}, {corpus}", [row for row in of if row.item.corpus == corpus])
    if chosen.half != "develop":
        print_figures(
            "held-out, text in no item of the other half", [r for r in rows if r.item.half == "held-out" and r.fresh]
        )
    if not chosen.half:
        print_figures("all", rows)


if __name__ == "__main__":
    main()
