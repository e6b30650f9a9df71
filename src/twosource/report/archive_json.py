"""What an archive tells -> JSON values, each with fields of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from twosource.model.archive import Fault, Filed, StoryEvent, StoryRow
from twosource.model.article import Finding
from twosource.model.claim_line import ClaimLine
from twosource.report.ledger_change import LedgerChange

FORMAT = "twosource.archive/1"

_EPOCH = date(1970, 1, 1)


def answer(**fields: Any) -> dict[str, Any]:
    """A whole answer: the format, then its fields."""
    return {"format": FORMAT, **fields}


def day(number: int | None) -> str | None:
    """A number of days since 1970 as a date; None where it is not known."""
    return None if number is None else (_EPOCH + timedelta(days=number)).isoformat()


def story_row(story: StoryRow) -> dict[str, Any]:
    """A story: how it is called, how many reports count in it, the days of the first and the last, whether its ledger
    lacks something."""
    return {
        "id": story.id,
        "label": story.label,
        "reports": story.reports,
        "begun": day(story.begun),
        "last": day(story.last),
        "stale": story.stale,
    }


def report_row(report: Filed) -> dict[str, Any]:
    """A report without its text."""
    return {
        "id": report.id,
        "outlet": report.outlet,
        "title": report.title,
        "url": report.url,
        "published": report.published,
        "words": report.words,
        "added": report.added,
        "standing": report.standing,
    }


def claim_row(claim: ClaimLine, stories: Mapping[int, str]) -> dict[str, Any]:
    """A line of a ledger; `stories` are the ids of stories by their numbers."""
    return {
        "id": claim.id,
        "story": stories.get(claim.story),
        "text": claim.text,
        "reports": claim.reports,
        "chains": claim.chains,
        "origins": {"at_least": claim.at_least, "at_most": claim.at_most},
        "verdict": claim.verdict,
        "unverified": claim.unverified,
        "drift": claim.drift,
        "conflicts": claim.conflicts,
    }


def event_row(event: StoryEvent, reports: Mapping[int, str]) -> dict[str, Any]:
    """What happened to a story; `reports` are the ids of reports by their numbers."""
    by = None if event.report is None else reports.get(event.report)
    return {"at": event.at, "kind": event.kind, "story": event.story, "report": by, "other": event.other}


def change_row(change: LedgerChange) -> dict[str, Any]:
    """What changed in a ledger, in a sentence."""
    return {"kind": change.kind, "detail": change.detail, "ids": list(change.ids)}


def finding_rows(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """What is to be known of the input."""
    return [{"source": f.source, "kind": f.kind, "message": f.message, "left_out": f.left_out} for f in findings]


def fault_row(fault: Fault) -> dict[str, Any]:
    """What is not as it should be."""
    return fault._asdict()
