"""Report -> the outlets and agencies after which it tells its story."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from twosource.language.agencies import find_publishers
from twosource.language.sentences import text_sentences
from twosource.lineage.agencies import carried_from, credited_agencies
from twosource.model.article import Article
from twosource.model.text import Anchor

_WINDOW = 60
"""Characters to either side of a publisher's name that are looked at."""

_BEHIND = re.compile(
    r"(?:[’']s?)?,? (?:\w+ly |first |also |has |had |have |exclusively ){0,2}"
    r"(?:report(?:s|ed|ing|edly)?|sa(?:id|ys|ying)|wrote|writes|quot(?:ed|es|ing)|cit(?:ed|es|ing)|noted|notes|"
    r"reveal(?:s|ed)|learned|obtained|claim(?:s|ed)|explains|adds|added|interview|article|story|investigation|profile|"
    r"exclusive|columnist)\b"
)
_BEFORE = re.compile(
    r"\b(?:according to|citing|quoting|as told to|told|tells|telling|"
    r"(?:reported|revealed|published|cited|quoted|obtained|seen|reviewed|interviewed|carried|broken|broke|appeared|written"
    r"|first reported) (?:by|in|on)|(?:reports?|story|article|piece|essay|investigation|profile|column) (?:by|in|from)|"
    r"(?:interview|interviewed|statement|e-?mail|spoke|spoken|speaking|talked|talking|gave|given|provided|sent|"
    r"confirmed)(?: \w+){0,2} (?:by|in|to|with)|interview (?:that )?(?:\w+ ){1,4}(?:gave )?to) (?:the |The |an? )?$"
)

_OPENING = 0.25
"""Share of the report's sentences in which a story told after another outlet names it for the first time."""

_FIRST = 2
"""Sentences of the lead: to name the source there is to say that the story is its."""

_LEAD_REST = 30
"""Sentences beyond which one citation in the lead no longer carries the report."""

_DENSITY = 0.08
"""Share of sentences that cite the outlet: a retelling of twenty sentences names it twice."""


class Cited(NamedTuple):
    """A publisher that a report cites: where, in how many sentences, and whether the report rests on it."""

    publisher: str
    places: tuple[Anchor, ...]
    sentences: int
    rests: bool


def citations(article: Article) -> tuple[Cited, ...]:
    """The publishers other than its own that a report cites, those it rests on first.

    It rests on one that it names in its lead, or in its opening quarter and again, in at least every twelfth sentence.
    """
    content = article.text.content
    own = {article.outlet} | {credited.publisher for credited in (*credited_agencies(article), *carried_from(article))}
    namings = [n for n in find_publishers(content) if n.form != "credit" and n.publisher.name not in own]
    namings = [n for n in namings if _is_cited(content, n.start, n.end)]
    if not namings:
        return ()
    body = _body(article)
    starts = [sentence.start for sentence in body]
    found: dict[str, list[tuple[int, Anchor]]] = {}
    for naming in namings:
        at = bisect_right(starts, naming.start) - 1
        if at >= 0 and naming.end <= body[at].end:
            place = article.text.anchor(naming.start, naming.end)
            found.setdefault(naming.publisher.name, []).append((at, place))
    cited = [_weighed(name, places, len(body)) for name, places in found.items()]
    return tuple(sorted(cited, key=lambda c: (not c.rests, -c.sentences, c.publisher)))


def _is_cited(content: str, start: int, end: int) -> bool:
    return bool(_BEHIND.match(content[end : end + _WINDOW]) or _BEFORE.search(content[max(0, start - _WINDOW) : start]))


def _body(article: Article) -> list[Anchor]:
    """The sentences of a report but its headline and its outlet's notices."""
    form = [notice.where for notice in article.notices] + ([article.headline] if article.headline else [])
    return [s for s in text_sentences(article.text) if not any(where.overlap(s) * 2 > len(s) for where in form)]


def _weighed(name: str, places: list[tuple[int, Anchor]], size: int) -> Cited:
    sentences = sorted({at for at, _ in places})
    first, count = sentences[0], len(sentences)
    lead = first < _FIRST and (count > 1 or size <= _LEAD_REST)
    rests = lead or (count > 1 and first < size * _OPENING and count >= size * _DENSITY)
    return Cited(name, tuple(place for _, place in places), count, rests)
