"""Paths -> what arrives from them, one by one, however much it is."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from twosource.errors import UnreadableInput, UsageError
from twosource.intake.decode import decode
from twosource.intake.read import MAX_BYTES, read_source
from twosource.intake.records import read_line
from twosource.intake.sources import Source, find_sources
from twosource.model.article import Finding
from twosource.model.received import Received

_LINES = (".jsonl", ".ndjson")


def arriving(paths: Iterable[str], stdin: BinaryIO | None = None) -> Iterator[Received | Finding]:
    """The reports that files, folders and standard input ("-") hold, as `read` has them, read while they are taken.
    JSON Lines are read line by line: files of any size, and standard input that never ends. `stdin` stands for the
    process's own.

    Raises UsageError when no path is given.
    """
    asked = tuple(paths)
    if not asked:
        raise UsageError("name files or folders with reports, or - for standard input")
    sources, findings = find_sources(asked)
    return _arriving(sources, findings, stdin)


def _arriving(
    sources: tuple[Source, ...], findings: tuple[Finding, ...], stdin: BinaryIO | None
) -> Iterator[Received | Finding]:
    yield from findings
    for source in sources:
        if source.path is None:
            yield from _standard_input(source.name, stdin or sys.stdin.buffer)
        elif source.path.suffix.casefold() in _LINES:
            yield from _file_of_lines(source)
        else:
            yield from read_source(source)


def _standard_input(name: str, stream: BinaryIO) -> Iterator[Received | Finding]:
    first = stream.readline(MAX_BYTES + 1)
    if _is_report(first):
        yield from _line(f"{name}:1", first)
        yield from _lines(name, stream, done=1)
    else:
        yield from read_source(Source(name, None), io.BytesIO(first + stream.read(MAX_BYTES + 1 - len(first))))


def _is_report(line: bytes) -> bool:
    """Whether a line is one whole JSON object that holds a report, and so the first of JSON Lines."""
    try:
        return line.startswith(b"{") and isinstance(read_line("", line.decode("utf-8")), Received)
    except UnicodeDecodeError:
        return False


def _file_of_lines(source: Source) -> Iterator[Received | Finding]:
    try:
        with cast("Path", source.path).open("rb") as stream:
            yield from _lines(source.name, stream)
    except OSError as error:
        reason = "no permission to read it" if isinstance(error, PermissionError) else error.strerror
        yield Finding(source.name, "unreadable", f"cannot be read further ({reason}): check it", True)


def _lines(name: str, stream: BinaryIO, done: int = 0) -> Iterator[Received | Finding]:
    number = done
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES:
            yield Finding(f"{name}:{number}", "too-large", f"a line of more than {MAX_BYTES // 1_000_000} MB", True)
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
        elif line.strip():
            yield from _line(f"{name}:{number}", line)


def _line(name: str, line: bytes) -> Iterator[Received | Finding]:
    try:
        yield read_line(name, line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        try:
            yield read_line(name, decode(name, line).text)
        except UnreadableInput as error:
            yield Finding(error.source, error.kind, error.message, True)
