"""A document in GUM's CoNLL-U form -> its text, tokens with places in it, and mentions of things."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """One word: its place in the text (empty where a contraction is written otherwise), part of speech (Penn), the
    number of its governing token in the document (its own where it governs the sentence) and the relation to it."""

    start: int
    end: int
    form: str
    tag: str
    head: int
    link: str


class GumMention(NamedTuple):
    """What GUM marks as one thing: mentions of one thing share `group`; `core` are the numbers of the tokens that its
    minimal span lists (all words of a name), `begin` and `end` (exclusive) those of the whole phrase."""

    group: str
    type: str
    core: tuple[int, ...]
    begin: int
    end: int


class GumDocument(NamedTuple):
    """Text (an empty line between paragraphs), tokens and mentions."""

    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[GumMention, ...]


def read_gum(conllu: str) -> GumDocument:
    """One document."""
    text, gap, at, shift = "", "", 0, 0
    tokens: list[Token] = []
    marked: list[str] = []
    for line in conllu.splitlines():
        if line.startswith("# newpar"):
            gap = "\n\n" if text else ""
        elif line.startswith("# text = "):
            at, shift = len(text) + len(gap), len(tokens)
            text, gap = text + gap + line.removeprefix("# text = ").strip(), " "
        elif line[:1].isdigit() and line.split("\t")[0].isdigit():
            row = line.split("\t")
            start, at = _place(text, row[1], at)
            head = shift + int(row[6]) - 1 if row[6] != "0" else len(tokens)
            tokens.append(Token(start, at, row[1], row[4], head, row[7].split(":")[0]))
            marked.append(row[9])
    return GumDocument(text, tuple(tokens), _mentions(marked))


def _place(text: str, form: str, at: int) -> tuple[int, int]:
    while at < len(text) and text[at].isspace():
        at += 1
    return (at, at + len(form)) if text.startswith(form, at) else (at, at)


def _mentions(marked: list[str]) -> tuple[GumMention, ...]:
    """The mentions of a document, whose brackets stand in the last column of its tokens."""
    waiting: list[tuple[int, list[str]]] = []
    found = []
    for number, column in enumerate(marked):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", column)
        for bracket in re.findall(r"\([^()]+\)?|[^()]+\)", entity.group(1) if entity else ""):
            if bracket[0] == "(":
                waiting.append((number, bracket.strip("()").split("-")))
            if bracket[-1] == ")":
                group = bracket.strip("()").split("-")[0]
                last = max(i for i, (_, fields) in enumerate(waiting) if fields[0] == group)
                begin, fields = waiting.pop(last)
                core = tuple(begin + int(word) - 1 for word in fields[5].split(","))
                found.append(GumMention(group, fields[1], core, begin, number + 1))
    return tuple(found)
