"""Statement that carries a quotation, and gold's source -> whether its speaker is the right one.

The innermost attribution counts. Its speaker is right where the words that it names as source share a character with
gold's; or where it knows whom it means, and one of that one's mentions in the text (names, and the roles and pronouns
that our coreference ties to them) shares one with gold's, or gold's source is a name and no more whose last word is the
last of one of its names. A statement without attribution, or with one that names neither words nor entity, is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from benchmarks.polnear_attributions import Span, Spans
from twosource.language.lexicon import wordset
from twosource.model.marks import Entity, Statement

Verdict = Literal["right", "wrong", "unknown"]


def verdict(statement: Statement | None, source: Spans, text: str, entities: Mapping[str, Entity]) -> Verdict:
    """Whether the statement's speaker is gold's."""
    if statement is None or not statement.attribution:
        return "unknown"
    said = statement.attribution[0]
    entity = entities.get(said.entity or "")
    if said.source is None and entity is None:
        return "unknown"
    if said.source is not None and _touch((said.source.start, said.source.end), source):
        return "right"
    if entity is not None:
        if any(_touch((m.where.start, m.where.end), source) for m in entity.mentions):
            return "right"
        last = last_of_name(" ".join(text[start:end] for start, end in source))
        if last and any(last == name.split()[-1].casefold() for name in entity.names if name.split()):
            return "right"
    return "wrong"


def _touch(span: Span, others: Spans) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def last_of_name(words: str) -> str | None:
    """The last word of a source that is a name and no more ("Mr. Weber", "Ana Ruiz, the mayor"), folded; else None."""
    before_comma = words.partition(",")[0].split()
    name = [w for w in before_comma if w.rstrip(".").casefold() not in wordset("titles")]
    if not name or not all(w[0].isupper() for w in name) or name[-1].casefold() in wordset("pronouns"):
        return None
    return name[-1].removesuffix("'s").removesuffix("’s").casefold()
