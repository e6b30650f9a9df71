"""Two carriers -> whether it was left out who counted what both give."""

from __future__ import annotations

from itertools import product

from twosource.language.lexicon import wordset
from twosource.language.words import Word
from twosource.ledger.carriers import Carrier
from twosource.ledger.change import Change
from twosource.ledger.figures import one_kind, same_value
from twosource.model.claims import OWN_REPORTING

_REACH = 8
"""Words between who counted and the number."""

_FEWEST = 3
"""A number from which on somebody has to count or to reckon."""


def count_change(left: Carrier, right: Carrier) -> Change | None:
    """A number that one report of a chain gives as somebody's count and the other as its own knowledge."""
    if left.chain != right.chain or {left.speaker.kind, right.speaker.kind} != {"own"}:
        return None
    for origin, to in ((left, right), (right, left)):
        for a, b in product(origin.statement.quantities, to.statement.quantities):
            if a.value < _FEWEST or not (one_kind(a, b) and same_value(a, b)):
                continue
            counted = _counted(origin, a.where.start)
            if counted and not _counted(to, b.where.start) and not _named(counted, to):
                said = f"that it is a count was left out: “{counted}”"
                return Change(origin, to, "attribution", counted.casefold(), OWN_REPORTING, said)
    return None


def _counted(carrier: Carrier, number: int) -> str:
    """The words that say who counted, before the number: "the organisers counted", "by its own count"."""
    row = [word for word in carrier.words if word.start < number]
    for i in range(len(row) - 1, max(-1, len(row) - 2 - _REACH), -1):
        if _counts(row, i):
            start = _opening(row, i)
            led = len(carrier.lead) <= _SHOWN and start == 0
            return carrier.cut(carrier.sentence.start if led else row[start].start, row[i].end)
    return ""


def _opening(row: list[Word], i: int) -> int:
    """The first word of the subject of a verb, its determiner: "the" of "the organisers of the vigil"."""
    start = i
    for at in range(i - 1, max(-1, i - 1 - _SUBJECT), -1):
        start = at
        if row[at].form in wordset("determiners") and (at == 0 or row[at - 1].form != "of"):
            break
    return start


_SHOWN = 60
"""Characters before a statement in which its subject is shown."""

_SUBJECT = 6
"""Words of a subject that are shown."""


def _counts(row: list[Word], i: int) -> bool:
    """Whether a word says that somebody counted: a verb that has its subject before it, or "count" behind "by"."""
    form, before = row[i].form, [w.form for w in row[max(0, i - 4) : i]]
    if form in wordset("own_counts"):
        return "by" in before and any(w.endswith(("'s", "s'")) or w in ("its", "their", "own") for w in before)
    if form in ("put", "puts") and not any(w.form == "at" for w in row[i:]):
        return False
    last = before[-1:]
    return form in wordset("counting_verbs") and not set(last) & (wordset("auxiliaries") | {"an", "the", "be", "to"})


def _named(counted: str, to: Carrier) -> bool:
    """Whether the other sentence has the one who counted too."""
    subject = counted.casefold().partition(" of ")[0].split()
    weak = wordset("counting_verbs") | wordset("own_counts")
    telling = [w.strip(",") for w in subject if len(w) > _SHORT and w not in weak]
    return any(w.removesuffix("'s").removesuffix("’s") in to.around for w in telling)


_SHORT = 3
"""Letters of the longest word that tells nothing of who counted."""
