"""A word list of the package -> its entries."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from twosource.errors import LexiconError


def _read(name: str) -> str:
    return (files("twosource.language") / "lexicons" / name).read_text(encoding="utf-8")


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of `lexicons/NAME.txt`: one a line, `#` begins a comment, order kept.

    Raises LexiconError when an entry stands twice.
    """
    lines = (line.split("#", 1)[0].strip() for line in _read(f"{name}.txt").splitlines())
    found = tuple(line for line in lines if line)
    if len(set(found)) != len(found):
        twice = sorted({e for e in found if found.count(e) > 1})
        raise LexiconError(f"lexicons/{name}.txt: more than once: {', '.join(twice)}")
    return found


@cache
def wordset(name: str) -> frozenset[str]:
    """The entries of `lexicons/NAME.txt` as a set."""
    return frozenset(entries(name))


@cache
def pairs(name: str) -> dict[str, str]:
    """The entries of `lexicons/NAME.txt` that read `left = right`, as a dictionary.

    Raises LexiconError when a line has no ` = ` or a left side stands twice.
    """
    table: dict[str, str] = {}
    for entry in entries(name):
        left, sign, right = entry.partition(" = ")
        if not sign or left.strip() in table:
            raise LexiconError(f"lexicons/{name}.txt: no ` = ` in it, or its left side stands twice: {entry}")
        table[left.strip()] = right.strip()
    return table


@cache
def table(name: str) -> dict[str, Any]:
    """`lexicons/NAME.toml` as nested dictionaries."""
    return tomllib.loads(_read(f"{name}.toml"))
