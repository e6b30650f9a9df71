"""The file of an archive -> the archive, open; its answers -> JSON on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from twosource.cli.output import say
from twosource.desk.catalogue import Catalogue
from twosource.report.archive_json import answer
from twosource.report.contract import to_json
from twosource.report.terminal import PLAIN_WIDTH, console


def to_ask(archive: str) -> Catalogue:
    """The archive for those who ask what it holds: nothing is worked out or written. Raises ArchiveError."""
    return Catalogue.open(archive, create=False, readonly=True)


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
