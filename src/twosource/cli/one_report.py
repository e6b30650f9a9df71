"""What a person names two reports by -> these two."""

from __future__ import annotations

from twosource.cli.stored import read_stored
from twosource.errors import UsageError
from twosource.intake.read import read
from twosource.intake.sources import STANDARD_INPUT
from twosource.model.article import Article
from twosource.report.named_report import find_report
from twosource.report.restored import restore


def read_pair(a: str, b: str) -> tuple[Article, Article]:
    """The reports in two files, - for standard input.

    Raises UsageError where one cannot be read or holds another number of reports than one.
    """
    if a == b == STANDARD_INPUT:
        raise UsageError("standard input holds one report: give a file for the other")
    return _read_one(a), _read_one(b)


def _read_one(path: str) -> Article:
    articles, findings = read((path,))
    if len(articles) == 1:
        return articles[0]
    if articles:
        raise UsageError(f"{path}: holds {len(articles)} reports: analyze it, then name two of them with --in")
    said = next(
        (f"{found.source}: {found.message}" for found in findings if found.left_out), f"{path}: no report in it"
    )
    raise UsageError(said)


def stored_pair(path: str, a: str, b: str) -> tuple[Article, Article]:
    """Two reports of the analysis in the file at `path`, - for standard input.

    Raises UsageError where it holds no whole analysis or not these reports, OSError where it cannot be read.
    """
    known = read_stored(path).register
    chosen = (known.reports[find_report(asked, known)] for asked in (a, b))
    try:
        left, right = map(restore, chosen)
    except TypeError as broken:
        raise UsageError(f"{path}: broken analysis: {broken}; write it again") from None
    return left, right


def archived_pair(archive: str, a: str, b: str) -> tuple[Article, Article]:
    """Two reports of an archive, by their ids. Raises UnknownReport, ArchiveError."""
    from twosource.cli.working import to_read

    with to_read(archive) as desk:
        return desk.article(a), desk.article(b)
