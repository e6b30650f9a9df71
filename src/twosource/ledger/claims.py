"""Groups of statements -> claims with what stands behind them."""

from __future__ import annotations

from twosource.model.analysis import Analysis
from twosource.model.claims import Claim


def weigh_claims(analysis: Analysis) -> tuple[Claim, ...]:
    """Baseline: counts reports and chains alone."""
    statements = {s.id: s for s in analysis.statements}
    chain = {r: c.id for c in analysis.chains for r in c.reports}
    found = []
    for group in analysis.groups:
        reports = {statements[s].report for s in group.statements}
        chains = len({chain[r] for r in reports})
        found.append(
            Claim(
                group.id,
                statements[group.founder].where.words,
                group.statements,
                len(reports),
                chains,
                (),
                1,
                chains,
                "single-source" if chains == 1 else "unresolved",
                False,
            )
        )
    return tuple(found)
