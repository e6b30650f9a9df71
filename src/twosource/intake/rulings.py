"""Lines of a file of judgements -> rulings."""

from __future__ import annotations

import json
from typing import Any, cast, get_args

from twosource.errors import UnreadableInput
from twosource.model.descent import Judgement
from twosource.model.rulings import Ruling, RulingKind, Spot

FORMAT = "twosource.judgement/1"
"""What each line says that it is."""


def read_ruling(line: str, source: str) -> Ruling:
    """The ruling that one line holds; `source` names the line in messages.

    Raises UnreadableInput where it is none.
    """
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise _broken(source, "not JSON") from None
    if not isinstance(row, dict) or row.get("format") != FORMAT:
        raise _broken(source, f"not a {FORMAT}")
    kind, judgement = row.get("kind"), row.get("judgement")
    if kind not in get_args(RulingKind):
        raise _broken(source, "its kind is none of " + ", ".join(get_args(RulingKind)))
    if judgement is not None and judgement not in get_args(Judgement):
        raise _broken(source, "its judgement is none of " + ", ".join(get_args(Judgement)))
    ruling = Ruling(
        cast(RulingKind, kind),
        _text(row, "author", source),
        _text(row, "time", source),
        _spot(row.get("left"), source),
        _spot(row.get("right"), source),
        cast(Judgement | None, judgement),
        _text(row, "name", source) if row.get("name") is not None else None,
        _text(row, "undoes", source) if row.get("undoes") is not None else None,
        _text(row, "note", source) if row.get("note") else "",
    )
    lack = _lack(ruling)
    if lack:
        raise _broken(source, f"a {kind} without {lack}")
    return ruling


def write_ruling(ruling: Ruling) -> str:
    """The line of a ruling, without its end."""
    row = {
        "format": FORMAT,
        "id": ruling.id,
        "kind": ruling.kind,
        "author": ruling.author,
        "time": ruling.time,
        "left": _row(ruling.left),
        "right": _row(ruling.right),
        "judgement": ruling.judgement,
        "name": ruling.name,
        "undoes": ruling.undoes,
        "note": ruling.note or None,
    }
    return json.dumps({k: v for k, v in row.items() if v is not None})


def _lack(ruling: Ruling) -> str | None:
    """What a ruling of its kind needs and does not have."""
    if ruling.kind == "undo":
        return None if ruling.undoes else "the id that it takes back"
    if ruling.left is None or (ruling.kind != "rename" and ruling.right is None):
        return "its places"
    if ruling.kind == "bond" and ruling.judgement is None:
        return "a judgement"
    return "a name" if ruling.kind == "rename" and not ruling.name else None


def _spot(row: Any, source: str) -> Spot | None:
    if row is None:
        return None
    if not isinstance(row, dict) or not isinstance(row.get("report"), str):
        raise _broken(source, "a place without a report")
    start, end, words = row.get("start", 0), row.get("end", 0), row.get("words", "")
    if not (type(start) is int and type(end) is int and 0 <= start <= end and isinstance(words, str)):
        raise _broken(source, "a place with wrong offsets")
    return Spot(row["report"], start, end, words)


def _row(spot: Spot | None) -> dict[str, object] | None:
    if spot is None:
        return None
    if not spot.words:
        return {"report": spot.report}
    return {"report": spot.report, "start": spot.start, "end": spot.end, "words": spot.words}


def _text(row: dict[str, Any], name: str, source: str) -> str:
    said = row.get(name)
    if not isinstance(said, str) or not said.strip():
        raise _broken(source, f"its {name} is missing or no text")
    return said


def _broken(source: str, why: str) -> UnreadableInput:
    return UnreadableInput(source, "judgement", f"no judgement that can be read ({why}): mend or remove the line")
