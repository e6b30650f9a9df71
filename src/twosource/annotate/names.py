"""Report -> the places that name somebody or something."""

from __future__ import annotations

from twosource.annotate.name_words import read_lines
from twosource.annotate.names_joined import joined_names
from twosource.annotate.names_read import names_read
from twosource.annotate.names_ruled import ruled_names
from twosource.annotate.names_tidied import tidied_names
from twosource.model.article import Article
from twosource.model.marks import Mention
from twosource.model.reading import Reading


def find_names(article: Article, reading: Reading | None = None) -> tuple[Mention, ...]:
    """The names of a report, in order, none inside another: those that were read, together with those of the rules,
    where a reader reads names, else those that the rules find."""
    lines = read_lines(article.text)
    ruled = ruled_names(lines, article.text.content)
    if reading is not None and reading.names is not None:
        read = tidied_names(reading.names, lines, article.text.content)
        return names_read(article, joined_names(read, ruled, article.text.content))
    return tuple(Mention(article.text.anchor(name.start, name.end), "name", name.type) for name in ruled)
