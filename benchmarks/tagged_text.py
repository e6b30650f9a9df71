"""Tokens with tags -> a running text and the tagged spans in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from twosource.model.marks import EntityType


class Tagged(NamedTuple):
    """Words that a corpus tags: code points of the text, the corpus' own label, and what type of name we hold it to be
    (None: none that is scored)."""

    start: int
    end: int
    label: str
    type: EntityType | None


class TaggedDocument(NamedTuple):
    """One text of a corpus with all that is tagged in it, in order."""

    name: str
    text: str
    spans: tuple[Tagged, ...]


class Token(NamedTuple):
    """One token and its tag: O, B-LABEL, I-LABEL."""

    form: str
    tag: str


Sentence = Sequence[Token]

_TYPES: dict[str, EntityType] = {
    "PER": "person",
    "Person": "person",
    "ORG": "organisation",
    "Organization": "organisation",
    "LOC": "place",
    "Location": "place",
    "Facility": "place",
}
_NO_SPACE_BEFORE = frozenset(".,;:!?%)]}'’”…") | {
    "'s",
    "’s",
    "n't",
    "n’t",
    "'re",
    "'ve",
    "'ll",
    "'d",
    "'m",
    "''",
    "...",
}
_NO_SPACE_BEHIND = frozenset("([{$£€“‘#") | {"``"}
_REACH = 40
"""Characters of the original that no token has may stand between two tokens; more is a text that is not the tokens'."""

_LACKING = 0.02
"""Share of the tokens that an original may lack, whose letters were damaged on the way to the tokens."""


def spelled(sentences: Iterable[Sentence], between: str = " ") -> tuple[str, list[tuple[int, int]]]:
    """Tokens as they would be printed, sentences apart by `between`, and where each token stands."""
    text, places = "", []
    for sentence in sentences:
        gap, open_quote = between if text else "", False
        for token in sentence:
            straight = token.form == '"'
            if token.form in _NO_SPACE_BEFORE or (straight and open_quote):
                gap = "" if gap == " " else gap
            text += gap
            places.append((len(text), len(text) + len(token.form)))
            text += token.form
            open_quote ^= straight
            gap = "" if token.form in _NO_SPACE_BEHIND or (straight and open_quote) else " "
    return text, places


def aligned(forms: Iterable[str], text: str, at: int = 0) -> list[tuple[int, int]]:
    """Where each token stands in a text that holds them in order, from `at` on; empty places for those it lacks."""
    places = []
    for form in forms:
        start = text.find(form, at, at + _REACH + len(form))
        if start >= 0:
            at = start + len(form)
        places.append((start if start >= 0 else at, at))
    return places


def document(name: str, sentences: Sequence[Sentence], original: str = "") -> TaggedDocument:
    """The document in the words of its original where that holds nearly all tokens, else as its tokens are printed."""
    places = aligned((t.form for s in sentences for t in s), original)
    text = original
    if sum(start == end for start, end in places) > _LACKING * len(places):
        text, places = spelled(sentences)
    return TaggedDocument(name, text, tuple(span for span in tagged(sentences, places) if span.start < span.end))


def tagged(sentences: Iterable[Sentence], places: Sequence[tuple[int, int]]) -> tuple[Tagged, ...]:
    """The tagged spans; an I- behind another label, or at a sentence's beginning, begins one."""
    found: list[Tagged] = []
    number = 0
    for sentence in sentences:
        last = ""
        for token in sentence:
            start, end = places[number]
            prefix, _, label = token.tag.partition("-")
            if label and prefix == "I" and label == last:
                found[-1] = found[-1]._replace(end=end)
            elif label:
                found.append(Tagged(start, end, label, _TYPES.get(label)))
            last, number = label, number + 1
    return tuple(found)
