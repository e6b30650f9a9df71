"""Report -> its words with what the way they are written tells of names."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from twosource.language.lexicon import pairs, wordset
from twosource.language.parties import country_of
from twosource.language.sentences import paragraphs, sentences
from twosource.language.words import fold_word
from twosource.model.text import Anchor, Text

_TOKEN = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?|[^\W_]+(?:[-‐‑'’´`&][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’´`]s$", re.IGNORECASE)
_OPENERS = "\"“”‘'«([:–—*•-"
_ARTICLE_PARTS = frozenset({"al", "el", "as", "ash", "ar", "ad", "an", "at", "ul", "de", "la", "le", "d", "l", "bin"})
_TITLE_SHARE = 0.7
"""Share of a line's longer words that are written with a capital from which on it is read as a headline: sentences of
news stay below one half, headlines in capitals lose only their short words."""
_ENGLISH_SHARE, _FEWEST_WORDS = 0.4, 5
"""Share of small words found in the lexicon below which a sentence is held to be in another tongue (English news has
over 0.8, German under 0.2), and the words that such a judgement needs."""
_SYLLABLE = 5
"""Letters of the longest syllable that stands small behind a hyphen in Korean and Chinese given names."""
_LONG_WORD = 4
"""Letters from which on a headline in capitals writes a word large."""


class NameWord(NamedTuple):
    """A word of the text: where its part that can belong to a name begins and ends, and how it is written.

    `form` is the folded part; `initial` tells that a capital is owed to the place (sentence, quotation, line);
    `possessive` and `cut` that the word goes on behind the part ('s, -based), so that no name runs over its end.
    """

    start: int
    end: int
    text: str
    form: str
    capital: bool
    initial: bool
    possessive: bool
    cut: bool


class Line(NamedTuple):
    """A sentence and its words; `display` tells that its capitals mean nothing: a headline, a line of capitals."""

    where: Anchor
    words: tuple[NameWord, ...]
    display: bool


def read_lines(text: Text) -> tuple[Line, ...]:
    """The sentences of a report, each with its words."""
    lines = []
    for paragraph in paragraphs(text):
        for sentence in sentences(paragraph):
            words = _words(sentence)
            if words:
                lines.append(Line(sentence, words, _is_display(words, sentence.words.rstrip("\"”’'").endswith("."))))
    return tuple(lines)


def spelling_counts(lines: tuple[Line, ...]) -> tuple[Counter[str], Counter[str]]:
    """How often each folded word stands with a capital that its place does not ask for, and how often small."""
    large: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for line in lines:
        if not line.display:
            for word in line.words:
                if not word.capital:
                    small[word.form] += 1
                elif not word.initial:
                    large[word.form] += 1
    return large, small


def _words(sentence: Anchor) -> tuple[NameWord, ...]:
    content, end = sentence.text.content, sentence.start
    found: list[NameWord] = []
    for match in _TOKEN.finditer(content, sentence.start, sentence.end):
        between = content[end : match.start()].strip()
        initial = not found or (bool(between) and between[-1] in _OPENERS)
        found.append(_word(match, initial))
        end = match.end()
    return tuple(found)


def _word(match: re.Match[str], initial: bool) -> NameWord:
    text, start, end = match.group(), match.start(), match.end()
    possessive = bool(_POSSESSIVE.search(text)) and len(text) > 2
    if possessive:
        text, end = text[:-2], end - 2
    cut = False
    if "-" in text:
        first, last = _name_part(text)
        text, start, end, cut = text[first:last], start + first, end - (len(text) - last), last < len(text)
    return NameWord(start, end, text, fold_word(text), _is_capital(text), initial, possessive, cut)


def _name_part(text: str) -> tuple[int, int]:
    """Where the part of a hyphened word that can belong to a name begins and ends: 'ex-Senator', 'Oslo-based'."""
    parts = text.split("-")
    large = [part[:1].isupper() for part in parts]
    folded = fold_word(text)
    if (
        not any(large)
        or all(large)
        or _is_syllabic(parts)
        or folded in wordset("titles")
        or folded in wordset("common_words")
    ):
        return 0, len(text)
    first, last = 0, len(parts)
    while not large[first] and parts[first] not in _ARTICLE_PARTS:
        first += 1
    while not large[last - 1] and last - 1 > first:
        last -= 1
    begin = sum(len(part) + 1 for part in parts[:first])
    return begin, begin + len("-".join(parts[first:last]))


def _is_syllabic(parts: list[str]) -> bool:
    """Whether a hyphened word is a given name of two syllables: 'Sun-mi', 'Ha-moon', not 'Oslo-born', 'Trump-era'."""
    if len(parts) != 2 or not parts[0].istitle() or not parts[1].islower() or len(parts[1]) > _SYLLABLE:
        return False
    if parts[1] in wordset("hyphen_tails") or parts[1].endswith("ed"):
        return False
    if parts[1] not in wordset("common_words"):
        return True
    first = parts[0]
    return (
        len(first) <= _SYLLABLE
        and first.casefold() not in wordset("common_words")
        and first not in wordset("places") | wordset("outlets_and_bodies")
        and first not in pairs("given_names")
        and country_of(first) is None
    )


def _is_capital(text: str) -> bool:
    """Whether a word is written as names are: Ruiz, BBC, iTunes, al-Hadi, d'Arc; not 1990s."""
    if text[:1].isupper():
        return True
    return text[:1].isalpha() and any(a.isupper() for a in text[1:])


def _is_foreign(words: tuple[NameWord, ...]) -> bool:
    """Whether few of a sentence's small words are English: other tongues write nouns large."""
    small = [word.form for word in words if not word.capital and word.text.isalpha()]
    if len(small) < _FEWEST_WORDS:
        return False
    return sum(form in wordset("common_words") for form in small) < _ENGLISH_SHARE * len(small)


def _is_display(words: tuple[NameWord, ...], stopped: bool) -> bool:
    """Whether capitals mean nothing in a line; headlines in capitals seldom end in a full stop (`stopped`)."""
    if all(word.text.isupper() or not word.text.isalpha() for word in words):
        return len(words) > 1
    longer = [word for word in words if len(word.text) >= _LONG_WORD and word.text.isalpha()]
    if _is_foreign(words):
        return True
    if not stopped and len(words) >= _LONG_WORD and all(word.capital for word in words):
        return True
    if len(longer) < _LONG_WORD:
        return False
    return not stopped and sum(word.capital for word in longer) >= _TITLE_SHARE * len(longer)
