"""Two carriers, one at least told in the outlet's own voice -> whether its sentence names who may have said it."""

from __future__ import annotations

from twosource.ledger.docket import Docket
from twosource.ledger.relation import short
from twosource.ledger.speakers import Speaker, Speakers
from twosource.model.marks import Statement


def named_beside(
    left: Statement, right: Statement, a: Speaker, b: Speaker, docket: Docket, speakers: Speakers
) -> str | None:
    """Why both may be one person's words: "Ruiz went to the press: the gates were locked" where the other report quotes
    Ruiz or whom she speaks for, or names her in just such a sentence."""
    if a.kind == b.kind == "own":
        return _in_both(left, right, docket)
    told, speaker = (left, b) if a.kind == "own" else (right, a)
    if "own" not in (a.kind, b.kind) or speaker.kind != "named" or not speaker.keys:
        return None
    for entity, words in _people(told, docket).items():
        if speakers.keys(entity) & speaker.keys:
            return f"“{short(told.where.words)}” stands in a sentence with “{words}” and may be theirs"
    return None


def _in_both(left: Statement, right: Statement, docket: Docket) -> str | None:
    """Whether both stand behind one person's name without being about that person."""
    mine, its = _people(left, docket, outside=True), _people(right, docket, outside=True)
    both = next((words for entity, words in mine.items() if entity in its), None)
    return f"both stand in a sentence with “{both}” and may be theirs" if both else None


def _people(told: Statement, docket: Docket, *, outside: bool = False) -> dict[str, str]:
    """The people named in a statement's sentence, and how; `outside`: only those of a clause that ends with a colon
    before the statement."""
    sentence = docket.sentence(told.where) or told.where
    found: dict[str, str] = {}
    for mention, entity in docket.mentions(sentence):
        if mention.type == "person" and not (outside and not _set_apart(told, mention.where.end)):
            found.setdefault(entity, mention.where.words)
    return found


def _set_apart(told: Statement, end: int) -> bool:
    """Whether a colon stands between a name that ends at `end` and the statement behind it."""
    between = told.where.text.content[end : max(end, told.where.start)]
    return ":" in between
