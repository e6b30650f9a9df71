"""Report -> whose text it says that it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from twosource.language.agencies import agency_of, publisher_of, publisher_of_domain, publishers_in
from twosource.model.article import Article, Credit, CreditKind
from twosource.model.text import Anchor

_WEIGHT: dict[CreditKind, float] = {
    "dateline": 3,
    "copyright": 3,
    "byline": 3,
    "metadata": 2,
    "in-text": 2,
    "credit-line": 1,
    "picture": 0,
}
"""How well a credit shows whose text it is: a closing line may thank an agency for a part; a picture's is not for the
text."""

_OWN_OUTLET = 4.0
"""The weight of an agency that published the report itself."""

_CARRIED = 2.0
"""The weight of "More from the Gazette" in a report of another outlet."""

_NOTICES = 20
"""Syndication notices that are looked at; a report has one or two."""

_IN_TEXT_REACH = 10_000
"""Characters for which one "told Agency" speaks: longer texts with a single one are an outlet's that took a part."""

_WINDOW = 70
"""Characters to either side of a credit that are looked at."""

_THANKED = re.compile(
    r"(?i)\bcontribut(?:ed|ions?)\b|\bcompiled from\b|\bstaff (?:and|with)\b|\band (?:\w+ )?(?:staff|wires?)\b|"
    r"\bwith (?:files|inputs?|reporting|material|reports|information|agency inputs?|additional)\b"
)
"""Thanks to an agency for a part: the text is the outlet's."""

_EARLIER = re.compile(
    r"(?i)\binterview\b|\b(?:last|earlier|previous(?:ly)?|published|since|ago)\b|\b(?:in|on) (?:\d{4}|january|february|"
    r"march|april|may|june|july|august|september|october|november|december)\b"
)
"""Told the agency on another day: a reporter of any outlet looks that up."""


class Credited(NamedTuple):
    """A publisher whose text a report says that it carries, how well that shows, and where (None: metadata)."""

    publisher: str
    weight: float
    where: Anchor | None


def outlet_of(article: Article) -> str | None:
    """The outlet's canonical name where a list has it, else as it came; None where it is not known."""
    if not article.outlet:
        return None
    known = publisher_of(article.outlet) or publisher_of_domain(article.outlet)
    return known.name if known else article.outlet


def credited_agencies(article: Article) -> tuple[Credited, ...]:
    """The agencies that a report credits for its text, each once, the best shown first."""
    found: dict[str, Credited] = {}
    outlet = outlet_of(article)
    own = agency_of(outlet) if outlet else None
    if own:
        found[own] = Credited(own, _OWN_OUTLET, None)
    heard = Counter(credit.agency for credit in article.credits if credit.kind == "in-text")
    for credit in article.credits:
        weight = _WEIGHT[credit.kind] if _shows_text(credit, article, heard[credit.agency]) else 0.0
        if weight > max(0.0, found[credit.agency].weight if credit.agency in found else 0.0):
            found[credit.agency] = Credited(credit.agency, weight, credit.where)
    return tuple(sorted(found.values(), key=lambda credited: (-credited.weight, credited.publisher)))


def _shows_text(credit: Credit, article: Article, heard: int) -> bool:
    """Whether a credit is for the whole text; `heard` counts the places where the agency's own reporter is heard."""
    around = _around(article.text.content, credit.where) if credit.where else ""
    if credit.kind == "in-text":
        return heard * _IN_TEXT_REACH >= len(article.text.content) and (heard > 1 or not _EARLIER.search(around))
    if credit.kind == "credit-line":
        return not _THANKED.search(around)
    return credit.agency != outlet_of(article)


def _around(content: str, where: Anchor) -> str:
    """What stands near a place in its line."""
    before = content[max(0, where.start - _WINDOW) : where.start].rsplit("\n", 1)[-1]
    return before + where.words + content[where.end : where.end + _WINDOW].split("\n", 1)[0]


def heard_once(article: Article, credited: Credited) -> bool:
    """Whether a single place where the agency's reporter is heard is all that shows whose text it is."""
    return credited.weight == _WEIGHT["in-text"] and sum(c.agency == credited.publisher for c in article.credits) == 1


def agency_of_text(article: Article) -> Credited | None:
    """The one agency whose text a report is, None where it credits none, or several alike: a blend."""
    credited = credited_agencies(article)
    if not credited or (len(credited) > 1 and credited[1].weight >= credited[0].weight):
        return None
    return credited[0]


def carried_from(article: Article) -> tuple[Credited, ...]:
    """Other outlets that a report's syndication notices name."""
    places = [notice.where for notice in article.notices if notice.kind == "syndication"][:_NOTICES]
    found: dict[str, Credited] = {}
    for where in places:
        for naming in publishers_in(article.text.content, where.start, where.end):
            name = naming.publisher.name
            if name != outlet_of(article):
                found.setdefault(name, Credited(name, _CARRIED, where))
    return tuple(found.values())
