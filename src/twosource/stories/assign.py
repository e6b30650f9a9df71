"""Reports -> stories, each with the sections of reports that tell it."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.descent import Bond, Passage, Story
from twosource.model.identity import digest
from twosource.model.marks import Entity


def tell_stories(
    articles: tuple[Article, ...], entities: tuple[Entity, ...], passages: tuple[Passage, ...], bonds: tuple[Bond, ...]
) -> tuple[Story, ...]:
    """Baseline: one story."""
    if not articles:
        return ()
    whole = tuple(a.text.anchor(0, len(a.text.content)) for a in articles)
    return (Story(digest("st", articles[0].id), articles[0].title or "", whole),)
