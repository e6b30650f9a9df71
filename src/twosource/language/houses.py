"""Paragraphs of a report -> the marks that agencies' editors leave in copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple

from twosource.language.agencies import publisher_of_domain
from twosource.language.lexicon import table
from twosource.language.openings import OPENING, stands_in_opening
from twosource.model.text import Anchor

MarkKind = Literal["dateline", "sign-off", "copyright", "house-style", "address", "spelling"]

_TOP, _END = 8, 24
"""Paragraphs from the top and to the end that hold such marks: related links may stand behind the copy's last line."""

_LAST = 10
"""Paragraphs to the end among which copy is signed off."""

_LONGEST = 400
"""Characters of a paragraph whose beginning and end are looked at; the middle of a longer one holds no mark."""

_MAIL = re.compile(r"[\w.+-]{1,40}@((?:[\w-]{1,40}\.){1,4}[a-z]{2,12})\b")


class HouseMark(NamedTuple):
    """A place where a house's mark stands."""

    agency: str
    kind: MarkKind
    where: Anchor


class _Forms(NamedTuple):
    """Expressions of all houses, those that begin with the paragraph apart: they are tried once, not at each letter."""

    opening: re.Pattern[str]
    inner: re.Pattern[str]


class _Houses(NamedTuple):
    tags: dict[str, str]
    mails: dict[str, str]
    spellings: dict[str, str]
    ends: _Forms
    rights: _Forms
    fixtures: _Forms
    tag: re.Pattern[str]
    spelling: re.Pattern[str]
    names: dict[str, str]


def find_house_marks(paragraphs: tuple[Anchor, ...]) -> tuple[HouseMark, ...]:
    """The marks at the edges of a report and the spellings in all of it, each agency's mark of a kind once."""
    if not paragraphs:
        return ()
    found: dict[tuple[str, MarkKind], HouseMark] = {}
    for mark in _all(paragraphs):
        found.setdefault((mark.agency, mark.kind), mark)
    return tuple(found.values())


def _all(paragraphs: tuple[Anchor, ...]) -> Iterator[HouseMark]:
    houses, count = _houses(), len(paragraphs)
    for i, paragraph in enumerate(paragraphs):
        if i >= _TOP and i < count - _END:
            continue
        if i < _TOP:
            yield from _tagged(houses, paragraph)
        yield from _matched(houses, paragraph, houses.fixtures, "house-style")
        if i < _TOP or i >= count - _LAST:
            yield from _matched(houses, paragraph, houses.rights, "copyright")
        if i >= count - _LAST:
            yield from _matched(houses, paragraph, houses.ends, "sign-off")
            yield from _mailed(houses, paragraph)
    yield from _spelled(houses, paragraphs)


def _matched(houses: _Houses, paragraph: Anchor, forms: _Forms, kind: MarkKind) -> Iterator[HouseMark]:
    """The first mark of a form in a paragraph; of a long one only the end is looked at."""
    words = paragraph.words
    cut = max(0, len(words) - _LONGEST)
    match = None if cut else forms.opening.match(words)
    match = match or forms.inner.search(words, cut)
    if match and match.lastgroup:
        where = paragraph.text.anchor(paragraph.start + match.start(), paragraph.start + match.end())
        yield HouseMark(houses.names[match.lastgroup], kind, where)


def _tagged(houses: _Houses, paragraph: Anchor) -> Iterator[HouseMark]:
    for match in houses.tag.finditer(paragraph.words[:OPENING]):
        start, end = paragraph.start + match.start(), paragraph.start + match.end()
        if stands_in_opening(paragraph, start, end):
            yield HouseMark(houses.tags[match.group()], "dateline", paragraph.text.anchor(start, end))


def _mailed(houses: _Houses, paragraph: Anchor) -> Iterator[HouseMark]:
    for match in _MAIL.finditer(paragraph.words[-_LONGEST:]):
        owner = publisher_of_domain(match[1])
        agency = houses.mails.get(match[1]) or (owner.name if owner and owner.kind == "agency" else None)
        if agency:
            begin = paragraph.end - len(paragraph.words[-_LONGEST:])
            yield HouseMark(agency, "address", paragraph.text.anchor(begin + match.start(), begin + match.end()))


def _spelled(houses: _Houses, paragraphs: tuple[Anchor, ...]) -> Iterator[HouseMark]:
    text = paragraphs[0].text
    for match in houses.spelling.finditer(text.content):
        yield HouseMark(houses.spellings[match.group()], "spelling", text.anchor(match.start(), match.end()))


@cache
def _houses() -> _Houses:
    rows: list[dict[str, Any]] = table("agency_marks")["house"]
    listed = {field: _by_entry(rows, field) for field in ("tags", "mails", "spellings")}
    return _Houses(
        listed["tags"],
        listed["mails"],
        listed["spellings"],
        _joined(rows, "ends"),
        _joined(rows, "rights"),
        _joined(rows, "fixtures"),
        _any(listed["tags"]),
        _any(listed["spellings"]),
        {f"h{i}": row["agency"] for i, row in enumerate(rows)},
    )


def _by_entry(rows: list[dict[str, Any]], field: str) -> dict[str, str]:
    return {entry: row["agency"] for row in rows for entry in row.get(field, ())}


def _joined(rows: list[dict[str, Any]], field: str) -> _Forms:
    """One pattern of all houses' expressions; the name of the group that matched is the house's."""
    return _Forms(_grouped(rows, field, at_start=True), _grouped(rows, field, at_start=False))


def _grouped(rows: list[dict[str, Any]], field: str, *, at_start: bool) -> re.Pattern[str]:
    groups = []
    for i, row in enumerate(rows):
        chosen = [form for form in row.get(field, ()) if form.startswith("^") == at_start]
        if chosen:
            groups.append(f"(?P<h{i}>{'|'.join(chosen)})")
    return re.compile("|".join(groups))


def _any(words: dict[str, str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
