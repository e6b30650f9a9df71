"""Report -> the places that name somebody or something."""

from __future__ import annotations

from twosource.annotate.names_joined import joined_names
from twosource.annotate.names_read import names_read
from twosource.annotate.names_ruled import ruled_names
from twosource.model.article import Article
from twosource.model.marks import Mention
from twosource.model.reading import Reading


def find_names(article: Article, reading: Reading | None = None) -> tuple[Mention, ...]:
    """The names of a report, in order, none inside another: those that were read, together with those of the rules,
    where a reader reads names, else those that the rules find."""
    ruled = ruled_names(article)
    if reading is not None and reading.names is not None:
        return names_read(article, joined_names(reading.names, ruled, article.text.content))
    return tuple(Mention(article.text.anchor(name.start, name.end), "name", name.type) for name in ruled)
