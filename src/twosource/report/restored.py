"""Reports of the published format, and a person's words for one of them -> that report as it was read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from twosource.errors import UnknownReport
from twosource.model.article import Article
from twosource.model.text import Text
from twosource.report.schema_reports import Report
from twosource.report.visible import one_line

_NAMED = 5
"""Reports that a message names."""


def find_report(asked: str, reports: Sequence[Report]) -> Report:
    """The report with this id, source, outlet, file name, or beginning of an id; the first of these that fits one.

    Raises UnknownReport where nothing or more than one thing has it.
    """
    wanted = asked.strip().rstrip("…").casefold()
    ways: tuple[Callable[[Report], bool], ...] = (
        lambda report: report["id"].casefold() == wanted,
        lambda report: report["source"] == asked,
        lambda report: (report["outlet"] or "").casefold() == wanted,
        lambda report: (
            wanted in (PurePath(report["source"]).name.casefold(), PurePath(report["source"]).stem.casefold())
        ),
        lambda report: report["id"].startswith(wanted) or report["id"].partition("-")[2].startswith(wanted),
    )
    for way in ways if wanted else ():
        found = [report for report in reports if way(report)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownReport(f"{asked}: {len(found)} reports have it: {_ids(found)}; give an id")
    raise UnknownReport(f"{asked}: no such report; there are {_ids(reports) or 'none'}")


def _ids(reports: Sequence[Report]) -> str:
    told = [f"{r['id']} ({one_line(r['outlet'] or r['source'], 40)})" for r in reports[:_NAMED]]
    return ", ".join(told) + (f" and {len(reports) - _NAMED} more" if len(reports) > _NAMED else "")


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
