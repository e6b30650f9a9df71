"""Differences -> standard output or a file, in the format that was asked for."""

from __future__ import annotations

import io
import sys

from twosource.cli import output as out
from twosource.model.differences import Differences

TERMINAL = "terminal"


def put(given: Differences, asked: str | None, output: str | None, quiet: bool) -> None:
    """Print the differences, or write them to the file `output` and say so on standard error."""
    kind = out.chosen_format(asked, output, TERMINAL)
    if kind == TERMINAL and output in (None, out.STANDARD_OUTPUT):
        from twosource.report.comparison import to_comparison
        from twosource.report.comparison_terminal import print_comparison

        print_comparison(to_comparison(given), sys.stdout)
    else:
        out.put_text(written(given, kind), output, quiet)


def written(given: Differences, kind: str) -> str:
    """The differences as the text of a file of the format `kind`."""
    from twosource.report.comparison import to_comparison

    if kind == out.JSON:
        from twosource.report.contract import to_json
        from twosource.report.contract_differences import differences_to_contract

        return to_json(differences_to_contract(given))
    if kind == out.HTML:
        from twosource.report.comparison_html import comparison_to_html

        return comparison_to_html(to_comparison(given))
    if kind == out.MARKDOWN:
        from twosource.report.comparison_markdown import comparison_to_markdown

        return comparison_to_markdown(to_comparison(given))
    from twosource.report.comparison_terminal import print_comparison

    page = io.StringIO()
    print_comparison(to_comparison(given), page)
    return page.getvalue()
