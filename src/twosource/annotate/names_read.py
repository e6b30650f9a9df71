"""Report, the names read in it -> the places that name somebody or something."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.marks import Mention
from twosource.model.reading import NameRead


def names_read(article: Article, names: tuple[NameRead, ...]) -> tuple[Mention, ...]:
    """The names in order, none inside another: of those that overlap, the longer stays, then the earlier. Names in
    the outlet's notices are left out: they name nobody of the event."""
    taken = bytearray(len(article.text.content))
    for notice in article.notices:
        taken[notice.where.start : notice.where.end] = b"\x01" * len(notice.where)
    found = []
    for name in sorted(names, key=lambda name: (name.start - name.end, name.start)):
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\x01" * (name.end - name.start)
            found.append(Mention(article.text.anchor(name.start, name.end), "name", name.type))
    return tuple(sorted(found, key=lambda mention: mention.where.start))
