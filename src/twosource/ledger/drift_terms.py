"""Two carriers -> whether a word was put for a stronger, weaker or opposite one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import pairs, wordset
from twosource.language.words import words
from twosource.ledger.carriers import Carrier, alike
from twosource.ledger.change import Change, replaced
from twosource.ledger.terms import lemma_key

_SAME_SENTENCE = 0.8
"""Share of telling words in common from which a negation more or less turns one wording round."""

_LONGEST = 3
"""Words of the longest entry of a scale."""


class _Step(NamedTuple):
    scale: str
    rank: int


class _Found(NamedTuple):
    step: _Step
    start: int
    end: int


def term_change(left: Carrier, right: Carrier) -> Change | None:
    """A word for which the other has one of another step of the same scale, both told after one text or voice."""
    if left.chain != right.chain and not left.speaker.keys & right.speaker.keys:
        return None
    mine, its = _on_scales(left), _on_scales(right)
    for scale in mine.keys() & its.keys():
        ranks, others = {f.step.rank for f in mine[scale]}, {f.step.rank for f in its[scale]}
        if ranks & others:
            continue
        origin, to = (left, right) if left.age <= right.age else (right, left)
        a, b = (mine[scale][0], its[scale][0]) if origin is left else (its[scale][0], mine[scale][0])
        return replaced(origin, to, "term", origin.cut(a.start, a.end), to.cut(b.start, b.end))
    return None


def _on_scales(carrier: Carrier) -> dict[str, list[_Found]]:
    """The words of a carrier that stand on a scale, the longest entries first."""
    keys = [lemma_key(f) for f in carrier.forms]
    found: dict[str, list[_Found]] = {}
    i = 0
    while i < len(keys):
        size = next((n for n in range(_LONGEST, 0, -1) if tuple(keys[i : i + n]) in _scales()), 0)
        if size:
            step = _scales()[tuple(keys[i : i + size])]
            place = _Found(step, carrier.words[i].start, carrier.words[min(i + size, len(keys)) - 1].end)
            found.setdefault(step.scale, []).append(place)
        i += max(1, size)
    return dict(sorted(found.items()))


@cache
def _scales() -> dict[tuple[str, ...], _Step]:
    table = {}
    for scale, row in pairs("term_scales").items():
        for rank, step in enumerate(row.split("|")):
            for entry in step.split(","):
                table[tuple(lemma_key(w.form) for w in words(entry))] = _Step(scale, rank)
    return table


def polarity_change(left: Carrier, right: Carrier) -> Change | None:
    """A negation that one has and the other, otherwise in the same words, has not."""
    if left.statement.negated == right.statement.negated or alike(left, right) < _SAME_SENTENCE:
        return None
    shorter, longer = sorted((len(left.keys), len(right.keys)))
    if shorter < _FEWEST or longer > _LONGER * shorter or (_negations(left) and _negations(right)):
        return None
    origin, to = (left, right) if left.age <= right.age else (right, left)
    return replaced(origin, to, "polarity", origin.said[:80], to.said[:80])


_LONGER = 1.6
"""Times: a longer wording may deny something else that it tells besides."""


def _negations(carrier: Carrier) -> bool:
    return any(f in wordset("negations") or f.endswith("n't") for f in carrier.forms)


_FEWEST = 4
"""Telling words: shorter wordings are alike by chance."""
