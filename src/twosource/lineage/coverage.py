"""Passages of two reports -> how much of each is in the other."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from twosource.lineage.matched import Span, matched_spans, merged, within
from twosource.lineage.voices import FORM, OWN, Voices
from twosource.model.descent import Passage


class Coverage(NamedTuple):
    """What part of one report stands in another: `words` counts its words that do, `narrated` those in its own voice,
    `telling` those not quoted that a reporter need not choose; `share` is the part (0..1) of its body."""

    words: int
    narrated: int
    telling: int
    share: float


class Body:
    """The words of a report that its outlet's form and its headline leave; `reported` are the places of what it
    attributes to others without quotation marks."""

    __slots__ = ("_sums", "places", "reported", "voices")

    def __init__(self, voices: Voices, headline: Span | None, reported: Iterable[Span] = ()) -> None:
        self.voices = voices
        starts = voices.words.starts
        head = set(within(starts, [headline])) if headline else set()
        self.places = frozenset(at for at in range(len(starts)) if at not in head and voices.kinds[at] != FORM)
        self.reported = frozenset(within(starts, merged(list(reported))))
        self._sums: tuple[array[int], ...] = ()

    def coverage(self, passages: Sequence[Passage], report: str) -> Coverage:
        """How much of it the passages match."""
        starts = self.voices.words.starts
        spans = merged([span for passage in passages for span in matched_spans(passage, report)])
        parts = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in spans]
        words, narrated, telling = (
            sum(sums[end] - sums[start] for start, end in parts) for sums in self._sums or self._summed()
        )
        return Coverage(words, narrated, telling, words / max(1, len(self.places)))

    def _summed(self) -> tuple[array[int], ...]:
        """How many words before each count at all, as narrated, as telling: a text of which fifty others have much is
        not gone through word by word for each."""
        kinds = self.voices.kinds
        body = [at in self.places for at in range(len(kinds))]
        own = [inside and kinds[at] == OWN for at, inside in enumerate(body)]
        narrated = [mine and at not in self.reported for at, mine in enumerate(own)]
        telling = [mine and self.voices.tells(at) for at, mine in enumerate(own)]
        self._sums = tuple(array("l", accumulate(row, initial=0)) for row in (body, narrated, telling))
        return self._sums
