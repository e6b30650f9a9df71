"""Texts alone -> the agencies found behind them, and how well the stated chance holds: `python -m benchmarks.origins`.

Data: `polnear` (87 texts with a known agency; the 144 marked NA left out, and counted apart) and
`article_bias_allsides` (1,496 articles of agencies, hand labels for other outlets; see `benchmarks.origin_pairs`).
Weights were learned on PolNeAR's train part and the even-numbered articles (`python -m benchmarks.origin_weights`), so
that dev+test and odd numbers are news to them. Printed: precision and recall of the agency that is told; how many
agency texts bear no mark of theirs, which bounds recall; wrong and missed texts with --misses; stated against observed
chance in bins, with the Brier score and the expected calibration error.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from itertools import pairwise

from benchmarks.origin_pairs import Shown, of_bias, of_polnear

_BINS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.0)
_NO_MARK = frozenset(("spelling",))


def precision_and_recall(texts: Sequence[Shown]) -> str:
    """One line: right, given, there, and how many that are there show no mark."""
    given = [t for t in texts if t.given]
    there = [t for t in texts if t.wire]
    right = sum(t.weight for t in given if t.given == t.wire)
    bare = sum(1 for t in there if not any(s.agency == t.wire and s.kind not in _NO_MARK for s in t.signs))
    found, all_given, all_there = right, sum(t.weight for t in given), sum(t.weight for t in there)
    return (
        f"precision {_ratio(found, all_given)} ({right:.0f}/{all_given:.0f})  "
        f"recall {_ratio(found, all_there)} ({right:.0f}/{all_there:.0f})  "
        f"{len(texts)} texts; {bare} of {len(there)} agency texts bear no mark of theirs"
    )


def _ratio(part: float, whole: float) -> str:
    return f"{part / whole:.3f}" if whole else "  -  "


def reliability(texts: Iterable[Shown]) -> list[str]:
    """Stated against observed chance of every agency that a text shows signs of, in bins; Brier score and error."""
    pairs = [(chance, t.wire == agency, t.weight) for t in texts for agency, chance in t.chance.items()]
    lines, error, total = [], 0.0, sum(weight for *_, weight in pairs)
    for low, high in pairwise(_BINS):
        inside = [p for p in pairs if low <= p[0] < high or (high == 1.0 and p[0] == 1.0)]
        size = sum(weight for *_, weight in inside)
        if not inside:
            continue
        stated = sum(c * w for c, _, w in inside) / size
        seen = sum(right * w for _, right, w in inside) / size
        error += abs(stated - seen) * size
        lines.append(f"    {low:4.2f}-{high:4.2f}  stated {stated:.3f}  observed {seen:.3f}  ({len(inside)} pairs)")
    brier = sum((chance - right) ** 2 * w for chance, right, w in pairs) / total
    lines.append(f"    Brier {brier:.4f}, expected calibration error {error / total:.4f} over {len(pairs)} pairs")
    return lines


def main() -> None:
    """Print both corpora, part by part."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--misses", action="store_true", help="list wrong and missed texts with their signs")
    options.add_argument("--polnear", action="store_true", help="PolNeAR alone")
    chosen = options.parse_args()
    texts = list(of_polnear())
    known = [t for t in texts if t.known]
    print("PolNeAR, wire column, from the text alone")
    for part in ("train", "dev+test"):
        print(f"  {part:14} {precision_and_recall([t for t in known if t.part == part])}")
    print(f"  {'all':14} {precision_and_recall(known)}")
    print(f"  {'all with NA':14} {precision_and_recall(texts)}  (NA counted as nobody's)")
    held = [t for t in known if t.part == "dev+test"]
    if not chosen.polnear:
        bias = list(of_bias())
        print("article_bias_allsides, from the text alone")
        for part in ("even, agency", "even, alone", "odd, agency", "odd, alone", "odd, received"):
            print(f"  {part:14} {precision_and_recall([t for t in bias if t.part == part])}")
        learned = [t for t in known if t.part == "train"] + [t for t in bias if t.part.startswith("even")]
        held += [t for t in bias if t.part.startswith("odd")]
        print("  stated against observed, what weights were learned on", *reliability(learned), sep="\n")
        texts += bias
    print("  stated against observed, held out", *reliability(held), sep="\n")
    for text in texts if chosen.misses else ():
        if text.given != text.wire:
            signs = ", ".join(f"{s.agency} {s.kind}" for s in text.signs)
            print(f"  {text.name} ({text.part}): want {text.wire}, got {text.given} [{signs}]")


if __name__ == "__main__":
    main()
