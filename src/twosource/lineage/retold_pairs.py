"""Reports and what joins them already -> the pairs that may be rewritten, with their signs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from twosource.lineage.details import Account, read_account
from twosource.lineage.grouping import Groups
from twosource.lineage.known import Known
from twosource.lineage.rare_details import Holders, Weighed, weigh
from twosource.lineage.rewriting import LEAST_BITS, may_be_rewritten
from twosource.lineage.rewriting_signs import Signs, signs_of
from twosource.lineage.same_event import near_in_time, same_event

_HOLDERS = 64
"""Reports that use a rare term, above which it brings no pairs together: what two reports share that rewrite one
another stands in few others, and the pairs grow with the square."""

_SHARED = 3
"""Rare terms that bring two reports together."""

Pair = tuple[str, str]


def retold_pairs(known: Mapping[str, Known], chains: Groups[str], doubted: frozenset[Pair]) -> Iterator[Signs]:
    """The signs of each pair that passes the test. Left out are pairs inside a chain and those that are in doubt
    already (`doubted`, the lesser id first)."""
    pairs = [pair for pair in _on_one_event(known) if chains.find(pair[0]) != chains.find(pair[1])]
    weighed = _weighed(known, pairs, chains)
    for left, right in pairs:
        if (left, right) in doubted or not _enough(weighed[left], weighed[right]):
            continue
        signs = signs_of(weighed[left], weighed[right])
        if may_be_rewritten(signs):
            yield signs


def _on_one_event(known: Mapping[str, Known]) -> list[Pair]:
    """Pairs that share rare terms, by an inverted index, and tell of one event; in order."""
    using: defaultdict[str, list[str]] = defaultdict(list)
    for report in sorted(known):
        for term in known[report].terms.rare:
            using[term].append(report)
    shared: Counter[Pair] = Counter()
    for reports in using.values():
        if 2 <= len(reports) <= _HOLDERS:
            shared.update(combinations(reports, 2))
    return sorted(
        pair
        for pair, times in shared.items()
        if times >= _SHARED
        and same_event(known[pair[0]].terms, known[pair[1]].terms)
        and near_in_time(known[pair[0]].article, known[pair[1]].article)
    )


def _weighed(known: Mapping[str, Known], pairs: list[Pair], chains: Groups[str]) -> dict[str, Weighed]:
    """The accounts of the reports in the pairs, each weighed among those that pairs join it with."""
    events: Groups[str] = Groups()
    for left, right in pairs:
        events.join(left, right)
    members: defaultdict[str, list[Account]] = defaultdict(list)
    for report in sorted({report for pair in pairs for report in pair}):
        members[events.find(report)].append(read_account(known[report]))
    found = {}
    for accounts in members.values():
        holders = _holders(accounts, chains)
        found.update({account.report: weigh(account, holders) for account in accounts})
    return found


def _holders(accounts: list[Account], chains: Groups[str]) -> Holders:
    """How many chains give each detail."""
    given = {(key, chains.find(account.report)) for account in accounts for key in account.counts}
    return Counter(key for key, _ in given)


def _enough(left: Weighed, right: Weighed) -> bool:
    """Whether so much is in common that looking closer is worth the time."""
    return max(left.carried(right), right.carried(left)) >= LEAST_BITS
