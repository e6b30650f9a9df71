"""A claim's count and the denials and conflicts against it -> its verdict."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.ledger.denials import Denial
from twosource.ledger.denying import is_denial, is_rumour
from twosource.model.claims import Verdict
from twosource.model.marks import Statement


def judge(
    carriers: Sequence[Statement], origins: tuple[int, int], against: Sequence[Denial], disputed: bool
) -> Verdict:
    """The verdict of the contract. `origins` are the bounds at least and at most, `against` the denials of what the
    carriers tell; `disputed` says that another voice asserts what cannot hold with it."""
    if any(d.sharp for d in against) or all(is_rumour(c) for c in carriers):
        return "denied"
    if against or disputed:
        return "disputed"
    return _by_count(*origins)


def _by_count(at_least: int, at_most: int) -> Verdict:
    if at_most <= 1:
        return "single-source"
    return "corroborated" if at_least >= 2 else "unresolved"


def answers(carriers: Sequence[Statement], denials: Sequence[Denial]) -> bool:
    """Whether a claim is itself a denial of what another claim tells: then both are in dispute."""
    own = {c.id for c in carriers}
    return any(d.statement.id in own and not own & set(d.denied) for d in denials) and any(
        is_denial(c) or c.id in {d.statement.id for d in denials} for c in carriers
    )
