"""Two carriers and what differs in them -> a change of the claim."""

from __future__ import annotations

from typing import NamedTuple

from twosource.ledger.carriers import Carrier
from twosource.model.claims import Drift, DriftKind


class Change(NamedTuple):
    """What a reader of `to` believes otherwise than a reader of `origin`; `before` and `after` name the two states."""

    origin: Carrier
    to: Carrier
    kind: DriftKind
    before: str
    after: str
    detail: str

    def drift(self) -> Drift:
        """The change as an entry of the ledger."""
        return Drift(self.origin.statement.id, self.to.statement.id, self.kind, self.detail)


def replaced(origin: Carrier, to: Carrier, kind: DriftKind, before: str, after: str) -> Change:
    """A change in which words stand for other words."""
    return Change(origin, to, kind, before.casefold(), after.casefold(), f"“{before}” became “{after}”")
