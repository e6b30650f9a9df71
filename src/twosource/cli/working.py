"""The file of an archive -> the archive, open for work: to take in, to work ledgers out."""

from __future__ import annotations

import os
from pathlib import Path

from twosource.desk.library import Desk


def to_write(archive: str, language: str | None = None, *, create: bool = False) -> Desk:
    """The archive for those who write. Raises ArchiveError."""
    return Desk.open(archive, create=create, language=language)


def to_read(archive: str, language: str | None = None) -> Desk:
    """The archive for those who ask: ledgers that are worked out for them are kept where the file may be written.
    Raises ArchiveError."""
    readonly = not (os.access(archive, os.W_OK) and os.access(Path(archive).absolute().parent, os.W_OK))
    return Desk.open(archive, create=False, readonly=readonly, language=language)
