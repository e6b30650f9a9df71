"""A ledger in the published format -> its lines, as an archive lists them."""

from __future__ import annotations

import json

from twosource.model.claim_line import ClaimLine


def lines_of(ledger: bytes, story: int) -> tuple[ClaimLine, ...]:
    """The claims of the story with the number `story`, those that most reports carry first, in the ledger's order
    otherwise."""
    rows = sorted(json.loads(ledger)["claims"], key=lambda claim: -claim["reports"])
    return tuple(
        ClaimLine(
            claim["id"],
            story,
            claim["text"],
            claim["reports"],
            claim["chains"],
            claim["origins"]["at_least"],
            claim["origins"]["at_most"],
            claim["verdict"],
            claim["unverified"],
            len(claim["drift"]),
            len(claim["conflicts"]),
        )
        for claim in rows
    )
