"""Passages of two reports -> what kind of wording each is, whether that shows dependence, and what was seen."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from twosource.lineage.outlet_form import BY_WORDS
from twosource.lineage.same_event import near_in_time
from twosource.lineage.seen import Seen, seen
from twosource.lineage.voices import Voices
from twosource.model.descent import Judgement, Passage, Sharing
from twosource.model.text import Anchor

_MOST = 0.5
"""Share of a passage's words from which they make it what they are."""

_LONG = 14
"""Words of a passage that is more than one clause."""

_TELLING, _TELLING_LONG = 5, 3
"""Telling words that a passage needs to be more than a stock phrase: names, titles and dates fill seven words easily;
of a long one fewer tell. A short one may also have as few as a long one, where it stands next to copied text."""

_CLAUSE = 10
"""Words from which a lone clause with telling words, in reports of one event, is no chance."""

_RARE_BOTH, _RARE_LIKE, _RARE_MOST = 4, 0.15, 0.35
"""Rare words that reports of one event both use, and the likeness (shared over the geometric mean of the sizes) of the
sets: of 17,500 pairs of reports of different events one in two hundred reaches it, of one event two in three. From the
last on the dates need not agree."""

_OWN_TELLING = 5
"""Telling words of the reporter's own beside quoted ones that show that the surroundings were copied too: name, title
and "said in a statement on Monday" hold at most four."""

_OWN_BESIDE_PART = 3
"""Telling words of narration, at most two, beside which some words in marks on both sides are what a clause is
shared for."""

_PHRASE, _PHRASE_TELLING = 9, 3
"""Words, and telling words, up to which wording is what anybody says: standing in a caption makes it no outlet's form,
nor do marks on one side make it somebody's."""

_PHRASE_IN_MARKS = 8
"""Words up to which it is what anybody says even where it stands in marks on both sides."""

_FORM_ANYWHERE, _FORM_AT_HOME, _MAYBE_FORM, _NO_FORM = 0.3, -1.4, -2.0, -3.3
"""Scores (`form_score`) from which shared words are form in reports of any two outlets, of one outlet, and may be in
reports of one outlet: that an outlet repeats them under two reports makes it far more likely. Below the last they are
not even where they speak to somebody."""

_LISTED, _LISTED_TELLING = 20, 0.1
"""Words of a passage, and the share of them that tells, below which an outlet repeats names or headlines (in capitals)
and no sentence: a list of links."""

_NARRATED_LONG = 25
"""Words in marks on one side that the other side tells in its own voice, from which nobody can tell whose they are."""

_TELLING_TOGETHER = 18
"""Telling words of several short passages together that are no chance: three or four clauses."""

_NEXT = 200
"""Characters between a short passage and a copied one, in both reports, up to which they were copied together."""

_DEPENDS: dict[Sharing, Judgement] = {
    "copy": "dependent",
    "quotation": "independent",
    "boilerplate": "independent",
    "stock": "independent",
}


class _Kind(NamedTuple):
    sharing: Sharing
    detail: str
    sure: bool = True


class _Pair(NamedTuple):
    """What is seen of two reports: whether they share no longer stretch of narration, and whether they tell of one
    event."""

    lone: bool
    one_event: bool


def judged(passages: Sequence[Passage], left: Voices, right: Voices) -> list[Passage]:
    """The passages of two reports (all that they share) with kind, judgement and detail."""
    looks = [seen(passage, left, right) for passage in passages]
    pair = _Pair(lone=True, one_event=bool(passages) and _one_event(left, right))
    kinds = [_kind(look, pair) for look in looks]
    if _in_numbers(looks, kinds):
        kinds = [_kind(look, pair._replace(lone=False)) for look in looks]
    copied = [p for p, kind in zip(passages, kinds, strict=True) if kind.sharing == "copy" and kind.sure]
    copied.sort(key=lambda p: p.left.start)
    found = []
    for passage, kind, look in zip(passages, kinds, looks, strict=True):
        last = _in_company(passage, kind, look, copied) if kind.sharing == "stock" else kind
        judgement = _DEPENDS[last.sharing] if last.sure else "unsure"
        found.append(replace(passage, sharing=last.sharing, judgement=judgement, detail=last.detail))
    return found


def _in_numbers(looks: Sequence[Seen], kinds: Sequence[_Kind]) -> bool:
    """Whether the reports share a stretch of narration, or so much in short ones that it is no chance."""
    copies = [(look, kind) for look, kind in zip(looks, kinds, strict=True) if kind.sharing == "copy"]
    return any(kind.sure for _, kind in copies) or sum(look.telling for look, _ in copies) >= _TELLING_TOGETHER


def _one_event(left: Voices, right: Voices) -> bool:
    """Whether the rare words that both reports use show it, and the dates allow it, which are wrong at times."""
    both = len(left.rare & right.rare)
    alike = both / math.sqrt(max(1, len(left.rare) * len(right.rare)))
    if both < _RARE_BOTH or alike < _RARE_LIKE:
        return False
    return alike >= _RARE_MOST or near_in_time(left.article, right.article)


def _kind(look: Seen, pair: _Pair) -> _Kind:
    """What a passage is."""
    return _form(look) or _form_at_home(look, pair) or _phrase(look, pair) or _said(look) or _narration(look, pair)


