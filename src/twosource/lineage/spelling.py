"""Folded word -> the form under which its spellings meet; for comparison, never shown."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from twosource.language.lexicon import pairs
from twosource.language.words import fold_word

LONGEST_STEM = 15
"""Letters of the longest entry of `spelling_stems`."""

_ISE = re.compile(r"(?<=[a-z]{3})(?:is(?=(?:e[drs]?|ers|ing|ations?)$)|ys(?=(?:e[drs]?|ers|ing)$))")
"""organise and organize, analyse and analyze: the British letter is folded."""

_ENDING = re.compile(r"(?<=[a-z]{2})(?:iyy|ii|iy|yy|yi|ij|yj|y)$")
"""The last syllable of Slavic names, which house styles write -iy, -yy, -yi, -ii, -y (BGN, ISO 9, passports)."""

_TRANSLITERATED = (("kh", "h"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"))
"""Sounds that Cyrillic and Arabic names are written with in several ways."""

_DOUBLED = re.compile(r"([a-z])\1")


@lru_cache(maxsize=65536)
def meeting_form(form: str) -> str:
    """One form for the spellings of `form` (folded by `words`): house style (defence, organise, travelled), scripts
    brought into Latin letters in several ways (Zelenskiy, Mohammed), possessives, points and thousands separators.

    Different words may meet too (hoping, hopping): good for finding equal wording, not for telling equal meaning.
    """
    if form[:1].isdigit():
        return form.replace(",", "")
    word = form.removesuffix("'s").replace("'", "").replace(".", "")
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    word = one_word_places().get(word, word)
    for size in range(min(LONGEST_STEM, len(word)), 3, -1):
        if word[:size] in pairs("spelling_stems"):
            word = pairs("spelling_stems")[word[:size]] + word[size:]
            break
    word = _ISE.sub(lambda match: match.group().replace("s", "z"), word)
    for written, meets in _TRANSLITERATED:
        word = word.replace(written, meets)
    return _DOUBLED.sub(r"\1", _ENDING.sub("i", word))


@cache
def one_word_places() -> dict[str, str]:
    """Places of one word under another one-word name, folded."""
    table = {fold_word(left): fold_word(right) for left, right in pairs("place_spellings").items()}
    return {left: right for left, right in table.items() if left.isalpha() and right.isalpha()}
