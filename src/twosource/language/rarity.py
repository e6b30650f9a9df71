"""Folded word -> the form it is counted under, with how rare that is in the news."""

from __future__ import annotations

from functools import cache, lru_cache

from twosource.language.lexicon import pairs, wordset
from twosource.language.verbs import read_verb

RAREST = 10.0
"""Bits of a word that the count does not hold: fewer than one report in five hundred uses it, a name or a term."""

_PLURAL = 5
"""Letters from which an unknown word in -s is read as a plural."""

_NO_PLURAL = ("ss", "us", "is", "'s")


@lru_cache(maxsize=65536)
def base_form(form: str) -> str:
    """The base form of a verb, the singular of a noun, else the word itself; possessive endings come off.

    Found by look-up alone: a stemmer takes longer than all the rest that is done to a word.
    """
    word = form.removesuffix("'s").removesuffix("'")
    verb = read_verb(word)
    if verb is not None:
        return verb.base
    for ending, singular in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and word.removesuffix(ending) + singular in wordset("common_words"):
            return word.removesuffix(ending) + singular
    return word[:-1] if len(word) >= _PLURAL and word.endswith("s") and not word.endswith(_NO_PLURAL) else word


def rarity(base: str) -> float:
    """How much a base form tells, in bits: the negative logarithm to base 2 of the share of reports that use it."""
    return counted().get(base, RAREST)


@cache
def unlisted() -> dict[str, float]:
    """Base forms that `rarity` does not count, yet frequent in the news (names, function words), with their bits."""
    return {base: float(bits) for base, bits in pairs("unlisted_rarity").items()}


@cache
def counted() -> dict[str, float]:
    """Base forms of common words with their bits."""
    return {base: float(bits) for base, bits in pairs("word_rarity").items()}


@cache
def pair_rarity() -> dict[tuple[str, ...], float]:
    """Two base forms that stand beside each other with capitals in many reports, with their bits."""
    return {tuple(pair.split()): float(bits) for pair, bits in pairs("pair_rarity").items()}
