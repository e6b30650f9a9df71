"""Article, the sections of it that tell other stories -> the article as one story reads it: blank where they stand.

Offsets stay those of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.model.article import Article
from twosource.model.text import Anchor, Text

Spans = Sequence[tuple[int, int]]

_SHOWN = re.compile(r"[^\n]+")


def without(article: Article, spans: Spans) -> Article:
    """The article without what stands in `spans`. What was read of it there is gone with the words: headline,
    dateline, credits, notices."""
    if not spans:
        return article
    text = Text(article.id, _blanked(article.text.content, spans))

    def kept(where: Anchor | None) -> Anchor | None:
        if where is None or any(start < where.end and where.start < stop for start, stop in spans):
            return None
        return text.anchor(where.start, where.end)

    filed = article.dateline
    there = kept(filed.where) if filed else None
    return replace(
        article,
        text=text,
        headline=kept(article.headline),
        dateline=replace(filed, where=there) if filed and there else None,
        credits=tuple(
            credit if credit.where is None else replace(credit, where=where)
            for credit in article.credits
            if (where := kept(credit.where)) or credit.where is None
        ),
        notices=tuple(
            replace(notice, where=where) for notice in article.notices if (where := kept(notice.where)) is not None
        ),
    )


def _blanked(content: str, spans: Spans) -> str:
    """The content with line breaks alone in `spans`."""
    parts: list[str] = []
    end = 0
    for start, stop in sorted(spans):
        parts += (content[end:start], _SHOWN.sub(lambda shown: "\n" * len(shown.group()), content[start:stop]))
        end = stop
    return "".join((*parts, content[end:]))
