"""Statements -> what each asserts, one thing at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.annotate.assertion_cuts import MOST_WORDS, assertion_cuts
from twosource.annotate.assertion_spans import Span, spans
from twosource.annotate.denials_told import goes_on, tell_denial
from twosource.annotate.polarity import denies_all, is_negated
from twosource.language.predicates import Sentence
from twosource.model.identity import digest
from twosource.model.marks import Hedge, Quote, Statement
from twosource.model.reading import Reading
from twosource.model.text import Anchor


def find_assertions(statements: tuple[Statement, ...], readings: Mapping[str, Reading]) -> tuple[Statement, ...]:
    """The statements as the ledger weighs them, in order: the parts of each that is cut, and each that is not."""
    starts = {report: reading.clauses for report, reading in readings.items()}
    return tuple(part for statement in statements for part in _parts(statement, starts.get(statement.report)))


def _parts(whole: Statement, starts: Sequence[int] | None) -> tuple[Statement, ...]:
    """What a statement asserts: its parts, or the statement where it asserts one thing.

    A part has the whole's sayers and kind, and what stands in it; a hedge that stands in no part (beside the cue, or in
    the next sentence) bears on all of them.
    """
    told = tell_denial(whole)
    words = Sentence(told.where)
    if words.size > MOST_WORDS:
        return (told,)
    cuts = assertion_cuts(told.where, words, starts, whole.kind == "direct")
    if told is not whole:
        cuts = [i for i in cuts if goes_on(words, i)]
    if not cuts:
        return (told,)
    found = spans(told.where, words, cuts)
    inside = {hedge for span in found for hedge in whole.hedges if span.where.covers(hedge.where)}
    everywhere = tuple(hedge for hedge in whole.hedges if hedge not in inside)
    return tuple(_part(whole, span, everywhere) for span in found)


def _part(whole: Statement, span: Span, everywhere: tuple[Hedge, ...]) -> Statement:
    where = span.where
    own = (hedge for hedge in whole.hedges if where.covers(hedge.where))
    return replace(
        whole,
        id=digest("s", where.report, where.start, where.end),
        where=where,
        quotes=tuple(part for quote in whole.quotes if (part := _quoted(quote, where)) is not None),
        hedges=tuple(sorted({*own, *everywhere}, key=lambda hedge: (hedge.where.start, hedge.where.end))),
        negated=is_negated(where) or (span.subject is not None and denies_all(span.subject)),
        quantities=tuple(q for q in whole.quantities if where.covers(q.where)),
        part_of=whole.id,
        subject=span.subject,
    )


def _quoted(quote: Quote, where: Anchor) -> Quote | None:
    """The words of a quotation that stand in a part."""
    start, end = max(quote.where.start, where.start), min(quote.where.end, where.end)
    content = where.text.content
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    return Quote(where.text.anchor(start, end), quote.marks) if start < end else None
