"""Words tied between two texts -> segments that hold all of both, in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from twosource.lineage.links import ALONE
from twosource.lineage.order import in_order
from twosource.lineage.runs import Compared, runs
from twosource.lineage.sides import Side
from twosource.lineage.strands import Strand, strands
from twosource.model.differences import Run, Segment, SegmentKind, Span

Places = dict[Strand, Span]


def segments(given: Compared) -> tuple[Segment, ...]:
    """The segments as they stand on the left; what the right side adds follows what it follows there."""
    found = strands(given.links, given.left, given.right)
    kept = in_order(found)
    places = _places(found, given, 0), _places(found, given, 1)
    whole = [_whole(found[at], given, places, moved=at not in kept) for at in range(len(found))]
    cut = _alone(given.left, given.links.left, "cut")
    added = _alone(given.right, given.links.right, "added")
    return tuple(_in_reading_order(whole, cut, added))


def _whole(strand: Strand, given: Compared, places: tuple[Places, Places], *, moved: bool) -> Segment:
    left, right = places[0][strand], places[1][strand]
    found = runs(given, left, right)
    return Segment(_kind(found), left, right, found, moved)


def _kind(found: Sequence[Run]) -> SegmentKind:
    kinds = {run.kind for run in found}
    if kinds <= {"same"}:
        return "kept"
    return "style" if kinds <= {"same", "style"} else "reworded"


def _alone(side: Side, partners: Sequence[int], kind: SegmentKind) -> list[Segment]:
    """Sentences none of whose words has a partner."""
    tied = {side.within[at] for at, partner in enumerate(partners) if partner != ALONE}
    found = []
    for at, place in enumerate(side.sentences):
        if at not in tied:
            left, right = (place, None) if kind == "cut" else (None, place)
            found.append(Segment(kind, left, right, (Run("cut" if left else "added", left, right),)))
    return found


def _places(found: Sequence[Strand], given: Compared, which: int) -> Places:
    """The place of each strand on one side: its sentence, or the part of it that the sentence's other strands leave."""
    side = (given.left, given.right)[which]
    by_sentence: defaultdict[int, list[Strand]] = defaultdict(list)
    for strand in found:
        by_sentence[strand.sentences[which]].append(strand)
    places: Places = {}
    for sentence, members in by_sentence.items():
        members.sort(key=lambda strand: (strand.left, strand.right)[which])
        start, end = side.sentences[sentence]
        cuts = [start, *(_cut(given, which, pair) for pair in pairwise(members)), end]
        for strand, (here, there) in zip(members, pairwise(cuts), strict=True):
            places[strand] = side.trimmed(here, there) or (here, there)
    return places


def _cut(given: Compared, which: int, pair: tuple[Strand, Strand]) -> int:
    """Where one strand's part of a sentence ends. Words between two strands go with the one that has words in their
    place on the other side, with the first where neither or both have."""
    side = (given.left, given.right)[which]
    first, second = (strand.right if which else strand.left for strand in pair)
    goes_on, begins = _loose_end(given, which, pair[0], 1), _loose_end(given, which, pair[1], -1)
    before = first[1] if begins and not goes_on else second[0] - 1
    gap = range(side.ends[before], side.starts[before + 1])
    return next((at for at in gap if side.content[at].isspace()), gap.stop)


def _loose_end(given: Compared, which: int, strand: Strand, step: int) -> bool:
    """Whether the strand's sentence on the other side has a word without a partner right behind it (or before it)."""
    side, partners = (given.left, given.links.left) if which else (given.right, given.links.right)
    ends = strand.left if which else strand.right
    at = ends[1] + 1 if step > 0 else ends[0] - 1
    first, stop = side.words(strand.sentences[1 - which])
    return first <= at < stop and partners[at] == ALONE


def _in_reading_order(whole: Sequence[Segment], cut: list[Segment], added: list[Segment]) -> Iterator[Segment]:
    waiting = iter(added)
    following = next(waiting, None)
    for segment in sorted([*whole, *cut], key=lambda segment: segment.left or (0, 0)):
        if segment.left and segment.right and not segment.moved:
            while following and following.right and following.right < segment.right:
                yield following
                following = next(waiting, None)
        yield segment
    if following:
        yield following
        yield from waiting
