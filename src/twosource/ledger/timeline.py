"""Claims -> when what they tell is said to have happened."""

from __future__ import annotations

from twosource.model.analysis import Analysis
from twosource.model.claims import Moment


def draw_timeline(analysis: Analysis) -> tuple[Moment, ...]:
    """Baseline: nothing is dated."""
    return ()
