"""A file's bytes -> the analysis in it; a person's words for a claim -> that claim."""

from __future__ import annotations

import json
from typing import Any, cast

from twosource.errors import UnknownClaim, UsageError
from twosource.report import schema

_LISTS = tuple(name for name in schema.Analysis.__annotations__ if name not in ("format", "generator"))
_SPARE = frozenset(
    {
        "near_misses",
        "timeline",
        "findings",
        "entities",
        "quantities",
        "stories",
        "sources",
        "judgements",
        "figures",
        "tallies",
        "checks",
        "circles",
    }
)
"""Lists that a reader can do without: another writer of the format may leave these out."""

_SPARE_IN_CLAIMS = ("voices", "drift", "lost_caveats", "conflicts", "ties", "joinings", "grounds")
_SPARE_IN_BONDS = ("passages", "evidence")
_SPARE_IN_CHAINS = ("lost", "evidence")


def reread(content: bytes, source: str) -> schema.Analysis:
    """The analysis that `content` holds; `source` names it in messages.

    Raises UsageError where it is no JSON, not of this format, or lacks a part.
    """
    try:
        found: Any = json.loads(content)
    except (ValueError, RecursionError) as problem:
        raise UsageError(f"{source}: not JSON ({_briefly(problem)}); give what `analyze --format json` wrote") from None
    stated = found.get("format") if isinstance(found, dict) else None
    if stated != schema.FORMAT:
        said = f"its format is {stated!r}" if isinstance(stated, str) else "it names no format"
        raise UsageError(
            f"{source}: not an analysis of {schema.FORMAT} ({said}); give what `analyze --format json` wrote"
        )
    for name in _LISTS:
        if name in _SPARE:
            found.setdefault(name, [])
        if not isinstance(found.get(name), list):
            raise UsageError(f"{source}: broken analysis: `{name}` is not a list")
    _complete(found["claims"], _SPARE_IN_CLAIMS)
    _complete(found["bonds"], _SPARE_IN_BONDS)
    _complete(found["chains"], _SPARE_IN_CHAINS)
    for number, bond in enumerate(found["bonds"]):
        if isinstance(bond, dict):
            bond.setdefault("id", f"bond {number + 1}")
    return cast(schema.Analysis, found)


def _complete(rows: list[Any], names: tuple[str, ...]) -> None:
    """Empty lists for what a row leaves out."""
    for row in rows:
        if isinstance(row, dict):
            for name in names:
                row.setdefault(name, [])


def _briefly(problem: Exception) -> str:
    if isinstance(problem, json.JSONDecodeError):
        return f"line {problem.lineno}, column {problem.colno}: {problem.msg}"
    return "not text" if isinstance(problem, UnicodeDecodeError) else "nested too deep"


def find_claim(asked: str, ids: tuple[str, ...]) -> str:
    """The id that a person means by its whole, its beginning or its number in the listing (from 1); `ids` are in the
    order of the listing.

    Raises UnknownClaim where nothing or more than one thing has it.
    """
    wanted = asked.strip().rstrip(".…").lstrip("#")
    if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted[:9]) <= len(ids):
        return ids[int(wanted) - 1]
    if wanted in ids:
        return wanted
    found = [i for i in ids if wanted and (i.startswith(wanted) or i.partition("-")[2].startswith(wanted))]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownClaim(f"{asked}: {len(found)} claims begin so: {', '.join(found[:3])}; give more of the id")
    raise UnknownClaim(f"{asked}: no such claim; give an id or a number from 1 to {len(ids)} of the summary")
