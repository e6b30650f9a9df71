"""Word -> its stem, for comparison."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

_ENGLISH = snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """The English Snowball stem (Porter 2) of a folded word, its possessive ending taken off first."""
    return str(_ENGLISH.stemWord(form.removesuffix("'s").removesuffix("'")))
