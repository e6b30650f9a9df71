"""Two reports -> their differences, with the figures, hedges and words of saying that became others."""

from __future__ import annotations

from twosource.annotate.hedges import find_hedges
from twosource.annotate.names import find_names
from twosource.annotate.quantities import find_quantities
from twosource.annotate.quotes import find_quotes
from twosource.annotate.statements import find_statements
from twosource.desk.reading import read_reports, readable
from twosource.language.reader.protocol import Reader
from twosource.language.verbs import read_verb
from twosource.language.words import fold_word
from twosource.lineage.alterations import Telling
from twosource.lineage.differences import find_differences
from twosource.model.article import Article
from twosource.model.differences import Differences
from twosource.model.reading import Reading
from twosource.model.text import Anchor

_NEAR = 40
"""Characters between a source and its word of saying that are shown with them: "to", or "who asked not to be named"."""


_LONGEST = 500_000
"""Characters of a text up to which its telling words are looked for: some seconds; a longer one is an archive."""


def diff(left: Article, right: Article, reader: Reader | None = None) -> Differences:
    """The differences of two reports, whichever is the older. Figures, hedges and words of saying are told in reports
    in English, of at most half a million characters; `reader` reads these."""
    readings = read_reports(reader, tuple(filter(_told, (left, right))))
    first, second = (_tellings(article, readings.get(article.id)) for article in (left, right))
    return find_differences(left, right, (first, second))


def _told(article: Article) -> bool:
    """Whether the telling words of a report are looked for: its language is read, and it is no archive."""
    return readable(article) and len(article.text.content) <= _LONGEST


def _tellings(article: Article, reading: Reading | None) -> tuple[Telling, ...]:
    if not _told(article):
        return ()
    quantities, hedges = find_quantities(article), find_hedges(article)
    statements = find_statements(article, find_quotes(article), find_names(article, reading), hedges, quantities)
    said = dict.fromkeys((a.source, a.cue) for statement in statements for a in statement.attribution if a.cue)
    return (
        *(Telling("figure", q.where, q.where, (q.value, q.upper, q.unit, q.bound)) for q in quantities),
        *(Telling("certainty", hedge.where, hedge.where, (hedge.kind,)) for hedge in hedges),
        *(Telling("attribution", _with_source(source, cue), cue, (_verb(cue),)) for source, cue in said if cue),
    )


def _with_source(source: Anchor | None, cue: Anchor) -> Anchor:
    """The word of saying with who says it, where that stands close by."""
    if source is None:
        return cue
    start, end = min(source.start, cue.start), max(source.end, cue.end)
    return cue.text.anchor(start, end) if end - start <= len(source) + len(cue) + _NEAR else cue


def _verb(cue: Anchor) -> str:
    """The word of saying without its tense."""
    form = " ".join(fold_word(cue.words).split())
    verb = read_verb(form)
    return verb.base if verb else form
