"""Universal Dependencies treebanks -> documents with heads, relations and the places where clauses begin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from training.examples import Example, firsts
from training.tags import UNKNOWN
from twosource.language.reader.layout import CLAUSES
from twosource.language.reader.pieces import Pieces

RELATIONS = (
    "root", "nsubj", "nsubj:pass", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated",
    "advcl", "advmod", "discourse", "aux", "aux:pass", "cop", "mark", "nmod", "nmod:poss", "appos", "nummod", "acl",
    "acl:relcl", "amod", "det", "case", "conj", "cc", "fixed", "flat", "list", "parataxis", "compound", "orphan",
    "goeswith", "reparandum", "punct", "dep",
)  # fmt: skip
_CLAUSES = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "csubj", "conj", "root"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_SENTENCES = 4
"""Sentences that make a paragraph where the corpus gives none."""


class Token(NamedTuple):
    """A word of a tree: its place in the text, the number of its head in the document (-1: none), its relation."""

    start: int
    end: int
    head: int
    relation: str


class Parsed(NamedTuple):
    """A stretch of some sentences with their words, and where the clauses with a subject of their own begin."""

    text: str
    tokens: tuple[Token, ...]
    clauses: tuple[int, ...]


def parsed(path: Path, sentences: int = _SENTENCES) -> Iterator[Parsed]:
    """The trees of a CoNLL-U file, some sentences at a time."""
    held: list[tuple[str, list[list[str]]]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        text = next((line[9:] for line in lines if line.startswith("# text = ")), None)
        if held and (len(held) >= sentences or any(line.startswith("# newdoc") for line in lines)):
            yield _stretch(held)
            held = []
        if text:
            held.append((text, [line.split("\t") for line in lines if not line.startswith("#")]))
    if held:
        yield _stretch(held)


def _stretch(held: list[tuple[str, list[list[str]]]]) -> Parsed:
    texts: list[str] = []
    tokens: list[Token] = []
    clauses: list[int] = []
    at = 0
    for text, rows in held:
        own = _tokens(text, rows, at, len(tokens))
        clauses += clause_beginnings(own, len(tokens))
        tokens += own
        texts.append(text)
        at += len(text) + 1
    return Parsed(" ".join(texts), tuple(tokens), tuple(sorted(set(clauses))))


def _tokens(text: str, rows: list[list[str]], at: int, counted: int) -> list[Token]:
    """The words with their places; the parts of a word that is written as one are looked for inside it."""
    found: list[Token] = []
    cursor, inside, limit = 0, 0, 0
    for row in rows:
        number, form = row[0], row[1]
        if "-" in number:
            start = text.find(form, cursor)
            if start >= 0:
                inside, limit, cursor = int(number.split("-")[1]), start + len(form), start
            continue
        if "." in number:
            continue
        start = text.find(form, cursor, limit if int(number) <= inside else len(text))
        start = cursor if start < 0 else start
        end = min(start + len(form), limit) if int(number) <= inside else start + len(form)
        relation = row[7] if row[7] in RELATIONS else row[7].split(":")[0]
        head = int(row[6]) - 1 + counted if row[6] != "0" else -1
        found.append(Token(at + start, at + end, head, relation if relation in RELATIONS else "dep"))
        cursor = end
    return found


def clause_beginnings(tokens: list[Token], counted: int) -> Iterator[int]:
    """The first place of every clause whose verb has a subject of its own."""
    leftmost = list(range(len(tokens)))
    for _ in range(len(tokens)):
        changed = False
        for i, token in enumerate(tokens):
            above = token.head - counted
            if token.head >= 0 and token.relation != "punct" and leftmost[i] < leftmost[above]:
                leftmost[above], changed = leftmost[i], True
        if not changed:
            break
    having = {token.head - counted for token in tokens if token.relation in _SUBJECTS and token.head >= 0}
    for i, token in enumerate(tokens):
        if token.relation in _CLAUSES and (i in having or token.relation == "root"):
            yield tokens[leftmost[i]].start


def syntax(pieces: Pieces, parsed: Parsed) -> Example:
    """A window of a treebank: heads and relations of the words that begin with a piece, and where clauses begin."""
    at = {int(start): i for i, start in enumerate(pieces.start) if start >= 0}
    first = firsts(pieces)
    heads = np.full(len(pieces.ids), UNKNOWN, np.int64)
    relations = np.full(len(pieces.ids), UNKNOWN, np.int64)
    for token in parsed.tokens:
        piece = at.get(token.start)
        if piece is None:
            continue
        above = piece if token.head < 0 else at.get(parsed.tokens[token.head].start)
        if above is not None:
            heads[piece], relations[piece] = above, RELATIONS.index(token.relation)
    begins = set(parsed.clauses)
    clauses = np.where(first, 0, UNKNOWN).astype(np.int64)
    for i in np.flatnonzero(first):
        if int(pieces.start[i]) in begins:
            clauses[i] = CLAUSES.begin("clause")
    return Example(pieces, {CLAUSES.name: clauses}, heads=heads, relations=relations)
