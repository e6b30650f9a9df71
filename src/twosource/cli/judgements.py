"""The option `--judgements` of every command that reads or writes judgements by people."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

import click

from twosource.cli.archive_option import in_archive
from twosource.desk.rulings import DEFAULT_FILE, add_ruling, read_rulings
from twosource.errors import UsageError
from twosource.model.article import Finding
from twosource.model.rulings import Ruling

judgements_option = click.option(
    "--judgements",
    "judgements",
    metavar="FILE",
    default=None,
    help=f"Judgements by people (`twosource judge`). Without it {DEFAULT_FILE} of this folder, where there is one.",
)


class Kept(NamedTuple):
    """Where judgements are kept: a file (None: the one of this folder), or an archive."""

    file: str | None
    archive: str | None

    @property
    def name(self) -> str:
        """As people call it."""
        return self.archive or self.file or DEFAULT_FILE

    def rulings(self, *, must: bool) -> tuple[tuple[Ruling, ...], tuple[Finding, ...]]:
        """The judgements there, and what cannot be read; a file that is not there has none, unless it `must` be."""
        if self.archive is None:
            return read_rulings(self.file or DEFAULT_FILE, must=must or self.file is not None)
        from twosource.cli.working import to_read

        with to_read(self.archive) as desk:
            return desk.judged(), ()

    def keep(self, ruling: Ruling) -> None:
        """Keep one more."""
        if self.archive is None:
            add_ruling(self.file or DEFAULT_FILE, ruling)
            return
        from twosource.cli.working import to_write

        with to_write(self.archive) as desk:
            desk.judge(ruling)


def kept_option(command: Callable[..., int]) -> Callable[..., int]:
    """The options `--judgements` and `--archive`, handed to the command as one `kept`."""

    @wraps(command)
    def bundled(*args: Any, judgements: str | None, archive: str | None, **others: Any) -> int:
        if judgements and archive:
            raise UsageError("--judgements and --archive: a judgement is kept in one of them")
        return command(*args, kept=Kept(judgements, archive), **others)

    made: Callable[..., int] = judgements_option(in_archive(bundled))
    return made