def _form(look: Seen) -> _Kind | None:
    """Form where either side stands in a notice, a caption or the like, or where the words read like it anywhere."""
    phrase = look.words <= _PHRASE and look.telling < _PHRASE_TELLING
    less, more = look.form
    if more > _MOST and not (phrase and look.worded < 0 and not look.whole):
        if less > _MOST:
            return _Kind("boilerplate", "stands in a notice, caption or form of the outlet in both reports")
        detail = "stands in a notice, caption or form of the outlet in one of the reports"
        return _Kind("boilerplate", detail, sure=look.one_outlet or look.words < _LONG)
    if look.score > _FORM_ANYWHERE and look.worded > BY_WORDS and look.quoted[1] <= _MOST and not phrase:
        return _Kind(
            "boilerplate", "reads like an outlet's form: it speaks to readers or of the outlet, not of the event"
        )
    return None


def _form_at_home(look: Seen, pair: _Pair) -> _Kind | None:
    """Form where two reports of one outlet share nothing longer than what reads like form, or speaks to the reader."""
    if not (pair.lone and look.one_outlet) or look.quoted[1] > _MOST:
        return None
    if look.words >= _LISTED and look.telling < _LISTED_TELLING * look.words:
        return _Kind(
            "boilerplate", f"names and headlines: {look.telling} of {look.words} words are written small and tell"
        )
    if look.telling < _TELLING_LONG:
        return None
    if look.said[0] > _MOST and look.whole and look.score > _NO_FORM:
        detail = "speaks to the reader without quotation marks in two reports of one outlet"
        return _Kind("boilerplate", detail, sure=look.score > _MAYBE_FORM)
    if look.score > _FORM_AT_HOME and look.whole:
        return _Kind("boilerplate", "a standing sentence of the outlet: it reads like form and nothing else is shared")
    if look.score > (_MAYBE_FORM if look.whole else _FORM_AT_HOME) and look.telling >= _TELLING:
        return _Kind("boilerplate", "may be a standing note of the outlet: it reads a little like one", sure=False)
    return None


def _phrase(look: Seen, pair: _Pair) -> _Kind | None:
    """Stock where marks or a caption stand around a few words that anybody may use."""
    if look.telling >= _TELLING or look.words >= _LONG:
        return None
    told = f"{look.words} words, {look.telling} of them telling"
    if look.said[1] > _MOST >= look.said[0]:
        return _Kind("stock", f"{told}: anybody may say so, in quotation marks or not")
    if look.said[0] > _MOST and look.words <= _PHRASE_IN_MARKS and look.telling <= _phrase_tells(pair):
        return _Kind("stock", f"{told}: a common phrase, whoever says it")
    if look.form[1] > _MOST and look.words <= _PHRASE:
        return _Kind("stock", f"{told}: a name or a place in a caption")
    return None


def _phrase_tells(pair: _Pair) -> int:
    """Telling words of a catchphrase: on one event the same words in marks were said once, by one."""
    return 1 if pair.one_event else _PHRASE_TELLING


def _said(look: Seen) -> _Kind | None:
    """A quotation where either side has the words as somebody's and hardly anything else is shared."""
    less, more = look.said
    if more > _MOST and look.own < _OWN_TELLING:
        if less > _MOST:
            return _Kind(
                "quotation", "both sides give the words as somebody's, in quotation marks or in the first person"
            )
        long = look.words >= _NARRATED_LONG and less == 0
        detail = "one side gives the words as somebody's; the other has them in its own voice"
        return _Kind("quotation", detail, sure=not long)
    if look.quoted[0] > 0 and look.own < _OWN_BESIDE_PART <= look.telling:
        return _Kind(
            "quotation", "both sides have some of the words in quotation marks and hardly any narration beside them"
        )
    return None


def _narration(look: Seen, pair: _Pair) -> _Kind:
    """A copy, or stock where few words tell; where a short one is all that is shared, the events decide, or nothing."""
    if look.telling < (_TELLING_LONG if look.words >= _LONG else _TELLING):
        return _Kind("stock", f"names, titles and common words: {look.telling} of {look.words} words tell anything")
    if pair.lone and (look.words < _LONG or look.telling < _TELLING):
        if not pair.one_event and not look.one_outlet:
            return _Kind("stock", f"{look.words} words are all that reports of two outlets on different matters share")
        if not pair.one_event or look.words < _CLAUSE:
            return _Kind(
                "copy", f"{look.words} words of narration and no longer passage: copying or chance", sure=False
            )
    return _Kind("copy", f"{look.words} words of narration, {look.telling} of which a second writer need not choose")


def _in_company(passage: Passage, kind: _Kind, look: Seen, copied: Sequence[Passage]) -> _Kind:
    """A copy where a stock phrase with some telling words stands next to copied text in both reports; a clause of which
    nearly enough words tell, also farther away."""
    if not copied or look.own < _TELLING_LONG:
        return kind
    if look.own >= _TELLING - 1 and look.words > _PHRASE:
        return _Kind("copy", f"{look.words} words of narration in reports that share more of it")
    at = bisect_left(copied, passage.left.start, key=lambda p: p.left.start)
    for beside in copied[max(0, at - 1) : at + 1]:
        if _gap(beside.left, passage.left) <= _NEXT and _gap(beside.right, passage.right) <= _NEXT:
            return _Kind("copy", f"{look.words} words of narration next to copied text in both reports")
    return kind


def _gap(a: Anchor, b: Anchor) -> int:
    return max(a.start, b.start) - min(a.end, b.end)
