"""Texts and titles of reports -> the terms that tell their events."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from twosource.lineage.compiled_words import Memo, codes_of, new_memo, parts_of, read_texts
from twosource.stories.compiled_telling import Read, Tellings, joined, tell
from twosource.stories.known_words import Known, known_words


class Teller:
    """Reads reports into terms; remembers the numbers of words. Writes nothing and may run beside who does."""

    def __init__(self) -> None:
        self._memo = new_memo()
        self._known: Known | None = None

    def told(self, contents: Sequence[str], titles: Sequence[str]) -> Tellings:
        """The terms of reports, whose titles are empty where they have none."""
        if self._known is None:
            self._known = known_words(lambda words: numbers_of(words, self._memo))
        return joined(
            [tell(self._read(contents[some]), self._read(titles[some]), self._known) for some in parts_of(contents)]
        )

    def _read(self, texts: Sequence[str]) -> Read:
        return Read(codes_of(texts), read_texts(texts, self._memo))


def numbers_of(forms: Sequence[str], memo: Memo) -> list[int]:
    """The numbers of words; 0 for what is not one word."""
    read = read_texts(forms, memo)
    firsts = np.minimum(read.bounds()[:-1], max(0, len(read.keys) - 1))
    return [int(number) for number in np.where(read.counts == 1, read.keys[firsts], np.uint64(0))]
