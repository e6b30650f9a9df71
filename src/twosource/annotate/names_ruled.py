"""Report -> the names that capitals, word lists and rules find in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import Literal, NamedTuple

from twosource.annotate.bodies import find_bodies
from twosource.annotate.explained import explained_name
from twosource.annotate.name_parts import Part, Spellings, is_body, is_known, is_paper, split_run
from twosource.annotate.name_runs import Run, find_runs, given_names
from twosource.annotate.name_words import Line, spelling_counts
from twosource.annotate.typing_of_names import is_apposed, is_dateline, type_names
from twosource.language.agencies import agency_of
from twosource.language.lexicon import wordset
from twosource.model.marks import EntityType

Ground = Literal[
    "dateline", "title", "apposed", "told", "known", "explained", "called", "body", "small", "facility", "shown",
    "capitals",
]  # fmt: skip
"""A dateline's place; a title before it, or what kind of body it is; "told" before it; a word list; the acronym behind
it; "called" before it; its words (a head of bodies); a country and a small-written head; a small-written building
behind it; a headline's words that are known; nothing but capitals."""

_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){1,3})(?:, [A-Z ]{2,20})?:")
"""A speaker's full name and office as a transcript's line begins: 'ANA RUIZ, HOST:'."""
_CALLED = re.compile(r"\b(?:called|dubbed|titled|named|entitled)\s+[\"“‘']?(?:the\s+)?$", re.IGNORECASE)
_TOLD = re.compile(r"\btold\s+(?:the\s+)?$", re.IGNORECASE)
_REACH = 30
"""Characters before a name in which "called the" stands."""
_LONGEST_NAME = 10
"""Words; longer runs are lines of capitals."""


class RuledName(NamedTuple):
    """A name that the rules find, from `start` to `end` (code points, half-open). `ground` is what it rests on beside
    its capitals."""

    start: int
    end: int
    type: EntityType
    ground: Ground


def ruled_names(lines: tuple[Line, ...], content: str) -> tuple[RuledName, ...]:
    """The names that the rules find, in order, none inside another; types are judged from the whole report.

    Titles ("President"), adjectives of peoples and days are no part of a name. Bodies that stand behind their country's
    name in small letters ("the Norwegian coast guard") are names too.
    """
    spellings = Spellings(*spelling_counts(lines))
    parts: list[Part] = []
    for line in lines:
        if not line.display:
            for run in find_runs(line):
                if len(run) <= _LONGEST_NAME:
                    parts.extend(_names_in(run, line, spellings))
    parts = _without_headline_words(parts)
    shown = _in_display(lines, {part.key for part in parts})
    types = type_names((*parts, *shown), content)
    found = [RuledName(start, end, "organisation", "small") for start, end in find_bodies(lines)]
    found += [_ruled(part, types[part.key], _ground(part, content)) for part in parts]
    found += [_ruled(part, types[part.key], "shown") for part in shown]
    return _apart(found, content)


def _ruled(part: Part, kind: EntityType, ground: Ground) -> RuledName:
    return RuledName(part.words[0].start, part.words[-1].end, kind, ground)


def _ground(part: Part, content: str) -> Ground:
    start = part.words[0].start
    before = content[max(0, start - _REACH) : start]
    grounds: tuple[tuple[Ground, bool], ...] = (
        ("dateline", is_dateline(part, content)),
        ("title", bool(part.title)),
        ("apposed", is_apposed(part, before)),
        ("told", bool(_TOLD.search(before))),
        ("explained", bool(explained_name(part.words, content))),
        ("known", is_known(part.words)),
        ("called", len(part.words) > 1 and bool(_CALLED.search(before))),
        ("body", is_body(part.words) or is_paper(part.words)),
        ("facility", not part.words[-1].capital),
    )
    return next((ground for ground, holds in grounds if holds), "capitals")


def _names_in(run: Run, line: Line, spellings: Spellings) -> tuple[Part, ...]:
    """The names of a run; what an acronym in brackets stands for is one name, whatever words it is made of."""
    full = explained_name(run, line.where.text.content)
    if full:
        before = run[: len(run) - len(full)]
        return (*(split_run(before, spellings) if before else ()), Part(full, ()))
    found = (part for piece in _without_credit(run) for part in split_run(piece, spellings))
    return tuple(_with_facility(part, line) for part in found if _supported(part, line, spellings))


def _without_credit(run: Run) -> tuple[Run, ...]:
    """The run, parted behind a news agency that a line begins with: the credit of a picture grown into its caption."""
    for size in (2, 1):
        head, rest = run[:size], run[size:]
        credit = head[0].initial and rest and rest[0].text not in _AGENCY_TAILS
        name = " ".join(word.text for word in head)
        if credit and not head[-1].possessive and name in wordset("outlets_and_bodies") and agency_of(name):
            return head, rest
    return (run,)


