"""Direct speech of all reports -> who said what, and which reports have it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.report import schema
from twosource.report.carriers import speaker
from twosource.report.register import Register

_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """The exact words, from the first report that has them, and the statements that have them."""

    words: str
    statements: tuple[schema.Statement, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody under one name, with what reports quote of them."""

    name: str
    quotations: tuple[Quotation, ...]


def quotations(known: Register) -> tuple[Speaker, ...]:
    """Speakers in the order of how many reports quote them; words that differ in marks and case alone are one."""
    by_speaker: dict[str, list[schema.Statement]] = {}
    for row in known.statements.values():
        if row["quotes"]:
            by_speaker.setdefault(_key(row) or speaker(known, row), []).append(row)
    found = [Speaker(_name(known, key, rows), _quoted(known, rows)) for key, rows in by_speaker.items()]
    return tuple(sorted(found, key=lambda s: -len({row["report"] for q in s.quotations for row in q.statements})))


def _key(row: schema.Statement) -> str | None:
    source = row["attribution"][0]["source"] if row["attribution"] else None
    return source["entity"] if source else None


def _name(known: Register, key: str, rows: list[schema.Statement]) -> str:
    name = known.names.get(key) or max((speaker(known, row) for row in rows), key=len)
    return name[:1].upper() + name[1:]


def _quoted(known: Register, rows: list[schema.Statement]) -> tuple[Quotation, ...]:
    same: dict[str, tuple[str, list[schema.Statement]]] = {}
    for row in rows:
        text = known.reports[row["report"]]["text"]
        for place in row["quotes"]:
            words = text[place["start"] : place["end"]]
            same.setdefault(_NOT_WORDS.sub(" ", words).casefold().strip(), (words, []))[1].append(row)
    return tuple(Quotation(words, tuple(members)) for words, members in same.values())
