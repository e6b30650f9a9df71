"""Mentions of all reports -> the people, bodies and places behind them."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.identity import digest
from twosource.model.marks import Entity, Mention


def group_names(articles: tuple[Article, ...], names: tuple[Mention, ...]) -> tuple[Entity, ...]:
    """Baseline: equal words are one entity."""
    groups: dict[str, list[Mention]] = {}
    for mention in names:
        groups.setdefault(mention.where.words, []).append(mention)
    return tuple(
        Entity(digest("e", name), found[0].type, name, (name,), (), tuple(found)) for name, found in groups.items()
    )
