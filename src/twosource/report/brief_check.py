"""A brief and its dossier -> the parts of its sentences that nothing supports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from twosource.model.claims import LEFT_OUT
from twosource.report.brief import CUT, FORMS, Part, Sentence, filled
from twosource.report.dossier import Dossier

_AROUND = 240
"""Characters around a statement in which the words of its source stand: a wording may run from its source on."""


class Unsupported(NamedTuple):
    """A part of a sentence that nothing supports, and why not."""

    sentence: str
    part: str
    why: str


def check_brief(dossier: Dossier, brief: Iterable[Sentence]) -> tuple[Unsupported, ...]:
    """The parts that are neither words that stand at a statement, nor a template's own, nor what the analysis tells of
    their ground; and sentences that name no claim but the gist. Empty where every sentence is supported."""
    found = []
    for sentence in brief:
        found += [
            Unsupported(sentence.text, part.text, why) for part in sentence.parts for why in _wrong(part, dossier)
        ]
        if sentence.chapter != "gist" and not (sentence.claims and sentence.statements):
            found.append(Unsupported(sentence.text, sentence.text, "a sentence without a claim and its statement"))
    return tuple(found)


def _wrong(part: Part, dossier: Dossier) -> Iterator[str]:
    match part.kind:
        case "form":
            if part.text not in FORMS:
                yield "no words of a template"
        case "words":
            if not _stands(part, dossier):
                yield "words that do not stand at their statement"
        case "fill":
            if part.fill is None or not _told(part, dossier):
                yield "not what the analysis tells"


def _stands(part: Part, dossier: Dossier) -> bool:
    known = dossier.register
    row = known.statements.get(part.ground)
    if row is None:
        return False
    text = known.reports[row["report"]]["text"]
    near = " ".join(text[max(0, row["start"] - _AROUND) : row["end"] + _AROUND].split())
    said = part.text.removesuffix(CUT).split(LEFT_OUT)
    return all(map(str.strip, said)) and all(piece in near for piece in said)


def _told(part: Part, dossier: Dossier) -> bool:
    try:
        return part.fill is not None and part.text == filled(dossier, part.fill, part.ground)
    except (KeyError, IndexError, TypeError):
        return False
