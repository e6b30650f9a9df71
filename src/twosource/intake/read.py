"""Paths -> the reports in them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from twosource.errors import UnreadableInput, UsageError
from twosource.intake.article import identify, make_article
from twosource.intake.decode import decode
from twosource.intake.feed_file import read_feed_file
from twosource.intake.feed_json import is_json_feed
from twosource.intake.kinds import kind_of
from twosource.intake.page import read_page
from twosource.intake.records import read_json, read_lines
from twosource.intake.sources import Source, find_sources
from twosource.model.article import Article, Finding
from twosource.model.received import Received, as_copy, file_of, file_order

MAX_BYTES = 50_000_000
"""Bytes from which a file is left out unread: a report is a few kilobytes, a file this large is something else."""

Progress = Callable[[int, int, str], None]
"""Told before each file: how many are done, how many there are, the name of this one."""


def read(
    paths: tuple[str, ...], *, stdin: BinaryIO | None = None, progress: Progress | None = None
) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """The reports that files, folders and standard input ("-") hold: plain text, web pages, JSON, JSON Lines, feeds.
    What is left out or read with doubt is a finding, never an error; `stdin` stands for the process's own.

    Raises UsageError when no path is given.
    """
    if not paths:
        raise UsageError("name files or folders with reports, or - for standard input")
    sources, found = find_sources(paths)
    findings: list[Finding] = list(found)
    received: list[Received] = []
    for done, source in enumerate(sources):
        if progress:
            progress(done, len(sources), source.name)
        for item in read_source(source, stdin):
            if isinstance(item, Received):
                received.append(item)
            else:
                findings.append(item)
    if progress:
        progress(len(sources), len(sources), "")
    articles, more = gather(received)
    return articles, (*findings, *more)


def read_source(source: Source, stdin: BinaryIO | None = None) -> Iterator[Received | Finding]:
    """The reports of one source, and what is to be said about it."""
    try:
        decoded = decode(source.name, _bytes(source, stdin))
        if decoded.guessed:
            message = f"not UTF-8, read as {decoded.guessed}: check names with accents, or save it as UTF-8"
            yield Finding(source.name, "encoding", message, False)
        yield from _reports(source.name, decoded.text)
    except UnreadableInput as error:
        yield Finding(error.source, error.kind, error.message, True)


def gather(received: Iterable[Received]) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """The articles of what was received, one for each id, and findings on repeated texts and other languages.

    Two files with one text and no address to tell them apart are two reports, since somebody kept two: a verbatim copy
    whose outlet nobody noted. Their texts are equal, so they are one chain, and no count rises. Which of them has its
    name in its id hangs on the names, not on the order.
    """
    articles: dict[str, Article] = {}
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    for item in _told_apart(tuple(received)):
        article = make_article(item)
        first = articles.setdefault(article.id, article)
        before = texts.setdefault(article.text.content.strip(), article.source)
        if first is not article:
            message = f"the same report as {first.source}, counted once: name its outlet if another one published it"
            findings.append(Finding(article.source, "same-report", message, False))
            continue
        if before != article.source:
            findings.append(
                Finding(article.source, "same-text", f"the same text as {before}: kept as a copy of it", False)
            )
        if article.language and article.language != "en":
            message = f"in another language ({article.language}): compared as text, but its claims are not read"
            findings.append(Finding(article.source, "language", message, False))
    return tuple(articles.values()), tuple(findings)


def _told_apart(received: tuple[Received, ...]) -> Iterator[Received]:
    """All that was received; of files with one text, one outlet and no address those behind the first are copies."""
    named = {n: identify(item).id for n, item in enumerate(received) if not item.url and not item.copy}
    firsts: dict[str, str] = {}
    for n, report in named.items():
        file = file_of(received[n].source)
        firsts[report] = min(firsts.get(report, file), file, key=file_order)
    for n, item in enumerate(received):
        copied = n in named and file_of(item.source) != firsts[named[n]]
        yield as_copy(item) if copied else item


def _bytes(source: Source, stdin: BinaryIO | None) -> bytes:
    if source.path is None:
        data = (stdin or sys.stdin.buffer).read(MAX_BYTES + 1)
    else:
        try:
            with source.path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except PermissionError as error:
            message = "no permission to read it: ask for it or copy the file"
            raise UnreadableInput(source.name, "unreadable", message) from error
        except OSError as error:
            raise UnreadableInput(source.name, "unreadable", f"cannot be read ({error.strerror}): check it") from error
    if len(data) > MAX_BYTES:
        message = f"larger than {MAX_BYTES // 1_000_000} MB, left unread: give its reports one by one"
        raise UnreadableInput(source.name, "too-large", message)
    return data


def _reports(name: str, text: str) -> Iterator[Received | Finding]:
    match kind_of(name, text):
        case "page":
            yield read_page(name, text)
        case "json" | "lines" if is_json_feed(text):
            yield from read_feed_file(name, text)
        case "json":
            yield from read_json(name, text)
        case "lines":
            yield from read_lines(name, text)
        case "feed":
            yield from read_feed_file(name, text)
        case _:
            yield Received(name, text)
