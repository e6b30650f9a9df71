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

in_archive = click.option(
    "--archive",
    "archive",
    metavar="FILE",
    default=None,
    help="Take it from this archive: a STORY of it stands in the place of ANALYSIS.json.",
)
"""For commands that read the file of an analysis and can do the same with a story that an archive keeps."""
