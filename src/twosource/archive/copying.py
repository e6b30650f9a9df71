"""An open archive -> a copy of it in a new file, taken while others write."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from twosource.archive.archive import Archive
from twosource.archive.failing import told
from twosource.archive.opening import sync_folder
from twosource.errors import ArchiveError


def backup(archive: Archive, path: str | Path) -> int:
    """Copy the archive as it is at one moment to the new file `path`, which appears when it is whole and on disk; its
    size in bytes. Others may write meanwhile: what they write is not in it.

    Raises ArchiveError where `path` is there already, or where the copy cannot be written.
    """
    path = Path(path)
    if path.exists():
        raise ArchiveError(f"{path}: it is there already: name a new file for the copy")
    if not path.absolute().parent.is_dir():
        raise ArchiveError(f"{path}: there is no folder {path.parent}: make it, or choose another path")
    part = _part(path)
    try:
        with told(path):
            _copy(archive.connection, part)
        size = part.stat().st_size
        _appear(part, path)
    except OSError as error:
        raise ArchiveError(f"{path}: the copy cannot be written ({error.strerror}): choose another path") from error
    finally:
        _remove(part)
    return size


def _part(path: Path) -> Path:
    """A new, empty file beside `path`, with the permissions that a new file gets here."""
    part = path.absolute().parent / f".{path.name[:100]}.{os.getpid()}.part"
    try:
        _remove(part)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except OSError as error:
        raise ArchiveError(f"{path}: no copy can be written there ({error.strerror}): choose another path") from error
    return part


def _copy(source: sqlite3.Connection, part: Path) -> None:
    """All pages in one step, under one read: in several steps each write of others would begin the copy anew."""
    target = sqlite3.connect(part, isolation_level=None)
    try:
        target.execute("PRAGMA synchronous = OFF")
        source.backup(target, pages=-1)
        # One file, with no log beside it: `open_archive` takes it up from there.
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()


def _appear(part: Path, path: Path) -> None:
    """Put the whole copy on disk, then give it its name, unless that has been taken meanwhile."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
    try:
        os.link(part, path)
    except FileExistsError as error:
        raise ArchiveError(f"{path}: it is there already: name a new file for the copy") from error
    except OSError:
        # A file system without links.
        part.rename(path)
    sync_folder(path)


def _remove(part: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        Path(f"{part}{ending}").unlink(missing_ok=True)
