"""Report -> its direct quotations."""

from __future__ import annotations

import re

from twosource.model.article import Article
from twosource.model.marks import Quote


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Baseline: what stands between a pair of marks in one paragraph."""
    return tuple(
        Quote(article.text.anchor(m.start(1), m.end(1)), "balanced")
        for m in re.finditer(r"[\"“]([^\"“”\n]*[^\"“”\s][^\"“”\n]*)[\"”]", article.text.content)
    )
