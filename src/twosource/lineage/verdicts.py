"""Two reports and what they share -> whether one depends on the other, and why."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lineage.copying import judge_copying
from twosource.lineage.dispatches import judge_agency
from twosource.lineage.known import Known
from twosource.lineage.retelling import judge_citing
from twosource.lineage.verdict import Verdict
from twosource.model.descent import Passage


def judge(left: Known, right: Known, passages: Sequence[tuple[int, Passage]]) -> Verdict | None:
    """The verdict on two reports that share `passages` (with their indexes), None where nothing joins them."""
    copies = [(i, p) for i, p in passages if p.sharing == "copy" and p.judgement == "dependent"]
    verdict = judge_copying(left, right, copies) if copies else None
    if verdict and verdict.judgement == "dependent":
        return verdict
    verdict = verdict or _doubt(left, right, passages)
    return judge_citing(left, right, passages) or judge_agency(left, right, passages) or verdict


def _doubt(left: Known, right: Known, passages: Sequence[tuple[int, Passage]]) -> Verdict | None:
    """Passages of which nobody can tell whether they were copied leave a doubt at most, however much they cover."""
    doubtful = [(i, p) for i, p in passages if p.sharing == "copy" or p.judgement == "unsure"]
    verdict = judge_copying(left, right, doubtful) if doubtful else None
    return verdict._replace(judgement="unsure", reason="copied") if verdict else None
