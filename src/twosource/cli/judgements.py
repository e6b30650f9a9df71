"""The option `--judgements` of every command that reads or writes judgements by people."""

from __future__ import annotations

import click

from twosource.desk.rulings import DEFAULT_FILE

judgements_option = click.option(
    "--judgements",
    "judgements",
    metavar="FILE",
    default=None,
    help=f"Judgements by people (`twosource judge`). Without it {DEFAULT_FILE} of this folder, where there is one.",
)
