"""Statement that somebody denies -> the deed of denying, which is what its report asserts."""

from __future__ import annotations

from dataclasses import replace

from twosource.language.predicates import Sentence
from twosource.model.identity import digest
from twosource.model.marks import Statement

_GAP = 40
"""Characters that may stand between who denies, the word for it and what is denied."""


def tell_denial(statement: Statement) -> Statement:
    """A statement of which the word of saying denies ("the ministry denied withholding shells"): nobody asserts what is
    denied, so it is told with who denies it. Any other statement is left as it is.

    Only where source, word and content follow each other within a sentence.
    """
    said = statement.attribution[0] if statement.attribution else None
    if said is None or said.source is None or said.cue is None:
        return statement
    source, cue, where = said.source, said.cue, statement.where
    if not any(h.kind == "denial" and h.where.overlap(cue) for h in statement.hedges):
        return statement
    if not (0 <= cue.start - source.end <= _GAP and 0 <= where.start - cue.end <= _GAP):
        return statement
    told = where.text.anchor(source.start, where.end)
    if "\n" in told.words:
        return statement
    return replace(statement, id=digest("s", where.report, told.start, told.end), where=told, part_of=statement.id)


def goes_on(words: Sentence, i: int) -> bool:
    """Whether who denies is told of again at word `i` ("denied it and was not asked more"); else it is denied too."""
    return words.form(i) in ("and", "but") and words.starts_predicate(i + 1)
