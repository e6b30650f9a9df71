"""Reports and the marks on them -> their rows in the published format."""

from __future__ import annotations

import math
from collections.abc import Mapping

from twosource.model.article import Article, Credit, Dateline
from twosource.model.marks import Attribution, Entity, Quantity, Statement
from twosource.model.text import Anchor
from twosource.report import schema, schema_figures, schema_reports


def place(where: Anchor) -> schema_reports.Place:
    """A place with the report that it stands in."""
    return {"report": where.report, "start": where.start, "end": where.end}


def span(where: Anchor) -> schema_reports.Span:
    """A place in a report that is named nearby."""
    return {"start": where.start, "end": where.end}


def finite(value: float | None) -> float | None:
    """A number that JSON can hold, whole where it is whole; None for an infinity for what is not a number and None."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if float(value).is_integer() else value


def report_row(article: Article) -> schema_reports.Report:
    """One report with its text."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "bylines": list(article.bylines),
        "published": article.published,
        "language": article.language,
        "dateline": _dateline(article.dateline) if article.dateline else None,
        "credits": [_credit(credit) for credit in article.credits],
        "notices": [{"kind": n.kind, "start": n.where.start, "end": n.where.end} for n in article.notices],
        "text": article.text.content,
    }


def _dateline(line: Dateline) -> schema_reports.Dateline:
    return {"place": line.place, "date": line.date, "start": line.where.start, "end": line.where.end}


def _credit(credit: Credit) -> schema_reports.Credit:
    where = credit.where
    return {
        "agency": credit.agency,
        "kind": credit.kind,
        "start": where.start if where else None,
        "end": where.end if where else None,
    }


def entity_row(entity: Entity) -> schema.Entity:
    """One person, body, place, group or event."""
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "names": list(entity.names),
        "roles": list(entity.roles),
        "mentions": [
            {"report": m.where.report, "start": m.where.start, "end": m.where.end, "form": m.form}
            for m in entity.mentions
        ],
    }


def quantity_row(quantity: Quantity) -> schema_figures.Quantity:
    """One number."""
    return {
        "report": quantity.where.report,
        "start": quantity.where.start,
        "end": quantity.where.end,
        "value": finite(quantity.value),
        "unit": quantity.unit,
        "bound": quantity.bound,
        "of": span(quantity.of) if quantity.of else None,
        "upper": finite(quantity.upper),
    }


def statement_row(statement: Statement, quantities: Mapping[Quantity, int]) -> schema.Statement:
    """One statement; `quantities` tells the index of each quantity. A quotation is listed by its whole alone."""
    return {
        "id": statement.id,
        "report": statement.where.report,
        "start": statement.where.start,
        "end": statement.where.end,
        "kind": statement.kind,
        "quotes": [] if statement.part_of else [span(quote.where) for quote in statement.quotes],
        "attribution": [_attribution(a) for a in statement.attribution],
        "hedges": [{"start": h.where.start, "end": h.where.end, "kind": h.kind} for h in statement.hedges],
        "negated": statement.negated,
        "quantities": [quantities[q] for q in statement.quantities],
        "part_of": statement.part_of,
        "subject": span(statement.subject) if statement.subject else None,
    }


def _attribution(attribution: Attribution) -> schema.Attribution:
    source = attribution.source
    return {
        "source": {"start": source.start, "end": source.end, "text": source.words, "entity": attribution.entity}
        if source
        else None,
        "cue": span(attribution.cue) if attribution.cue else None,
        "named": attribution.named,
        "report_of": attribution.report_of,
    }
