"""The state of every case against the pinned one, item by item: `python -m benchmarks.gate [--pin] [--lower]`.

`pinned.json` holds, for each case and figure, a floor and the keys of the items that are right (keys, never words of a
report). A run prints gains and losses. Exit status 1 when a figure lies below its floor. `--pin` takes the new state
where no floor falls; `--pin --lower` also where one does.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.cases import Case, all_cases
from benchmarks.figure import Figure
from benchmarks.score import analysis_of, figures

PINNED = Path(__file__).with_name("pinned.json")
DIGITS = 4
"""Floors are cut to this many digits, so that a floor never lies above the figure that it was pinned from."""


class Comparison(NamedTuple):
    """One figure of one case beside its pinned state."""

    figure: Figure
    floor: float | None
    gains: list[str]
    losses: list[str]

    @property
    def falls(self) -> bool:
        """Whether the figure lies below its floor."""
        return self.floor is not None and (self.figure.value is None or self.figure.value < self.floor)


def compare(listed: list[Figure], pinned: dict[str, Any]) -> list[Comparison]:
    """Each figure with the items that are newly right and newly wrong."""
    compared = []
    for figure in listed:
        before = pinned.get(figure.name, {})
        right = {key for key, (ok, _) in figure.items.items() if ok}
        was = set(before.get("right", ()))
        gains = [figure.items[key][1] for key in sorted(right - was)] if before else []
        losses = [figure.items[key][1] if key in figure.items else key for key in sorted(was - right)]
        compared.append(Comparison(figure, before.get("floor"), gains, losses))
    missing = set(pinned) - {f.name for f in listed}
    compared += [Comparison(Figure(name), pinned[name]["floor"], [], ["the whole figure"]) for name in sorted(missing)]
    return compared


def state(listed: list[Figure]) -> dict[str, Any]:
    """What is pinned of a case."""
    scale = 10**DIGITS
    return {
        f.name: {
            "floor": int((f.value or 0) * scale) / scale,
            "right": sorted(k for k, (ok, _) in f.items.items() if ok),
        }
        for f in listed
    }


def check(case: Case, pinned: dict[str, Any]) -> tuple[list[Figure], list[Comparison]]:
    """The case's figures now, and beside what is pinned of it."""
    listed = figures(case, analysis_of(case))
    return listed, compare(listed, pinned.get(case.name, {}))


def load() -> dict[str, Any]:
    """The pinned state of all cases."""
    return dict(json.loads(PINNED.read_text(encoding="utf-8"))) if PINNED.exists() else {}


def main() -> int:
    """Print gains and losses; pin where asked."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--pin", action="store_true", help="pin the new state where no floor falls")
    options.add_argument("--lower", action="store_true", help="with --pin: also where a floor falls")
    chosen = options.parse_args()
    pinned, fallen = load(), 0
    for case in all_cases():
        listed, compared = check(case, pinned)
        for c in compared:
            if c.gains or c.losses or c.falls:
                was = "new" if c.floor is None else f"floor {c.floor}"
                print(f"{case.name}: {c.figure.name}: {c.figure.value or 0:.4f} ({was}){'  BELOW' * c.falls}")
                print(
                    "".join(f"    + {shown}\n" for shown in c.gains) + "".join(f"    - {s}\n" for s in c.losses), end=""
                )
        falls = sum(c.falls for c in compared)
        fallen += falls
        if chosen.pin and (not falls or chosen.lower):
            pinned[case.name] = state(listed)
    if chosen.pin:
        PINNED.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{fallen} figures below their floors" if fallen else "no figure below its floor")
    return 1 if fallen and not (chosen.pin and chosen.lower) else 0


if __name__ == "__main__":
    sys.exit(main())
