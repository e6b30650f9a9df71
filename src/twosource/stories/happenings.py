"""Stories of reports before and after -> what happened: founded, joined, moved, merged, split, renamed, withdrawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

Kind = Literal["founded", "joined", "moved", "merged", "split", "renamed", "withdrawn"]

After = Callable[[int], int | None]
"""The story of a report now; None for one that is gone."""


class Happening(NamedTuple):
    """What happened to a story (by its founder's number), by which report, with which other story."""

    kind: Kind
    story: int
    report: int
    other: int | None = None


def happenings(before: Mapping[int, int | None], after: After) -> tuple[Happening, ...]:
    """What the changes say that `before` holds: for each report whose story is another now, the one before (None for a
    new report). A story that lost its founder lives on as the one that most of its changed reports went to."""
    found: list[Happening] = []
    heirs = _heirs(before, after)
    for story in sorted({old for old in before.values() if old is not None}):
        found += _of_story(story, before, after, heirs)
    taken = {happening.story for happening in found if happening.kind in ("renamed", "split")}
    for report in sorted(report for report, old in before.items() if old is None):
        now = after(report)
        if now is not None and (now != report or now not in taken):
            found.append(Happening("founded" if now == report else "joined", now, report))
    return tuple(found)


def _heirs(before: Mapping[int, int | None], after: After) -> dict[int, tuple[int, Kind]]:
    """For each story that is no more, the one that it lives on as, and whether that was there before."""
    heirs: dict[int, tuple[int, Kind]] = {}
    renamed: set[int] = set()
    gone = sorted({old for old in before.values() if old is not None and after(old) != old})
    sizes = {old: Counter(went for went in _went(old, before, after)) for old in gone}
    for old in sorted(gone, key=lambda old: (-sum(sizes[old].values()), old)):
        if sizes[old]:
            heir = min(sizes[old], key=lambda story: (-sizes[old][story], story))
            new = before.get(heir, heir) != heir and heir not in renamed
            heirs[old] = (heir, "renamed" if new else "merged")
            renamed.add(heir)
    return heirs


def _went(story: int, before: Mapping[int, int | None], after: After) -> Iterable[int]:
    return (now for report, old in before.items() if old == story and (now := after(report)) is not None)


def _of_story(
    story: int, before: Mapping[int, int | None], after: After, heirs: Mapping[int, tuple[int, Kind]]
) -> Iterable[Happening]:
    """What happened to a story that reports left."""
    left = sorted(report for report, old in before.items() if old == story)
    heir, kind = heirs.get(story, (None, None))
    if heir is not None and kind is not None:
        yield Happening(kind, heir, heir, story)
    for report in left:
        now = after(report)
        if now is None:
            yield Happening("withdrawn", heir if heir is not None else story, report)
        elif now == heir:
            continue
        elif now == report and before[now] == story:
            yield Happening("split", now, report, story)
        else:
            yield Happening("moved", now, report, story)
