"""Dossier -> its gist in two sentences."""

from __future__ import annotations

from twosource.report.dossier import Dossier
from twosource.report.wording import count


def lede(dossier: Dossier) -> str:
    """How many reports and chains there are, whose the largest chain is, and how the claims stand."""
    reports = len(dossier.register.reports)
    if not reports:
        return "No report could be read."
    return " ".join([_lineage(dossier, reports), *_claims(dossier)])


def _lineage(dossier: Dossier, reports: int) -> str:
    chains = len(dossier.chains)
    if chains == reports:
        return f"{count(reports, 'report')}, {'each with a text of its own' if reports > 1 else 'nothing to compare'}."
    largest = dossier.chains[0]
    if chains == 1:
        return f"All {reports} reports descend from one text: {largest.origin or 'the texts do not tell whose'}."
    whose = f"goes back to {largest.origin}" if largest.origin else "goes back to one text whose origin is not told"
    return (
        f"{count(reports, 'report')} descend from {count(chains, 'text')}: the largest chain, "
        f"{count(len(largest.reports), 'report')}, {whose}."
    )


def _claims(dossier: Dossier) -> list[str]:
    told = [f"{len(s.lines)} {s.kind.counted}" for s in dossier.sections if s.lines and s.kind.key != "unverified"]
    if not told:
        return []
    return [f"Of {count(len(dossier.lines), 'claim')}: {', '.join(told)}."]
