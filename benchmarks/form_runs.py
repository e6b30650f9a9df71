"""`article_bias_allsides` -> the wording that each outlet repeats under reports of different days and topics."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora import Document, bias_articles
from twosource.language.words import words

Hashes = NDArray[np.uint64]

RUN = 5
"""Words of a run that is looked for in other articles."""

OFTEN, TOPICS = 5, 3
"""Articles of one outlet, all on different days, and topics among them, from which a run that they share is form:
a background paragraph follows its one topic."""

ELSEWHERE = 0.05
"""Share of an outlet's count that other outlets may have of a run: what many write is a stock phrase."""

LEAST = 9
"""Words of the shortest form: five runs, each one word on from the last."""

_SHORTEST = 20
"""Words of the shortest article."""


class Archive(NamedTuple):
    """All articles as numbers of folded words: `first[i]` is where article i begins in `forms`; `lower` tells for each
    form whether it is written small mostly."""

    forms: NDArray[np.int32]
    first: NDArray[np.int64]
    names: list[str]
    lower: NDArray[np.bool_]
    outlets: list[str]
    days: list[str]
    topics: list[str]

    def words(self, article: int) -> NDArray[np.int32]:
        """The words of one article."""
        return self.forms[self.first[article] : self.first[article + 1]]


class Form(NamedTuple):
    """One distinct wording of an outlet's form: the article and the word where it stands first, and its length."""

    article: int
    first: int
    length: int


def read_archive() -> Archive:
    """The corpus; articles without twenty words are left out. The outlet is the host of the address."""
    number: dict[str, int] = {}
    small: Counter[int] = Counter()
    rows, outlets, days, topics = [], [], [], []
    for document in bias_articles():
        found = words(document.text)
        if len(found) < _SHORTEST:
            continue
        row = np.array([number.setdefault(word.form, len(number)) for word in found], dtype=np.int32)
        small.update(
            int(form)
            for form, word in zip(row, found, strict=True)
            if document.text[word.start : word.start + 1].islower()
        )
        rows.append(row)
        outlets.append(host_of(document))
        days.append(document.about.get("date") or "")
        topics.append(document.about.get("topic") or "")
    forms = np.concatenate(rows)
    counts = np.bincount(forms, minlength=len(number))
    lower = np.array([small[n] for n in range(len(number))]) >= 0.5 * counts
    first = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return Archive(forms, first, list(number), lower, outlets, days, topics)


def host_of(document: Document) -> str:
    """The host of a document's address: whose it is."""
    return urlsplit(document.about.get("url") or "").netloc.lower().removeprefix("www.")


def form_of_outlets(archive: Archive) -> dict[str, list[Form]]:
    """Each outlet's form, every wording once, the most frequent first."""
    runs = _hashes(archive)
    of: defaultdict[str, list[int]] = defaultdict(list)
    for article, outlet in enumerate(archive.outlets):
        of[outlet].append(article)
    repeated = {outlet: _repeated(archive, articles, runs) for outlet, articles in of.items() if len(articles) >= OFTEN}
    known = np.unique(np.concatenate([hashes for hashes, _ in repeated.values()]))
    total = np.zeros(len(known), dtype=np.int64)
    for row in runs:
        total[np.searchsorted(known, np.unique(row[_among(row, known)]))] += 1
    found = {}
    for outlet, (hashes, counts) in repeated.items():
        own = hashes[total[np.searchsorted(known, hashes)] - counts <= np.maximum(1, ELSEWHERE * counts)]
        found[outlet] = _distinct(archive, [(article, runs[article]) for article in of[outlet]], own)
    return {outlet: form for outlet, form in found.items() if form}


def _hashes(archive: Archive) -> list[Hashes]:
    """For each article the hash of every run of it."""
    table = np.random.default_rng(1).integers(0, 2**63, size=len(archive.names), dtype=np.uint64)
    rows = []
    for article in range(len(archive.outlets)):
        keys = table[archive.words(article)]
        hashes = np.zeros(len(keys) - RUN + 1, dtype=np.uint64)
        for k in range(RUN):
            hashes = hashes * np.uint64(6364136223846793005) + keys[k : len(keys) - RUN + 1 + k]
        rows.append(hashes)
    return rows


def _among(row: Hashes, known: Hashes) -> NDArray[np.bool_]:
    """Which hashes of a row are known ones (ascending): many times faster than `np.isin`, which sorts both each
    time."""
    if not len(known):
        return np.zeros(len(row), dtype=np.bool_)
    return np.asarray(known[np.minimum(np.searchsorted(known, row), len(known) - 1)] == row)


def _repeated(archive: Archive, articles: Sequence[int], runs: Sequence[Hashes]) -> tuple[Hashes, NDArray[np.int64]]:
    """The runs that stand in enough articles of one outlet, and in how many."""
    once = [np.unique(runs[article]) for article in articles]
    every = np.concatenate(once)
    owner = np.repeat(np.array(articles), [len(row) for row in once])
    order = np.argsort(every, kind="stable")
    hashes, start, count = np.unique(every[order], return_index=True, return_counts=True)
    kept = []
    for at in np.flatnonzero(count >= OFTEN):
        holders = owner[order[start[at] : start[at] + count[at]]]
        days, topics = {archive.days[a] for a in holders}, {archive.topics[a] for a in holders}
        if len(days) >= OFTEN and len(topics) >= TOPICS:
            kept.append(at)
    return hashes[kept], count[kept]


def _distinct(archive: Archive, articles: Sequence[tuple[int, Hashes]], own: Hashes) -> list[Form]:
    """The stretches of form in an outlet's articles, those left out of which more than half stood in one before."""
    seen: Counter[bytes] = Counter()
    where: dict[bytes, Form] = {}
    for article, row in articles:
        hit = _among(row, own)
        edges = np.flatnonzero(np.diff(np.concatenate([[0], hit.astype(np.int8), [0]])))
        for begin, end in zip(edges[::2], edges[1::2], strict=True):
            if end - begin + RUN - 1 >= LEAST:
                key = row[begin:end].tobytes()
                seen[key] += 1
                where.setdefault(key, Form(article, int(begin), int(end - begin) + RUN - 1))
    found, known = [], set[int]()
    for key, _ in sorted(seen.items(), key=lambda item: (-item[1], -len(item[0]), item[0])):
        hashes = set(np.frombuffer(key, dtype=np.uint64).tolist())
        if len(hashes - known) * 2 >= len(hashes):
            found.append(where[key])
        known |= hashes
    return found
