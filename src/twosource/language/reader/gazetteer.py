"""The words of a text -> in which lists of names and of words about names each of them stands, as bits."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from twosource.errors import LexiconError
from twosource.language.words import fold_word

NAMES: tuple[str, ...] = (
    "country",
    "demonym",
    "large_city",
    "city",
    "region",
    "given_name",
    "surname",
    "other_surname",
    "organisation_head",
    "body",
    "acronym",
    "title",
    "place_head",
    "group",
    "event",
    "calendar",
    "common",
    "continues",
)
"""What each bit says, the lowest first. `continues`: an entry of several words goes on here."""

BITS: dict[str, int] = {name: 1 << place for place, name in enumerate(NAMES)}
"""The bit of each list by its name."""

_SMALL = BITS["organisation_head"] | BITS["title"] | BITS["place_head"] | BITS["common"]
"""The lists whose entries count written small too: "the ministry", "president"."""

_CONTINUES = BITS["continues"]

_SMALL_TEXT = 8
"""Words without one capital from which a text counts as written small all through, so that names need none."""

_SHORT_OPENER = 3
"""Letters of the longest first word that may be written small inside a name: "al-Qaeda", "van Gogh", "the Hague"."""

_SHORT_HEAD = 3
"""Letters of the longest word whose full stop may stand inside a name: "St. Louis", "Mt. Etna", "U.S."."""

_JOINERS = frozenset("-‐‑'’‘.&/")
"""Marks that may stand inside a name; every other mark ends it."""

_RUN = re.compile(r"[^\W_]+")
"""A run of letters and digits: what entries and words are compared by."""

_MARK = re.compile(r"[^\w\s]|_")
"""One mark."""

FILE = "gazetteer/lists.txt.gz"
"""The packed lists, made by `python -m training.gazetteer`."""


class Lists(NamedTuple):
    """The packed lists: bits by the folded word, by the folded words of an entry of several, by a word in capitals
    alone; and how many words the longest entry has that begins with a word."""

    single: dict[str, int]
    several: dict[str, int]
    capitals: dict[str, int]
    openers: dict[str, int]


class _Part(NamedTuple):
    """A run of letters in a word: folded, whether it is written large, its own bits. An empty form ends every name."""

    form: str
    large: bool
    bits: int


_END = _Part("", False, 0)


def unpack(packed: str) -> Lists:
    """The lists of a packed text: sections parted by an empty line, each with `table number` above its entries.

    Raises LexiconError when a section names no table.
    """
    lists = Lists({}, {}, {}, {})
    for section in packed.strip().split("\n\n"):
        head, _, entries = section.partition("\n")
        table, _, number = head.partition(" ")
        if table not in Lists._fields or not number.isdigit():
            raise LexiconError(f"{FILE}: no head of a section: {head[:40]}")
        getattr(lists, table).update(dict.fromkeys(entries.split("\n"), int(number)))
    return lists


@cache
def lists() -> Lists:
    """The lists that come with the package, read once."""
    packed = (files("twosource.language") / "lexicons" / FILE).read_bytes()
    return unpack(gzip.decompress(packed).decode())


def flags(words: Sequence[str]) -> list[int]:
    """The bits of each word (see `NAMES`) of a text or of a part of one, given in order with the case they have there.

    A word may hold marks and an ending ("U.S.", "al-Qaeda", "Kenya's") or be a mark of its own. The longest entry of
    several words wins over what its words say alone; words about names (heads, titles) keep saying it.
    """
    small = len(words) >= _SMALL_TEXT and not any(word[:1].isupper() for word in words)
    found = [_parts(word, small) for word in words]
    bits = [parts[0].bits if len(parts) == 1 else _united(parts) for parts in found]
    openers = lists().openers
    if any(part.form in openers for parts in found for part in parts):
        _mark_several(found, bits, small)
    return bits


def _united(parts: tuple[_Part, ...]) -> int:
    united = 0
    for part in parts:
        united |= part.bits
    return united


def _mark_several(found: Sequence[tuple[_Part, ...]], bits: list[int], small: bool) -> None:
    """Puts into `bits` what the entries of several words say that stand in `found`."""
    parts = [(part, word) for word, its in enumerate(found) for part in its]
    openers = lists().openers
    at = 0
    while at < len(parts):
        longest = openers.get(parts[at][0].form, 0)
        length, say = _longest([part for part, _ in parts[at : at + longest]], small) if longest else (0, 0)
        for n, (_, word) in enumerate(parts[at : at + length]):
            going_on = _CONTINUES if n and word != parts[at][1] else 0
            kept = bits[word] if n and word == parts[at + n - 1][1] else bits[word] & _SMALL
            bits[word] = kept | say | going_on
        at += max(length, 1)


def _longest(parts: Sequence[_Part], small: bool) -> tuple[int, int]:
    """The number of parts, and the bits, of the longest entry that `parts` begins with; zeros where there is none."""
    several = lists().several
    for length in range(len(parts), 1, -1):
        say = several.get(" ".join(part.form for part in parts[:length]), 0)
        if say and not (small or _is_large(parts[0], parts[length - 1])):
            say &= _SMALL
        if say:
            return length, say
    return 0, 0


def _is_large(first: _Part, last: _Part) -> bool:
    return last.large and (first.large or len(first.form) <= _SHORT_OPENER)


@lru_cache(maxsize=65536)
def _parts(word: str, small: bool) -> tuple[_Part, ...]:
    """The runs of a word with their bits; a mark that ends a name is a part without a form, other marks are none."""
    if word.isalnum():
        return (_part(word, small),)
    runs = tuple(_RUN.finditer(word))
    if not runs:
        return () if word in _JOINERS else (_END,)
    parts = [_part(run.group(), small) for run in runs]
    if "'" in word or "’" in word:
        parts = _with_whole(parts, small)
    inner_end = any(mark not in _JOINERS for mark in _MARK.findall(word))
    full_stop = word.endswith(".") and len(runs[-1].group()) > _SHORT_HEAD
    return (*parts, _END) if inner_end or full_stop else tuple(parts)


def _with_whole(parts: list[_Part], small: bool) -> list[_Part]:
    """The parts of a word with an apostrophe, the first with what the word says without it: "O'Brien", "obrien"."""
    whole = lists().single.get("".join(part.form for part in parts), 0)
    if not (small or parts[0].large):
        whole &= _SMALL
    return [parts[0]._replace(bits=parts[0].bits | whole), *parts[1:]]


def _part(run: str, small: bool) -> _Part:
    form = run.lower() if run.isascii() else fold_word(run)
    large = run[0].isupper() or run[0].isdigit()
    bits = lists().single.get(form, 0)
    if not (small or large):
        bits &= _SMALL
    if run.isupper():
        bits |= lists().capitals.get(run, 0)
    return _Part(form, large, bits)


def key(entry: str) -> str:
    """The form under which an entry of a list is filed: its runs, folded, parted by spaces."""
    return " ".join(fold_word(run) for run in _RUN.findall(entry))
