"""Paths -> the files behind them."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from twosource.model.article import Finding

STANDARD_INPUT = "-"

_REPORTS = ("", ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".rss", ".atom")
_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".png", ".jpg", ".jpeg", ".xml")
_READ_IN_FOLDERS = frozenset(_REPORTS + _DOCUMENTS)
"""Endings by which a folder's files are opened: those of reports, and those of documents that people take for reports,
so that they are told what to do. A file that is named by itself is opened whatever its ending."""


class Source(NamedTuple):
    """What is to be read: its name as people know it, and its path (None is standard input)."""

    name: str
    path: Path | None


def find_sources(paths: tuple[str, ...]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """The files that `paths` name, each once: files, folders with all below them in the order of their names (hidden
    files left out), "-" for standard input. What cannot be walked is told in the findings."""
    sources: list[Source] = []
    findings: list[Finding] = []
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if path == STANDARD_INPUT:
            sources.append(Source(STANDARD_INPUT, None))
            continue
        before = len(sources)
        for found in _walk(Path(path), seen, top=True):
            if isinstance(found, Source):
                sources.append(found)
            else:
                findings.append(found)
        if Path(path).is_dir() and len(sources) == before and not any(f.source == path for f in findings):
            findings.append(Finding(path, "empty-folder", "no report in this folder: give one that holds some", True))
    return _once(sources, findings)


def _once(sources: list[Source], findings: list[Finding]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    if [source.name for source in sources].count(STANDARD_INPUT) > 1:
        findings.append(Finding(STANDARD_INPUT, "twice", "standard input is named twice and was read once", False))
        first = next(i for i, source in enumerate(sources) if source.path is None)
        sources = [s for i, s in enumerate(sources) if s.path is not None or i == first]
    return tuple(sources), tuple(findings)


def _walk(path: Path, seen: set[tuple[int, int]], *, top: bool) -> Iterator[Source | Finding]:
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        yield _unreachable(path, error)
        return
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        yield Finding(str(path), "twice", "this path leads to what was read before: it was read once", False)
    elif stat.S_ISDIR(status.st_mode):
        seen.add(identity)
        yield from _folder(path, seen)
    elif not stat.S_ISREG(status.st_mode):
        message = "not a file (a device, pipe or socket): save it as a file, or pipe it in and name it -"
        yield Finding(str(path), "not-a-file", message, True)
    elif not top and path.suffix.casefold() not in _READ_IN_FOLDERS:
        message = f"files that end in {path.suffix} are not read from folders: name it by itself if it is a report"
        yield Finding(str(path), "ending", message, True)
    else:
        seen.add(identity)
        yield Source(str(path), path)


def _folder(path: Path, seen: set[tuple[int, int]]) -> Iterator[Source | Finding]:
    try:
        names = sorted(child.name for child in path.iterdir() if not child.name.startswith("."))
    except OSError as error:
        yield _unreachable(path, error)
        return
    for name in names:
        yield from _walk(path / name, seen, top=False)


def _unreachable(path: Path, error: OSError | ValueError) -> Finding:
    if isinstance(error, FileNotFoundError):
        return Finding(str(path), "missing", "no such file or folder: check the path", True)
    if isinstance(error, PermissionError):
        return Finding(str(path), "unreadable", "no permission to read it: ask for it or copy the file", True)
    reason = getattr(error, "strerror", None) or str(error)
    return Finding(str(path), "unreadable", f"cannot be opened ({reason}): check the path", True)
