"""The option `--language` of every command that reads reports."""

from __future__ import annotations

import click

from twosource.language.reader.choosing import DEFAULT_LANGUAGE, LANGUAGES

language_option = click.option(
    "--language",
    default=DEFAULT_LANGUAGE,
    show_default=True,
    metavar=LANGUAGES,
    help="What reads the language: the trained model, word lists and rules alone, or the spaCy pipeline NAME (an "
    "installed package or a folder; needs the extra `spacy`).",
)

archive_language = click.option(
    "--language",
    default=None,
    metavar=LANGUAGES,
    help="What reads the language. Without it what `twosource add --language` said last for this archive, else "
    f"{DEFAULT_LANGUAGE}.",
)
"""The same for commands on an archive, which remembers what reads it."""
