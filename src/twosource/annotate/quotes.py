"""Report -> its direct quotations."""

from __future__ import annotations

import re

from twosource.annotate.attribution import read_report
from twosource.annotate.cues import is_headline
from twosource.annotate.marks_scan import Marked
from twosource.annotate.spoken import Spoken
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.model.article import Article
from twosource.model.marks import Quote
from twosource.model.reading import Reading, Span
from twosource.model.text import Anchor

_SENTENCE = 5
"""Words: so many that end in a full stop are a sentence of somebody's, whether the report says whose or not."""
_LABEL = 2
"""Words: so few between an article and a noun are the report's name for something."""
_LONG = 8
"""Words: so many, not written as a title, are nobody's name and hardly a word held at arm's length."""
_LIKELY = 0.5
"""Confidence from which a reader's attribution makes words in marks somebody's own that alone would be a label."""
_SMALL = word_class("small")


def find_quotes(article: Article, reading: Reading | None = None) -> tuple[Quote, ...]:
    """The words between marks that the report gives as somebody's own, in order; what is quoted inside is part of it.

    Names, titles of works and words held at arm's length with nobody to whom they are attributed are none.
    """
    found = []
    heard = _heard(reading)
    for spoken in read_report(article, reading.attributions if reading else None):
        for place in spoken.piece.quotes:
            marked = spoken.piece.unit.quotes[place]
            if _is_own_words(article, spoken, place, marked, heard):
                found.append(Quote(article.text.anchor(marked.start, marked.end), marked.marks))
    return tuple(found)


def _heard(reading: Reading | None) -> tuple[Span, ...]:
    """What a reader heard somebody say who is told."""
    attributions = (reading.attributions or ()) if reading else ()
    return tuple(span for one in attributions if one.source and one.confidence >= _LIKELY for span in one.content)


def _is_own_words(article: Article, spoken: Spoken, place: int, marked: Marked, heard: tuple[Span, ...]) -> bool:
    where = article.text.anchor(marked.start, marked.end)
    size = len(words(where.words))
    if marked.marks != "balanced":
        return True
    if _names_a_work(spoken, place):
        return False
    said = next(((a, b) for a, b in heard if a <= marked.start and marked.end <= b), None)
    if spoken.voices and said is not None and (where.words[0].islower() or _is_called(spoken, place, said)):
        return True
    judged = size == 1 and bool(spoken.piece.chain) and where.words[0].islower() and _is_judgement(spoken, place)
    if size <= _LABEL and not judged and _is_label(spoken, place):
        return False
    if spoken.voices and not _is_title(where, size):
        return True
    titled = spoken.piece.unit.is_title(place) and _is_title(where, size)
    if size >= _SENTENCE and not titled and re.search(r"[.!?,…]$", where.words):
        return True
    if spoken.voices:
        return _begins_content(spoken, place)
    return size >= _LONG and not _is_title(where, size)


def _is_called(spoken: Spoken, place: int, said: Span) -> bool:
    """Whether words written as a title are what somebody calls a thing: all that is said, or behind "as", "is", "a"."""
    unit, marked = spoken.piece.unit, spoken.piece.unit.quotes[place]
    if any(v.said and "name" in v.said.cue.frames for v in spoken.voices[:1]):
        return True
    if unit.marks(place) or (said[0] >= marked.outer_start and said[1] <= marked.outer_end + 1):
        return said[0] >= marked.outer_start
    if unit.form(place - 1) in ("and", "or") and place - 2 in unit.quotes:
        return _is_called(spoken, place - 2, said)
    return unit.form(place - 1) in word_class("be") | {"as", "a", "an"}


def _begins_content(spoken: Spoken, place: int) -> bool:
    """Whether a title-like fragment is still what somebody called something: it follows an article or the cue."""
    unit = spoken.piece.unit
    if not spoken.piece.chain:
        return False
    if is_headline(unit):
        return True
    return (unit.form(place - 1) in ("a", "an", "the") and not unit.marks(place)) or place == spoken.piece.begin


def _is_label(spoken: Spoken, place: int) -> bool:
    """Whether the words only qualify a noun behind an article: the "open door" plan."""
    unit = spoken.piece.unit
    if unit.form(place - 1) not in ("a", "an", "the", "this", "these", "so-called") or unit.marks(place):
        return False
    after = unit.form(place + 1)
    if place + 1 >= unit.size or unit.marks(place + 1) or not after[0].isalpha() or unit.is_participle(place + 1):
        return False
    if any(v.said and not v.said.cue.frames.isdisjoint(("name", "as")) for v in spoken.voices[:1]):
        return False
    goes_on = _SMALL | wordset("prepositions") | wordset("clause_openers")
    return after not in goes_on and not unit.finite(place + 1)


def _is_judgement(spoken: Spoken, place: int) -> bool:
    """Whether one word behind "a" judges a thing, in what somebody said of it: it would be a "serious" breach."""
    return spoken.piece.unit.form(place - 1) in ("a", "an") and not spoken.piece.unit.marks(place)


def _names_a_work(spoken: Spoken, place: int) -> bool:
    """Whether the words before the marks say that a name follows: "the book", "called", "known as"."""
    unit = spoken.piece.unit
    if unit.marks(place) not in ("", ","):
        return False
    before, earlier = unit.form(place - 1), unit.form(place - 2)
    if before in ("titled", "entitled", "dubbed", "nicknamed", "codenamed", "named", "means", "meaning"):
        return True
    if f"{earlier} {before}" in (
        "known as",
        "so called",
        "called the",
        "translates as",
        "translated as",
        "translates to",
    ):
        return True
    if before == "called" and not any(v.said and v.said.cue.at == place - 1 for v in spoken.voices):
        return True
    marked = spoken.piece.unit.quotes[place]
    titled = _is_title(spoken.piece.unit.where.text.anchor(marked.start, marked.end), 1)
    return before in wordset("titled_works") and (not unit.marks(place) or titled)


def _is_title(where: Anchor, size: int) -> bool:
    """Whether the words are written as a title is: every one large but the small ones."""
    heavy = [w for w in words(where.words) if w.form not in _SMALL]
    return size > 0 and bool(heavy) and all(where.words[w.start].isupper() or w.form[0].isdigit() for w in heavy)
