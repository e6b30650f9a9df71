"""Entries of a feed -> each report once, however many addresses it came under."""

from __future__ import annotations

from twosource.intake.entries import Entry
from twosource.model.article import Finding

_COMPARED = 20
"""Entries under one address and title that are compared: a feed may give all of its entries one address."""


def once(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """The entries, those that tell of one report joined in the place of the first, with its longest text.

    They are one where the address (or, without one, the id) and the title are equal and one text holds the other: a
    feed whose entries all lead to one page keeps them all.
    """
    kept: list[Entry] = []
    places: dict[tuple[str, str], list[int]] = {}
    findings = []
    for entry in entries:
        key = _key(entry)
        same = [at for at in places.get(key, ())[-_COMPARED:] if key[0] and _holds(kept[at], entry)]
        if not same:
            places.setdefault(key, []).append(len(kept))
            kept.append(entry)
            continue
        first = kept[same[0]]
        kept[same[0]] = entry if len(entry.text) > len(first.text) else first
        message = f"the same report as {first.source} under another address: read once"
        findings.append(Finding(entry.source, "same-report", message, left_out=False))
    return tuple(kept), tuple(findings)


def _key(entry: Entry) -> tuple[str, str]:
    return (entry.known.key if entry.known else entry.id or "", (entry.title or "").casefold())


def _holds(one: Entry, other: Entry) -> bool:
    """Whether one text holds the other, white space apart."""
    a, b = (" ".join(entry.text.split()) for entry in (one, other))
    return a in b or b in a
