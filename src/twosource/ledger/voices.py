"""Speakers of a claim's statements -> its voices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.ledger.calling import called
from twosource.ledger.docket import Docket
from twosource.ledger.speakers import Speaker
from twosource.model.claims import Voice
from twosource.model.marks import Statement


def gather_voices(carriers: Sequence[Statement], speakers: Mapping[str, Speaker], docket: Docket) -> tuple[Voice, ...]:
    """One voice for all that rests on one speaker, in the order of the carriers.

    Speakers are one when they have a key in common, or when one report of a chain gives by role whom another report of
    the same chain gives by name.
    """
    rows: list[list[Statement]] = []
    for carrier in carriers:
        mine = [row for row in rows if any(_same(carrier, other, speakers, docket) for other in row)]
        rows = [row for row in rows if row not in mine]
        rows.append([s for row in mine for s in row] + [carrier])
    rows = [sorted(row, key=lambda s: docket.order[s.id]) for row in rows]
    rows.sort(key=lambda row: docket.order[row[0].id])
    return tuple(_voice(row, speakers, docket) for row in rows)


def _same(left: Statement, right: Statement, speakers: Mapping[str, Speaker], docket: Docket) -> bool:
    a, b = speakers[left.id], speakers[right.id]
    if a.key == b.key or a.keys & b.keys:
        return True
    if a.kind == "own" or b.kind == "own" or docket.chain(left.report) != docket.chain(right.report):
        return False
    return by_role(a, b, docket) or by_role(b, a, docket) or (a.vague and b.vague and _alike(a, b))


def _alike(left: Speaker, right: Speaker) -> bool:
    return bool(left.head) and left.head.removesuffix("s") == right.head.removesuffix("s")


def by_role(role: Speaker, named: Speaker, docket: Docket) -> bool:
    """Whether one is given by an office or role that the other, who has a name, is known to have."""
    entity = docket.entities.get(named.entity or "")
    if entity is None or role.entity or not role.head or role.kind == "own":
        return False
    return any(role.head in {w.casefold().strip(",.") for w in held.split()} for held in entity.roles)


def _voice(row: Sequence[Statement], speakers: Mapping[str, Speaker], docket: Docket) -> Voice:
    known = [speakers[s.id] for s in row]
    best = min(known, key=lambda s: (_RANKS[s.kind], -len(s.name)))
    ids = tuple(s.id for s in row)
    if best.key.startswith("r:"):
        report = min(row, key=docket.age).report
        return Voice(best.name, None, False, ids, report)
    name = best.name if best.entity else called(best.name)
    return Voice(name, best.entity, best.kind in ("named", "body") and name == best.name, ids)


_RANKS = {"named": 0, "body": 1, "unnamed": 2, "own": 3}
