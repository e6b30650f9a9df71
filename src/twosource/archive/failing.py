"""What SQLite raises -> one line that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from twosource.errors import ArchiveError

_MESSAGES = {
    sqlite3.SQLITE_FULL: "no room is left for it: make room and do it again; nothing of this was kept",
    sqlite3.SQLITE_BUSY: "another program is writing it and did not end: try again when it is done",
    sqlite3.SQLITE_LOCKED: "another program is writing it and did not end: try again when it is done",
    sqlite3.SQLITE_READONLY: "it cannot be written: ask for permission, or open it for reading alone",
    sqlite3.SQLITE_PERM: "no permission to use it: ask for it",
    sqlite3.SQLITE_IOERR: "the disk did not do what was asked: check its room and its state, and do it again",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened: check the path and the permissions of its folder",
    sqlite3.SQLITE_CORRUPT: "it is damaged: check it, and go back to a backup",
    sqlite3.SQLITE_NOTADB: "not an archive: name another file",
    sqlite3.SQLITE_NOMEM: "not enough memory for it: close other programs and do it again",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns errors of SQLite inside into ArchiveError with the path and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise ArchiveError(f"{path}: {_message(error)}") from error


def _message(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    if "no such module: fts5" in str(error):
        return "this Python's SQLite has no full-text search: use one that was built with FTS5"
    # The lowest byte is the kind; the rest says where it came up.
    message = _MESSAGES.get(code & 0xFF) if code is not None else None
    return message or f"SQLite says: {' '.join(str(error).split())}"
