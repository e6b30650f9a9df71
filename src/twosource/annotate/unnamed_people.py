"""Sentence -> the person without a name whom it is about."""

from __future__ import annotations

import re

from twosource.language.lexicon import pairs, wordset
from twosource.language.verbs import read_verb
from twosource.language.words import fold_word
from twosource.model.text import Anchor

_SUBJECT = re.compile(r"(?:[^,\"“”\n]{1,40},\s+)?((?:an?|one|another|the)\b)\s+", re.IGNORECASE)
"""The article of a sentence's first noun phrase, perhaps behind an adverbial and its comma."""
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_NAME_FOLLOWS = re.compile(r",?\s+[\"“]?[A-Z]")
_WHO = re.compile(r" who ")
_LONGEST_CLAUSE = 8
"""Words from 'who' to the verb of saying."""
_LONGEST = 4
"""Words between the article and the noun: 'the first of the young drivers' is another's."""


def subject_person(sentence: Anchor) -> Anchor | None:
    """The words for the unnamed person that a sentence begins with ('A driver', 'A day later, a man'), or None.

    A noun that a name follows is that name's role.
    """
    content = sentence.text.content
    article = _SUBJECT.match(content, sentence.start, sentence.end)
    if article is None:
        return None
    at = article.end()
    for _ in range(_LONGEST):
        word = _WORD.match(content, at, sentence.end)
        if word is None or word.group()[0].isupper():
            return None
        if _is_person(fold_word(word.group())) and not _goes_on(content, word.end()):
            if _NAME_FOLLOWS.match(content, word.end()):
                return None
            return sentence.text.anchor(article.start(1), _past_relative(content, word.end(), sentence.end))
        at = word.end() + 1
    return None


def _past_relative(content: str, end: int, limit: int) -> int:
    """Behind the clause that describes somebody who says something: 'A man who works there | told the Courier'."""
    if not _WHO.match(content, end, limit):
        return end
    at = end + 1
    for _ in range(_LONGEST_CLAUSE):
        word = _WORD.match(content, at, limit)
        if word is None:
            return end
        verb = read_verb(fold_word(word.group()))
        if (
            verb is not None
            and at > end + len(" who ")
            and verb.base in wordset("saying_verbs")
            and "past" in verb.forms
        ):
            return at - 1
        at = word.end() + 1
    return end


def _is_person(form: str) -> bool:
    return form in pairs("gendered_nouns") or form in wordset("role_nouns")


def _goes_on(content: str, end: int) -> bool:
    """Whether the noun is followed by another that it narrows: 'police officer', 'the driver\u2019s wife'."""
    word = _WORD.match(content, end + 1)
    return content[end : end + 1] in {"'", "’"} or (word is not None and _is_person(fold_word(word.group())))
