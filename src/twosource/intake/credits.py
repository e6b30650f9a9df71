"""Paragraphs of a report -> the agencies that it names as the source of its text or pictures."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from twosource.intake.byline import Signed
from twosource.intake.credit_forms import Part, credit_form
from twosource.intake.dateline import Filed
from twosource.intake.told import find_told
from twosource.language.agencies import agency_of, find_publishers
from twosource.language.openings import OPENING, stands_in_opening
from twosource.model.article import Credit
from twosource.model.text import Anchor

_TOP, _END = 4, 3
"""Paragraphs from the top and to the end where a line that is nothing but an agency's name credits the text."""


_SLASHED = re.compile(r"/ ?([\w.-]{2,20}(?: [\w.-]{2,20}){0,2}) ?/")
"""An agency's name between strokes in a dateline: "MOSCOW, May 5. /TASS/."."""

_LINE = 100
"""Characters: longer paragraphs are no credit lines, and whether they stand twice does not matter."""


class Tops(NamedTuple):
    """What was read from the top of a report: its dateline, its byline, its outlet, and whether people signed it."""

    filed: Filed | None
    signed: Signed | None
    outlet: str | None
    by_people: bool


def find_credits(paragraphs: tuple[Anchor, ...], agencies: tuple[str, ...], tops: Tops) -> tuple[Credit, ...]:
    """Credits in the order of the text, after those of the metadata (`agencies`, canonical names), which have no place.

    A name that the report only speaks of ("Reuters reported") is no credit.
    """
    known = tuple(Credit(name, "metadata", None) for name in dict.fromkeys(agencies))
    if not paragraphs:
        return known
    placed = [*_filed(tops.filed), *_signed(tops.signed), *_slashed(paragraphs[:_TOP])]
    taken = [credit.where for credit in placed if credit.where]
    placed += [c for c in _in_forms(paragraphs) if c.where and not any(where.covers(c.where) for where in taken)]
    in_dateline = tuple(credit.agency for credit in placed if credit.kind == "dateline")
    placed += find_told(paragraphs, in_dateline, tops.outlet, tops.by_people)
    ordered = sorted(dict.fromkeys(placed), key=lambda credit: credit.where.start if credit.where else 0)
    return (*known, *ordered)


def _filed(filed: Filed | None) -> list[Credit]:
    """The agencies in a dateline's parentheses, under the names that stand there where no list has them."""
    if filed is None or filed.agency is None:
        return []
    names = re.split(r" ?/ ?| and |, ", filed.agency.words)
    return [Credit(agency_of(name) or name, "dateline", filed.agency) for name in names]


def _slashed(paragraphs: tuple[Anchor, ...]) -> list[Credit]:
    found = []
    for paragraph in paragraphs:
        for match in _SLASHED.finditer(paragraph.words[:OPENING]):
            start, end = paragraph.start + match.start(1), paragraph.start + match.end(1)
            name = agency_of(match[1])
            if name and stands_in_opening(paragraph, start, end):
                found.append(Credit(name, "dateline", paragraph.text.anchor(start, end)))
    return found


def _signed(signed: Signed | None) -> list[Credit]:
    if signed is None:
        return []
    return [Credit(name, "byline", signed.where) for house in signed.houses if (name := agency_of(house))]


def _in_forms(paragraphs: tuple[Anchor, ...]) -> list[Credit]:
    """The credits that the form of their paragraph shows."""
    text, last = paragraphs[0].text, len(paragraphs)
    namings = [n for n in find_publishers(text.content) if n.publisher.kind == "agency"]
    lines = Counter(paragraph.words for paragraph in paragraphs if len(paragraph) < _LINE)
    found, index = [], 0
    for naming in namings:
        while index < last - 1 and paragraphs[index].end <= naming.start:
            index += 1
        part: Part = "end" if index >= max(last - _END, 1) else "top" if index < _TOP else "body"
        here = paragraphs[index]
        kind = credit_form(here, naming.start, naming.end, part, len(here) < _LINE and lines[here.words] > 1)
        if kind:
            found.append(Credit(naming.publisher.name, kind, text.anchor(naming.start, naming.end)))
    return found
