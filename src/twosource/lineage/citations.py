"""Report -> the outlets and agencies after which it tells its story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from twosource.language.agencies import find_publishers
from twosource.language.sentences import text_sentences
from twosource.lineage.agencies import carried_from, credited_agencies, outlet_of
from twosource.model.article import Article
from twosource.model.text import Anchor

_WINDOW = 60
"""Characters to either side of a publisher's name that are looked at."""

_SAYS = re.compile(
    r"(?:[’']s?)?,? (?:\w+ly |first |also |has |had |have |exclusively ){0,2}"
    r"(?:report(?:s|ed|ing|edly)?|sa(?:id|ys|ying)|wrote|writes|quot(?:ed|es|ing)|cit(?:ed|es|ing)|noted|notes|"
    r"reveal(?:s|ed)|learned|obtained|claim(?:s|ed)|explains|adds|added)\b"
)
_TOLD = re.compile(
    r"\b(?:according to|citing|quoting|as told to|told|tells|telling|"
    r"(?:reported|revealed|published|cited|quoted|obtained|seen|reviewed|interviewed|broken|broke) (?:by|in|on)|"
    r"(?:statement|e-?mail|spoke|spoken|speaking|talked|talking|gave|given|provided|sent|confirmed)"
    r"(?: \w+){0,3} (?:by|in|to|with)|provided) (?:the |The |an? )?$"
)
_NAMED = re.compile(
    r"(?:[’']s?)?,? (?:\w+ )?(?:report|interview|article|story|investigation|profile|exclusive|columnist)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:(?:reports?|story|article|piece|essay|investigation|profile|column|interview|interviewed|appeared|written)"
    r"(?: \w+){0,2} (?:by|in|from|with|to|on)|interview (?:that )?(?:\w+ ){1,4}(?:gave )?to) (?:the |The |an? )?$"
)

_BACK = re.compile(
    r"\b[Tt]he (?:(?:news)?paper|magazine|publication|broadcaster|network|news (?:site|outlet|organi[sz]ation)|website)"
    r"(?=(?:['’]s)? (?:\w+ly |also |first )?(?:reported|reports|said|says|wrote|writes|quoted|cited|added|noted))"
    r"|\btold the (?:newspaper|paper|magazine|publication|broadcaster|network|website)\b"
)
_BACK_REACH = 4
"""Sentences behind a publisher's name within which "the newspaper" is that publisher."""

_OPENING = 0.25
"""Share of the report's sentences in which a story told after another outlet names it for the first time."""

_FIRST = 2
"""Sentences of the lead: to say there that the outlet reports it is to say that the story is its."""

_BRIEF = 12
"""Sentences up to which one citation in the lead carries the report."""

_DENSITY = 0.08
"""Share of sentences that cite the outlet: a retelling of twenty sentences names it twice."""


_MANY, _MUCH = 3, 0.2
"""Sentences that cite the outlet, and the share of all that they exceed, from which the story is told after it wherever
they stand: reports crawled without their first paragraphs begin in its middle. Of 5,000 articles two come to rest on
an outlet by this alone; at a fifth two more did, which tell something else beside."""


class _Named(NamedTuple):
    start: int
    end: int
    name: str | None
    strength: int


class _Place(NamedTuple):
    sentence: int
    where: Anchor
    strength: int


class Cited(NamedTuple):
    """A publisher that a report cites: where, in how many sentences, whether the report rests on it, and
    whether it does so from its lead on, or all through."""

    publisher: str
    places: tuple[Anchor, ...]
    sentences: int
    rests: bool
    first: bool


def citations(article: Article) -> tuple[Cited, ...]:
    """The publishers other than its own that a report cites, those it rests on first.

    It rests on one whose report its lead says it tells, that it cites in its opening quarter and again, in at least
    every twelfth sentence, or that more than every fifth sentence cites.
    """
    content = article.text.content
    own = {outlet_of(article)} | {
        credited.publisher for credited in (*credited_agencies(article), *carried_from(article))
    }
    namings = [n for n in find_publishers(content) if n.form != "credit" and n.publisher.name not in own]
    cited = [(n, strength) for n in namings if (strength := _strength(content, n.start, n.end))]
    if not cited:
        return ()
    body = _body(article)
    named = [_Named(n.start, n.end, n.publisher.name, strength) for n, strength in cited]
    named += [_Named(m.start(), m.end(), None, 2) for m in _BACK.finditer(content)]
    found: dict[str, list[_Place]] = {}
    for name, place in _placed(article, body, sorted(named, key=lambda one: one.start)):
        found.setdefault(name, []).append(place)
    weighed = [_weighed(name, places, len(body)) for name, places in found.items()]
    return tuple(sorted(weighed, key=lambda c: (not c.rests, -c.sentences, c.publisher)))


def _placed(article: Article, body: list[Anchor], named: list[_Named]) -> Iterator[tuple[str, _Place]]:
    """Each naming in the body with its sentence; "the newspaper" stands for the publisher named shortly before it."""
    starts = [sentence.start for sentence in body]
    last: tuple[str, int] | None = None
    for start, end, name, strength in named:
        at = bisect_right(starts, start) - 1
        if at < 0 or end > body[at].end:
            continue
        if name is not None:
            last = name, at
        elif last and at - last[1] <= _BACK_REACH:
            last = last[0], at
        else:
            continue
        yield last[0], _Place(at, article.text.anchor(start, end), strength)


def _strength(content: str, start: int, end: int) -> int:
    """2 where the publisher at a place is made to report or to be told, 1 where its work is spoken of, else 0."""
    before, after = content[max(0, start - _WINDOW) : start], content[end : end + _WINDOW]
    if _SAYS.match(after) or _TOLD.search(before):
        return 2
    return 1 if _NAMED.match(after) or _NAMED_BEFORE.search(before) else 0


def _body(article: Article) -> list[Anchor]:
    """The sentences of a report but its headline and its outlet's notices."""
    form = bytearray(len(article.text.content))
    for where in [notice.where for notice in article.notices] + ([article.headline] if article.headline else []):
        form[where.start : where.end] = b"\x01" * len(where)
    return [s for s in text_sentences(article.text) if form.count(1, s.start, s.end) * 2 <= len(s)]


def _weighed(name: str, places: list[_Place], size: int) -> Cited:
    sentences = {place.sentence for place in places}
    says = min((place.sentence for place in places if place.strength > 1), default=size)
    dense = len(sentences) > 1 and len(sentences) >= size * _DENSITY and says < size * _OPENING
    lead = size <= _BRIEF and says < _FIRST
    through = len(sentences) >= _MANY and len(sentences) > size * _MUCH and says < size
    where = tuple(place.where for place in places)
    return Cited(name, where, len(sentences), dense or lead or through, says < _FIRST or through)
