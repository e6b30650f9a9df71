"""Paragraphs of a report -> who wrote it."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.language.agencies import publisher_of
from twosource.model.text import Anchor

_LOOKED_AT = 8
"""Paragraphs from the top, and from the end, among which a byline may stand."""

_LONGEST = 120
"""Characters of a byline that is a paragraph of its own."""

_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|del|della|der|den|van|von|bin|al|el|la|le|di|da|dos|and)){0,5}"
_BY = r"(?:(?:Story |Report |Written |Reported )?[Bb]y|BY):? "
_GROUP = r"(?:,? (?:and|with) (?:news |wire )?(?:agencies|agency|services|wires?|staff|reports))?"
_HOUSE = r"(?: ?[,|/–—-] ?(?P<house>[A-Za-z][\w .'’&-]{1,40}))?(?: for (?P<outlet>[\w .'’&-]{2,40}))?"
_LINE = re.compile(
    rf"\W{{0,2}}{_BY}(?P<names>{_NAME}(?:(?:, ?| and | & |; ?){_NAME}){{0,6}}){_GROUP}(?: in {_NAME})?{_HOUSE}\W{{0,2}}"
)
_DATED = re.compile(
    r"Updated: ?\d{4}-\d\d-\d\d(?: \d\d:\d\d)?(?: By (?P<names>[^()]{2,60}))?(?: ?\((?P<house>[^()]{2,40})\))?$"
)
_PARTS = re.compile(r", ?| and | & |; ?| AND ")
_TRADE = re.compile(
    r"(?i)\b(?:staff|writers?|reporters?|correspondents?|editors?|producers?|columnists?|bureau|chief|senior|special|"
    r"health|science|political|business|medical|for)\b.*$"
)
_GROUPS = frozenset(("agencies", "agency", "news agencies", "wire", "wires", "wire services", "wire reports", "our"))
_JUNK = re.compile(
    r"(?i)www\.|https?:|@|\d|\b(?:about|author|is a|published|updated|posted|read|images|editorial|will)\b|"
    r"^(?:view|more|by|staff|admin|editor|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$"
)
_LONGEST_NAME = 6
"""Words of one name; what is longer in a page's field for authors is a sentence or a headline."""


class Signed(NamedTuple):
    """A byline: the people's names, the names of agencies or outlets that stand beside them, and where it stands."""

    names: tuple[str, ...]
    houses: tuple[str, ...]
    where: Anchor


def find_byline(paragraphs: tuple[Anchor, ...]) -> Signed | None:
    """The first paragraph near the top, else near the end, that is a byline and nothing else."""
    edges = (*paragraphs[:_LOOKED_AT], *paragraphs[max(_LOOKED_AT, len(paragraphs) - 3) :])
    for paragraph in edges:
        dated = _DATED.search(paragraph.words) if len(paragraph) < 2 * _LONGEST else None
        match = dated or (_LINE.fullmatch(paragraph.words) if len(paragraph) < _LONGEST else None)
        if match:
            people, houses = sort_names(_PARTS.split(match["names"] or ""))
            if match["house"]:
                houses = (*houses, _TRADE.sub("", match["house"]).strip())
            where = paragraph.text.anchor(paragraph.start + match.start(), paragraph.start + match.end())
            return Signed(people, tuple(house for house in houses if house), where)
    return None


def sort_names(names: list[str] | tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """People and publishers among names of authors; addresses, sentences and words such as "agencies" left out."""
    people, houses = [], []
    for name in names:
        bare = _TRADE.sub("", " ".join(name.split())).strip(" .,;|")
        known = publisher_of(bare)
        if known:
            houses.append(known.name)
        elif bare and len(bare.split()) <= _LONGEST_NAME and bare.casefold() not in _GROUPS and not _JUNK.search(bare):
            people.append(bare)
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(houses))
