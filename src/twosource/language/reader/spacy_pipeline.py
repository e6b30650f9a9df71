"""Name or folder of a spaCy pipeline that the user has -> a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

import spacy
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.tokens import Doc, Span

from twosource.errors import UnknownReader
from twosource.language.lexicon import table, wordset
from twosource.language.reader.spacy_parse import attributions, clauses
from twosource.language.words import fold_word
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead, Reading

LANGUAGES_READ = ("en", "xx")
"""Codes that spaCy has for pipelines of English and of many languages."""

UNSCORED = 1.0
"""The confidence of what a pipeline marks: it tells none, so it is taken at its word."""


def load_pipeline(name: str) -> SpacyReader:
    """The reader of an installed pipeline, or of one in a folder.

    Raises UnknownReader where there is none, it cannot be loaded, or it reads another language than English.
    """
    try:
        pipeline = spacy.load(name)
    except OSError:
        said = f"spacy:{name}: no such pipeline: python -m spacy download {name}, or give the folder of one"
        raise UnknownReader(said) from None
    except Exception as broken:
        said = next(iter(str(broken).splitlines()), type(broken).__name__)
        raise UnknownReader(f"spacy:{name}: this pipeline cannot be loaded: {said}") from None
    if pipeline.lang not in LANGUAGES_READ:
        raise UnknownReader(f"spacy:{name}: it reads the language {pipeline.lang!r}: choose a pipeline of English")
    return SpacyReader(pipeline)


class SpacyReader:
    """A pipeline as a reader. Names are its entities; who says what and where clauses begin is told from its parse.
    What the pipeline does not do, and hedges, is not read."""

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline
        about = pipeline.meta
        self.name = f"spacy:{about['lang']}_{about['name']}"
        self.version = f"{about['version'] or '0'} with spaCy {spacy_version}"
        self.digest: str | None = None

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...]:
        """The reading of each text; a text longer than the pipeline takes is not read."""
        short = [text for text in texts if len(text) <= self._pipeline.max_length]
        found = dict(zip(short, map(_reading, self._pipeline.pipe(short)), strict=True))
        return tuple(found.get(text, Reading()) for text in texts)


def _reading(doc: Doc) -> Reading:
    parsed = doc.has_annotation("DEP")
    return Reading(
        names=tuple(_names(doc)) if doc.has_annotation("ENT_IOB") else None,
        attributions=attributions(doc, UNSCORED) if parsed else None,
        clauses=clauses(doc) if parsed else None,
    )


def _names(doc: Doc) -> Iterator[NameRead]:
    types = table("spacy_labels")["names"]
    for entity in doc.ents:
        name = _bare(entity)
        if entity.label_ in types and len(name):
            yield NameRead(name.start_char, name.end_char, cast(EntityType, types[entity.label_]), UNSCORED)


def _bare(entity: Span) -> Span:
    """The entity without white space, "the" before it and "'s" behind it; "The" inside a sentence is part of a name."""
    first, stop = 0, len(entity)
    while first < stop and (entity[first].is_space or _is_article(entity, first)):
        first += 1
    while stop > first and (entity[stop - 1].is_space or fold_word(entity[stop - 1].text) in _POSSESSIVE):
        stop -= 1
    return entity[first:stop]


def _is_article(entity: Span, at: int) -> bool:
    word = entity[at]
    owed = word.text.islower() or word.i == 0 or word.is_sent_start is True
    return at + 1 < len(entity) and owed and word.lower_ in wordset("determiners")


_POSSESSIVE = ("'s", "'")
