"""A field and a source of chance -> who and what the event is about: places, numbers, persons, outlets."""

from __future__ import annotations

import random
import re
from typing import NamedTuple

from benchmarks.flows.wordlists import Field, Rows, names

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
"""Numbers that newspapers write out."""


_SPEAKS = ("a spokes", "the ")
"""Begins the role of somebody who speaks for a body: its spokesman or its head, not one of its staff."""


_AN = re.compile(r"\ba(?= [AEIO])")
"""An article before a name that begins with a vowel."""


class Person(NamedTuple):
    """Who speaks: how he or she is brought in, and later."""

    intro: str
    surname: str
    he: str


class Cast(NamedTuple):
    """Words for the places of templates; persons by the key of their voice; publishers, each to be taken once."""

    fills: dict[str, str]
    people: dict[str, Person]
    bodies: dict[str, str]
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    reporters: tuple[str, ...]

    def fill(self, template: str) -> str:
        """A template with this event's words; places for clause, source, quote, pronoun and publisher are left."""
        return _AN.sub("an", template.format_map(_Kept(self.fills)))


class _Kept(dict[str, str]):
    """Words by place; a place that has none stays."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def cast(field: Field, rng: random.Random) -> Cast:
    """The event's cast; no two persons have a name in common."""
    rows = names(field.half)
    fills = {"town": rng.choice(rows["towns"]), "street": rng.choice(rows["streets"]), "day": rng.choice(rows["days"])}
    fills |= {slot: rng.choice(words) for slot, words in field.slots.items()}
    fills |= _numbers(field, rng)
    surnames = rng.sample(rows["surnames"], len(rows["surnames"]))
    women = {key: rng.random() < 0.5 for key in field.voices}
    people = {}
    for (key, voice), surname in zip(field.voices.items(), surnames, strict=False):
        first = rng.choice(rows["women" if women[key] else "men"])
        man = {"man": "woman" if women[key] else "man"}
        role = _AN.sub("an", voice.role.format_map(_Kept(fills | man)))
        name = f"{first} {surname}"
        people[key] = Person(
            f"{voice.title} {name}" if voice.title else f"{name}, {role},", surname, "she" if women[key] else "he"
        )
    bodies = {
        key: voice.body.format_map(_Kept(fills))
        for key, voice in field.voices.items()
        if voice.title or voice.role.startswith(_SPEAKS)
    }
    return Cast(
        fills,
        people,
        bodies,
        _mixed("outlets", rows, rng),
        _mixed("agencies", rows, rng),
        _reporters(rows, surnames, rng),
    )


def _mixed(name: str, rows: Rows, rng: random.Random) -> tuple[str, ...]:
    return tuple(rng.sample(rows[name], len(rows[name])))


def _reporters(rows: Rows, surnames: list[str], rng: random.Random) -> tuple[str, ...]:
    return tuple(f"{rng.choice(rows['men'] + rows['women'])} {surname}" for surname in surnames[-10:])


def _numbers(field: Field, rng: random.Random) -> dict[str, str]:
    """Numbers for the names of a field; two names have two numbers."""
    fills: dict[str, str] = {}
    for name, (low, high) in field.numbers.items():
        made = _number(name, low, high, rng)
        while made[name] in (fills.get(other) for other in field.numbers):
            made = _number(name, low, high, rng)
        fills |= made
    return fills


def _number(name: str, low: int, high: int, rng: random.Random) -> dict[str, str]:
    """A number that is not round, one to which it may be rounded, and another one."""
    value = rng.choice([n for n in range(low, high + 1) if n < 10 or n % 10 or name == "year"])
    step = 10 ** (len(str(value)) - (1 if value < 1000 else 2))
    rounded = max(step, round(value / step) * step)
    other = value + rng.choice((2, 3, 4)) if value < 100 else value + step * rng.choice((2, 3))
    shown = _year if name == "year" else _spelt
    return {name: shown(value), f"{name}_round": shown(rounded), f"{name}_other": shown(other)}


def _spelt(value: int) -> str:
    return _WORDS[value] if value < len(_WORDS) else f"{value:,}"


def _year(value: int) -> str:
    return str(value)
