"""Words that somebody typed -> an expression of full-text search, whatever was typed."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.model.storable import storable

_TERM = re.compile(r'(?P<minus>(?<!\S)[-–−])?(?:"(?P<phrase>[^"]*)(?:"|$)|(?P<word>[^\s"]+))')
_LONGEST = 64
"""Words and phrases that are asked for at most: SQLite bounds the depth of an expression, and nobody types more."""


class Asked(NamedTuple):
    """What finds the reports that were asked for, and what finds each place of what was asked for in them."""

    reports: str
    places: str


def expression(typed: str) -> Asked | None:
    """What finds the reports that hold all the words of `typed`; None where it names none that is looked for.

    Words in quotation marks stand side by side; a word or phrase behind a minus is left out. Everything else that is
    no letter or digit parts words and means nothing.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for term in _TERM.finditer(storable(typed).replace("“", '"').replace("”", '"').replace("„", '"')):
        words = term["word"] if term["phrase"] is None else term["phrase"]
        if any(c.isalnum() for c in words):
            (unwanted if term["minus"] else wanted).append(f'"{words}"')
    if not wanted:
        return None
    every, some = " AND ".join(wanted[:_LONGEST]), " OR ".join(wanted[:_LONGEST])
    return Asked(f"({every}) NOT ({' OR '.join(unwanted[:_LONGEST])})" if unwanted else every, some)
