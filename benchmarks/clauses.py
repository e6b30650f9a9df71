"""Sentences -> where clauses begin, against trees: `python -m benchmarks.clauses [--system rules model] [--part dev]`.

Data under `../shared/data`, read with `training.syntax`: the English web treebank (`ewt`) and GUM's news (`gum-news`),
their `dev` or `test` documents, four sentences a text. Gold is the first word of each clause that has a subject of its
own: a main clause, one beside it, a content, adverbial, relative or subject clause. A sentence's own beginning is given
and not counted; conjunctions and marks at a beginning are passed over on both sides.

`rules` are the spans of `split_clauses`, which is made for assertions: it also cuts participles, predicates with a
shared subject and what is apposed, which are none of gold's clauses, and leaves content clauses, which others find. So
of its figures the recall of adverbial, relative and joined clauses tells more than precision. `model` and `spacy:NAME`
are the clauses of a reader of `twosource.language.reader`. Printed: precision, recall and F1 of the beginnings, then
the recall of each kind of clause.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from training.syntax import Parsed, Token, parsed
from training.unpacked import unpacked

from benchmarks.gum_names import gum_news
from benchmarks.spans import score
from twosource.annotate.clauses import split_clauses
from twosource.language.reader.choosing import RULES, choose_reader
from twosource.model.text import Text

Find = Callable[[Sequence["Sentences"]], Sequence[Iterable[int]]]
_CONJUNCTIONS = frozenset({"and", "but", "or", "nor", "yet", "so"})


class Sentences(NamedTuple):
    """A text of some sentences: its tree, and where each sentence begins and ends."""

    tree: Parsed
    places: tuple[tuple[int, int], ...]


def read_set(name: str, part: str) -> Iterator[Sentences]:
    """The texts of a set's part."""
    for path in _paths(name, part):
        yield from map(_with_places, parsed(path))


def _paths(name: str, part: str) -> Iterator[Path]:
    if name == "ewt":
        yield unpacked("ud_english") / "EWT" / f"en_ewt-ud-{part}.conllu"
    else:
        own = sorted(document.name for document in gum_news() if document.split == part)
        yield from (unpacked("gum") / "dep" / f"{document}.conllu" for document in own)


def _with_places(tree: Parsed) -> Sentences:
    edges: dict[int, list[int]] = {}
    for number in range(len(tree.tokens)):
        edges.setdefault(_root(tree.tokens, number), []).extend(tree.tokens[number][:2])
    return Sentences(tree, tuple(sorted((min(e), max(e)) for e in edges.values())))


def _root(tokens: Sequence[Token], number: int) -> int:
    while tokens[number].head >= 0:
        number = tokens[number].head
    return number


def inner(text: Sentences, beginnings: Iterable[int]) -> frozenset[int]:
    """The beginnings that are not their sentence's own, each at its first word behind conjunctions and marks."""
    tokens = sorted(text.tree.tokens)
    moved = {_first_word(text.tree, tokens, at) for at in beginnings}
    return frozenset(moved - {_first_word(text.tree, tokens, start) for start, _ in text.places})


def _first_word(tree: Parsed, tokens: Sequence[Token], at: int) -> int:
    for token in tokens:
        word = tree.text[token.start : token.end].casefold()
        if token.end > at and any(c.isalnum() for c in word) and word not in _CONJUNCTIONS:
            return token.start
    return at


def by_rule(texts: Sequence[Sentences]) -> Sequence[Iterable[int]]:
    """Where the spans of `split_clauses` begin."""
    found = []
    for text in texts:
        own = Text("text", text.tree.text)
        found.append([c.start for start, end in text.places for c in split_clauses(own.anchor(start, end))])
    return found


def by_reader(name: str) -> Find:
    """Where a reader sees clauses begin."""
    reader = choose_reader(name)
    if reader is None:
        return by_rule
    return lambda texts: [reading.clauses or () for reading in reader.read([text.tree.text for text in texts])]


def tally(texts: Sequence[Sentences], found: Sequence[Iterable[int]]) -> tuple[Counter[str], Counter[str]]:
    """Counts of beginnings given, gold's and right; and gold's and right ones by the relation of their clause."""
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for text, beginnings in zip(texts, found, strict=True):
        gold, given = inner(text, text.tree.clauses), inner(text, beginnings)
        counts.update({"gold": len(gold), "given": len(given), "right": len(gold & given)})
        for at in gold:
            kind = _relation(text.tree, at)
            kinds.update({kind: 1, f"{kind} right": int(at in given)})
    return counts, kinds


def _relation(tree: Parsed, at: int) -> str:
    """The relation of the widest clause that begins with the word at a place."""
    number = next((n for n, token in enumerate(tree.tokens) if token.start == at), None)
    last = "other"
    while number is not None and number >= 0:
        token = tree.tokens[number]
        if token.relation in _KINDS:
            return token.relation
        number = token.head
    return last


_KINDS = ("ccomp", "advcl", "acl:relcl", "conj", "parataxis", "csubj", "root")


def print_figures(name: str, texts: Sequence[Sentences], found: Sequence[Iterable[int]]) -> None:
    """One system's lines."""
    counts, kinds = tally(texts, found)
    figure = score(counts["right"], counts["given"], counts["right"], counts["gold"])
    print(f"  {name:<8} {counts['gold']:5} in gold  {figure}")
    print("          ", *(f"{k} {kinds[f'{k} right'] / kinds[k]:.2f} of {kinds[k]}" for k in _KINDS if kinds[k]))


def main() -> None:
    """Print the figures of each system on each set."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--set", nargs="*", choices=("ewt", "gum-news"), default=["ewt", "gum-news"])
    options.add_argument("--part", nargs="*", choices=("dev", "test"), default=["dev"])
    options.add_argument("--system", nargs="*", default=[RULES], help="rules, model, spacy:NAME")
    chosen = options.parse_args()
    for kind in chosen.set:
        for part in chosen.part:
            texts = list(read_set(kind, part))
            print(f"{kind} {part}, {sum(len(text.places) for text in texts)} sentences")
            for name in chosen.system:
                print_figures(name, texts, by_reader(name)(texts))


if __name__ == "__main__":
    main()
