"""The file of an analysis, or a story of an archive -> its dossier."""

from __future__ import annotations

import sys
from pathlib import Path

from twosource.errors import UsageError
from twosource.report.dossier import Dossier, to_dossier
from twosource.report.reread import reread


def read_stored(path: str) -> Dossier:
    """The dossier of the analysis in the file at `path`, `-` for standard input.

    Raises UsageError where it holds no whole analysis, OSError where it cannot be read.
    """
    content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    source = "standard input" if path == "-" else path
    analysis = reread(content, source)
    try:
        return to_dossier(analysis)
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as broken:
        raise UsageError(f"{source}: broken analysis: {type(broken).__name__} {broken}; write it again") from None


def dossier_of(analysis: str, archive: str | None) -> Dossier:
    """The dossier of the analysis in a file, or, where an archive is named, of the story of it that `analysis` names,
    brought up to date. Raises UsageError, ArchiveError, OSError."""
    if archive is None:
        return read_stored(analysis)
    from twosource.cli.working import to_read

    with to_read(archive) as desk:
        return to_dossier(desk.ledger(analysis))


def dossier_of_claim(archive: str, claim: str) -> tuple[Dossier, str]:
    """The dossier of the story of an archive in which a claim stands, and the claim's id now.

    Raises UnknownClaim, ArchiveError.
    """
    from twosource.cli.working import to_read

    with to_read(archive) as desk:
        line, ledger = desk.claim(claim)
    return to_dossier(ledger), line.id


def dossier_of_report(archive: str, report: str) -> tuple[Dossier, str]:
    """The dossier of the first story of an archive that a report tells of, and the report's id.

    Raises UnknownReport, ArchiveError, UsageError where the report is in no story or was withdrawn.
    """
    from twosource.cli.working import to_read

    with to_read(archive) as desk:
        row = desk.report(report)
        stories = desk.stories_of(row)
        if not stories or row.standing == "withdrawn":
            raise UsageError(f"{report}: withdrawn, or in no story: nothing is compared with it")
        return to_dossier(desk.ledger(stories[0].id)), row.id
