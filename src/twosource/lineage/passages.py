"""Reports -> the wording that two of them share."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.descent import Passage
from twosource.model.marks import Quote


def find_passages(articles: tuple[Article, ...], quotes: tuple[Quote, ...]) -> tuple[Passage, ...]:
    """Baseline: none."""
    return ()
