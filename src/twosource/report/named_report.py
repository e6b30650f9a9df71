"""A person's words for a report -> that report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from twosource.errors import UnknownReport
from twosource.report.register import Register

_LISTED = 12
"""Reports that a message lists; the rest are counted."""


def find_report(asked: str, known: Register) -> str:
    """The id of the report that is meant by its id, its path or address, its file's name, its name in the summary, its
    outlet, the beginning of its id, or a part of its name; the first of these that names one report counts, letter case
    does not.

    Raises UnknownReport where none or more than one is meant.
    """
    wanted = asked.strip().casefold()
    several: list[str] = []
    for names in _ways(known):
        found = [report for report, told in names.items() if wanted and wanted in told]
        if len(found) == 1:
            return found[0]
        several = several or found
    for begins in (_begins_id, _in_label):
        found = [report for report in known.reports if wanted and not several and begins(report, wanted, known)]
        if len(found) == 1:
            return found[0]
        several = several or found
    if several:
        raise UnknownReport(
            f"{asked}: {len(several)} reports are meant: {_listed(several, known)}; give the file's name"
        )
    raise UnknownReport(f"{asked}: no such report; there are {_listed(list(known.reports), known)}")


def _begins_id(report: str, wanted: str, known: Register) -> bool:
    return report.startswith(wanted) or report.partition("-")[2].startswith(wanted)


def _in_label(report: str, wanted: str, known: Register) -> bool:
    return wanted in known.labels[report].casefold()


def _ways(known: Register) -> Iterator[dict[str, set[str]]]:
    """What each report is called, the surest way first."""
    rows = known.reports
    yield {report: {report} for report in rows}
    yield {report: _said(row["source"], row["url"]) for report, row in rows.items()}
    yield {report: _said(PurePath(row["source"]).name, PurePath(row["source"]).stem) for report, row in rows.items()}
    yield {report: _said(known.labels[report]) for report in rows}
    yield {report: _said(row["outlet"]) for report, row in rows.items()}


def _said(*names: str | None) -> set[str]:
    return {name.strip().casefold() for name in names if name}


def _listed(reports: list[str], known: Register) -> str:
    more = [f"{len(reports) - _LISTED} more"] if len(reports) > _LISTED else []
    return ", ".join([*(_shown(report, known) for report in reports[:_LISTED]), *more]) or "none"


def _shown(report: str, known: Register) -> str:
    """A report's name in the summary, with its file's where that is not part of it."""
    path = PurePath(known.reports[report]["source"])
    return known.labels[report] if path.stem in known.labels[report] else f"{known.labels[report]} ({path.name})"
