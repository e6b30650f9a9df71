"""Report -> the outlets and agencies after which it tells its story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from twosource.language.agencies import find_publishers
from twosource.language.at_hand import AtHand
from twosource.language.citing import BACK, UNNAMED_PRESS, strength
from twosource.language.sentences import text_sentences
from twosource.lineage.agencies import carried_from, credited_agencies, outlet_of
from twosource.model.article import Article
from twosource.model.text import Anchor

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
    strength: int = 0


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


def citations(article: Article, at_hand: AtHand | None = None) -> tuple[Cited, ...]:
    """The publishers other than its own that a report cites, those it rests on first: such as the register knows, and
    the outlets of the reports `at_hand`.

    It rests on one whose report its lead says it tells, that it cites in its opening quarter and again, in at least
    every twelfth sentence, or that more than every fifth sentence cites.
    """
    content = article.text.content
    own = {outlet_of(article)} | {
        credited.publisher for credited in (*credited_agencies(article), *carried_from(article))
    }
    namings = [n for n in _namings(content, at_hand) if n.name not in own and not _is_own(article, n)]
    named = [n._replace(strength=how) for n in namings if (how := strength(content, n.start, n.end))]
    if not named:
        return ()
    body = _body(article)
    named += [_Named(m.start(), m.end(), None, 2) for m in BACK.finditer(content)]
    found: dict[str, list[_Place]] = {}
    for name, place in _placed(article, body, sorted(named, key=lambda one: one.start)):
        found.setdefault(name, []).append(place)
    weighed = [_weighed(name, places, len(body)) for name, places in found.items()]
    return tuple(sorted(weighed, key=lambda c: (not c.rests, -c.sentences, c.publisher)))


def unnamed_press(article: Article) -> Cited | None:
    """The papers or stations without a name after which a report tells its story, by the rule for named ones; None
    where it cites none or only here and there."""
    body = _body(article)
    named = [_Named(m.start(), m.end(), "", 2) for m in UNNAMED_PRESS.finditer(article.text.content)]
    if not named:
        return None
    named += [_Named(m.start(), m.end(), None, 2) for m in BACK.finditer(article.text.content)]
    places = [place for _, place in _placed(article, body, sorted(named, key=lambda one: one.start))]
    cited = _weighed("", places, len(body))
    return cited if cited.rests else None


def _is_own(article: Article, named: _Named) -> bool:
    """Whether a report means its own outlet by that one's last word: "the Observer" in the Tarnok Observer."""
    last = (article.outlet or "").rpartition(" ")[2]
    return last == article.text.content[named.start : named.end].removeprefix("the ").removeprefix("The ")


def _namings(content: str, at_hand: AtHand | None) -> list[_Named]:
    """The places that name a publisher of the register or an outlet of the reports at hand, each place once."""
    listed = [_Named(n.start, n.end, n.publisher.name) for n in find_publishers(content) if n.form != "credit"]
    taken = {at for n in listed for at in range(n.start, n.end)}
    found = at_hand.find(content) if at_hand else ()
    return [*listed, *(_Named(n.start, n.end, n.outlet) for n in found if n.end - 1 not in taken)]


def _placed(article: Article, body: list[Anchor], named: list[_Named]) -> Iterator[tuple[str, _Place]]:
    """Each naming in the body with its sentence; "the newspaper" stands for the publisher named shortly before it."""
    starts = [sentence.start for sentence in body]
    last: tuple[str, int] | None = None
    for start, end, name, how in named:
        at = bisect_right(starts, start) - 1
        if at < 0 or end > body[at].end:
            continue
        if name is not None:
            last = name, at
        elif last and at - last[1] <= _BACK_REACH:
            last = last[0], at
        else:
            continue
        yield last[0], _Place(at, article.text.anchor(start, end), how)


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
