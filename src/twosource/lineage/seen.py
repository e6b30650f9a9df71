"""Passage -> what is seen of its words in both reports."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.language.words import fold_word
from twosource.lineage.form import place_score, word_score
from twosource.lineage.matched import matched_spans, merged, some_within
from twosource.lineage.voices import FORM, OWN, QUOTED, SPOKEN, Voices
from twosource.model.descent import Passage
from twosource.model.text import Anchor

_BEFORE = re.compile(r"(?:\A|[\n\r\x0b\x0c\x85\u2028\u2029.!?…:|][\"”’')\]]*)[ \t\xa0\"“‘'(\[*•–—-]*\Z")
_AFTER = re.compile(r"[\"”’')\]]*(?:[ \t\xa0]*(?:\Z|[\n\r\x0b\x0c\x85\u2028\u2029])|[.!?…])")
"""What stands before the first and behind the last word of whole lines or sentences."""

_AROUND = 20
"""Characters before and behind shared words that are looked at for that."""

_LOOKED_AT = 500
"""Words of a passage that are looked at, of a longer one here and there: sixty copies of one long text are two thousand
passages."""

_CLOSED = tuple(".!?…:\"”’')]")


class Side(NamedTuple):
    """The shared words in one report: how many there are; the shares (0..1) of them that are form, in marks, spoken
    without marks; how many tell, of all and of the report's own; how much they read like form, and how much by the
    words alone; whether they begin and end with a line or sentence."""

    words: int
    form: float
    quoted: float
    spoken: float
    telling: int
    own: int
    score: float
    worded: float
    whole: bool


class Seen(NamedTuple):
    """Both sides of a passage, and whether one outlet published them."""

    left: Side
    right: Side
    one_outlet: bool

    @property
    def words(self) -> int:
        """The words of the shorter side."""
        return min(self.left.words, self.right.words)

    @property
    def telling(self) -> int:
        """Words that a second writer need not choose, of the side with fewer."""
        return min(self.left.telling, self.right.telling)

    @property
    def own(self) -> int:
        """Those of the reporter's own, of the side with fewer."""
        return min(self.left.own, self.right.own)

    @property
    def score(self) -> float:
        """How much the words read like form where they do so less."""
        return min(self.left.score, self.right.score)

    @property
    def worded(self) -> float:
        """How much they do by the words alone."""
        return min(self.left.worded, self.right.worded)

    @property
    def whole(self) -> bool:
        """Whether they are whole lines or sentences in both reports."""
        return self.left.whole and self.right.whole

    @property
    def form(self) -> tuple[float, float]:
        """The share of form on each side, the lesser first."""
        return _ordered(self.left.form, self.right.form)

    @property
    def quoted(self) -> tuple[float, float]:
        """The share in marks on each side, the lesser first."""
        return _ordered(self.left.quoted, self.right.quoted)

    @property
    def said(self) -> tuple[float, float]:
        """The share on each side that is in marks or in the first or second person, the lesser first."""
        return _ordered(self.left.quoted + self.left.spoken, self.right.quoted + self.right.spoken)


def seen(passage: Passage, left: Voices, right: Voices) -> Seen:
    """What is seen of a passage in its two reports."""
    return Seen(
        _side(passage, left, passage.left.report),
        _side(passage, right, passage.right.report),
        left.outlet is not None and left.outlet == right.outlet,
    )


def _side(passage: Passage, voices: Voices, report: str) -> Side:
    words = voices.words
    places = some_within(words.starts, merged(matched_spans(passage, report)), _LOOKED_AT)
    kinds = [voices.kinds[at] for at in places]
    telling = [voices.kinds[at] for at in places if voices.tells(at)]
    forms = [fold_word(voices.content[words.starts[at] : words.ends[at]]) for at in places]
    size = max(1, len(kinds))
    worded = word_score(forms)
    return Side(
        words=len(kinds),
        form=kinds.count(FORM) / size,
        quoted=kinds.count(QUOTED) / size,
        spoken=kinds.count(SPOKEN) / size,
        telling=len(telling),
        own=telling.count(OWN),
        score=worded + place_score(places[0] if places else 0, len(forms), len(words)),
        worded=worded,
        whole=_is_whole(passage.left if passage.left.report == report else passage.right),
    )


def _is_whole(where: Anchor) -> bool:
    content = where.text.content
    begins = _BEFORE.search(content, max(0, where.start - _AROUND), where.start)
    ends = where.words.endswith(_CLOSED) or _AFTER.match(content, where.end)
    return bool(begins and ends)


def _ordered(left: float, right: float) -> tuple[float, float]:
    return (left, right) if left <= right else (right, left)
