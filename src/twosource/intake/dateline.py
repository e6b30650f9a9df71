"""Paragraphs of a report -> its dateline."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from twosource.language.agencies import publisher_of
from twosource.language.lexicon import entries, wordset
from twosource.language.parties import country_of
from twosource.language.words import fold_word
from twosource.model.article import Dateline
from twosource.model.text import Anchor

_LOOKED_AT = 8
"""Paragraphs from the top among which a dateline may stand: titles, captions and bylines come before it."""

_LONGEST = 200
"""Characters of a paragraph that are looked at; the longest datelines stay below 100."""

_SHORTEST = 25
"""Characters of the sentence behind a dateline: what is shorter is a heading in capitals."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_CAPITALS = r"(?:Mc|Mac)?[^\W\d_a-z](?:[^\W\d_a-z]|[.'’-])+"
_PLACE = rf"{_CAPITALS}(?:(?: |/| / )(?:{_CAPITALS}|de|du|la|el|and)){{0,4}}"
_REGION = r"(?:[A-Z][\w.'’-]{0,20})(?: (?:[A-Z][\w.'’-]{0,20}|of|and|the)){0,4}"
_DAY = (
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})|(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]{2,8})\.?)"
    r"(?:,? (?P<year>\d{4}))?)"
)
_AGENCY = r"\((?P<agency>[A-Z][^()\d]{1,50})\)"
_DASH = r" ?(?:—|–|--|―) ?| - | -(?=[A-Z])"
_LINE = re.compile(
    rf"\W{{0,2}}(?:date (?P<iso>\d{{4}}-\d\d-\d\d) )?"
    rf"(?P<place>{_PLACE}(?:, {_REGION}?(?=,| \(| ?[—–-]|: ))?)(?:,? {_DAY})?"
    rf"(?:(?: ?[/|,]? ?{_AGENCY})(?P<mark>{_DASH}|: | )|(?P<bare>{_DASH}|: ))"
)
_NAMED = re.compile(
    rf"\W{{0,2}}(?P<place>[A-Z][\w.'’-]{{1,20}}(?: [A-Z][\w.'’-]{{1,20}}){{0,3}}(?:, {_REGION})?)(?:,? {_DAY})?"
    rf" ?{_AGENCY}(?P<mark>{_DASH}|: )(?P<bare>)"
)
"""A place in small letters counts only with an agency behind it."""


class Filed(NamedTuple):
    """A dateline and the place of the agency's name in its parentheses, None where it has none."""

    line: Dateline
    agency: Anchor | None


def find_dateline(paragraphs: tuple[Anchor, ...], published: str | None) -> Filed | None:
    """The first dateline among the top paragraphs. `where` covers place, date, agency and the dash behind them. A date
    without year takes that of `published`; without that it stays unknown."""
    for paragraph in paragraphs[:_LOOKED_AT]:
        words = paragraph.words[:_LONGEST]
        match = _LINE.match(words)
        if match and _stands(match, words):
            return _filed(paragraph, match, published)
        match = _NAMED.match(words)
        if match and publisher_of(match["agency"]):
            return _filed(paragraph, match, published)
    return None


def _stands(match: re.Match[str], words: str) -> bool:
    """Whether what looks like a dateline is one: text goes on behind a dash, and the capitals name a place."""
    place, mark = match["place"], (match["bare"] or "").strip()
    following = words[match.end() : match.end() + 1]
    if len(words) < match.end() + _SHORTEST or not (following.isupper() or following in "\"“‘'[(") or not following:
        return False
    head = place.split(",")[0]
    if head in wordset("not_datelines") or head.split()[0] in wordset("not_datelines") or head.isdigit():
        return False
    if match["agency"]:
        return True
    if sum(letter.isalpha() for letter in head) < 3:
        return False
    known = country_of(head) is not None or fold_word(head) in _places()
    if mark == ":":
        return known
    return (
        known
        or "," in place
        or match["iso"] is not None
        or head not in wordset("known_acronyms") | wordset("outlets_and_bodies")
    )


def _filed(paragraph: Anchor, match: re.Match[str], published: str | None) -> Filed:
    start = match.start("iso") - len("date ") if match.groupdict().get("iso") else match.start("place")
    end = match.end() if match["bare"] or (match["mark"] or "").strip() else match.end("agency") + 1
    text = paragraph.text
    where = text.anchor(paragraph.start + start, paragraph.start + end)
    agency = (
        text.anchor(paragraph.start + match.start("agency"), paragraph.start + match.end("agency"))
        if match["agency"]
        else None
    )
    return Filed(Dateline(where, match["place"].strip(" ,"), _date(match, published)), agency)


def _date(match: re.Match[str], published: str | None) -> str | None:
    found = match.groupdict()
    if found.get("iso"):
        return str(found["iso"])
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    year = found["year"] or (published[:4] if published else None)
    if not (month and day and year and year.isdigit()) or month[:3].casefold() not in _MONTHS:
        return None
    try:
        return date(int(year), _MONTHS.index(month[:3].casefold()) + 1, int(day)).isoformat()
    except ValueError:
        return None


def _places() -> frozenset[str]:
    return frozenset(fold_word(place) for place in entries("places"))
