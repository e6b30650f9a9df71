"""Report and its marks -> its statements and who they are attributed to."""

from __future__ import annotations

from twosource.annotate.clauses import split_clauses
from twosource.language.sentences import text_sentences
from twosource.model.article import Article
from twosource.model.identity import digest
from twosource.model.marks import Hedge, Mention, Quantity, Quote, Statement


def find_statements(
    article: Article,
    quotes: tuple[Quote, ...],
    names: tuple[Mention, ...],
    hedges: tuple[Hedge, ...],
    quantities: tuple[Quantity, ...],
) -> tuple[Statement, ...]:
    """Baseline: each clause of each sentence is a statement."""
    found = []
    for sentence in text_sentences(article.text):
        for where in split_clauses(sentence):
            inside = tuple(q for q in quotes if where.covers(q.where))
            found.append(
                Statement(
                    id=digest("s", article.id, where.start, where.end),
                    where=where,
                    kind="mixed" if inside else "narration",
                    quotes=inside,
                    hedges=tuple(h for h in hedges if where.covers(h.where)),
                    quantities=tuple(q for q in quantities if where.covers(q.where)),
                )
            )
    return tuple(found)
