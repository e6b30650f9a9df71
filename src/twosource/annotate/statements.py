"""Report and its marks -> its statements and who they are attributed to."""

from __future__ import annotations

from itertools import groupby

from twosource.annotate.attribution import read_report
from twosource.annotate.bearing import Marks
from twosource.annotate.drafts import draft_statements
from twosource.annotate.hedged import bearing_hedges
from twosource.annotate.polarity import is_negated
from twosource.model.article import Article
from twosource.model.identity import digest
from twosource.model.marks import Hedge, Mention, Quantity, Quote, Statement
from twosource.model.reading import Reading


def find_statements(
    article: Article,
    quotes: tuple[Quote, ...],
    names: tuple[Mention, ...],
    hedges: tuple[Hedge, ...],
    quantities: tuple[Quantity, ...],
    reading: Reading | None = None,
) -> tuple[Statement, ...]:
    """What the report asserts, cut to clauses, in order; nothing that lies in a notice.

    A quotation is listed by the statement that carries its first words. Attributions are innermost first.
    """
    own_words = {q.where.start: q for q in quotes}
    named, counted = Marks(names), Marks(quantities)
    units = [
        [draft for spoken in unit for draft in draft_statements(spoken, own_words, named)]
        for _, unit in groupby(
            read_report(article, reading.attributions if reading else None),
            key=lambda spoken: spoken.piece.unit.where.start,
        )
    ]
    hedged = bearing_hedges(units, Marks(hedges))
    return tuple(
        Statement(
            id=digest("s", article.id, draft.where.start, draft.where.end),
            where=draft.where,
            kind=draft.kind,
            quotes=draft.quotes,
            attribution=draft.attribution,
            hedges=hedged.get(draft.where.start, ()),
            negated=is_negated(draft.where),
            quantities=counted.inside(draft.where),
        )
        for unit in units
        for draft in unit
    )
