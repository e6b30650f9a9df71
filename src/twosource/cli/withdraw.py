"""`twosource withdraw`: a report -> kept, and counted no more."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import json_option


@click.command(short_help="Let a report count no more, and keep it; or let it count again.")
@click.argument("report", metavar="REPORT")
@archive_option
@click.option("--undo", is_flag=True, help="Let it count again.")
@json_option
def withdraw(report: str, archive: str, undo: bool, as_json: bool) -> int:
    """Let a report count no more, since its outlet withdrew it: it is kept and listed, no ledger and no search reads
    it. REPORT is its id, the beginning of its id, or its number."""
    from twosource.cli import opening
    from twosource.cli.working import to_write
    from twosource.report.archive_json import report_row
    from twosource.report.visible import one_line

    with to_write(archive) as desk:
        row = desk.withdraw(report, "here" if undo else "withdrawn")
    if as_json:
        opening.put_json(report=report_row(row))
    else:
        said = "counts again" if undo else "is withdrawn: it is kept, and counts no more"
        click.echo(f"{row.id} {one_line(row.outlet or row.title or '', 60)} {said}")
    return 0
