"""Statements and entities -> statements that know who speaks."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.marks import Entity, Statement


def resolve_speakers(
    articles: tuple[Article, ...], statements: tuple[Statement, ...], entities: tuple[Entity, ...]
) -> tuple[tuple[Statement, ...], tuple[Entity, ...]]:
    """Baseline: nobody is resolved."""
    return statements, entities
