"""What a user asks to have the language read by -> its reader."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from twosource.errors import UnknownReader, WeightsError
from twosource.language.reader.protocol import Reader

MODEL, RULES, SPACY = "model", "rules", "spacy:"
"""The trained model of the package; no reader, so that word lists and rules alone find the marks; a spaCy pipeline,
whose name or folder follows."""

DEFAULT_LANGUAGE = MODEL
"""What reads where nobody asked for anything else."""

LANGUAGES = f"{MODEL}|{RULES}|{SPACY}NAME"
"""What can be asked for, as the help shows it."""


@cache
def choose_reader(language: str) -> Reader | None:
    """The reader that `language` names, loaded once a process; None for `rules`.

    Raises UnknownReader where there is none of that name or it is not installed, WeightsError where the model's files
    are missing or damaged.
    """
    if language == RULES:
        return None
    if language == MODEL:
        return _model()
    kind, name = language[: len(SPACY)], language[len(SPACY) :]
    if kind == SPACY and name:
        return _pipeline(name)
    raise UnknownReader(f"{language}: no such reader of language; choose {MODEL}, {RULES} or {SPACY}NAME")


def _model() -> Reader:
    try:
        trained = import_module("twosource.language.reader.trained")
    except ImportError as missing:
        said = f"the model is not in this installation ({missing}): install twosource again, or choose {RULES}"
        raise WeightsError(said) from None
    reader: Reader = trained.load_model()
    return reader


def _pipeline(name: str) -> Reader:
    try:
        from twosource.language.reader.spacy_pipeline import load_pipeline
    except ImportError as missing:
        said = f"{SPACY}{name}: spaCy is not installed ({missing}): pip install 'twosource[spacy]'"
        raise UnknownReader(said) from None
    return load_pipeline(name)
