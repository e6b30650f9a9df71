"""Words as numbers -> the fingerprints by which texts that share wording are found.

Plain Python that Numba compiles too (`compiled_index.py`): one rule for one text and for a million.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from twosource.lineage.alignment import SHINGLE

WINDOW = 4
"""Neighbouring shingles of which the least is kept: eight shared words in a row are always found, with 0.4 of the
fingerprints."""

COMMON = 60
"""Earlier places of one fingerprint, beyond which the next ones alone are looked at: a form of an outlet, or a dispatch
that everybody carried, must not make a quadratic number of pairs."""

NEIGHBOURS = 3
"""How many these are."""

REPEATS = 4
"""Places of one fingerprint that one text gives; more are a refrain."""

MASK = 0xFFFFFFFFFFFFFFFF


def shingles(keys: Sequence[int]) -> list[int]:
    """A hash of 64 bits of each run of `SHINGLE` words (a polynomial with the finaliser of SplitMix64)."""
    found = []
    for at in range(len(keys) - SHINGLE + 1):
        mixed = 0
        for key in keys[at : at + SHINGLE]:
            mixed = (mixed * 0x9E3779B97F4A7C15 + key) & MASK
        mixed = ((mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ mixed >> 27) * 0x94D049BB133111EB) & MASK
        found.append(mixed ^ mixed >> 31)
    return found


def winnow(hashes: Any, count: int, window: int, places: Any) -> int:
    """Writes the places of the fingerprints among `count` hashes to `places`; their number.

    Of each `window` neighbours the least is kept, of equal ones the last (robust winnowing; Schleimer, Wilkerson,
    Aiken, SIGMOD 2003); of fewer than a window all are one.
    """
    kept = 0
    last = -1
    for stop in range(min(window, count), count + 1):
        start = max(0, stop - window)
        if last < start or stop == min(window, count):
            last = start
            for at in range(start + 1, stop):
                if hashes[at] <= hashes[last]:
                    last = at
        elif hashes[stop - 1] <= hashes[last]:
            last = stop - 1
        else:
            continue
        if count:
            places[kept] = last
            kept += 1
    return kept


def fingerprints(keys: Sequence[int]) -> list[tuple[int, int]]:
    """The fingerprints of a text with their places (word numbers), in order; empty for fewer than five words."""
    hashes = shingles(keys)
    places = [0] * len(hashes)
    count = winnow(hashes, len(hashes), WINDOW, places)
    return [(hashes[at], at) for at in places[:count]]
