"""Row of folded words -> how strong a link between two things it claims."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.ledger.phrases import phrases_in

NONE, TOGETHER, POSSIBLE, CAUSE = range(4)
"""No link; two things go together; the one may bring the other about; it does."""


def claimed_strength(forms: Sequence[str]) -> int:
    """The strength of what a wording claims of a link. It takes for granted that one is claimed: "the mayor opened
    the bridge" has the strength of a cause."""
    if phrases_in(forms, "no_effect"):
        return NONE
    if phrases_in(forms, "correlation_words"):
        return TOGETHER
    return POSSIBLE if phrases_in(forms, "possible_effect") else CAUSE


def claims_link(forms: Sequence[str]) -> bool:
    """Whether a wording says in so many words that two things go together or that one brings the other about."""
    return bool(phrases_in(forms, "correlation_words") or phrases_in(forms, "causing_words"))
