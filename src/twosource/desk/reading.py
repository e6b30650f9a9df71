"""Reader of language -> the step in which it reads the reports."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from twosource.desk.step import Step
from twosource.language.reader.choosing import RULES
from twosource.language.reader.encoder import Encoder
from twosource.language.reader.protocol import Reader
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.reading import Read, Reading

READABLE = "en"
"""Reports in other languages get lineage alone: every finder of marks knows English only."""

_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, as broken JSON holds: UTF-8 cannot carry it, and so no reader that is not of plain Python."""


def readable(article: Article) -> bool:
    """Whether the words of a report can be read: those in English can, and those too short to tell."""
    return article.language is None or article.language.split("-")[0] == READABLE


def reading_step(reader: Reader | None) -> Step:
    """The step "reading"; without a reader it reads nothing, and says that rules alone find the marks."""

    def run(analysis: Analysis) -> Mapping[str, tuple[Any, ...]]:
        found = read_reports(reader, tuple(filter(readable, analysis.articles)))
        return {"readings": tuple(Read(report, reading) for report, reading in found.items())}

    return Step("reading", "1", ("articles",), ("readings",), run, _settings(reader), "report")


def read_reports(reader: Reader | None, articles: tuple[Article, ...]) -> dict[str, Reading]:
    """What the reader tells of each report, by the report's id; nothing without a reader. Reports of one text are read
    once, all texts together."""
    if reader is None:
        return {}
    texts = tuple(dict.fromkeys(_SURROGATE.sub("\ufffd", article.text.content) for article in articles))
    readings = dict(zip(texts, reader.read(texts), strict=True))
    return {article.id: readings[_SURROGATE.sub("\ufffd", article.text.content)] for article in articles}


def encode(encoder: Encoder, texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """The vectors of texts that may hold anything."""
    return encoder.vectors([_SURROGATE.sub("\ufffd", text) for text in texts])


def _settings(reader: Reader | None) -> tuple[tuple[str, str], ...]:
    if reader is None:
        return (("language", RULES),)
    weights = (("weights", reader.digest),) if reader.digest else ()
    return (("language", reader.name), ("version", reader.version), *weights)
