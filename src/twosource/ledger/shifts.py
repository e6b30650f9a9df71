"""Two places side by side -> all that a reader of the one believes otherwise than a reader of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from twosource.language.lexicon import pairs
from twosource.language.words import words
from twosource.ledger.beside import Beside, Shift
from twosource.ledger.shift_certainty import certainty_shifts
from twosource.ledger.shift_figures import amount_shifts, figure_shifts
from twosource.ledger.shift_limits import limit_shifts
from twosource.ledger.shift_polarity import polarity_shifts
from twosource.ledger.shift_scope import scope_shifts
from twosource.ledger.shift_sources import source_shifts
from twosource.ledger.shift_terms import term_shifts
from twosource.model.claims import OWN_REPORTING

Finder = Callable[[Beside], Iterator[Shift]]

IN_WORDS: tuple[Finder, ...] = (
    scope_shifts,
    limit_shifts,
    figure_shifts,
    polarity_shifts,
    amount_shifts,
    term_shifts,
    certainty_shifts,
)
"""What is read off the words alone, the weightiest first."""


def shifts(pair: Beside, ordered: bool = True) -> tuple[Shift, ...]:
    """The changes, each once: words that changed in two ways are told by the weightier one. A source that is put in
    tells something only where it is not known which side came first (not `ordered`)."""
    back = () if ordered else (s.flipped() for s in source_shifts(pair.flipped()))
    kept: list[Shift] = []
    for one in (*(s for find in IN_WORDS for s in find(pair)), *source_shifts(pair), *back):
        if not any(_same(one, k) for k in kept):
            kept.append(one)
    return tuple(kept)


def turned(one: Shift) -> bool:
    """Whether the right side tells more (a source, a bound, a doubt), so that the left one may well be its copy."""
    if one.kind == "certainty" and one.was and one.became:
        return _doubts(one.became) and not _doubts(one.was)
    return one.was == OWN_REPORTING or (one.became != OWN_REPORTING and len(one.became) > len(one.was))


def _doubts(said: str) -> bool:
    """Whether words doubt something."""
    forms = [w.form for w in words(said)]
    return said.casefold() in pairs("hedges") or any(form in pairs("hedges") for form in forms)


def _same(one: Shift, other: Shift) -> bool:
    """Whether two entries tell of one change: at one place on both sides, or of one kind and at one place on either."""
    before, after = _touch(one.before, other.before), _touch(one.after, other.after)
    empty = not (one.became and other.became and one.was and other.was)
    return (before and after) or ((before or after) and (empty or one.kind == other.kind))


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two places share a character, or are one place between words."""
    return one == other or (one[0] < other[1] and other[0] < one[1])
