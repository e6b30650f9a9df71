"""Drafts of statements and the hedges of a report -> the hedges that bear on each statement."""

from __future__ import annotations

from collections import defaultdict

from twosource.annotate.bearing import Marks
from twosource.annotate.drafts import Draft
from twosource.annotate.word_classes import word_class
from twosource.model.marks import Hedge

_BACKWARD = word_class("backward")
"""A sentence that begins with one of these may speak of what was said just before."""


def bearing_hedges(units: list[list[Draft]], hedges: Marks[Hedge]) -> dict[int, tuple[Hedge, ...]]:
    """The hedges of each statement, by the place where it begins.

    A statement has the hedges inside it, those of its sentence that stand in no other statement (beside the cue), and
    those of the next sentence that say of it that it could not be confirmed.
    """
    found: defaultdict[int, list[Hedge]] = defaultdict(list)
    for place, drafts in enumerate(units):
        if not drafts:
            continue
        where = drafts[0].unit.where
        inside = {h: d for d in drafts for h in hedges.inside(d.where)}
        for hedge in hedges.inside(where):
            owners = [inside[hedge]] if hedge in inside else drafts
            for draft in owners:
                found[draft.where.start].append(hedge)
            if hedge.kind == "unverified" and place and _looks_back(drafts[0], units[place - 1]):
                for draft in units[place - 1]:
                    found[draft.where.start].append(hedge)
    return {start: tuple(own) for start, own in found.items()}


def _looks_back(draft: Draft, before: list[Draft]) -> bool:
    """Whether a sentence that withholds certainty speaks of the sentence before it."""
    if not before or draft.unit.paragraph - before[0].unit.paragraph > 1:
        return False
    return draft.unit.form(0) in _BACKWARD or not draft.unit.capital(1)
