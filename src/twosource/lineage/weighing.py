"""Signs of origin -> how likely each publisher is the origin."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from twosource.language.lexicon import table
from twosource.model.origin import EvidenceKind, OriginEvidence

TOLD_FROM = 0.4
"""Chance (0..1) from which an origin is told, where no other has as much. A little below even: to leave a common origin
untold counts it twice, which is the worse error."""


@cache
def _weights() -> dict[str, float]:
    """Log-odds by kind of sign: what was learned, else what was assumed."""
    both = table("origin_weights")
    return {**both["assumed"], **both["learned"]}


def weight_of(kind: EvidenceKind) -> float:
    """The log-odds (natural) that one sign of this kind adds."""
    return float(_weights()[kind])


def scores(signs: Iterable[OriginEvidence]) -> dict[str, float]:
    """The log-odds for each publisher against its being nobody's text or another's. Signs of one kind count once: a
    copy repeats the dateline of what it copies. Where several reports show one publisher, their number multiplies the
    odds."""
    best: defaultdict[str, dict[EvidenceKind, float]] = defaultdict(dict)
    reports: defaultdict[str, set[str]] = defaultdict(set)
    for one in signs:
        best[one.agency][one.kind] = one.weight
        if one.weight > 0 and one.kind not in ("spelling", "copied"):
            reports[one.agency].add(one.report)
    base = float(_weights()["base"])
    return {
        agency: base + sum(kinds.values()) + math.log(max(1, len(reports[agency]))) for agency, kinds in best.items()
    }


def chances(scored: dict[str, float]) -> dict[str, float]:
    """The chance (0..1) of each publisher, others and nobody held against it: two shown alike have half at most."""
    top = max(scored.values(), default=0.0)
    odds = {agency: math.exp(min(score, 700.0) - max(top, 0.0)) for agency, score in scored.items()}
    total = math.exp(-max(top, 0.0)) + sum(odds.values())
    return {agency: value / total for agency, value in odds.items()}


def likeliest(likely: dict[str, float]) -> str | None:
    """Who has chance enough to be told; None where none has it, or two have (a blend, a contradiction)."""
    enough = [agency for agency, chance in likely.items() if chance >= TOLD_FROM]
    return enough[0] if len(enough) == 1 else None
