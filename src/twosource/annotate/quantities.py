"""Report -> its numbers with unit and bound."""

from __future__ import annotations

import re

from twosource.model.article import Article
from twosource.model.marks import Quantity


def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """Baseline: figures."""
    return tuple(
        Quantity(article.text.anchor(m.start(), m.end()), float(m.group().replace(",", "")), None, "exactly")
        for m in re.finditer(r"\b\d+(?:,\d{3})*(?:\.\d+)?\b", article.text.content)
    )
