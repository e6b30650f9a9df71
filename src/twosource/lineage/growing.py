"""Two texts as numbers, with runs of equal words -> the stretches of wording that they share.

Plain Python that Numba compiles too (`compiled.py`): one rule for two texts and for a million.
"""

from __future__ import annotations

from typing import Any

SEED = 4
"""Words of an exact run from which a stretch is grown."""

LOOKAHEAD = 8
"""Words that an edit may replace, drop or add before the wording goes on."""

RESUME = 2
"""Equal words in a row that show that it goes on."""

EDIT = 2
"""Points that an edited word costs; an equal one gives as many."""

DROP = 16
"""Points below the best at which a stretch ends."""

SHORTEST = 7
"""Equal words of a stretch that is kept."""


# `sides` is always (words of a, words of b, which words of a are taken, which of b are); a word is a number.


def equal_words(sides: Any, i: int, j: int, step: int, most: int) -> int:
    """How many words, `most` at most, are equal and free from places `i` and `j` on."""
    a, b, taken_a, taken_b = sides
    size = 0
    while size < most:
        p, q = i + step * size, j + step * size
        if p < 0 or q < 0 or p >= len(a) or q >= len(b) or a[p] != b[q] or taken_a[p] or taken_b[q]:
            break
        size += 1
    return size


def resumption(sides: Any, i: int, j: int, step: int) -> tuple[int, int]:
    """How many words to pass over on either side for the wording to go on, the smallest edit first; (0, 0) where it
    does not."""
    a, b, _, _ = sides
    # The first word is compared here: a call for each of the eighty places would take most of an alignment's time.
    room_a, room_b = (len(a) - i, len(b) - j) if step > 0 else (i + 1, j + 1)
    for most in range(1, LOOKAHEAD + 1):
        for least in range(most + 1):
            if least < room_a and most < room_b and a[i + step * least] == b[j + step * most]:
                p, q = i + step * least, j + step * most
                if equal_words(sides, p, q, step, RESUME) == RESUME:
                    return least, most
            if most < room_a and least < room_b and a[i + step * most] == b[j + step * least]:
                p, q = i + step * most, j + step * least
                if equal_words(sides, p, q, step, RESUME) == RESUME:
                    return most, least
    return 0, 0


def extend(sides: Any, i: int, j: int, step: int, out: Any, row: int) -> int:
    """Writes equal blocks from a place on in one direction, up to the best score, as rows of `out` from `row` on; the
    row after the last. A row is (place in a, place in b, size), its places those of the block's first words."""
    score = best = 0
    kept = row
    longest = max(len(sides[0]), len(sides[1]))
    while True:
        size = equal_words(sides, i, j, step, longest)
        if size:
            back = size - 1 if step < 0 else 0
            out[3 * row], out[3 * row + 1], out[3 * row + 2] = i - back, j - back, size
            row += 1
            i, j, score = i + step * size, j + step * size, score + EDIT * size
            if score > best:
                best, kept = score, row
        left, right = resumption(sides, i, j, step)
        score -= EDIT * max(left, right)
        if left + right == 0 or score < best - DROP:
            return kept
        i, j = i + step * left, j + step * right


def longest_free(run: Any, taken_a: Any, taken_b: Any) -> Any:
    """The longest part of a run (place in a, place in b, size) that no stretch has taken in either text."""
    i, j, size = run
    best_at = best = at = 0
    for n in range(size + 1):
        if n == size or taken_a[i + n] or taken_b[j + n]:
            if n - at > best:
                best_at, best = at, n - at
            at = n + 1
    return i + best_at, j + best_at, best


def stretch_from(sides: Any, run: Any, scratch: Any) -> int:
    """Grows a run both ways and writes the stretch as rows of `scratch`, in the order of the texts, blocks that touch
    in both texts as one; the number of rows, 0 where fewer than `SHORTEST` words are equal.

    `scratch` has room for a row a word of the shorter text.
    """
    i, j, size = run
    behind = extend(sides, i - 1, j - 1, -1, scratch, 0)
    ahead = extend(sides, i + size, j + size, 1, scratch, behind)
    low, high = 0, behind - 1
    while low < high:
        for n in range(3):
            scratch[3 * low + n], scratch[3 * high + n] = scratch[3 * high + n], scratch[3 * low + n]
        low, high = low + 1, high - 1
    for row in range(ahead - 1, behind - 1, -1):
        for n in range(3):
            scratch[3 * row + 3 + n] = scratch[3 * row + n]
    scratch[3 * behind], scratch[3 * behind + 1], scratch[3 * behind + 2] = i, j, size
    words = rows = 0
    for row in range(ahead + 1):
        i, j, size = scratch[3 * row], scratch[3 * row + 1], scratch[3 * row + 2]
        words += size
        last = 3 * (rows - 1)
        if rows and scratch[last] + scratch[last + 2] == i and scratch[last + 1] + scratch[last + 2] == j:
            scratch[last + 2] += size
        else:
            scratch[3 * rows], scratch[3 * rows + 1], scratch[3 * rows + 2] = i, j, size
            rows += 1
    return rows if words >= SHORTEST else 0


def grow(sides: Any, runs: Any, count: int, scratch: Any, out: Any) -> int:
    """Writes the stretches that grow from `count` runs (rows of place in a, place in b, size; the best first) as rows
    (number of the stretch, place in a, place in b, size) of `out`; the number of rows.

    Each run is grown both ways over small edits until the score falls too far (X-drop extension as in Altschul et al.
    1997); what a stretch covers in either text is taken, so that none overlaps another. `out` has room for a row a
    word of the shorter text.
    """
    _, _, taken_a, taken_b = sides
    rows = stretches = 0
    for n in range(count):
        run = longest_free((runs[3 * n], runs[3 * n + 1], runs[3 * n + 2]), taken_a, taken_b)
        if run[2] < SEED:
            continue
        size = stretch_from(sides, run, scratch)
        if not size:
            continue
        last = 3 * (size - 1)
        for place in range(scratch[0], scratch[last] + scratch[last + 2]):
            taken_a[place] = 1
        for place in range(scratch[1], scratch[last + 1] + scratch[last + 2]):
            taken_b[place] = 1
        for row in range(size):
            out[4 * rows] = stretches
            out[4 * rows + 1], out[4 * rows + 2] = scratch[3 * row], scratch[3 * row + 1]
            out[4 * rows + 3] = scratch[3 * row + 2]
            rows += 1
        stretches += 1
    return rows
