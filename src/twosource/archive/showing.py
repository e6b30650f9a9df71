"""Texts and what was searched for -> the places where it stands, and the piece of each text to show."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from twosource.model.storable import storable

_WIDTH = 220
"""Characters of a piece: two or three lines."""

_LEAD = 60
"""Characters before the first word that was found, so that it stands in what it was said in."""

_MARKS = "\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\ue000\ue001\ue002\ue003"
"""Characters that hardly any text holds; two that a text does not hold are put around its words."""

_EDGE = re.compile(r"\s")


class Shown(NamedTuple):
    """A piece of a text, `[start, end)` in code points, its words, and the places of what was searched for."""

    start: int
    end: int
    words: str
    places: tuple[tuple[int, int], ...]


def shown(asked: str, texts: Mapping[int, str]) -> dict[int, Shown]:
    """For each text the piece in which most of what was `asked` stands; the beginning where it stands in the title.

    The words are found again by the very tokenizer of the search, in an index of these texts alone.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
        return {number: _piece(text, _places(connection, asked, text)) for number, text in texts.items()}
    finally:
        connection.close()


def _places(connection: sqlite3.Connection, asked: str, text: str) -> tuple[tuple[int, int], ...]:
    content = storable(text)
    free = [mark for mark in _MARKS if mark not in content][:2]
    if len(free) < 2:
        return ()
    connection.execute("DELETE FROM texts")
    connection.execute("INSERT INTO texts VALUES(?)", (content,))
    row = connection.execute("SELECT highlight(texts, 0, ?, ?) FROM texts WHERE texts MATCH ?", (*free, asked))
    marked = next(row, None)
    return _between(marked[0], *free) if marked else ()


def _between(marked: str, opens: str, closes: str) -> tuple[tuple[int, int], ...]:
    places: list[tuple[int, int]] = []
    at = 0
    for part in marked.split(opens)[1:]:
        words, _, _ = part.partition(closes)
        start = marked.index(opens, at)
        before = 2 * len(places)
        places.append((start - before, start - before + len(words)))
        at = start + 1
    return tuple(places)


def _piece(text: str, places: tuple[tuple[int, int], ...]) -> Shown:
    start = max(0, _best(text, places) - _LEAD) if places else 0
    end = min(len(text), start + _WIDTH)
    start = max(0, end - _WIDTH)
    start, end = _whole_words(text, start, end)
    return Shown(start, end, text[start:end], places)


def _best(text: str, places: tuple[tuple[int, int], ...]) -> int:
    """The place from which on most different words that were searched for stand within a piece."""
    width = _WIDTH - _LEAD
    found = [
        (-len({text[s:e].casefold() for s, e in places[i:] if e <= start + width}), start)
        for i, (start, _) in enumerate(places)
    ]
    return min(found)[1]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span drawn in to whole words, and off white space at its ends."""
    if start > 0 and not text[start - 1].isspace():
        space = _EDGE.search(text, start, min(end, start + _LEAD))
        start = space.end() if space else start
    if end < len(text) and not text[end].isspace():
        end = next((i for i in range(end - 1, max(start, end - _LEAD), -1) if text[i].isspace()), end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
