"""Report -> words that lower, withhold or deny certainty."""

from __future__ import annotations

import re

from twosource.model.article import Article
from twosource.model.marks import Hedge


def find_hedges(article: Article) -> tuple[Hedge, ...]:
    """Baseline: a few words."""
    return tuple(
        Hedge(article.text.anchor(m.start(), m.end()), "possibility")
        for m in re.finditer(r"\b(?:may|might|could)\b", article.text.content)
    )
