"""Reports and shared passages -> who rests on whom."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.descent import Bond, Passage
from twosource.model.marks import Statement


def find_bonds(
    articles: tuple[Article, ...], passages: tuple[Passage, ...], statements: tuple[Statement, ...]
) -> tuple[Bond, ...]:
    """Baseline: none."""
    return ()
