"""Paragraphs of a report -> what the outlet says about the report, which carries no claim."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from twosource.language.foreign import is_foreign
from twosource.language.lexicon import table
from twosource.model.article import Notice, NoticeKind
from twosource.model.text import Anchor

Reach = Literal["line", "begins", "ends", "words", "tail"]

_LONGEST = 400
"""Characters of a paragraph that a notice takes whole, where the lexicon names no other number: longer ones are mostly
a notice run together with sentences of the report."""


_STOPS = tuple(".!?…:\"”’')]")
"""What a line ends with whose sentence does not go on in the next one."""

_BLANKS = {0xA0: " ", 0x202F: " ", 0x2009: " "}
"""Blanks of other widths, which the expressions take for the common one."""


class _Rule(NamedTuple):
    kind: NoticeKind
    reach: Reach
    longest: int
    pattern: re.Pattern[str]
    wraps: bool


def find_notices(paragraphs: tuple[Anchor, ...], english: bool) -> tuple[Notice, ...]:
    """Notices in the order of the text, none inside another. In an `english` report a paragraph in another language is
    one too: outlets put help lines and terms of use there."""
    found: list[Notice] = []
    open_note: NoticeKind | None = None
    for paragraph in paragraphs:
        if open_note and paragraph.words[0].islower():
            found.append(Notice(open_note, paragraph))
            open_note = None if paragraph.words.endswith(_STOPS) else open_note
            continue
        here, open_note = _in_paragraph(paragraph)
        found += here
        if english and (not found or found[-1].where != paragraph) and is_foreign(paragraph.words):
            found.append(Notice("boilerplate", paragraph))
    return tuple(found)


def _in_paragraph(paragraph: Anchor) -> tuple[list[Notice], NoticeKind | None]:
    """Its notices, and the kind of one that goes on in the next line, where one does."""
    words = paragraph.words.translate(_BLANKS)
    found: list[Notice] = []
    open_note: NoticeKind | None = None
    for rule in _rules():
        span = _reached(rule, words)
        if span and rule.wraps and span[1] == len(words) and not words.endswith(_STOPS):
            open_note = rule.kind
        if span == (0, len(words)):
            return [Notice(rule.kind, paragraph)], open_note
        if span:
            found.append(Notice(rule.kind, paragraph.text.anchor(paragraph.start + span[0], paragraph.start + span[1])))
    found.sort(key=lambda notice: (notice.where.start, -notice.where.end))
    return [n for i, n in enumerate(found) if not any(before.where.covers(n.where) for before in found[:i])], open_note


def _reached(rule: _Rule, words: str) -> tuple[int, int] | None:
    if rule.reach in ("words", "tail"):
        match = rule.pattern.search(words)
        return match.span() if match else None
    if len(words) > rule.longest:
        return None
    match = {"line": rule.pattern.fullmatch, "begins": rule.pattern.match, "ends": rule.pattern.search}[rule.reach](
        words
    )
    return (0, len(words)) if match else None


@cache
def _rules() -> tuple[_Rule, ...]:
    rules = []
    for row in table("notices")["notice"]:
        whole = "|".join(f"(?:{expression})" for expression in row["expressions"])
        if row["reach"] == "ends":
            whole = rf"(?:{whole})\Z"
        longest, wraps = row.get("longest", _LONGEST), row.get("wraps", False)
        rules.append(_Rule(row["kind"], row["reach"], longest, re.compile(whole), wraps))
    return tuple(rules)
