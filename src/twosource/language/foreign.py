"""Words -> whether they are in English, by the words that every English sentence uses."""

from __future__ import annotations

from functools import cache

from twosource.language.lexicon import entries
from twosource.language.words import words

_READ = 400
"""Words of a text that are looked at: enough to tell a language, whatever the length."""

_SHORTEST = 12
"""Words from which a paragraph shows its language."""

_ENGLISH_SHARE = 0.2
"""Share of function words from which a text is English: news has 0.35 to 0.5, other languages below 0.08."""

_FOREIGN_SHARE = 0.08
"""Share of English function words below which a paragraph may be in another language, and of function words of other
languages from which it is."""


def english_share(content: str) -> float:
    """The share (0..1) of the first few hundred words of `content` that are English function words; 0 without words."""
    forms = [word.form for word in words(content[: _READ * 8])][:_READ]
    return sum(form in _function_words() for form in forms) / len(forms) if forms else 0.0


def looks_english(content: str) -> bool:
    """Whether a text is English beyond doubt; False where it is another language or too short to tell."""
    return english_share(content) >= _ENGLISH_SHARE


def is_foreign(paragraph: str) -> bool:
    """Whether a paragraph of an English report is in another language beyond doubt."""
    size = len(paragraph.split())
    if size < _SHORTEST or english_share(paragraph) >= _FOREIGN_SHARE:
        return False
    forms = [word.form for word in words(paragraph[: _READ * 8])][:_READ]
    return sum(form in _other_function_words() for form in forms) >= max(3, len(forms) * _FOREIGN_SHARE)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(entries("function_words_english"))


@cache
def _other_function_words() -> frozenset[str]:
    return frozenset(entries("function_words_elsewhere")) - _function_words()
