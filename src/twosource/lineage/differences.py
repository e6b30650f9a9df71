"""Two reports -> what they have in common word by word, and what one of them has alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.lineage.alterations import Tellings, find_alterations
from twosource.lineage.leftovers import link_leftovers
from twosource.lineage.links import Links, link_passages
from twosource.lineage.passages import find_passages
from twosource.lineage.runs import Compared
from twosource.lineage.segments import segments
from twosource.lineage.sides import Side
from twosource.lineage.strands import dissolve_chance, dissolve_islands, link_around
from twosource.model.article import Article
from twosource.model.differences import Differences, Segment, Span, Tally
from twosource.model.text import Text

_LEFT, _RIGHT = "left", "right"


def find_differences(left: Article, right: Article, tellings: Tellings = ((), ())) -> Differences:
    """The differences of two reports. Neither is held to be the older; `tellings` are the words whose change is told
    besides, in the left report and in the right."""
    sides = Side(left.text), Side(right.text)
    links = _links(left, right, *sides)
    given = Compared(*sides, links)
    found = segments(given)
    return Differences(left, right, found, find_alterations(given, found, tellings), _tally(given, found))


def _links(left: Article, right: Article, a: Side, b: Side) -> Links:
    if left.text.content == right.text.content:
        links = Links(a, b)
        links.tie(0, 0, len(a.starts))
        return links
    # Names of their own, for a report may be compared with another reading of itself.
    named = _named(left, _LEFT), _named(right, _RIGHT)
    links = link_passages(find_passages(named, ()), a, b, _LEFT)
    dissolve_chance(links, a, b)
    link_leftovers(links, a, b)
    dissolve_chance(links, a, b)
    link_around(links, a, b)
    dissolve_islands(links, a, b)
    return links


def _named(article: Article, name: str) -> Article:
    """The article under another id, without its marks: they would tell what kind of wording is shared, not which."""
    text = Text(name, article.text.content)
    return replace(article, id=name, text=text, headline=None, dateline=None, credits=(), notices=())


def _tally(given: Compared, found: Sequence[Segment]) -> Tally:
    kinds = Counter(segment.kind for segment in found)
    both = [run for segment in found if segment.left and segment.right for run in segment.runs]
    equal = [run for run in both if run.kind in ("same", "style")]
    words = (
        max(_words(given.left, run.left), _words(given.right, run.right))
        for run in both
        if run.kind not in ("same", "style")
    )
    return Tally(
        kept_left=_share(given.left, (run.left for run in equal)),
        kept_right=_share(given.right, (run.right for run in equal)),
        kept=kinds["kept"] + kinds["style"],
        reworded=kinds["reworded"],
        cut=kinds["cut"],
        added=kinds["added"],
        moved=sum(segment.moved for segment in found),
        words=sum(words),
        style=sum(run.kind == "style" for run in both),
    )


def _words(side: Side, where: Span | None) -> int:
    return bisect_left(side.starts, where[1]) - bisect_left(side.starts, where[0]) if where else 0


def _share(side: Side, places: Iterable[Span | None]) -> float:
    kept = sum(_letters(side.content[slice(*place)]) for place in places if place)
    every = _letters(side.content)
    return kept / every if every else 0.0


def _letters(words: str) -> int:
    return sum(map(len, words.split()))
