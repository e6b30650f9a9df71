"""Words of a statement -> which one of its kind each numbered thing is: "third test", "Flight 12", "Orion-2"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from twosource.language.lexicon import pairs, wordset
from twosource.ledger.compared import Compared
from twosource.ledger.terms import Term

_NUMBERED = re.compile(r"\b([A-Z][\w’']*[^\W\d_])[- ](\d{1,4})(?![\d%]|[.,:]\d|-?(?:year|day|point|member|m\b|k\b))\b")
_DATED = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$"
)
"""A month or a weekday carries a date, not its own number."""

_YEAR = re.compile(r"(?:1[89]|20)\d\d$")

_REACH = 2
"""Terms behind an ordinal that it may number: "third nuclear test"."""

Numbering = frozenset[tuple[str, str]]
"""Pairs of what is numbered, folded, and its number."""


def find_numbering(content: str, terms: Sequence[Term]) -> Numbering:
    """The numbered things of a statement. Dates and years number nothing."""
    found = {
        (m[1].casefold(), m[2])
        for m in _NUMBERED.finditer(content)
        if not _DATED.match(m[1]) and not _YEAR.match(m[2]) and m[1].casefold() not in wordset("function_words")
    }
    for i, term in enumerate(terms):
        number = pairs("ordinals").get(term.form)
        if number:
            found.update((other.key, number) for other in terms[i + 1 : i + 1 + _REACH] if other.key[:1] != "@")
    return frozenset(found)


def compare_numbering(left: Numbering, right: Numbering) -> Compared:
    """Disagrees when both number one kind of thing and no number of it is the same."""
    mine, its = _by_kind(left), _by_kind(right)
    for kind in sorted(mine.keys() & its.keys()):
        if not mine[kind] & its[kind]:
            shown = f"{kind} {', '.join(sorted(mine[kind]))} ≠ {', '.join(sorted(its[kind]))}"
            return Compared("numbering", shown, False)
    return Compared("numbering", "none" if not left or not right else "same", True if left & right else None)


def _by_kind(numbering: Numbering) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind, number in numbering:
        found[kind].add(number)
    return found
