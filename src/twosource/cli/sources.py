"""`twosource sources`: a report of an analysis -> where each of its sentences came from."""

from __future__ import annotations

import click

from twosource.cli.archive_option import archive_option
from twosource.errors import UsageError


@click.command(short_help="Show where each sentence of one report came from.")
@click.argument("report", metavar="REPORT")
@click.option(
    "--in",
    "analysis",
    metavar="ANALYSIS.json",
    help="What `twosource analyze --format json` wrote (- for standard input). Without it: the archive.",
)
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Write the map as JSON.")
def sources(report: str, analysis: str | None, archive: str, as_json: bool) -> int:
    """Show where each sentence of a report came from: another report or its agency, a statement that others carry too,
    the outlet's form, or nowhere else among the reports at hand.

    REPORT is its file's name or path, its name in the summary, its outlet, its id, or the beginning of its id; in the
    archive its id, the beginning of its id, or its number.
    """
    import sys

    from twosource.cli.stored import dossier_of_report, read_stored
    from twosource.report.named_report import find_report
    from twosource.report.source_map import source_map

    dossier, report = (read_stored(analysis), report) if analysis else dossier_of_report(archive, report)
    known = dossier.register
    asked = find_report(report, known)
    try:
        shown = source_map(known, asked)
    except (KeyError, IndexError, TypeError) as broken:
        raise UsageError(
            f"{analysis or archive}: broken analysis: {type(broken).__name__} {broken}; write it again"
        ) from None
    if as_json:
        from twosource.report.source_map_json import source_map_to_json

        sys.stdout.write(source_map_to_json(known, shown))
    else:
        from twosource.report.source_map_terminal import print_source_map

        print_source_map(shown, sys.stdout)
    return 0
