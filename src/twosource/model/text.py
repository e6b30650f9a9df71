"""The words of one report and exact places in them."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.errors import SpanError


@dataclass(frozen=True, slots=True)
class Text:
    """What was read of the report with the id `report`; never changed. Offsets count its Unicode code points."""

    report: str
    content: str

    def anchor(self, start: int, end: int) -> Anchor:
        """The place `[start, end)`, drawn in so that it begins and ends on a character that is not white space.

        Raises SpanError when the span leaves the text or holds white space alone.
        """
        if not 0 <= start < end <= len(self.content):
            raise SpanError(f"span {start}-{end} does not lie in a text of {len(self.content)} characters")
        while start < end and self.content[start].isspace():
            start += 1
        while end > start and self.content[end - 1].isspace():
            end -= 1
        if start == end:
            raise SpanError(f"span {start}-{end} holds white space alone")
        return Anchor(self, start, end)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A half-open place in a text; made by `Text.anchor` alone."""

    text: Text
    start: int
    end: int

    @property
    def words(self) -> str:
        """The exact words that stand there."""
        return self.text.content[self.start : self.end]

    @property
    def report(self) -> str:
        """The id of the report whose text it is."""
        return self.text.report

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: Anchor) -> int:
        """How many characters both places cover; 0 for places of different reports."""
        if self.report != other.report:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def covers(self, other: Anchor) -> bool:
        """Whether `other` lies inside this place."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end

    def __repr__(self) -> str:
        return f"Anchor({self.report} {self.start}-{self.end} {self.words[:40]!r})"
