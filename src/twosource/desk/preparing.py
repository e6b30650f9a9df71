"""A batch of what was received -> what the archive keeps of it, made ready to be written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.archive.packing import pack
from twosource.desk.telling import Teller
from twosource.intake.article import identify
from twosource.intake.read import MAX_BYTES
from twosource.lineage.compiled_words import Memo, new_memo, parts_of, read_texts
from twosource.lineage.prints import Prints, prints_of
from twosource.model.archive import Arrival
from twosource.model.article import Finding
from twosource.model.received import Received
from twosource.stories.compiled_telling import Tellings


class Prepared(NamedTuple):
    """Arrivals with the prints of their texts (numbered as they stand here) and the terms by which they are placed in
    stories, where these were asked for; what was found."""

    arrivals: tuple[Arrival, ...]
    findings: tuple[Finding, ...]
    prints: Prints
    told: Tellings | None = None


class Preparer:
    """Makes batches ready; remembers the numbers of words. Writes nothing and may run beside who does."""

    def __init__(self, feed: str | None = None, teller: Teller | None = None) -> None:
        """`feed` is what they come by; `teller` reads the terms by which they are placed."""
        self._feed = feed
        self._teller = teller
        self._memo: Memo = new_memo()

    def prepared(self, batch: Sequence[Received | Finding]) -> Prepared:
        """What is to be kept of a batch; what cannot be read is a finding."""
        arrivals: list[Arrival] = []
        findings: list[Finding] = []
        for item in batch:
            made = item if isinstance(item, Finding) else self._arrival(item)
            if isinstance(made, Finding):
                findings.append(made)
            else:
                arrivals.append(made)
        contents = [arrival.received.content for arrival in arrivals]
        told = self._teller.told(contents, [arrival.title or "" for arrival in arrivals]) if self._teller else None
        return Prepared(tuple(arrivals), tuple(findings), prints_of(*words_of(contents, self._memo)), told)

    def _arrival(self, received: Received) -> Arrival | Finding:
        if not received.content.strip():
            return Finding(received.source, "no-text", "no text in it, left out: give the report's text", True)
        if len(received.content) > MAX_BYTES:
            message = f"longer than {MAX_BYTES // 1_000_000} million characters, left out: give its reports one by one"
            return Finding(received.source, "too-large", message, True)
        try:
            identity = identify(received)
            return Arrival(received, identity.id, identity.outlet, identity.title, self._feed, pack(received))
        except (ValueError, TypeError, RecursionError) as error:
            message = f"cannot be read ({type(error).__name__}), left out: check what came with it"
            return Finding(received.source, "unreadable", message, True)


def words_of(contents: Sequence[str], memo: Memo) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The words of texts as numbers, and the bounds of the texts among them."""
    read = [read_texts(contents[part], memo) for part in parts_of(contents)]
    keys = np.concatenate([np.empty(0, np.uint64), *(words.keys for words in read)])
    return keys, np.cumsum(np.concatenate([np.zeros(1, np.int64), *(words.counts for words in read)]))
