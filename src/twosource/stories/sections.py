"""A report's paragraphs -> those that tell of another event."""

from __future__ import annotations

import re
from typing import Literal

from twosource.language.lexicon import pairs, wordset
from twosource.language.words import fold_word
from twosource.model.text import Anchor
from twosource.stories.names import names_in

Break = Literal["strong", "turn", "weak"]

_KINDS: dict[str, Break] = {"strong": "strong", "turn": "turn", "weak": "weak"}

_LEAD = 4
"""Paragraphs from the top that always tell the report's own event: title, captions, lead."""

_SHORTEST = 3
"""Paragraphs without a word of the main story from which a weak break is believed: background takes one or two."""

_NEW_NAMES = 2
"""Names that a section behind a weak break must bring: people, places or bodies of another event."""

_DATED = re.compile(r"(?:Back )?[Ii]n (?:(?:early|late|mid-?) ?)?(?:[A-Z][a-z]{2,8},? )?(?:of )?((?:19|20)\d\d)\b")
_LONGEST_BREAK = 40
"""Characters of a paragraph that its break words stand in."""


def other_sections(paragraphs: tuple[Anchor, ...], elsewhere: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Half-open runs of indexes of `paragraphs` (notices left out) that tell of another event than the report's own.

    A run begins at words such as "In a separate case", or at an older date, and lasts until a name of the main story
    comes back: one that the report has above, or that is in `elsewhere` (names of the story's other reports). A break
    that is less than plain counts only with several paragraphs, and new names in them.
    """
    names = [names_in(paragraph) for paragraph in paragraphs]
    main = set(elsewhere)
    refused = dict.fromkeys(_KINDS.values(), 0)
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(paragraphs):
        kind = break_of(paragraphs[i]) if i >= _LEAD else None
        # A run that was too poor for its kind of break holds no better one of that kind: each is walked once.
        stop = _end(names, i, main) if kind and i >= refused[kind] else i
        if kind and stop > i and _holds(kind, names[i:stop]):
            runs.append((i, stop))
            i = stop
            continue
        if kind:
            refused[kind] = max(refused[kind], stop)
        main |= names[i]
        i += 1
    return tuple(runs)


def _end(names: list[frozenset[str]], start: int, main: set[str]) -> int:
    """The first paragraph from `start` on that has a name of the main story."""
    stop = start
    while stop < len(names) and names[stop].isdisjoint(main):
        stop += 1
    return stop


def _holds(kind: Break, names: list[frozenset[str]]) -> bool:
    new = frozenset[str]().union(*names)
    return (kind == "strong" and bool(new)) or (len(names) >= _SHORTEST and len(new) >= _NEW_NAMES)


def break_of(paragraph: Anchor) -> Break | None:
    """How plainly the first words of a paragraph say that another event follows; "in a separate interview" does not."""
    opening = " ".join(fold_word(paragraph.words[:_LONGEST_BREAK]).split()).lstrip("\"“'*- ")
    for words_of_break, kind in pairs("story_breaks").items():
        rest = opening.removeprefix(words_of_break)
        if rest != opening and not rest[:1].isalnum():
            said = next(iter(rest.split()), "").strip(",.:;") in wordset("documents")
            return None if said else _KINDS[kind]
    return "weak" if _DATED.match(paragraph.words) else None
