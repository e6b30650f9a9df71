"""`twosource forget`: reports -> the archive without a word of them."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import json_option


@click.command(short_help="Take reports out of the archive, with every word of them.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@archive_option
@json_option
def forget(reports: tuple[str, ...], archive: str, as_json: bool) -> int:
    """Take reports out of the archive, with every word of them and all that rested on them; what remains is worked out
    anew. The id is kept, so that they are not taken in again. There is no way back but a backup.

    To keep a report and not count it, withdraw it.
    """
    from twosource.cli import opening
    from twosource.cli.working import to_write
    from twosource.report.archive_json import report_row
    from twosource.report.wording import count

    with to_write(archive) as desk:
        gone = desk.forget(reports)
        waiting = desk.stale
    if as_json:
        rows = [{**report_row(row), "title": None} for row in gone]
        opening.put_json(forgotten=rows, waiting=waiting)
    else:
        click.echo(f"forgot {count(len(gone), 'report')}; {count(waiting, 'ledger')} to be worked out anew")
    return 0
