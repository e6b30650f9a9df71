"""Sentence -> its clauses, each of which asserts one thing."""

from __future__ import annotations

from twosource.model.text import Anchor


def split_clauses(sentence: Anchor) -> tuple[Anchor, ...]:
    """Baseline: the sentence."""
    return (sentence,)
