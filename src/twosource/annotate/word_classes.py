"""Name of a class of small words -> its words."""

from __future__ import annotations

from functools import cache

from twosource.language.lexicon import table


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of `lexicons/attribution.toml`, folded."""
    return frozenset(table("attribution")[name]["words"])
