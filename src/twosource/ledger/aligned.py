"""Two wordings -> which words of the one stand for which of the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from twosource.language.words import Word, words
from twosource.ledger.terms import is_weak, word_key
from twosource.model.text import Anchor

NOTHING = -1
"""Stands for a word that the other wording has no word for."""

_ROUNDS = 3
"""Times that what is left over is compared again: words that moved are found in the second round, a move within a move
in the third."""


class Aligned(NamedTuple):
    """Two wordings and, for each word of either, the index of its counterpart or `NOTHING`. Words with one key are
    counterparts: equal ones, other forms of a verb or noun, synonyms."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    of_left: tuple[int, ...]
    of_right: tuple[int, ...]

    def flipped(self) -> Aligned:
        """The same with the sides changed."""
        return Aligned(self.right, self.left, self.of_right, self.of_left)

    def changed(self, start: int, end: int) -> bool:
        """Whether a word of `[start, end)` on the left has no counterpart."""
        return any(at == NOTHING for at in self.of_left[start:end])

    def gone(self, start: int, end: int) -> bool:
        """Whether no word of `[start, end)` on the left has a counterpart."""
        return start < end and all(at == NOTHING for at in self.of_left[start:end])

    def instead(self, start: int, end: int) -> tuple[int, int]:
        """The words on the right, free of counterparts, that stand in the place of `[start, end)` on the left."""
        begin = next((self.of_left[i] + 1 for i in range(start - 1, -1, -1) if self.of_left[i] != NOTHING), None)
        stop = next((at for at in self.of_left[end:] if at != NOTHING), None)
        if begin is None:
            begin = self._back(stop) if stop is not None else 0
        if stop is None or stop < begin or any(at != NOTHING for at in self.of_right[begin:stop]):
            stop = self._on(begin)
        return begin, stop

    def _back(self, stop: int) -> int:
        while stop > 0 and self.of_right[stop - 1] == NOTHING:
            stop -= 1
        return stop

    def _on(self, begin: int) -> int:
        while begin < len(self.right) and self.of_right[begin] == NOTHING:
            begin += 1
        return begin

    def span(self, where: Anchor) -> tuple[int, int]:
        """The words of the left side that stand in a place."""
        starts = [w.start for w in self.left]
        return bisect_left(starts, where.start), bisect_left(starts, where.end)

    def kept(self, i: int) -> int | None:
        """The counterpart of a word of the left side, None where it has none or there is no such word."""
        return self.of_left[i] if i != NOTHING and self.of_left[i] != NOTHING else None

    def next_telling(self, at: int, reach: int = 4) -> int:
        """The first telling word from `at` on, on the left, within `reach` words; else `NOTHING`."""
        stop = min(at + reach, len(self.left))
        return next((i for i in range(at, stop) if not is_weak(self.left[i].form)), NOTHING)

    @property
    def likeness(self) -> float:
        """The share, 0..1, of the telling words of the side that has fewer of them that have a counterpart."""
        mine = [at != NOTHING for w, at in zip(self.left, self.of_left, strict=True) if not is_weak(w.form)]
        its = [at != NOTHING for w, at in zip(self.right, self.of_right, strict=True) if not is_weak(w.form)]
        fewer = min(len(mine), len(its))
        return min(sum(mine), sum(its)) / fewer if fewer else 0.0


def align(left: Anchor, right: Anchor) -> Aligned:
    """The counterparts in two places of texts: the longest runs first, then what has moved."""
    return align_words(words_in(left), words_in(right))


def words_in(where: Anchor) -> tuple[Word, ...]:
    """The words of a place, with their offsets in its text."""
    return words(where.text.content, where.start, where.end)


def align_words(left: tuple[Word, ...], right: tuple[Word, ...]) -> Aligned:
    """The counterparts of two rows of words."""
    of_left, of_right = [NOTHING] * len(left), [NOTHING] * len(right)
    mine, its = [_key(w.form) for w in left], [_key(w.form) for w in right]
    free, open_ = list(range(len(left))), list(range(len(right)))
    for turn in range(_ROUNDS):
        a, b = [mine[i] for i in free], [its[j] for j in open_]
        for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
            row = [(free[m.a + n], open_[m.b + n]) for n in range(m.size)]
            if turn == 0 or _tells(left[i].form for i, _ in row):
                for i, j in row:
                    of_left[i], of_right[j] = j, i
        free = [i for i in free if of_left[i] == NOTHING]
        open_ = [j for j in open_ if of_right[j] == NOTHING]
        if not free or not open_:
            break
    return Aligned(left, right, tuple(of_left), tuple(of_right))


def _key(form: str) -> str:
    return form if is_weak(form) else word_key(form)


def _tells(forms: Iterable[str]) -> bool:
    """Whether a run holds a telling word: "the" at another place is another word."""
    return any(not is_weak(form) for form in forms)
