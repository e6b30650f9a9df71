"""Words of a report, as numbers -> the terms that tell its event.

Plain Python that Numba compiles too (`compiled_telling.py`): one rule for one report and for a million.
"""

from __future__ import annotations

import math
from typing import Any

from twosource.stories.known_words import CALENDAR, COMMON, NAMED, bits_of, kind_of, pair_number, term_of

NAME, TITLE = 1, 2
"""What is noted of a term: it names somebody or something; it stands in the title."""

MOST = 64
"""Terms of a report that are kept."""

READ = 1000
"""Words of a report that are read: news tells its event first; what follows is background of many events."""

_OPENING = 120
"""Words of the opening."""

_IN_TITLE, _IN_OPENING, _LATER = 2.0, 1.0, 0.5
"""What one word counts, by where it stands."""

RAREST_BITS, NUMBER_BITS, COUNT_BITS, PAIR_BITS = 10, 3, 7, 8
"""Bits of a word that no list has; of a number; of a number with the word behind it; of two capitals beside
each other."""

ROOM = 4096
"""Slots for the terms of one report while it is read."""

_SHORTEST = 3
"""Letters of an unknown word that tells something."""

_YEAR, _CENTURIES = 4, (49, 50)
"""Digits of a year, which tells nothing, and the first one."""

BLANK, MARKED, ENDS = 0, 1, 2
"""What stands between two words: blanks alone, marks inside a sentence, the end of a sentence or line."""

CAPITAL, DIGIT = 1, 2
"""Classes of characters."""

_ENDINGS = (10, 13, 33, 34, 46, 58, 63, 8216, 8220, 8221, 8226, 8230)
"""Line ends, full stops and their like, colons, bullets, quotation marks: a capital behind one need not be a name."""

_SPACE = 32


def between(codes: Any, start: int, stop: int) -> int:
    """What stands between two words."""
    found = BLANK
    for at in range(start, stop):
        code = codes[at]
        if code == _SPACE:
            continue
        if code in _ENDINGS:
            return ENDS
        found = MARKED
    return found


def look_up(key: int, known: Any) -> int:
    """The slot of a number in the table of known words; -1 where it has none."""
    last = len(known) - 1
    at = int(key) & last
    while known[at, 0] != 0:
        if known[at, 0] == key:
            return at
        at = (at + 1) & last
    return -1


def slot_of(term: int, told: Any) -> int:
    """The slot of a term, a new one with no count where it has none yet. `told`: rows of terms (0: free), counts, bits,
    notes, and the slots in use behind their number."""
    terms, counts, bits, notes, used = told
    at = term & (ROOM - 1)
    while terms[at] != 0 and terms[at] != term:
        at = (at + 1) & (ROOM - 1)
    if terms[at] == 0:
        terms[at], counts[at], bits[at], notes[at] = term, 0.0, 0.0, 0
        used[0] += 1
        used[used[0]] = at
    return at


def count(term: int, told: Any, bits: int, weight: float, note: int) -> None:
    """Adds to a term's count and its notes."""
    at = slot_of(term, told)
    told[1][at] += weight
    told[2][at] = bits
    told[3][at] |= note


def unknown_bits(long: int, code: int, sort: int) -> int:
    """What a word tells that no list has: by its length, its first character and that one's class."""
    if sort == DIGIT:
        year = long == _YEAR and code in _CENTURIES
        return NUMBER_BITS if long > 1 and not year else 0
    return RAREST_BITS if long >= _SHORTEST else 0


def read_part(codes: Any, words: Any, lists: Any, told: Any, title: bool) -> None:
    """Counts the terms of a report's beginning, or of its title (after it). `words`: rows of beginnings, ends, numbers;
    `lists`: the known words, the classes of characters."""
    starts, ends, keys = words
    known, classes = lists
    before, capital_before, number_before = 0, False, False
    for row in range(min(len(keys), READ)):
        at, slot = starts[row], look_up(keys[row], known)
        gap = between(codes, ends[row - 1], at) if row else ENDS
        sort = classes[codes[at]]
        if slot >= 0:
            fact = int(known[slot, 1])
            term, bits, kind = term_of(fact), bits_of(fact), kind_of(fact)
        else:
            term, bits, kind = term_of(int(keys[row])), unknown_bits(ends[row] - at, codes[at], sort), NAMED
        weight = _IN_TITLE if title else (_IN_OPENING if row < _OPENING else _LATER)
        capital = sort == CAPITAL and kind != CALENDAR
        if bits > 0:
            count(
                term, told, bits, weight, TITLE if title else (NAME if capital and kind == NAMED and gap != ENDS else 0)
            )
        if gap == BLANK and not title:
            if capital and capital_before:
                pair = pair_number(before, term)
                slot = look_up(pair, known)
                bits_of_pair = PAIR_BITS if slot < 0 else min(PAIR_BITS, bits_of(int(known[slot, 1])))
                if bits_of_pair > 0:
                    count(pair, told, bits_of_pair, weight, NAME)
            if number_before and kind == COMMON and bits > 0:
                count(pair_number(before, term), told, COUNT_BITS, weight, 0)
        before, number_before = term, sort == DIGIT and bits > 0
        capital_before = capital and (gap != ENDS or kind == NAMED)


def weight_of(bits: int, count: float) -> int:
    """A term's weight as it is kept, 0 to 255."""
    return min(255, int(bits * (1.0 + math.log(1.0 + count)) * 6.0 + 0.5))


def pick(told: Any, kept: Any) -> int:
    """Writes the heaviest terms to `kept` (rows of terms, weights, notes), by term, and frees the slots; their number.
    Of equal ones at the cut those with the least numbers are kept."""
    terms, counts, bits, notes, used = told
    size, least = 0, -1
    for n in range(1, used[0] + 1):
        at = used[n]
        weight, term = weight_of(bits[at], counts[at]), terms[at]
        place = size
        if size < MOST:
            size += 1
        else:
            least = lightest(kept) if least < 0 else least
            place = least
            if weight < kept[1][place] or (weight == kept[1][place] and term > kept[0][place]):
                place = -1
        if place >= 0:
            kept[0][place], kept[1][place], kept[2][place] = term, weight, notes[at]
            least = -1
        terms[at] = 0
    used[0] = 0
    sort_rows(kept, size)
    return size


def lightest(kept: Any) -> int:
    """The place of the lightest row; of equal ones that of the greatest term."""
    least = 0
    for n in range(1, MOST):
        if kept[1][n] < kept[1][least] or (kept[1][n] == kept[1][least] and kept[0][n] > kept[0][least]):
            least = n
    return least


def sort_rows(kept: Any, size: int) -> None:
    """Orders rows by their terms."""
    terms, weights, notes = kept
    for n in range(1, size):
        term, weight, note, at = terms[n], weights[n], notes[n], n
        while at > 0 and terms[at - 1] > term:
            terms[at], weights[at], notes[at] = terms[at - 1], weights[at - 1], notes[at - 1]
            at -= 1
        terms[at], weights[at], notes[at] = term, weight, note
