"""Report -> the places that name somebody or something."""

from __future__ import annotations

import re

from twosource.model.article import Article
from twosource.model.marks import Mention


def find_names(article: Article) -> tuple[Mention, ...]:
    """Baseline: runs of capitalised words."""
    return tuple(
        Mention(article.text.anchor(m.start(), m.end()), "name", "person")
        for m in re.finditer(r"[A-Z]\w+(?: [A-Z]\w+)*", article.text.content)
    )
