"""Word -> its stem, for comparison."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

_ENGLISH = snowballstemmer.stemmer("english")

_LONGEST = 100
"""Letters of a word that is stemmed; a longer one is none, and takes the stemmer seconds."""


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """The English Snowball stem (Porter 2) of a folded word, its possessive ending taken off first."""
    bare = form.removesuffix("'s").removesuffix("'")
    return str(_ENGLISH.stemWord(bare)) if len(bare) <= _LONGEST else bare
