"""GUM's entity annotations -> documents with names: mentions whose head is a proper noun.

Only genres whose texts may be used commercially: news, interview (CC BY 2.5), academic, court (CC BY 4.0), bio, voyage
(CC BY-SA 3.0), textbook, vlog (CC BY), speech (public domain); annotations CC BY 4.0. Documents from the Santa Barbara
corpus, whose terms forbid changes, are left out whatever their genre.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from training.names_document import OTHER, TYPES, NamedDocument
from training.names_usage import clean, is_land, is_plain, with_groups
from twosource.language.reader.gazetteer import BITS, flags

GENRES = ("news", "interview", "academic", "court", "bio", "voyage", "textbook", "vlog", "speech")

_TYPE = {"person": "person", "organization": "organisation", "place": "place", "event": "event"}

_INNER = frozenset(
    {"of", "the", "for", "de", "and", "&", "-", "'s", "’s", "al", "el", "la", "van", "von", "bin", "in", "on"}
)
"""Tokens that stand inside names between proper nouns."""

_BEHIND = frozenset({"of", "for", "de", "the", "and", "&"})
"""Tokens over which the name of a body, place or event goes on behind its head: "University of Cusco"."""

_BRACKET = re.compile(r"\(([^()]+)|(\d+)?\)")
"""Where a mention opens, with what is said of it, or closes."""


class _Row(NamedTuple):
    form: str
    tag: str
    entity: str
    space: bool


class _Mention(NamedTuple):
    """A mention by rows of its sentence: first, behind the last, its kind, and the row of its head."""

    start: int
    end: int
    kind: str
    head: int


def gum_paths(folder: Path, part: str = "train") -> Iterator[Path]:
    """The files of the documents of one part of GUM that may be trained on, in the order of its list of splits."""
    listed = (folder / "splits.md").read_text(encoding="utf-8").split(f"## {part}\n")[1].split("\n## ")[0]
    for name in re.findall(r"\* (GUM_\w+)", listed):
        path = folder / "dep" / f"{name}.conllu"
        if name.split("_")[1] in GENRES:
            content = path.read_text(encoding="utf-8").lower()
            if "santa-barbara" not in content and "sbcsae" not in content:
                yield path


def gum(folder: Path, part: str = "train") -> Iterator[NamedDocument]:
    """Those documents with their names."""
    for path in gum_paths(folder, part):
        yield with_groups(_document(path.stem, path.read_text(encoding="utf-8")))


def _document(name: str, content: str) -> NamedDocument:
    text, found, where = "", [], []
    for block in content.strip().split("\n\n"):
        rows = _rows(block)
        text += ("\n\n" if "# newpar" in block else " ") if text else ""
        start, places = len(text), []
        for row in rows:
            places.append((len(text), len(text) + len(row.form)))
            text += row.form + (" " if row.space else "")
        text = text.rstrip()
        where.append((start, len(text)))
        found += [(places[s][0], places[e - 1][1], kind) for s, e, kind in named_runs(rows)]
    found = [(s, e, kind) for s, e, kind in found if any(c.isupper() for c in text[s:e])]
    plain = tuple((s, e) for s, e, _ in found if is_plain(text[s:e]))
    found = [(s, e, kind) for s, e, kind in found if (s, e) not in plain]
    typed = [(s, e, "place" if kind == "organisation" and is_land(text[s:e]) else kind) for s, e, kind in found]
    annotates = frozenset((*TYPES, OTHER)) - {"group"}
    return NamedDocument(f"gum/{name}", "gum", text, clean(text, typed), annotates, tuple(where), plain)


def _rows(block: str) -> list[_Row]:
    """The tokens of a sentence; of a contraction written as one word, its parts."""
    rows = []
    for line in block.split("\n"):
        fields = line.split("\t")
        if fields[0].isdigit():
            entity = next((x[7:] for x in fields[9].split("|") if x.startswith("Entity=")), "")
            rows.append(_Row(fields[1], fields[4], entity, "SpaceAfter=No" not in fields[9]))
        elif "-" in fields[0] and len(fields) > 1:
            rows.append(_Row("", fields[0], fields[1], "SpaceAfter=No" not in fields[9]))
    return _contracted(rows)


def _contracted(rows: Sequence[_Row]) -> list[_Row]:
    """Parts of a contraction without a space between them; the last one has the space of the whole."""
    found: list[_Row] = []
    left, space = 0, True
    for row in rows:
        if not row.form:
            first, last = row.tag.split("-")
            left, space = int(last) - int(first) + 1, row.space
            continue
        found.append(row._replace(space=space if left == 1 else False) if left else row)
        left = max(left - 1, 0)
    return found


def _mentions(rows: Sequence[_Row]) -> list[_Mention]:
    found: list[_Mention] = []
    open_ones: list[tuple[int, str, str]] = []
    for number, row in enumerate(rows):
        for bracket in _BRACKET.finditer(row.entity):
            said = bracket.group(1)
            if said:
                fields = said.split("-")
                open_ones.append((number, fields[1] if len(fields) > 1 else "", said))
            elif open_ones:
                start, kind, said = open_ones.pop(_opened(open_ones, bracket.group(2)))
                found.append(_Mention(start, number + 1, kind, _head(rows, start, number + 1, said)))
    return found


def _opened(open_ones: Sequence[tuple[int, str, str]], number: str | None) -> int:
    """Which of the open mentions a bracket closes: the last one of its number; mentions may cross."""
    same = (n for n, (_, _, said) in enumerate(open_ones) if number and said.split("-")[0] == number)
    return max(same, default=len(open_ones) - 1)


def _head(rows: Sequence[_Row], start: int, end: int, said: str) -> int:
    """The row of the last proper noun in the smallest part of a mention that stands for it, or right behind that part
    ("debutants Panama"); -1 where there is none."""
    least = re.search(r"-cf\d+\*?-(\d+(?:,\d+)*)", said)
    numbers = [int(n) for n in least.group(1).split(",")] if least else []
    own = [start + n - 1 for n in numbers if start + n - 1 < end]
    proper = max((n for n in own if _is_proper(rows[n])), default=-1)
    behind = max(own, default=end) + 1
    if proper < 0 and behind < end and _is_proper(rows[behind]):
        return behind
    return proper


def named_runs(rows: Sequence[_Row]) -> list[tuple[int, int, str]]:
    """The names of a sentence by rows, with their types."""
    mentions = _mentions(rows)
    found = []
    for mention in mentions:
        if mention.head >= 0 and mention.kind != "time":
            kind = _TYPE.get(mention.kind, OTHER)
            inner = [m for m in mentions if m != mention and mention.start <= m.start and m.end <= mention.end]
            if kind == "person" and rows[mention.head].tag == "NNPS" and _is_people(rows[mention.head].form):
                kind = "group"
            found.append((*_run(rows, mention, inner if kind == "person" else []), kind))
    return found


def _run(rows: Sequence[_Row], mention: _Mention, inner: Sequence[_Mention]) -> tuple[int, int]:
    """The run of proper nouns round the head; before a person's name that of a body ends it."""
    start, end = mention.head, mention.head + 1
    stop = max((m.end for m in inner if m.end <= mention.head), default=mention.start)
    while start > stop and (_is_proper(rows[start - 1]) or _goes_on(rows, start - 1, stop, -1)):
        start -= 1
    while end < mention.end and _is_behind(rows, end, mention):
        end += 1
    while end - 1 > mention.head and not _is_proper(rows[end - 1]) and rows[end - 1].tag != "CD":
        end -= 1
    return start, end


def _goes_on(rows: Sequence[_Row], at: int, limit: int, step: int) -> bool:
    beyond = at + step
    return rows[at].form.lower() in _INNER and beyond >= limit and _is_proper(rows[beyond])


def _is_behind(rows: Sequence[_Row], at: int, mention: _Mention) -> bool:
    if _is_proper(rows[at]) or (rows[at].tag == "CD" and rows[at].form.isalnum() and mention.kind != "person"):
        return True
    after = next((n for n in range(at, min(at + 3, mention.end)) if rows[n].form.lower() not in _BEHIND), mention.end)
    over = after > at and after < mention.end and _is_proper(rows[after])
    hyphen = rows[at].form == "-" and at + 1 < mention.end and _is_proper(rows[at + 1])
    return hyphen or (over and mention.kind in {"organization", "event"})


def _is_proper(row: _Row) -> bool:
    return row.tag.startswith("NNP") and row.form[:1].isalnum()


def _is_people(form: str) -> bool:
    return bool(flags([form])[0] & (BITS["demonym"] | BITS["group"]))
