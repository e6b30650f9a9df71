"""`twosource demo`: the bundled example -> its HTML report and its summary."""

from __future__ import annotations

import click

from twosource.cli.language import language_option


@click.command(short_help="Analyse a bundled example and write its HTML report.")
@click.option("-o", "--output", metavar="FILE", default="twosource-demo.html", show_default=True, help="The report.")
@language_option
def demo(output: str, language: str) -> int:
    """Analyse eight bundled reports of an invented event, write their HTML report and print the summary."""
    from importlib.resources import as_file, files

    from twosource.cli import output as out
    from twosource.cli.progress import progress
    from twosource.cli.reading import analyze_paths
    from twosource.report.contract import to_contract

    with as_file(files("twosource") / "example" / "reports") as folder, progress(quiet=False) as watch:
        contract = to_contract(analyze_paths([str(folder)], language, watch))
    out.print_summary(contract)
    out.put(contract, out.HTML, output, quiet=False)
    return 0