_AGENCY_TAILS = frozenset({"News", "Images", "Media", "Institute", "Foundation", "Television", "TV", "Press", "Agency"})
"""Words behind an agency's name that make another name of it."""


def _apart(names: list[RuledName], content: str) -> tuple[RuledName, ...]:
    """The names that overlap none given before them, in the order of the text."""
    taken = bytearray(len(content))
    found = []
    for name in names:
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\x01" * (name.end - name.start)
            found.append(name)
    return tuple(sorted(found))


def _supported(part: Part, line: Line, spellings: Spellings) -> bool:
    """Whether a single word that only a sentence's beginning writes large goes on as a name does."""
    word = part.words[0]
    if len(part.words) > 1 or not word.initial or part.title or is_known(part.words) or spellings.large[word.form]:
        return True
    if word.possessive or word.text.isupper() or word.text in given_names():
        return True
    return bool(_NAME_GOES_ON.match(line.where.text.content, word.end))


_NAME_GOES_ON = re.compile(
    r",\s|\.?$|:|\s+(?:has|had|have|was|were|is|are|will|would|could|can|did|does|also|and|later|then|who|told|wrote|"
    r"[a-z]+ed|[a-z]+[^s\W]s|said|took|went|made|came|gave|left|led|won|lost|held|began|became|got|met|ran|spoke)\b"
)


def _without_headline_words(parts: list[Part]) -> list[Part]:
    """The names, cut to a full name that the report has by itself where only common words stand around it."""
    full = {part.key for part in parts if 2 <= len(part.words) <= _FULL_NAME}
    return [_cut_to(part, full) for part in parts]


def _cut_to(part: Part, full: set[str]) -> Part:
    words = part.words
    for size in range(min(_FULL_NAME, len(words) - 1), 1, -1):
        for at in range(len(words) - size + 1):
            inner = Part(words[at : at + size], part.title)
            around = words[:at] + words[at + size :]
            if (
                inner.key in full
                and not (is_body(words) or is_paper(words))
                and all(w.form in wordset("common_words") for w in around)
            ):
                return inner
    return part


_FULL_NAME = 4
"""Words of a person's or body's name that a headline's words may be grown together with."""


def _with_facility(part: Part, line: Line) -> Part:
    """The name with the small-written building behind it: 'Harrow prison', 'Bellmarsh military prison'."""
    last = part.words[-1]
    if last.possessive or last.cut:
        return part
    index = bisect_right(line.words, last.start, key=attrgetter("start"))
    following = line.words[index : index + 2]
    content = line.where.text.content
    for size in (1, 2):
        tail = following[:size]
        if len(tail) < size or tail[-1].form not in wordset("facilities") or any(w.capital for w in tail):
            continue
        spaced = content[last.end : tail[-1].end].replace("\xa0", " ").count(" ") == size
        if spaced and (size == 1 or tail[0].form in _FACILITY_KINDS):
            return Part((*part.words, *tail), part.title)
    return part


_FACILITY_KINDS = frozenset({"military", "international", "central", "general", "state", "regional", "detention"})


def _in_display(lines: tuple[Line, ...], known: set[str]) -> tuple[Part, ...]:
    """Names in headlines and lines of capitals: those that the report's sentences have, places, speakers' labels."""
    found: list[Part] = []
    for line in lines:
        words = line.words
        i = _label_size(line)
        if i:
            found.append(Part(words[:i], ()))
        while i < len(words):
            size = _known_size(words, i, known) if line.display or words[i].text.isupper() else 0
            if size:
                found.append(Part(words[i : i + size], ()))
            i += size or 1
    return tuple(found)


def _label_size(line: Line) -> int:
    """How many words of a line's beginning are a speaker's full name in capitals; 0 for none."""
    label = _LABEL.match(line.where.text.content, line.where.start, line.where.end)
    if label is None:
        return 0
    size = sum(word.end <= label.end(1) for word in line.words[:_LONGEST_NAME])
    return size if line.words[size - 1].form not in wordset("common_words") else 0


def _known_size(words: Run, at: int, known: set[str]) -> int:
    """How many words from `at` on are a name that is known without its capitals; 0 for none."""
    for size in range(min(6, len(words) - at), 0, -1):
        run = words[at : at + size]
        if not run[0].capital or run[0].form in wordset("function_words"):
            return 0
        part = Part(run, ())
        if part.key in known or is_known(run) or is_known(tuple(w._replace(text=w.text.title()) for w in run)):
            return size
    return 0
