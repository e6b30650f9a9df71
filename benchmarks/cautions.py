"""Hedges, denials and doubts against labels by hand: `python -m benchmarks.cautions [--system rules] [--part held-out]
[--misses]`. Systems: `rules`, `model` (what the reader reads) and `model:analysis` (what the analysis makes of it).

Data: `training/labels/cautions.jsonl` (how it was drawn and read is told in `training/labels/README.md`) over PolNeAR
train and dev, Wikinews 2019-2020, `news_events` and `article_bias_allsides` under `../shared/data`. Only sentences that
were read are scored. Printed per kind: precision, recall and F1 where a cue counts as found by one of its kind that
shares a word with it, then where both ends must be the same; `any kind` asks only whether a cue stands there; then the
same for sentences drawn at random, which have as many cues as news has. Behind them the kinds of errors, and with
`--misses` each error of the training part (the held-out part is for counting alone)."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import NamedTuple, get_args

from training.cautions import Cue, Read, Span, read_texts

from twosource.annotate.hedges import find_hedges
from twosource.model.article import Article
from twosource.model.marks import HedgeKind
from twosource.model.reading import Reading
from twosource.model.text import Text

KINDS = get_args(HedgeKind)
ANALYSIS = ":analysis"
_SHOWN = 60
"""Characters of a text that are shown on either side of an error."""

Finder = Callable[[str], tuple[Cue, ...]]


class Judged(NamedTuple):
    """One text: the sentences that count, the labelled cues in them, and those that the system finds in them."""

    text: str
    wanted: tuple[Cue, ...]
    given: tuple[Cue, ...]


def finder(system: str) -> Finder:
    """What finds cues in a text: the rules, or a reader of `twosource.language.reader`."""
    if system == "rules":
        return _by_rules
    reader = import_module("twosource.language.reader.choosing").choose_reader(system.removesuffix(ANALYSIS))

    def read(text: str) -> tuple[Cue, ...]:
        (reading,) = reader.read((text,))
        if system.endswith(ANALYSIS):
            return _by_rules(text, reading)
        return tuple(Cue(h.start, h.end, h.kind) for h in reading.hedges or ())

    return read


def _by_rules(text: str, reading: Reading | None = None) -> tuple[Cue, ...]:
    article = Article(id="text", source="text", text=Text("text", text))
    return tuple(Cue(h.where.start, h.where.end, h.kind) for h in find_hedges(article, reading))


def judge(texts: Iterable[Read], find: Finder, at_random: bool = False) -> tuple[Judged, ...]:
    """What the labels and the system say of each text, inside the sentences that count."""
    return tuple(_judged(read, find(read.text), read.at_random if at_random else read.sentences) for read in texts)


def _judged(read: Read, given: Iterable[Cue], sentences: Sequence[Span]) -> Judged:
    def counted(cues: Iterable[Cue]) -> tuple[Cue, ...]:
        return tuple(c for c in cues if any(start <= c.start and c.end <= end for start, end in sentences))

    return Judged(read.text, counted(read.cues), counted(given))


def touching(a: Cue, b: Cue) -> bool:
    """Whether two cues share a word."""
    return a.start < b.end and b.start < a.end


def same_place(a: Cue, b: Cue) -> bool:
    """Whether two cues stand at one place."""
    return (a.start, a.end) == (b.start, b.end)


def figures(judged: Iterable[Judged], kind: str | None, match: Callable[[Cue, Cue], bool]) -> tuple[float, float, int]:
    """Precision and recall for one kind (None: whatever the kind), and how many cues are labelled."""
    right = given = found = wanted = 0
    for text in judged:
        gold = [c for c in text.wanted if kind in (None, c.kind)]
        got = [c for c in text.given if kind in (None, c.kind)]
        given, wanted = given + len(got), wanted + len(gold)
        right += sum(any(match(c, g) for g in gold) for c in got)
        found += sum(any(match(c, g) for c in got) for g in gold)
    return right / given if given else 0.0, found / wanted if wanted else 0.0, wanted


def errors(judged: Iterable[Judged]) -> Iterator[tuple[str, str, str]]:
    """Each error: what it is, the cue's words in small letters, and the words around it."""
    for text in judged:
        for cue in text.wanted:
            near = [c for c in text.given if touching(c, cue)]
            if not near:
                yield f"missed {cue.kind}", *_shown(text.text, cue)
            elif all(c.kind != cue.kind for c in near):
                yield f"{cue.kind} taken for {near[0].kind}", *_shown(text.text, cue)
        for cue in text.given:
            if not any(touching(cue, c) for c in text.wanted):
                yield f"wrong {cue.kind}", *_shown(text.text, cue)


def _shown(text: str, cue: Cue) -> tuple[str, str]:
    before, after = text[max(0, cue.start - _SHOWN) : cue.start], text[cue.end : cue.end + _SHOWN]
    words = text[cue.start : cue.end]
    return words.casefold(), " ".join(f"{before}[{words}]{after}".split())


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """The lines of one table, a kind a line."""
    for kind in (*KINDS, None):
        cells = []
        for match in (touching, same_place):
            precision, recall, wanted = figures(judged, kind, match)
            f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            cells.append(f"{precision:6.3f} {recall:6.3f} {f1:6.3f}")
        yield f"{kind or 'any kind':12} {wanted:4}   {cells[0]}   {cells[1]}"


def main() -> None:
    """Print the tables and the errors."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--system", default="rules")
    options.add_argument("--part", choices=("held-out", "train"), default="held-out")
    options.add_argument("--misses", action="store_true")
    wanted = options.parse_args()
    texts, find = tuple(read_texts(wanted.part)), finder(wanted.system)
    every = judge(texts, find)
    for name, judged in (("all sentences", every), ("drawn at random", judge(texts, find, at_random=True))):
        print(f"{wanted.system}, {wanted.part}, {name}\n{'':12} cues   shares a word: P, R, F1   same ends: P, R, F1")
        print(*table(judged), "", sep="\n")
    kinds = Counter(kind for kind, _, _ in errors(every))
    print(*(f"{number:4}  {kind}" for kind, number in kinds.most_common()), sep="\n")
    if wanted.misses and wanted.part == "train":
        print(*(f"{kind}: {shown}" for kind, _, shown in sorted(errors(every))), sep="\n")


if __name__ == "__main__":
    main()
