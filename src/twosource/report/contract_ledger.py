"""Lineage, stories and claims -> their rows in the published format."""

from __future__ import annotations

from twosource.model.claims import Circle, Claim, Joining, LostCaveat, Moment
from twosource.model.descent import Bond, Branch, Chain, Edit, Lost, Passage, Story
from twosource.model.origin import OriginEvidence
from twosource.model.sourced import Sourced
from twosource.report import schema, schema_lineage, schema_reports
from twosource.report.contract_marks import finite, place
from twosource.report.schema_sources import SourcedSentence

_SUREST = 0.999
"""The highest chance given: none of it is certain."""


def story_row(story: Story) -> schema.Story:
    """One event."""
    return {
        "id": story.id,
        "label": story.label,
        "reports": list(story.reports),
        "sections": [place(section) for section in story.sections],
    }


def passage_row(passage: Passage) -> schema.Passage:
    """Wording that two reports share."""
    return {
        "a": place(passage.left),
        "b": place(passage.right),
        "identity": finite(passage.identity) or 0,
        "sharing": passage.sharing,
        "judgement": passage.judgement,
        "detail": passage.detail,
        "edits": [_edit(edit) for edit in passage.edits],
    }


def _edit(edit: Edit) -> schema.Edit:
    (a, b), (c, d) = edit.left, edit.right
    return {
        "kind": edit.kind,
        "a": {"start": a, "end": b} if a < b else None,
        "b": {"start": c, "end": d} if c < d else None,
    }


def bond_row(bond: Bond) -> schema.Bond:
    """A judgement on two reports."""
    return {
        "id": bond.id,
        "earlier": bond.earlier,
        "later": bond.later,
        "judgement": bond.judgement,
        "reason": bond.reason,
        "passages": list(bond.passages),
        "share": finite(bond.share) or 0,
        "detail": bond.detail,
        "evidence": [place(where) for where in bond.evidence],
        "order": {"confidence": bond.order.confidence, "signs": list(bond.order.signs)},
    }


def chain_row(chain: Chain) -> schema.Chain:
    """Reports that descend from one text."""
    return {
        "id": chain.id,
        "reports": list(chain.reports),
        "origin": {"name": chain.origin, "report": chain.origin_report},
        "tree": [{"report": branch.report, "parent": _parent(branch)} for branch in chain.tree],
        "lost": [_lost(lost) for lost in chain.lost],
        "grounds": list(chain.grounds),
        "origin_confidence": None if chain.confidence is None else min(round(chain.confidence, 3), _SUREST),
        "evidence": [_sign_row(one) for one in chain.evidence],
    }


def _sign_row(one: OriginEvidence) -> schema_reports.OriginEvidence:
    return {
        "kind": one.kind,
        "agency": one.agency,
        "report": one.report,
        "start": one.where.start if one.where else None,
        "end": one.where.end if one.where else None,
        "weight": one.weight,
        "detail": one.detail,
    }


def _lost(lost: Lost) -> schema_lineage.LostVersion:
    return {
        "id": lost.id,
        "parent": lost.parent,
        "detail": lost.detail,
        "lacks": [
            {"report": lack.report, "kind": lack.kind, "sharers": list(lack.sharers), "where": place(lack.where)}
            for lack in lost.lacks
        ],
        "credits": [place(where) for where in lost.credits],
    }


def _parent(branch: Branch) -> str | schema_lineage.Lost | None:
    return {"lost": branch.lost} if branch.lost else branch.parent


def sourced_row(sourced: Sourced) -> SourcedSentence:
    """Where one sentence came from."""
    told = sourced.came_from
    return {
        **place(sourced.where),
        "kind": sourced.kind,
        "from": {"report": told.report, "origin": told.origin, "lost": told.lost} if told else None,
        "judgement": sourced.judgement,
        "share": finite(sourced.share) or 0,
        "passages": list(sourced.passages),
        "also": list(sourced.also),
        "carried_by": list(sourced.carried_by),
        "held_by": sourced.held_by,
    }


def joining_row(joining: Joining) -> schema.Joining:
    """Two statements and what was compared."""
    return {
        "left": joining.left,
        "right": joining.right,
        "score": finite(joining.score) or 0,
        "compared": [{"what": what, "value": value} for what, value in joining.compared],
    }


def claim_row(claim: Claim) -> schema.Claim:
    """A line of the ledger."""
    return {
        "id": claim.id,
        "text": claim.text,
        "statements": list(claim.statements),
        "reports": claim.reports,
        "chains": claim.chains,
        "voices": [
            {"name": v.name, "entity": v.entity, "named": v.named, "statements": list(v.statements), "report": v.report}
            for v in claim.voices
        ],
        "origins": {"at_least": claim.at_least, "at_most": claim.at_most},
        "verdict": claim.verdict,
        "unverified": claim.unverified,
        "drift": [{"from": d.earlier, "to": d.later, "kind": d.kind, "detail": d.detail} for d in claim.drift],
        "lost_caveats": [_lost_caveat(caveat) for caveat in claim.lost],
        "conflicts": [{"claim": c.claim, "kind": c.kind, "detail": c.detail} for c in claim.conflicts],
        "ties": [
            {"left": t.left, "right": t.right, "judgement": t.judgement, "detail": t.detail, "grounds": list(t.grounds)}
            for t in claim.ties
        ],
        "joinings": [joining_row(joining) for joining in claim.joinings],
        "grounds": list(claim.grounds),
    }


def _lost_caveat(caveat: LostCaveat) -> schema.LostCaveat:
    return {
        "from": caveat.earlier,
        "to": caveat.later,
        "kind": caveat.kind,
        "detail": caveat.detail,
        "where": place(caveat.where),
    }


def circle_row(circle: Circle) -> schema.Circle:
    """Those who have a claim from one another."""
    return {
        "id": circle.id,
        "claim": circle.claim,
        "members": list(circle.members),
        "statements": list(circle.statements),
        "detail": circle.detail,
    }


def moment_row(moment: Moment) -> schema.Moment:
    """When something was said to have happened."""
    return {
        "when": {"start": moment.start, "end": moment.end},
        "claim": moment.claim,
        "statement": moment.statement,
        "reported": {"first": moment.reported[0], "last": moment.reported[1]} if moment.reported else None,
    }
