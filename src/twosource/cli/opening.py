"""The file of an archive -> the archive, open; its answers -> JSON on standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from twosource.cli.output import say
from twosource.desk.library import Desk
from twosource.report.archive_json import answer
from twosource.report.contract import to_json
from twosource.report.terminal import PLAIN_WIDTH, console


def to_write(archive: str, language: str | None = None, *, create: bool = False) -> Desk:
    """The archive for those who write. Raises ArchiveError."""
    return Desk.open(archive, create=create, language=language)


def to_read(archive: str, language: str | None = None) -> Desk:
    """The archive for those who ask: ledgers that are worked out for them are kept where the file may be written.
    Raises ArchiveError."""
    readonly = not (os.access(archive, os.W_OK) and os.access(Path(archive).absolute().parent, os.W_OK))
    return Desk.open(archive, create=False, readonly=readonly, language=language)


def put_json(**fields: Any) -> None:
    """Write an answer on standard output."""
    sys.stdout.write(to_json(answer(**fields)))


def put_line(**fields: Any) -> None:
    """Write an answer as one line, at once: one of many that come as time goes by."""
    sys.stdout.write(json.dumps(answer(**fields)) + "\n")
    sys.stdout.flush()


def width() -> int:
    """Columns of standard output."""
    return console(sys.stdout).width if sys.stdout.isatty() else PLAIN_WIDTH


def put_records(records: Iterable[Mapping[str, Any]], output: str | None, quiet: bool) -> None:
    """Write records as JSON Lines to the file `output`, which appears when it is whole, or to standard output."""
    if output in (None, "-"):
        sys.stdout.writelines(json.dumps(record) + "\n" for record in records)
        return
    part = Path(f"{output}.part")
    with part.open("w", encoding="ascii") as file:
        file.writelines(json.dumps(record) + "\n" for record in records)
    part.replace(str(output))
    if not quiet:
        say(f"wrote {output}")
