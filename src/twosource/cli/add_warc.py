"""`twosource add-warc`: files of the web's archives -> the reports on their pages in the archive."""

from __future__ import annotations

import json
import os
import sys

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.taking_options import Telling, telling_options

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
    from twosource.archive.opening import open_archive
    from twosource.cli import visiting
    from twosource.cli.output import say
    from twosource.desk.feed_visit import stamp
    from twosource.desk.tallying import Tally, take_all
    from twosource.desk.warc_reading import opened_warc, read_warc

    def told(tally: Tally) -> None:
        if not telling.quiet and sys.stderr.isatty():
            say(f"{name}: {visiting.summed_up(tally)}")

    several = processes or min(_MOST, os.cpu_count() or 1)
    left_out = False
    with open_archive(archive, create=True, at=stamp(visiting.now())) as kept:
        for name in files:
            with opened_warc(name) as stream:
                tally = take_all(
                    kept, read_warc(name, stream, several), lambda: stamp(visiting.now()), visiting.ways(), told
                )
            left_out = left_out or tally.left_out > 0
            if telling.as_json:
                sys.stdout.write(json.dumps({"file": name, **visiting.as_json(tally)}, ensure_ascii=False) + "\n")
            else:
                click.echo(f"{name}: {visiting.summed_up(tally)}")
            if not telling.quiet:
                visiting.say_findings(tally)
    return 1 if left_out else 0
