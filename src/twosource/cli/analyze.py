"""`twosource analyze`: files, folders and standard input -> what stands behind each claim."""

from __future__ import annotations

import click

from twosource.cli.judgements import judgements_option
from twosource.cli.language import language_option


@click.command(short_help="Tell what stands behind each claim in the reports at PATH...")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["summary", "json", "markdown", "html"]),
    help="What to write. Without it the ending of FILE tells (.json .md .html), else the summary.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
@language_option
@judgements_option
@click.option("-q", "--quiet", is_flag=True, help="No progress and no messages on standard error.")
def analyze(
    paths: tuple[str, ...],
    *,
    kind: str | None,
    output: str | None,
    language: str,
    judgements: str | None,
    quiet: bool,
) -> int:
    """Tell how many independent origins stand behind each claim in the reports at PATH...

    PATH is a text file, an HTML page, a JSON or JSON Lines file of reports, a folder of these, or - for standard input.
    """
    from twosource.cli import output as out
    from twosource.cli.progress import progress
    from twosource.cli.reading import Ruled, analyze_paths
    from twosource.desk.rulings import DEFAULT_FILE, read_rulings
    from twosource.report.contract import to_contract
    from twosource.report.wording import count

    rulings, broken = read_rulings(judgements or DEFAULT_FILE, must=judgements is not None)
    with progress(quiet) as watch:
        analysis = analyze_paths(paths, language, watch, Ruled(rulings, broken))
    if rulings and not quiet:
        out.say(f"followed {judgements or DEFAULT_FILE}: {count(len(analysis.ruled), 'judgement')} in force")
    chosen = out.chosen_format(kind, output)
    out.put(to_contract(analysis), chosen, output, quiet)
    left_out = [finding for finding in analysis.findings if finding.left_out]
    if left_out and not quiet and (chosen != out.SUMMARY or output):
        for finding in left_out:
            out.say(f"left out {finding.source}: {finding.message}")
    return 1 if left_out else 0
