"""Reports, who hangs together with whom and what they share -> those that look mixed from texts of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from twosource.lineage.known import Known

Pair = tuple[str, str]


def find_mixed(known: Mapping[str, Known], tied: Iterable[Pair], copied: Iterable[Pair]) -> frozenset[str]:
    """The reports that took from several texts which have nothing to do with each other. `tied` are the pairs that hang
    together, `copied` those that share copied wording.

    Copies of one text keep its beginning and so share it with each other: where the reports that have words of this one
    fall into groups without any common wording, and it credits no agency, it took from them, and not they from it."""
    sharing: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in copied:
        sharing[left].add(right)
        sharing[right].add(left)
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in tied:
        if right in sharing[left]:
            beside[left].add(right)
            beside[right].add(left)
    return frozenset(r for r, others in beside.items() if not known[r].agency and _fall_apart(others, sharing))


def _fall_apart(reports: set[str], sharing: Mapping[str, set[str]]) -> bool:
    """Whether shared wording does not connect all of these reports."""
    waiting = [min(reports)]
    left = reports - set(waiting)
    while waiting and left:
        near = left & sharing[waiting.pop()]
        left -= near
        waiting += near
    return bool(left)
