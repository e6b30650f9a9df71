"""Passages of two reports -> how much of each is in the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from twosource.lineage.matched import Span, mask_of, mask_within, matched_spans, merged, within
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
    attributes to others without quotation marks. Many pairs ask for the same report: what does not depend on the other
    one is read once, as masks with a bit for each word."""

    __slots__ = ("_masks", "places", "reported", "voices")

    def __init__(self, voices: Voices, headline: Span | None, reported: Iterable[Span] = ()) -> None:
        self.voices = voices
        starts = voices.words.starts
        head = set(within(starts, [headline])) if headline else set()
        self.places = frozenset(at for at in range(len(starts)) if at not in head and voices.kinds[at] != FORM)
        self.reported = frozenset(within(starts, merged(list(reported))))
        self._masks: _Masks | None = None

    def coverage(self, passages: Sequence[Passage], report: str) -> Coverage:
        """How much of it the passages match."""
        masks = self._masks = self._masks or self._read()
        spans = merged([span for passage in passages for span in matched_spans(passage, report)])
        covered = mask_within(self.voices.words.starts, spans) & masks.body
        words = covered.bit_count()
        narrated, telling = (covered & masks.narrated).bit_count(), (covered & masks.telling).bit_count()
        return Coverage(words, narrated, telling, words / max(1, len(self.places)))

    def _read(self) -> _Masks:
        size = len(self.voices.words)
        own = [at for at in self.places if self.voices.kinds[at] == OWN]
        return _Masks(
            mask_of(self.places, size),
            mask_of((at for at in own if at not in self.reported), size),
            mask_of(filter(self.voices.tells, own), size),
        )


class _Masks(NamedTuple):
    """The words of a body; those in the report's own voice; those of its own that tell."""

    body: int
    narrated: int
    telling: int
