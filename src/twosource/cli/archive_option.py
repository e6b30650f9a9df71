"""The option `--archive` of every command that keeps reports or reads what is kept."""

from __future__ import annotations

import click

DEFAULT_ARCHIVE = "twosource.archive"
"""The file in the folder at hand where none is named."""

archive_option = click.option(
    "--archive",
    "archive",
    metavar="FILE",
    default=DEFAULT_ARCHIVE,
    envvar="TWOSOURCE_ARCHIVE",
    show_default=True,
    show_envvar=True,
    help="The archive that reports are kept in.",
)
