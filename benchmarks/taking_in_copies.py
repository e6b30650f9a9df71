"""Planted copies -> the share that the archive finds, beside the index in memory."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.planted import KINDS, Workload, workload
from twosource.archive.opening import open_archive
from twosource.desk.taking_in import Ways, take_in
from twosource.intake.article import Received
from twosource.lineage.index import Index

_TEXTS, _DERIVED = 10_000, 0.25


def copies(folder: Path) -> None:
    """Print the shares, a kind a line. Each text is another outlet's, in the order in which they come and in another
    one: what is found in one order alone is printed too."""
    work = workload(_TEXTS, _DERIVED)
    found = _in_archive(folder / "copies.db", work, range(len(work.texts)))
    turned = _in_archive(folder / "turned.db", work, range(len(work.texts) - 1, -1, -1))
    index = Index()
    in_memory = set()
    for start in range(0, len(work.texts), 500):
        shared = index.add(work.texts[start : start + 500])
        in_memory |= set(zip(shared.earlier.tolist(), shared.later.tolist(), strict=True))
    print(f"{len(work.texts)} texts, {len(work.planted)} of them copied from others of them")
    print("kind  pairs   archive  in memory")
    of_kind = Counter(one.kind for one in work.planted)
    for kind in KINDS:
        pairs = [(one.source, one.text) for one in work.planted if one.kind == kind]
        shares = (sum(pair in held for pair in pairs) / of_kind[kind] for held in (found, in_memory))
        print(f"{kind:<4}{of_kind[kind]:>7}" + "".join(f"{share:>10.4f}" for share in shares))
    print(f"pairs in the archive {len(found)}, in memory {len(in_memory)}")
    print(
        f"from the last text to the first: {len(turned)}, of which {len(turned - found)} are not among the others, nor "
        f"{len(found - turned)} of the others among these"
    )


def _in_archive(path: Path, work: Workload, order: range) -> set[tuple[int, int]]:
    items = (Received(f"{n:05}", work.texts[n], outlet=f"Paper {n}", url=f"https://paper.example/{n}") for n in order)
    with open_archive(path, create=True) as archive:
        for _ in take_in(archive, items, lambda: "", Ways()):
            pass
        kept = archive.connection.execute("SELECT earlier, later FROM shared").fetchall()
    places = list(order)
    return {tuple(sorted((places[earlier - 1], places[later - 1]))) for earlier, later in kept}
