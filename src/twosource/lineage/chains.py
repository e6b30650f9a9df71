"""Bonds -> chains of reports that descend from one text, each with its tree and origin."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.descent import Bond, Branch, Chain, Passage
from twosource.model.identity import digest


def draw_chains(
    articles: tuple[Article, ...], passages: tuple[Passage, ...], bonds: tuple[Bond, ...]
) -> tuple[Chain, ...]:
    """Baseline: each report is a chain of its own."""
    return tuple(Chain(digest("ch", a.id), (a.id,), None, None, (Branch(a.id),)) for a in articles)
