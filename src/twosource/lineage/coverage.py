"""Passages of two reports -> how much of each is in the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

    __slots__ = ("places", "reported", "voices")

    def __init__(self, voices: Voices, headline: Span | None, reported: Iterable[Span] = ()) -> None:
        self.voices = voices
        starts = voices.words.starts
        head = set(within(starts, [headline])) if headline else set()
        self.places = frozenset(at for at in range(len(starts)) if at not in head and voices.kinds[at] != FORM)
        self.reported = frozenset(within(starts, merged(list(reported))))

    def covered(self, passages: Sequence[Passage], report: str) -> frozenset[int]:
        """Its words that the passages match."""
        spans = merged([span for passage in passages for span in matched_spans(passage, report)])
        return self.places.intersection(within(self.voices.words.starts, spans))

    def coverage(self, passages: Sequence[Passage], report: str) -> Coverage:
        """How much of it the passages match."""
        places = self.covered(passages, report)
        own = [at for at in places if self.voices.kinds[at] == OWN]
        telling = sum(map(self.voices.tells, own))
        narrated = sum(at not in self.reported for at in own)
        return Coverage(len(places), narrated, telling, len(places) / max(1, len(self.places)))
