"""One claim -> the proof of its counts, down to the exact words, as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from twosource.report import schema
from twosource.report.carriers import Carrier, Context, carrier
from twosource.report.differences import differences
from twosource.report.dossier import ChainLine, Dossier, Line
from twosource.report.marking import Piece
from twosource.report.register import Register
from twosource.report.what_next import what_next


@dataclass(frozen=True, slots=True)
class Bound:
    """Why carriers count as one origin (`dependent`) or may (`unsure`): the reason, the pairs of reports that it holds
    for, and what was compared."""

    judgement: str
    detail: str
    pairs: tuple[tuple[str, str], ...]
    compared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """How the claim changed between two of its carriers; the pieces marked `changed` differ."""

    kind: str
    detail: str
    before: Carrier
    after: Carrier
    was: tuple[Piece, ...]
    became: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """A caveat that one carrier stands with and that the report of another, made from the first, left out."""

    kind: str
    detail: str
    kept: Carrier
    without: Carrier


@dataclass(frozen=True, slots=True)
class Clash:
    """A claim that cannot hold together with this one, or not plainly."""

    kind: str
    detail: str
    line: Line


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that were compared, and what came out."""

    left: Carrier
    right: Carrier
    score: float
    compared: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What the counts of one claim rest on. `wordings` groups the carriers of one chain, wording and speaker; `origins`
    those that count as one way to the public, the unsure apart; empty where the ties do not add up to the count.
    `chains` are those of the carriers whose origin the texts tell.
    `circles` tell who has it from whom, and back.
    `joined` begins with the pair that is least alike, `nearly` with the one that is most."""

    line: Line
    carriers: tuple[Carrier, ...]
    wordings: tuple[tuple[Carrier, ...], ...]
    origins: tuple[tuple[Carrier, ...], ...]
    bounds: tuple[Bound, ...]
    changes: tuple[Change, ...]
    lost: tuple[Lost, ...]
    clashes: tuple[Clash, ...]
    joined: tuple[Pair, ...]
    nearly: tuple[Pair, ...]
    next: tuple[str, ...]
    chains: tuple[ChainLine, ...]
    circles: tuple[str, ...] = ()


def prove(dossier: Dossier, around: Context, claim: str) -> Proof:
    """The proof of the claim with this id; `around` finds sentences (`carriers.contexts`)."""
    known, line = dossier.register, dossier.line(claim)
    row = line.claim
    carried = {s: carrier(known, around, s) for s in row["statements"]}
    ordered = tuple(sorted(carried.values(), key=lambda c: c.letter))
    origins = _origins(row, carried)
    bounds = _bounds(known, row)
    near = {(j["left"], j["right"]): j for s in carried for j in known.near.get(s, ())}
    return Proof(
        line,
        ordered,
        _wordings(ordered),
        origins if len(origins) == row["origins"]["at_most"] else (),
        bounds,
        tuple(_change(*_ends(known, around, (d["from"], d["to"])), d) for d in row["drift"]),
        tuple(Lost(c["kind"], c["detail"], *_ends(known, around, (c["from"], c["to"]))) for c in row["lost_caveats"]),
        tuple(Clash(c["kind"], c["detail"], dossier.line(c["claim"])) for c in row["conflicts"]),
        _pairs(known, around, sorted(row["joinings"], key=_score)),
        _pairs(known, around, sorted(near.values(), key=_score, reverse=True)),
        what_next(line, [(b.detail, b.pairs) for b in bounds if b.judgement == "unsure"]),
        tuple(chain for chain in dossier.chains if chain.basis and chain.letter in {c.letter for c in ordered}),
        tuple(circle["detail"] for circle in known.analysis["circles"] if circle["claim"] == claim),
    )


def _wordings(carriers: tuple[Carrier, ...]) -> tuple[tuple[Carrier, ...], ...]:
    same: dict[tuple[str, str, str], list[Carrier]] = {}
    for one in carriers:
        said = " ".join("".join(piece.words for piece in one.context).split())
        same.setdefault((one.letter, said, one.speaker), []).append(one)
    return tuple(tuple(members) for members in same.values())


def _origins(row: schema.Claim, carried: dict[str, Carrier]) -> tuple[tuple[Carrier, ...], ...]:
    """Carriers that dependent ties connect, the largest group first."""
    group = {s: [s] for s in row["statements"]}
    for tie in row["ties"]:
        left, right = group[tie["left"]], group[tie["right"]]
        if tie["judgement"] == "dependent" and left is not right:
            left.extend(right)
            group.update((s, left) for s in right)
    found = {id(members): members for members in group.values()}.values()
    return tuple(tuple(carried[s] for s in members) for members in sorted(found, key=len, reverse=True))


def _bounds(known: Register, row: schema.Claim) -> tuple[Bound, ...]:
    """Ties with one reason told once."""
    same: dict[tuple[str, str], list[schema.Tie]] = {}
    for tie in row["ties"]:
        same.setdefault((tie["judgement"], tie["detail"]), []).append(tie)
    return tuple(
        Bound(
            judgement,
            detail[:1].upper() + detail[1:],
            tuple(dict.fromkeys((known.teller(t["left"]), known.teller(t["right"])) for t in ties)),
            tuple(dict.fromkeys(said for t in ties for said in _compared(known, t) if said != detail)),
        )
        for (judgement, detail), ties in sorted(same.items(), key=lambda item: (item[0][0], -len(item[1])))
    )


def _compared(known: Register, tie: schema.Tie) -> Iterable[str]:
    return (known.bonds[ground]["detail"] for ground in tie["grounds"] if ground in known.bonds)


def _ends(known: Register, around: Context, ends: tuple[str, str]) -> tuple[Carrier, Carrier]:
    """The two carriers that something happened between; the later one may carry another claim by now."""
    return carrier(known, around, ends[0]), carrier(known, around, ends[1])


def _change(before: Carrier, after: Carrier, drift: schema.Drift) -> Change:
    return Change(drift["kind"], drift["detail"], before, after, *differences(before.words, after.words))


def _score(joining: schema.Joining) -> float:
    return joining["score"]


def _pairs(known: Register, around: Context, joinings: Iterable[schema.Joining]) -> tuple[Pair, ...]:
    return tuple(
        Pair(
            carrier(known, around, j["left"]),
            carrier(known, around, j["right"]),
            j["score"],
            tuple((c["what"], c["value"]) for c in j["compared"]),
        )
        for j in joinings
    )
