"""Judgements by people in the published format, as types."""

from __future__ import annotations

from typing import TypedDict

from twosource.model.descent import Judgement
from twosource.model.rulings import RulingKind
from twosource.report.schema_reports import Place


class PersonsJudgement(TypedDict):
    """What a person judged otherwise than the analysis, and what became of it: `applied` tells whether it bears on what
    is there, `targets` the ids of the statements, bonds or entities that it bears on. `left` and `right` are the places
    that were ruled on, a whole report from 0 to 0."""

    id: str
    kind: RulingKind
    author: str
    time: str
    note: str
    judgement: Judgement | None
    name: str | None
    left: Place | None
    right: Place | None
    applied: bool
    detail: str
    targets: list[str]
