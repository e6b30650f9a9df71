"""What keeps segments of prints for an index that does not hold them itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from twosource.model.wording import KeptSegment


class Shelf(Protocol):
    """Segments and their parts, as bytes; all that is written between two moments is kept, or nothing of it."""

    def segments(self) -> tuple[KeptSegment, ...]:
        """All segments, the oldest reports first, as they are now."""

    def part(self, segment: int, part: int) -> bytes:
        """A part of a segment."""

    def sizes(self, segment: int) -> list[int]:
        """The bytes of each part of a segment."""

    def add(self, segment: KeptSegment, sources: Sequence[int]) -> int:
        """Keep a segment that has no parts yet, built out of `sources` (none: of new reports); its number."""

    def put(self, segment: int, part: int, data: bytes) -> None:
        """Keep a part."""

    def built(self, segment: int, done: int) -> None:
        """Note how many parts a segment has."""

    def finish(self, segment: int) -> None:
        """Let a segment that has all its parts take the place of those that it was built out of."""

    def drop(self, segment: int, first: int, stop: int) -> None:
        """Give parts of a segment up that has been replaced."""

    def remove(self, segment: int) -> None:
        """Give a segment up whose parts are gone."""
