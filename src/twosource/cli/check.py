"""`twosource check`: an archive -> what in it is not as it should be."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.cli.telling import json_option


@click.command(short_help="Check every row, digest, reference and ground of the archive.")
@archive_option
@json_option
def check(archive: str, as_json: bool) -> int:
    """Check the archive: every page, row, digest and reference, whether the search and the fingerprints hold what the
    reports hold, and whether every count of every ledger has its grounds. Exit status: 0 all is as it should be, 1
    something is not.
    """
    from twosource.cli import opening
    from twosource.cli.output import say
    from twosource.cli.working import to_read
    from twosource.report.archive_json import fault_row
    from twosource.report.wording import count

    with to_read(archive) as desk:
        faults = list(desk.check())
        reports, stories, ledgers = desk.counts()
    if as_json:
        rows = [fault_row(fault) for fault in faults]
        opening.put_json(faults=rows, reports=reports, stories=stories, ledgers=ledgers)
    else:
        for fault in faults:
            say(f"{fault.table} {fault.row}: {fault.what}; {fault.what_to_do}")
        if not faults:
            told = ", ".join((count(reports, "report"), count(stories, "story", "stories"), count(ledgers, "ledger")))
            click.echo(f"{told}: every row, digest, reference and ground is as it should be")
    return 1 if faults else 0
