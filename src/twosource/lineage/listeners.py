"""Report -> the one outlet whose reporter its people speak to, though another outlet published it."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.language.agencies import agency_of, find_publishers
from twosource.lineage.agencies import outlet_of
from twosource.lineage.citations import citations
from twosource.lineage.evidence import IN_TEXT_REACH, is_earlier
from twosource.model.article import Article
from twosource.model.text import Anchor

_HEARS = re.compile(r"\b(?:told|tells|telling|(?:spoke|speaking|talked|talking) (?:to|with)) (?:the |The |an? )?$")
"""In the reporter's own voice, before a name: who it names asks the questions."""

_WINDOW = 40
"""Characters before a name in which these words are looked for."""

_OPENING, _OPENING_CHARACTERS = 0.25, 600
"""Share of a report, or characters of a short one (four sentences), within which the outlet is first heard:
an interview that a report mentions besides stands further down."""


class Listener(NamedTuple):
    """An outlet and where people speak to it, in order."""

    publisher: str
    places: tuple[Anchor, ...]


def sole_listener(article: Article) -> Listener | None:
    """The outlet whose reporter is heard from the opening on, where the report cites no other publisher and its own
    outlet is not heard. None where agencies are heard: these are weighed by signs of their own.

    A report that takes an interview from elsewhere mostly has other sources too, and names them.
    """
    cited = citations(article)
    if len(cited) != 1 or agency_of(cited[0].publisher) or _hears_itself(article):
        return None
    content = article.text.content
    places = tuple(
        where
        for where in cited[0].places
        if _HEARS.search(content, max(0, where.start - _WINDOW), where.start) and not is_earlier(content, where)
    )
    opening = max(_OPENING_CHARACTERS, _OPENING * len(content))
    if not places or places[0].start > opening or len(places) * IN_TEXT_REACH < len(content):
        return None
    return Listener(cited[0].publisher, places)


def _hears_itself(article: Article) -> bool:
    own, content = outlet_of(article), article.text.content
    return any(
        naming.publisher.name == own and _HEARS.search(content, max(0, naming.start - _WINDOW), naming.start)
        for naming in find_publishers(content)
    )
