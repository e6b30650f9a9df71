"""Data files of templates and word lists -> fields of events, names and frames, each of one half."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

HALVES = ("develop", "further", "held-out")
"""Rules are tuned on events of the first two parts alone and reported on the last: no field, name, place, outlet or way
of telling who says a thing stands in two."""

_HERE = Path(__file__).parent


class Voice(NamedTuple):
    """Who may be asked: the body, how a person who speaks for it is introduced ("a spokes{man} for ..."), or a title
    that stands before the name."""

    key: str
    body: str
    role: str
    title: str


class Fact(NamedTuple):
    """What may be told: by whom (nobody: who was there saw it), by whom else who knows it too, in how many wordings."""

    id: str
    voice: str
    alt: str
    clauses: tuple[str, ...]


class Edit(NamedTuple):
    """What a copy may make of a clause: the kind of drift, what is done, the clause before and after."""

    id: str
    kind: str
    sort: str
    voice: str
    before: str
    after: str


class Charge(NamedTuple):
    """What one party says of another, how that one denies it, and what others say to it."""

    by: str
    against: str
    clauses: tuple[str, ...]
    denials: tuple[str, ...]
    sides: tuple[str, ...]


class Field(NamedTuple):
    """A kind of event: its templates."""

    name: str
    half: str
    slots: dict[str, tuple[str, ...]]
    numbers: dict[str, tuple[int, int]]
    voices: dict[str, Voice]
    facts: tuple[Fact, ...]
    edits: tuple[Edit, ...]
    charge: Charge
    quotes: dict[str, tuple[str, ...]]
    background: tuple[str, ...]
    scene: tuple[str, ...]
    stock: tuple[str, ...]
    titles: tuple[str, ...]


Rows = dict[str, tuple[str, ...]]
"""Lists of words by name."""


@cache
def fields(half: str) -> tuple[Field, ...]:
    """The fields of a half, by name."""
    found = (_field(path) for path in sorted((_HERE / "fields").glob("*.toml")))
    return tuple(field for field in found if field.half == half)


@cache
def names(half: str) -> Rows:
    """Persons, towns, outlets and agencies of a half."""
    return _rows("names", half)


@cache
def frames(half: str) -> Rows:
    """Ways to say who says it, of a half: under each name, sentences with places for clause and source."""
    return _rows("frames", half)


def _rows(name: str, half: str) -> Rows:
    return {key: tuple(row) for key, row in _read(_HERE / f"{name}.toml")[half].items()}


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _field(path: Path) -> Field:
    row = _read(path)
    return Field(
        name=path.stem,
        half=row["half"],
        slots={name: tuple(words) for name, words in row["slots"].items()},
        numbers={name: (low, high) for name, (low, high) in row["numbers"].items()},
        voices={
            key: Voice(key, v.get("body", ""), v.get("role", ""), v.get("title", ""))
            for key, v in row["voices"].items()
        },
        facts=tuple(Fact(f["id"], f.get("voice", ""), f.get("alt", ""), tuple(f["clauses"])) for f in row["fact"]),
        edits=tuple(_edit(n, edit) for n, edit in enumerate(row["edit"])),
        charge=_charge(row["charge"]),
        quotes={key: tuple(said) for key, said in row["quotes"].items()},
        background=tuple(row["background"]),
        scene=tuple(row["scene"]),
        stock=tuple(row["stock"]),
        titles=tuple(row["titles"]),
    )


def _edit(number: int, row: dict[str, str]) -> Edit:
    return Edit(f"edit{number}", row["kind"], row["sort"], row.get("voice", ""), row["before"], row["after"])


def _charge(row: dict[str, Any]) -> Charge:
    return Charge(row["by"], row["against"], tuple(row["clauses"]), tuple(row["denials"]), tuple(row["sides"]))
