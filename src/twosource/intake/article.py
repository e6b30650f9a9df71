"""What was received of a report -> Article."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from twosource.intake.byline import find_byline, sort_names
from twosource.intake.credits import Tops, find_credits
from twosource.intake.dateline import find_dateline
from twosource.intake.headline import find_headline
from twosource.intake.language import language_of
from twosource.intake.notices import find_notices
from twosource.intake.outlet import find_outlet, outlet_line
from twosource.language.agencies import agency_of, canonical_outlet
from twosource.language.sentences import paragraphs
from twosource.model.article import Article, Credit, Notice
from twosource.model.received import Received, report_id
from twosource.model.text import Anchor, Text

__all__ = ["Identity", "Received", "identify", "make_article"]

_MORE = 24
"""Characters beside a credit in a line that holds nothing else: a photographer's name, "Source:", parentheses."""


class Identity(NamedTuple):
    """What tells a report from all others: its id, and the outlet that is part of it; its title, which is not."""

    id: str
    outlet: str | None
    title: str | None


def identify(received: Received) -> Identity:
    """What `make_article` says of the id, the outlet and the title, without reading credits, notices and language."""
    lines: tuple[Anchor, ...] = ()
    headline = None
    if not received.title or not (received.outlet and received.outlet.strip()):
        lines = paragraphs(Text("", received.content))
        headline = find_headline(lines, received.title)
    outlet = find_outlet(received.outlet, received.url, received.source, lines[1:] if headline else lines)
    title = received.title or (headline.words if headline else None)
    return Identity(report_id(outlet, received), outlet, title)


def make_article(received: Received) -> Article:
    """The article: id, title and headline, outlet, language, dateline, credits and notices read from the text."""
    lines = paragraphs(Text("", received.content))
    headline = find_headline(lines, received.title)
    opening = lines[1:] if headline else lines
    outlet = find_outlet(received.outlet, received.url, received.source, opening)
    identity = report_id(outlet, received)
    text = Text(identity, received.content)
    lines = tuple(text.anchor(line.start, line.end) for line in lines)
    filed, signed = find_dateline(lines, received.published), find_byline(lines)
    people, houses = sort_names(received.bylines)
    agencies = (
        *(agency_of(name) or name for name in received.agencies),
        *(name for house in houses if (name := agency_of(house))),
    )
    language = language_of(received.content)
    credits_found = find_credits(
        lines, agencies, Tops(filed, signed, canonical_outlet(outlet), bool(people or (signed and signed.names)))
    )
    own_lines = _own_lines(lines, outlet_line(lines[1:] if headline else lines), signed.where if signed else None)
    return Article(
        id=identity,
        source=received.source,
        text=text,
        title=received.title or (headline.words if headline else None),
        headline=text.anchor(headline.start, headline.end) if headline else None,
        outlet=outlet,
        url=received.url,
        bylines=people or (signed.names if signed else ()),
        published=received.published,
        language=language,
        dateline=filed.line if filed else None,
        credits=credits_found,
        notices=_notices(lines, language, own_lines, credits_found),
    )


def _own_lines(lines: tuple[Anchor, ...], *whole: Anchor | None) -> tuple[Anchor, ...]:
    """Those of `lines` that are nothing but a byline or an outlet's name."""
    return tuple(line for line in lines if line in whole)


def _notices(
    lines: tuple[Anchor, ...], language: str | None, own_lines: tuple[Anchor, ...], credits_found: tuple[Credit, ...]
) -> tuple[Notice, ...]:
    """Notices of the text, bylines, the outlet's own name and lines that hold nothing but a credit among them."""
    found = find_notices(lines, language == "en")
    whole = {notice.where for notice in found}
    starts = [line.start for line in lines]
    bare = set(own_lines)
    for credit in credits_found:
        if credit.where and credit.kind in ("credit-line", "picture"):
            line = lines[bisect_right(starts, credit.where.start) - 1]
            if _is_bare(line, credit.where):
                bare.add(line)
    more = (Notice("boilerplate", line) for line in bare - whole)
    return tuple(sorted((*found, *more), key=lambda notice: notice.where.start))


def _is_bare(line: Anchor, where: Anchor) -> bool:
    """Whether a line holds hardly more than the credit in it: "(Reuters)", "Source: AFP", "Jim Doe/AP"."""
    return len(line) - len(where) < _MORE and len(line.words.split()) <= len(where.words.split()) + 3
