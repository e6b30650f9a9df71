"""`twosource brief`: an analysis -> a brief of its story in which every sentence has its grounds."""

from __future__ import annotations

import click

from twosource.cli.archive_option import in_archive


@click.command(short_help="Brief the story: what is agreed, rests on one voice, is disputed, changed.")
@click.argument("analysis", metavar="ANALYSIS.json|STORY")
@in_archive
@click.option("--json", "as_json", is_flag=True, help="Write the brief as JSON, with the grounds of each part.")
def brief(analysis: str, archive: str | None, as_json: bool) -> int:
    """Brief the story of an analysis: what independent origins tell, what rests on one voice, what is disputed, what
    changed on its way. Each sentence is taken from a statement or filled into a template, and names its claims.

    ANALYSIS.json is what `twosource analyze --format json` wrote (- for standard input). The numbers in brackets are
    the claims' numbers: `twosource why ANALYSIS.json NUMBER` shows the words.
    """
    import sys

    from twosource.cli.stored import dossier_of
    from twosource.report.brief import write_brief

    dossier = dossier_of(analysis, archive)
    written = write_brief(dossier)
    if as_json:
        from twosource.report.brief_json import brief_to_json

        sys.stdout.write(brief_to_json(dossier.title, written))
    else:
        from twosource.report.brief_terminal import print_brief

        print_brief(dossier.title, written, sys.stdout)
    return 0
