"""What commands share that fetch and take in -> a visitor, ways of taking in, words for people."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

from twosource.archive.archive import Archive
from twosource.cli.output import say
from twosource.cli.taking_options import Fetching
from twosource.desk.robots_kept import remembered
from twosource.desk.taking_in import Ways
from twosource.desk.tallying import Tally
from twosource.fetching.vetting import Vetting
from twosource.fetching.visiting import NAME, Manners, Visitor
from twosource.report.wording import count

_SAID = 10
"""Findings that are told one by one."""


def visitor(fetching: Fetching, archive: Archive) -> Visitor:
    """A visitor that follows these options, under the name of the program, and knows what the archive knows of
    robots."""
    told = f"{NAME}/{version('twosource')}" + (f" ({fetching.contact})" if fetching.contact else "")
    return Visitor(Manners(Vetting(private=fetching.allow_private), agent=told), robots=remembered(archive, now()))


def ways() -> Ways:
    """How these commands take reports in."""
    return Ways()


def now() -> datetime:
    """The time of this moment."""
    return datetime.now(UTC)


def summed_up(tally: Tally) -> str:
    """How much was taken in, in words."""
    parts = [f"{count(tally.new, 'new report')}"]
    parts += [f"{tally.again} there before"] if tally.again else []
    parts += [f"{tally.changed} told otherwise now"] if tally.changed else []
    parts += [f"{tally.forgotten} forgotten before"] if tally.forgotten else []
    parts += [f"{tally.left_out} left out"] if tally.left_out else []
    return ", ".join(parts)


def say_findings(tally: Tally) -> None:
    """The first findings on standard error, those about what was left out first."""
    ordered = sorted(tally.findings, key=lambda finding: not finding.left_out)
    for finding in ordered[:_SAID]:
        say(f"{'left out ' if finding.left_out else ''}{finding.source}: {finding.message}")
    if len(ordered) > _SAID:
        say(f"{len(ordered) - _SAID} more findings: the archive keeps them")


def as_json(tally: Tally) -> dict[str, Any]:
    """A tally as JSON values."""
    return {
        **{name: getattr(tally, name) for name in ("new", "again", "changed", "forgotten", "left_out")},
        "reports": tally.ids,
        "findings": [
            {"source": f.source, "kind": f.kind, "message": f.message, "left_out": f.left_out} for f in tally.findings
        ],
    }
