"""Analysis -> what became of each ruling that people handed in."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.annotate.renamed import entity_at
from twosource.model.analysis import Analysis
from twosource.model.article import Finding
from twosource.model.rulings import Ruled, Ruling, Spot, in_force, statement_at


def account_for(analysis: Analysis) -> tuple[Ruled, ...]:
    """Each ruling in force, the earliest first, with the facts that it bears on. One whose reports are not at hand is
    not applied and no loss; one whose words are no statement any more is told of in a finding (`lost_rulings`)."""
    return tuple(_account(ruling, analysis) for ruling in in_force(analysis.rulings))


def lost_rulings(ruled: Iterable[Ruled]) -> tuple[Finding, ...]:
    """A finding for each ruling whose reports are at hand and that bears on nothing in them."""
    lost = (r for r in ruled if not r.applied and r.detail != _ABSENT)
    return tuple(Finding(r.ruling.id, "judgement", f"{r.detail} ({r.ruling.told})", left_out=False) for r in lost)


_ABSENT = "its reports are not among those at hand"


def _account(ruling: Ruling, analysis: Analysis) -> Ruled:
    here = {article.id for article in analysis.articles}
    if any(spot.report not in here for spot in _spots(ruling)):
        return Ruled(ruling, False, _ABSENT)
    match ruling.kind:
        case "bond":
            return _bond(ruling, analysis)
        case "rename":
            return _rename(ruling, analysis)
        case _:
            return _claim(ruling, analysis)


def _spots(ruling: Ruling) -> tuple[Spot, ...]:
    return tuple(spot for spot in (ruling.left, ruling.right) if spot)


def _bond(ruling: Ruling, analysis: Analysis) -> Ruled:
    reports = {spot.report for spot in _spots(ruling)}
    bond = next((b for b in analysis.bonds if b.reason == "editor" and {b.earlier, b.later} == reports), None)
    if bond is None:
        return Ruled(ruling, False, "it names one report twice: give two")
    held = ruling.judgement != "dependent" and any(reports <= set(c.reports) for c in analysis.chains)
    more = "; both still descend from one text through other reports" if held else ""
    return Ruled(ruling, True, f"the bond is {ruling.judgement}{more}", (bond.id,))


def _rename(ruling: Ruling, analysis: Analysis) -> Ruled:
    entity = entity_at(ruling.left, analysis.entities) if ruling.left else None
    if entity is None:
        return Ruled(ruling, False, "nobody is mentioned at its place any more: rule again")
    return Ruled(ruling, True, f"the name is “{ruling.name}”", (entity.id,))


def _claim(ruling: Ruling, analysis: Analysis) -> Ruled:
    found = [statement_at(spot, analysis.assertions) for spot in _spots(ruling)]
    ids = tuple(s.id for s in found if s is not None)
    if len(set(ids)) != len(found):
        return Ruled(ruling, False, "there are no two statements at its places any more: rule again", ids)
    one = any(set(ids) <= set(claim.statements) for claim in analysis.claims)
    if one != (ruling.kind == "join"):
        said = "another judgement keeps them apart" if ruling.kind == "join" else "another judgement joins them"
        return Ruled(ruling, False, f"{said}: take one of them back", ids)
    return Ruled(ruling, True, "the statements are " + ("one claim" if one else "two claims"), ids)
