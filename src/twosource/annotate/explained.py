"""Run of capitalised words -> the full name in it that an acronym in brackets behind it stands for."""

from __future__ import annotations

import re

from twosource.annotate.name_runs import Run

_ACRONYM = re.compile(r"\s?\((?:the\s|or\s)?[\"“‘]?([A-Z][A-Za-z.&-]{1,9})[\"”’]?[,)]")
_PIECE = re.compile(r"[-‐‑\s]")


def explained_name(run: Run, content: str) -> Run:
    """The words that the letters in brackets begin: 'Karelian Central Television' before '(KCTV)'; mostly none.

    Small words may lack a letter. A title or a sentence's first word before the name is left out.
    """
    last = run[-1]
    match = None if last.possessive or last.cut else _ACRONYM.match(content, last.end)
    if match is None:
        return ()
    letters = "".join(c for c in match.group(1).casefold() if c.isalpha())
    for first in range(len(run) - 1):
        words = run[first:]
        if words[0].capital and letters in _initials(words):
            return words
    return ()


def _initials(words: Run) -> set[str]:
    every = [
        (piece, word.capital)
        for word in words
        for piece in _PIECE.split(word.form.replace("television", "tele vision"))
        if piece
    ]
    return {"".join(piece[0] for piece, _ in every), "".join(piece[0] for piece, capital in every if capital)}
