"""`twosource verify`: an analysis -> what in it rests on nothing."""

from __future__ import annotations

import click


@click.command(short_help="Check that every count, span and reference of an analysis has its grounds.")
@click.argument("analysis", metavar="ANALYSIS.json")
def verify(analysis: str) -> int:
    """Check an analysis, wherever it comes from: that every span is a place of its text, that every id names something,
    that the counts follow from statements, chains and ties, that every tie and verdict has what it says, that every
    report is what its id says, and that every sentence of the brief is supported.

    ANALYSIS.json is what `twosource analyze --format json` wrote (- for standard input). Exit status: 0 all has its
    grounds, 1 something has none.
    """
    from twosource.cli.output import say
    from twosource.cli.stored import read_stored
    from twosource.report.brief import write_brief
    from twosource.report.brief_check import check_brief
    from twosource.report.grounds import check_grounds

    dossier = read_stored(analysis)
    found = [f"{problem.where}: {problem.what}" for problem in check_grounds(dossier.register.analysis)]
    found += [f"brief: “{part}”: {why}" for _, part, why in check_brief(dossier, write_brief(dossier))]
    for line in found:
        say(line)
    claims, statements = len(dossier.lines), len(dossier.register.statements)
    if not found:
        click.echo(f"{claims} claims on {statements} statements: every count, span and reference has its grounds")
    return 1 if found else 0
