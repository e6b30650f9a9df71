"""An analysis -> standard output or a file, in the format that was asked for."""

from __future__ import annotations

import io
import sys
from pathlib import Path, PurePath

import click

from twosource.report import schema
from twosource.report.contract import to_json
from twosource.report.dossier import to_dossier
from twosource.report.visible import one_line

SUMMARY, JSON, MARKDOWN, HTML = "summary", "json", "markdown", "html"
_BY_ENDING = {".json": JSON, ".md": MARKDOWN, ".markdown": MARKDOWN, ".html": HTML, ".htm": HTML}

STANDARD_OUTPUT = "-"


def say(message: str) -> None:
    """One line of talk on standard error."""
    click.echo(one_line(message), err=True)


def chosen_format(asked: str | None, output: str | None, otherwise: str = SUMMARY) -> str:
    """The format that was asked for, else the one that the file's ending names, else the one for people."""
    return asked or _BY_ENDING.get(PurePath(output or "").suffix.lower(), otherwise)


def put(analysis: schema.Analysis, kind: str, output: str | None, quiet: bool) -> None:
    """Print the analysis, or write it to the file `output` and say so on standard error."""
    if kind == SUMMARY and output in (None, STANDARD_OUTPUT):
        print_summary(analysis)
    else:
        put_text(written(analysis, kind), output, quiet)


def put_text(text: str, output: str | None, quiet: bool) -> None:
    """Write the text to the file `output` and say so on standard error, or to standard output where it names none."""
    if output is None or output == STANDARD_OUTPUT:
        sys.stdout.write(text)
        return
    Path(output).write_text(text, encoding="utf-8")
    if not quiet:
        say(f"wrote {output}")


def print_summary(analysis: schema.Analysis, *, archived: bool = False) -> None:
    """The summary on standard output, with colours where that is a terminal; `archived`: of a story in an archive."""
    from twosource.report import terminal

    terminal.print_summary(to_dossier(analysis), sys.stdout, archived=archived)


def written(analysis: schema.Analysis, kind: str) -> str:
    """The analysis as the text of a file of the format `kind`."""
    if kind == JSON:
        return to_json(analysis)
    dossier = to_dossier(analysis)
    if kind == HTML:
        from twosource.report.html import to_html

        return to_html(dossier)
    if kind == MARKDOWN:
        from twosource.report.markdown import to_markdown

        return to_markdown(dossier)
    from twosource.report import terminal

    page = io.StringIO()
    terminal.print_summary(dossier, page)
    return page.getvalue()
