"""Judged items of two runs -> what was gained and what lost: `python -m benchmarks.items BEFORE AFTER [--kind K]`.

Both are files that a benchmark wrote with `--items FILE` (JSON lines: set, id, kind, gold, predicted, right, and where
there are any, words around it). Printed per kind: how many items are right now that were wrong, how many the other way,
then each with its words. An item that one file lacks (something given wrongly that is no longer given) counts as right
there if it was wrong here, and as wrong if it was right.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

Key = tuple[str, str, str]
_SHOWN = 110
"""Characters of an item's words that are shown."""


class Item(NamedTuple):
    """One judged thing: `id` names it in its `set` for every run over the same texts; `gold` and `predicted` are words
    for people, empty where there is none."""

    set: str
    id: str
    kind: str
    gold: str
    predicted: str
    right: bool
    around: str = ""

    @property
    def key(self) -> Key:
        """What names the same item in another run."""
        return self.set, self.kind, self.id


class Change(NamedTuple):
    """One item that is judged otherwise than before; either side None where its run has no such item."""

    before: Item | None
    after: Item | None

    @property
    def item(self) -> Item:
        """The item as the later run has it, else as the earlier."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change of nothing")
        return found


def write_items(path: Path | None, items: Iterable[Item]) -> None:
    """Write items as JSON lines; nothing where no file is asked for."""
    if path is not None:
        lines = [json.dumps(item._asdict(), ensure_ascii=False) for item in items]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_items(path: Path) -> tuple[Item, ...]:
    """The items of a file."""
    return tuple(Item(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line)


def changes(before: Sequence[Item], after: Sequence[Item]) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """What was gained and what was lost, in the order of their keys."""
    old, new = ({item.key: item for item in items} for items in (before, after))
    gained: list[Change] = []
    lost: list[Change] = []
    for key in sorted(old.keys() | new.keys()):
        a, b = old.get(key), new.get(key)
        was = a.right if a else not (b and b.right)
        now = b.right if b else not (a and a.right)
        if was != now:
            (gained if now else lost).append(Change(a, b))
    return tuple(gained), tuple(lost)


def shown(change: Change) -> str:
    """One line for people."""
    item = change.item
    was, now = (side.predicted if side else "" for side in change)
    around = f"  | {_short(item.around)}" if item.around else ""
    return f"{item.set} {item.id}: gold {_short(item.gold)!r}; was {_short(was)!r}, now {_short(now)!r}{around}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"


def _by_kind(found: Iterable[Change]) -> dict[str, list[Change]]:
    kinds: dict[str, list[Change]] = defaultdict(list)
    for change in found:
        kinds[change.item.kind].append(change)
    return kinds


def main() -> None:
    """Print the gains and losses."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("before", type=Path)
    options.add_argument("after", type=Path)
    options.add_argument("--kind", help="only kinds that hold these words")
    options.add_argument("--counts", action="store_true", help="counts alone")
    chosen = options.parse_args()
    gained, lost = (_by_kind(found) for found in changes(read_items(chosen.before), read_items(chosen.after)))
    for kind in sorted(gained.keys() | lost.keys()):
        if chosen.kind and chosen.kind not in kind:
            continue
        print(f"\n{kind}: {len(gained.get(kind, []))} gained, {len(lost.get(kind, []))} lost")
        for sign, found in (("+", gained), ("-", lost)):
            for change in () if chosen.counts else found.get(kind, ()):
                print(f"  {sign} {shown(change)}")
    if not gained and not lost:
        print("nothing changed")


if __name__ == "__main__":
    main()
