"""A draft -> its text, and the place of each fact that it carries."""

from __future__ import annotations

import re
from typing import NamedTuple

from benchmarks.flows.casting import Cast, Person
from benchmarks.flows.draft import Draft, Line, Paragraph

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Characters around what carries a fact, until the text is set."""

_MARK = re.compile(f"{_OPEN}([^|]*)[|]([^{_CLOSE}]*){_CLOSE}")


class Place(NamedTuple):
    """Where a fact stands in a text: half-open, in code points."""

    start: int
    end: int


class Text(NamedTuple):
    """A set text with its facts' places; no text carries a fact twice."""

    words: str
    places: dict[str, Place]


def set_text(draft: Draft, cast: Cast) -> Text:
    """The text: the first mention of a person brings him in, later ones give the surname."""
    known: set[str] = set()
    paragraphs = [_paragraph(paragraph, cast, known) for paragraph in draft.body]
    paragraphs[0] = draft.dateline + paragraphs[0]
    marked = "\n\n".join(part for part in (draft.head, *paragraphs, draft.tail) if part)
    return _unmarked(marked)


def _paragraph(paragraph: Paragraph, cast: Cast, known: set[str]) -> str:
    """Its sentences; a pronoun stands only right behind a sentence that names the one it means."""
    said, before = [], ""
    for line in paragraph:
        named = "{he}" in line.frame and line.voice != before
        shown = line._replace(frame=line.frame.replace("{he}", "{source}")) if named else line
        said.append(_sentence(shown, cast, known))
        before = "" if line.source else line.voice
    return " ".join(said)


def _sentence(line: Line, cast: Cast, known: set[str]) -> str:
    person = cast.people.get(line.voice)
    clause = f"{_OPEN}{line.fact}|{line.clause}{_CLOSE}" if line.fact else line.clause
    fills = {"clause": clause, "quote": line.clause, "he": person.he if person else ""}
    if "{source}" in line.frame:
        fills["source"] = line.source or _named(line.voice, person, known)
    said = line.frame
    for place, words in fills.items():
        said = said.replace("{" + place + "}", words)
    return _tidied(said)


def _named(key: str, person: Person | None, known: set[str]) -> str:
    if person is None:
        return ""
    first = key not in known
    known.add(key)
    return person.intro if first else person.surname


def _tidied(said: str) -> str:
    """One comma or full stop where two would stand, and a capital at the start, a mark before it or not."""
    said = re.sub(r",([.,:])", r"\1", said)
    said = re.sub(rf",({_CLOSE}?)\.", r"\1.", said)
    start = _first_letter(said)
    return said[:start] + said[start].upper() + said[start + 1 :]


def _first_letter(said: str) -> int:
    if said.startswith(_OPEN):
        return said.index("|") + 1
    return 1 if said.startswith('"') else 0


def _unmarked(marked: str) -> Text:
    words, places, at = "", {}, 0
    for match in _MARK.finditer(marked):
        words += marked[at : match.start()]
        places[match.group(1)] = Place(len(words), len(words) + len(match.group(2)))
        words += match.group(2)
        at = match.end()
    return Text(words + marked[at:], places)
