"""Two reports that credit one agency -> whether they carry its copy on one event."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lineage.known import Known
from twosource.lineage.same_event import near_in_time, same_story
from twosource.lineage.verdict import Verdict
from twosource.model.descent import Passage


def judge_agency(left: Known, right: Known, passages: Sequence[tuple[int, Passage]]) -> Verdict | None:
    """A dependent verdict where both are one agency's copy on one event, later versions and follow-ups too; None where
    the event is not shown to be one, or a lone "told Agency" is all the credit."""
    if not left.agency or not right.agency or left.agency.publisher != right.agency.publisher:
        return None
    if left.agency.heard_once or right.agency.heard_once:
        return None
    if not near_in_time(left.article, right.article) or not same_story(left.terms, right.terms):
        return None
    found = [p for _, p in passages if p.sharing == "copy"]
    a, b = (k.body.coverage(found, k.article.id) for k in (left, right))
    return Verdict(
        "dependent",
        "same-agency",
        (a.share, b.share),
        tuple(i for i, p in passages if p.sharing == "copy"),
        tuple(c.where for c in (left.agency, right.agency) if c.where),
        by=left.agency.publisher,
    )
