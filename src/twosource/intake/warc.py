"""A WARC file -> the reports on the pages in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO, NamedTuple

from twosource.errors import UnreadableInput
from twosource.intake.addresses import know_address
from twosource.intake.article import Received
from twosource.intake.decode import decode
from twosource.intake.feed_dates import read_date
from twosource.intake.http_block import read_answer
from twosource.intake.page import read_page
from twosource.intake.warc_records import Record, read_records
from twosource.model.article import Finding

_PAGES = ("text/html", "application/xhtml+xml")
_TOLD = 20
"""Findings of one kind that are told one by one; a file holds a hundred thousand records."""


class Captured(NamedTuple):
    """A page as a crawler took it: the name of its record, its address, when, its bytes and what its headers say of
    their encoding. Small enough to be handed to another process."""

    source: str
    address: str
    at: str | None
    body: bytes
    charset: str | None
    whole: bool


def read_pages(source: str, stream: BinaryIO) -> Iterator[Captured | Finding]:
    """Every page of a WARC file, one after another. Records that hold no page are counted at the end: requests and
    descriptions of the crawl belong there, redirects and repeats (`revisit`) hold no text."""
    passed: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for item in read_records(source, stream):
        found = item if isinstance(item, Finding) else _page(source, item, passed)
        if isinstance(found, Finding):
            told[found.kind] += 1
            if told[found.kind] <= _TOLD:
                yield found
        elif found is not None:
            yield found
    for kind, number in sorted(told.items()):
        if number > _TOLD:
            yield Finding(source, kind, f"{number - _TOLD} more of this", True)
    for kind, number in sorted(passed.items()):
        yield Finding(source, "passed-over", f"{number} records passed over: {kind}", False)


def read_captured(page: Captured) -> tuple[Received | Finding, ...]:
    """The report on a page, its address that of the record and its date what the page says; what is wrong is a finding.
    A date after the crawl cannot be right."""
    try:
        decoded = decode(page.source, page.body, page.charset)
        received = read_page(page.source, decoded.text)
    except UnreadableInput as error:
        return (Finding(error.source, error.kind, error.message, True),)
    findings = []
    crawled = _moment(page.at)
    dated = read_date(received.published, crawled) if crawled else None
    if dated and dated.fault:
        findings.append(Finding(page.source, "date", f"{dated.fault} when it was taken: kept as undated", False))
    if not page.whole:
        findings.append(Finding(page.source, "cut", "the record was cut off: what was there is read", False))
    published = dated.iso if dated else received.published
    known = know_address(page.address)
    report = replace(received, url=known.address if known else received.url, published=published)
    return (*findings, report)


def _page(source: str, record: Record, passed: Counter[str]) -> Captured | Finding | None:
    """The page that a record holds; None where it holds none, counted in `passed`."""
    name = f"{source}#{record.number}"
    kind = record.headers.get("warc-type", "").casefold()
    if kind != "response":
        if kind not in ("warcinfo", "request", "metadata"):
            passed[kind or "without a type"] += 1
        return None
    answer = read_answer(record.block)
    if answer.status != 200:
        passed[f"answers {answer.status or 'that cannot be read'}"] += 1
        return None
    if answer.kind not in _PAGES:
        passed[f"{answer.kind[:40] or 'without a kind'}, no page"] += 1
        return None
    if answer.fault:
        return Finding(name, "warc", f"{answer.fault}: left out", True)
    address = record.headers.get("warc-target-uri", "").strip("<> ")
    return Captured(name, address, record.headers.get("warc-date"), answer.body, answer.charset, record.whole)


def _moment(written: str | None) -> datetime | None:
    """When a record was taken."""
    try:
        return datetime.fromisoformat(written) if written else None
    except ValueError:
        return None
