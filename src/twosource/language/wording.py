"""Place in a text -> its words with what stands between them."""

from __future__ import annotations

from twosource.language.words import Word, words
from twosource.model.text import Anchor


class Wording:
    """The words of a place, by index; beyond the ends stand empty words."""

    __slots__ = ("content", "size", "where", "words")

    def __init__(self, where: Anchor) -> None:
        self.where = where
        self.content = where.text.content
        self.words: tuple[Word, ...] = words(self.content, where.start, where.end)
        self.size = len(self.words)

    def form(self, i: int) -> str:
        """The folded word at `i`."""
        return self.words[i].form if 0 <= i < self.size else ""

    def gap(self, i: int) -> str:
        """What stands between word `i - 1` and word `i`; at the ends what stands there in the place."""
        start = self.words[i - 1].end if 0 < i <= self.size else self.where.start
        end = self.words[i].start if 0 <= i < self.size else self.where.end
        return self.content[start:end]

    def near(self, i: int) -> bool:
        """Whether nothing but space or a hyphen parts word `i` from the one before it; both must be there."""
        return 0 < i < self.size and self.gap(i).strip() in ("", "-", "‑", "+")

    def spaced(self, i: int) -> bool:
        """Whether white space alone parts word `i` from the one before it."""
        return 0 < i < self.size and self.gap(i).isspace()

    def attached(self, i: int) -> bool:
        """Whether nothing at all parts word `i` from the one before it."""
        return 0 < i < self.size and not self.gap(i)

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital letter."""
        return 0 <= i < self.size and self.content[self.words[i].start].isupper()

    def begins(self, i: int) -> bool:
        """Whether word `i` begins the place or a sentence in it."""
        return i <= 0 or any(mark in self.gap(i) for mark in '.!?:;\n“”"')

    def phrase(self, i: int, size: int) -> str:
        """`size` folded words from `i` on, one space between them; empty where a mark parts them or they end."""
        if i < 0 or i + size > self.size or not all(self.near(j) for j in range(i + 1, i + size)):
            return ""
        return " ".join(self.words[j].form for j in range(i, i + size))

    def anchor(self, first: int, stop: int) -> Anchor:
        """The place from word `first` to the word before `stop`."""
        return self.where.text.anchor(self.words[first].start, self.words[stop - 1].end)
