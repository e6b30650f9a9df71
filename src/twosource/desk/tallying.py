"""What is received -> the archive, and how much of it was new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from twosource.archive.opening import Archive
from twosource.desk.taking_in import Ways, take_in
from twosource.model.article import Finding
from twosource.model.received import Received

_TOLD = 1_000
"""Ids and findings that are told one by one: a file of the web's archive brings a hundred thousand."""


@dataclass(slots=True)
class Tally:
    """How many reports were new, there before, there and told otherwise now, or forgotten before; the ids of the first
    new ones and the first findings, and how many findings say that something was left out."""

    new: int = 0
    again: int = 0
    changed: int = 0
    forgotten: int = 0
    left_out: int = 0
    ids: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def take_all(
    archive: Archive,
    items: Iterable[Received | Finding],
    now: Callable[[], str],
    ways: Ways,
    watch: Callable[[Tally], object] | None = None,
) -> Tally:
    """Take in all of `items`; `watch` is told after each batch that is on disk."""
    tally = Tally()
    if isinstance(items, tuple) and not items:
        return tally
    for batch in take_in(archive, items, now, ways):
        for one in batch.taken:
            setattr(tally, one.outcome, getattr(tally, one.outcome) + 1)
            if one.outcome == "new" and len(tally.ids) < _TOLD:
                tally.ids.append(one.id)
        tally.left_out += sum(finding.left_out for finding in batch.findings)
        tally.findings += batch.findings[: max(0, _TOLD - len(tally.findings))]
        if watch:
            watch(tally)
    return tally
