"""Segments of two reports and the marks on either -> figures, hedges and words of saying that became others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from twosource.lineage.links import ALONE
from twosource.lineage.runs import Compared
from twosource.lineage.sides import Side
from twosource.model.differences import Alteration, AlterationKind, Segment, Span
from twosource.model.text import Anchor


class Telling(NamedTuple):
    """Words whose change an editor looks for: a figure, a hedge, a word of saying with who says it. Those that say
    `says` say the same, in whatever words; `core` are those that make them telling."""

    kind: AlterationKind
    where: Anchor
    core: Anchor
    says: tuple[object, ...]


_SHOWN_AROUND = 40
"""Characters of a change with which a hedge is shown; a longer one says something else besides."""

Tellings = tuple[tuple[Telling, ...], tuple[Telling, ...]]
"""Those of the left report, and those of the right."""


def find_alterations(given: Compared, segments: Iterable[Segment], tellings: Tellings) -> tuple[Alteration, ...]:
    """What became of the telling words inside segments that stand on both sides, in reading order. Sentences that one
    side has alone are left out: they are told as cut or added."""
    ordered = [sorted(side, key=lambda telling: telling.where.start) for side in tellings]
    starts = [[telling.where.start for telling in side] for side in ordered]
    found: list[Alteration] = []
    for segment in segments:
        if segment.kind == "reworded" and segment.left and segment.right:
            a, b = (
                ordered[n][bisect_left(starts[n], place[0]) : bisect_left(starts[n], place[1])]
                for n, place in enumerate((segment.left, segment.right))
            )
            found += _in_segment(given, segment, a, b)
    return tuple(dict.fromkeys(found))


def _in_segment(given: Compared, segment: Segment, a: Sequence[Telling], b: Sequence[Telling]) -> Iterator[Alteration]:
    free = list(b)
    for telling in a:
        other, same = _counterpart(given, segment, telling, free)
        if other:
            free.remove(other)
        if not same and _touched(segment, telling, other):
            yield Alteration(telling.kind, *_places(segment, telling, other))
    for other in free:
        if _touched(segment, None, other):
            yield Alteration(other.kind, *_places(segment, None, other))


def _counterpart(
    given: Compared, segment: Segment, telling: Telling, free: Sequence[Telling]
) -> tuple[Telling | None, bool]:
    """What stands for the telling words on the right, None where nothing does, and whether it says the same. It holds a
    word tied to one of these, or stands in their place; who says it may stand anywhere in the sentence."""
    kin = [other for other in free if other.kind == telling.kind]
    ties = {given.links.left[i] for i in _words(given.left, _span(telling))} - {ALONE}
    tied = next((other for other in kin if ties & set(_words(given.right, _span(other)))), None)
    if tied:
        return tied, tied.says == telling.says
    loose = [o for o in kin if all(given.links.right[j] == ALONE for j in _words(given.right, _span(o)))]
    if telling.kind == "attribution":
        return (loose[0] if loose and not ties else None), False
    places = [run.right for run in segment.runs if run.left and run.right and _meet(run.left, _span(telling))]
    other = next((other for other in loose if any(_meet(place, _span(other)) for place in places)), None)
    return other, other is not None and other.says == telling.says


def _places(segment: Segment, telling: Telling | None, other: Telling | None) -> tuple[Span | None, Span | None]:
    """Where both stand. A hedge that has no counterpart is shown with the words that it was changed with: "may have
    been", "was"."""
    here, there = _span(telling) if telling else None, _span(other) if other else None
    known = telling or other
    if known is None or known.kind != "certainty" or (here and there):
        return here, there
    for run in segment.runs:
        if run.kind == "changed" and run.left and run.right and _meet((run.left if here else run.right), _span(known)):
            short = max(run.left[1] - run.left[0], run.right[1] - run.right[0]) <= _SHOWN_AROUND
            return (run.left, run.right) if short else (here, there)
    return here, there


def _span(telling: Telling) -> Span:
    return telling.where.start, telling.where.end


def _words(side: Side, where: Span) -> range:
    return range(bisect_left(side.starts, where[0]), bisect_left(side.starts, where[1]))


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _touched(segment: Segment, telling: Telling | None, other: Telling | None) -> bool:
    """Whether a word of either was changed: else they differ by what stands around them alone."""
    cores = [(known.core.start, known.core.end) if known else None for known in (telling, other)]
    return any(
        core and place and _meet(place, core)
        for run in segment.runs
        if run.kind not in ("same", "style")
        for core, place in zip(cores, (run.left, run.right), strict=True)
    )
