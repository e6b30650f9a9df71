"""Two standings of one ledger -> which claim of the later one each claim of the earlier one is."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from twosource.report.standing_rows import ClaimRow, StandingRows


class Matched(NamedTuple):
    """`same` are the claims of before (ids) that are one claim now, with that one's id: the same id, or for one that is
    gone that of the claim that holds most of its statements. `new` and `gone` are ids without a counterpart."""

    same: dict[str, str]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def renamed(self) -> dict[str, str]:
        """Ids of before that lead to others now."""
        return {old: new for old, new in self.same.items() if old != new}


def match_claims(before: StandingRows, now: StandingRows) -> Matched:
    """Claims by their ids, else by the statements that they share; of several as good the one with the least id."""
    holds = {statement: claim["id"] for claim in now["claims"] for statement, _ in claim["statements"]}
    here = {claim["id"] for claim in now["claims"]}
    same, gone = dict[str, str](), []
    for claim in before["claims"]:
        own = claim["id"] if claim["id"] in here else _most(claim, holds)
        if own is None:
            gone.append(claim["id"])
        else:
            same[claim["id"]] = own
    met = set(same.values())
    return Matched(same, tuple(claim["id"] for claim in now["claims"] if claim["id"] not in met), tuple(gone))


def _most(claim: ClaimRow, holds: dict[str, str]) -> str | None:
    shared = Counter(holds[statement] for statement, _ in claim["statements"] if statement in holds)
    return min(shared, key=lambda other: (-shared[other], other), default=None)
