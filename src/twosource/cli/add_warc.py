"""`twosource add-warc`: files of the web's archives -> the reports on their pages in the archive."""

from __future__ import annotations

import os

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import Telling, telling_options

_MOST = 2
"""Processes that read pages where nobody says how many."""


@click.command("add-warc", short_help="Take the reports on the pages of WARC files into the archive.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@archive_option
@click.option("--processes", type=click.IntRange(1, 64), default=None, metavar="N",
              help=f"Processes that read pages. [default: {_MOST}, or 1 on one processor]")  # fmt: skip
@telling_options
def add_warc(files: tuple[str, ...], *, archive: str, processes: int | None, telling: Telling) -> int:
    """Take the reports on the pages of WARC files (.warc, .warc.gz, as CC-NEWS gives them; - for standard input) into
    the archive. What is cut off or broken is told, and the rest is read.
    """
    from twosource.cli import opening, taken
    from twosource.cli.working import to_write
    from twosource.desk.warc_reading import opened_warc, read_warc

    several = processes or min(_MOST, os.cpu_count() or 1)
    left_out = False
    with to_write(archive, create=True) as desk:
        for name in files:
            with opened_warc(name) as stream, taken.told(telling) as watch:
                tally = desk.take_in(read_warc(name, stream, several), watch)
            left_out = left_out or tally.left_out > 0
            if telling.as_json:
                opening.put_line(file=name, **taken.as_json(tally), waiting=desk.stale)
            else:
                click.echo(f"{name}: {taken.summed_up(tally)}")
            if not telling.quiet:
                taken.say_findings(tally)
    return 1 if left_out else 0
