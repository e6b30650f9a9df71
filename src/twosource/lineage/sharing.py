"""Passage -> what kind of wording is shared."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lineage.matched import matched_spans, merged, some_within
from twosource.lineage.voices import FORM, OWN, QUOTED, Voices
from twosource.model.descent import Passage, Sharing

_MOST = 0.5
"""Share of a passage's words from which they make it what they are."""

_OWN_TELLING = 5
"""Telling words of the reporter's own beside quoted ones that show that the surroundings were copied too: name, title
and "said in a statement on Monday" hold at most four."""

_TELLING, _LONG, _TELLING_LONG = 5, 14, 3
"""Telling words that a passage needs to be more than a stock phrase: names, titles and dates fill seven words easily;
from so many equal words on fewer tell."""

_LOOKED_AT = 500
"""Words of a passage that are looked at: of a longer one every second, third, ... word. Sixty copies of one long text
are two thousand passages."""


def sharing_of(passage: Passage, left: Voices, right: Voices) -> Sharing:
    """Boilerplate where either side is a notice or a caption, a quotation where either side is a third party's words
    and hardly anything else is shared, stock where few words tell, else a copy."""
    sides = [_words(passage, voices, report) for voices, report in _sides(passage, left, right)]
    if any(_share(words, voices, FORM) > _MOST for words, voices in zip(sides, (left, right), strict=True)):
        return "boilerplate"
    telling = min(_telling(words, voices) for words, voices in zip(sides, (left, right), strict=True))
    quoted = max(_share(words, voices, QUOTED) for words, voices in zip(sides, (left, right), strict=True))
    if quoted > _MOST and telling < _OWN_TELLING:
        return "quotation"
    every = min(sum(map(voices.tells, words)) for words, voices in zip(sides, (left, right), strict=True))
    return "copy" if every >= (_TELLING_LONG if min(map(len, sides)) >= _LONG else _TELLING) else "stock"


def _sides(passage: Passage, left: Voices, right: Voices) -> tuple[tuple[Voices, str], tuple[Voices, str]]:
    return (left, passage.left.report), (right, passage.right.report)


def _words(passage: Passage, voices: Voices, report: str) -> list[int]:
    return some_within(voices.words.starts, merged(matched_spans(passage, report)), _LOOKED_AT)


def _share(words: Sequence[int], voices: Voices, kind: int) -> float:
    return sum(voices.kinds[at] == kind for at in words) / max(1, len(words))


def _telling(words: Sequence[int], voices: Voices) -> int:
    return sum(voices.kinds[at] == OWN and voices.tells(at) for at in words)
