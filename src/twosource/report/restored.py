"""A report of the published format -> the report as it was read."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.text import Text
from twosource.report.schema_reports import Report


def restore(report: Report) -> Article:
    """The report without the marks on its text: a comparison needs its words alone."""
    if not isinstance(report["text"], str):
        raise TypeError(f"the text of {report['id']} is not a text")
    return Article(
        id=report["id"],
        source=report["source"],
        text=Text(report["id"], report["text"]),
        title=report["title"],
        outlet=report["outlet"],
        url=report["url"],
        bylines=tuple(report["bylines"]),
        published=report["published"],
        language=report["language"],
    )
