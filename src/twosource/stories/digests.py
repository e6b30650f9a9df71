"""A report -> the sections of it that tell of an event each, where shape and words say that it is a digest.

A wrong section is worse than a missed one: what is not plain stays whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from twosource.stories import alike
from twosource.stories.compiled_telling import Tellings
from twosource.stories.digest_shape import Runs, heading_of, possible_cuts

STRANGE = 0.06
"""Cosine of the terms of two sections up to which they have hardly a rare word or a name in common. Below it lies one
of the first 2,000 articles of `article_bias_allsides` whose shape is a digest's, and a quarter of the digests made
of the odd-numbered events of `news_events`."""

Tell = Callable[[Sequence[str], Sequence[str]], Tellings]
"""Texts and their titles -> their terms."""


class Sections(NamedTuple):
    """The half-open runs of code points into which a report is cut, which cover it, and the terms of each."""

    runs: Runs
    told: Tellings


def sections_of(content: str, title: str, tell: Tell) -> Sections | None:
    """The sections of a digest; None for a report that tells of one event, as far as it shows."""
    for runs in possible_cuts(content, title):
        parts = [content[start:stop] for start, stop in runs]
        told = tell(parts, [heading_of(part) for part in parts])
        if _strangers(told):
            return Sections(runs, told)
    return None


def _strangers(told: Tellings) -> bool:
    """Whether no two of these have more than a little in common."""
    rows = [_row(told, n) for n in range(len(told.sizes))]
    return all(alike.overlaps(one, other)[0] <= STRANGE for n, one in enumerate(rows) for other in rows[:n])


def _row(told: Tellings, n: int) -> tuple[Any, ...]:
    """The terms of one as plain numbers, which are walked faster."""
    size = int(told.sizes[n])
    row = told.terms[n, :size].tolist(), told.weights[n, :size].tolist(), told.notes[n, :size].tolist()
    return (*row, alike.lengths(row))
