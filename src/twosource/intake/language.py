"""Text -> the language that it is in."""

from __future__ import annotations

from functools import cache
from typing import Any

from twosource.language.foreign import looks_english

_READ = 5000
"""Characters that are looked at; a few hundred already tell."""

_SHORTEST = 80
"""Letters from which the library's answer is trusted."""

_SURE = 0.9
"""Probability from which the library's answer is taken; on news of a paragraph and more it gives 0.99."""


def language_of(content: str) -> str | None:
    """The BCP 47 tag of the language of `content`, None where it is too short or too mixed to tell.

    English is told by its function words, without loading the language identifier (half a second).
    """
    if looks_english(content):
        return "en"
    sample = content[:_READ]
    if sum(letter.isalpha() for letter in sample) < _SHORTEST:
        return None
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _SURE else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
