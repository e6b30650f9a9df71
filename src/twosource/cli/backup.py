"""`twosource backup`: an archive -> a copy of it, taken while others write."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import json_option


@click.command(short_help="Copy the archive to a new file, also while others write.")
@click.argument("file", metavar="FILE")
@archive_option
@json_option
def backup(file: str, archive: str, as_json: bool) -> int:
    """Copy the archive as it is at one moment to the new file FILE, which appears when it is whole and on disk. Others
    may write meanwhile. To go back to it, put it in the archive's place."""
    from twosource.cli import opening

    with opening.to_ask(archive) as desk:
        size = desk.backup(file)
    if as_json:
        opening.put_json(file=file, bytes=size)
    else:
        click.echo(f"wrote {file} ({size:,} bytes)")
    return 0
