"""Path -> the archive in that file, open for reading or writing."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from twosource.archive import schema
from twosource.archive.archive import Archive
from twosource.archive.failing import told
from twosource.errors import ArchiveError

__all__ = ["PATIENCE", "Archive", "open_archive"]

PATIENCE = 30.0
"""Seconds that a writer waits for another one: a batch of a thousand reports is written in about one."""

_PAGE = 16384
"""Bytes of a page of a new file: bodies of 3 kB fill pages of 4 kB to three quarters (1.20 bytes of the file for each
of the text, against 1.14), and a batch of 250 reports writes a sixth less."""

_AGAIN = 0.02
"""Seconds between two tries at what SQLite does not wait for."""

_LEFTOVER = 64_000_000
"""Bytes to which the write-ahead log is cut once all of it lies in the archive: a large batch leaves it larger."""


def open_archive(path: str | Path, *, create: bool = False, readonly: bool = False, at: str | None = None) -> Archive:
    """The archive in the file `path`, which `create` makes where there is none. An older version's file is brought up
    to date, which is recorded with the time `at`. `readonly` writes nothing and works beside a writer.

    Raises ArchiveError where there is no archive, where a newer version wrote it, or where it cannot be opened so.
    """
    path = Path(path)
    if not _exists(path) and (readonly or not create):
        raise ArchiveError(f"{path}: no archive there: check the path, or add reports to make one")
    with told(path):
        archive = _to_read(path) if readonly else _to_write(path)
        try:
            _check(archive, create)
        except BaseException:
            archive.close()
            raise
    return archive if readonly else _brought_up(archive, at)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise ArchiveError(
            f"{path}: it cannot be reached ({error.strerror}): check the path and its folders"
        ) from error


def _to_write(path: Path) -> Archive:
    new = not path.exists()
    beside = path.parent if str(path.parent) else Path()
    if not beside.is_dir():
        raise ArchiveError(f"{path}: there is no folder {beside}: make it, or choose another path")
    if path.is_dir():
        raise ArchiveError(f"{path}: a folder, not an archive: name a file in it")
    if not os.access(beside if new else path, os.W_OK):
        raise ArchiveError(f"{path}: no permission to write it: ask for it, or open it for reading alone")
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    _prepare(connection)
    return Archive(path, connection)


def _to_read(path: Path) -> Archive:
    """Opened beside a writer where there is one. Where the folder cannot be written and no log lies beside the file,
    nobody writes it, and it is read as it stands."""
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    connection = _connected(address)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if Path(f"{path}-wal").exists() or os.access(path.absolute().parent, os.W_OK):
            raise
        connection = _connected(address + "&immutable=1")
    return Archive(path, connection, readonly=True)


def _connected(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)


def _prepare(connection: sqlite3.Connection) -> None:
    """What holds for each writer: on disk when a transaction ends, and no word left behind in what is given up."""
    connection.execute(f"PRAGMA page_size = {_PAGE}")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(f"PRAGMA journal_size_limit = {_LEFTOVER}")


def _check(archive: Archive, create: bool) -> None:
    """Raise ArchiveError where the file holds no archive, or one that this version cannot use as it was asked."""
    # In this order: who makes it at this moment writes both at once, and tables without the id would be another's.
    tables = archive.connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    application = archive.connection.execute("PRAGMA application_id").fetchone()[0]
    if application != schema.APPLICATION and (application or tables or archive.readonly or not create):
        raise ArchiveError(f"{archive.path}: not an archive: name another file")
    version, newest = schema.version_of(archive.connection), schema.newest()
    if version > newest:
        message = f"a newer version wrote it (tables {version}, this one knows {newest}): update twosource"
        raise ArchiveError(f"{archive.path}: {message}")
    if archive.readonly and version < newest:
        message = f"an older version wrote it (tables {version} of {newest}): open it for writing once, or add to it"
        raise ArchiveError(f"{archive.path}: {message}")


def _brought_up(archive: Archive, at: str | None) -> Archive:
    """The archive with the newest tables, its log beside it, its name safe in its folder."""
    try:
        if schema.version_of(archive.connection) < schema.newest():
            with archive.transaction() as connection:
                # Another writer may have done it meanwhile: `migrate` asks again.
                schema.migrate(connection, at)
            sync_folder(archive.path)
        with told(archive.path):
            mode = _logged(archive.connection)
        if mode != "wal":
            raise ArchiveError(
                f"{archive.path}: its disk cannot be shared by programs: put it on a disk of this machine"
            )
    except BaseException:
        archive.close()
        raise
    return archive


def _logged(connection: sqlite3.Connection) -> str:
    """Let the file have a log beside it, and what it has then. SQLite does not wait by itself for those who read or
    write while it has none yet."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_AGAIN)


def sync_folder(path: Path) -> None:
    """A new file's name is lost with the power unless its folder is written too."""
    with suppress(OSError):
        folder = os.open(path.absolute().parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
