"""Lineage, stories and claims -> their rows in the published format."""

from __future__ import annotations

from twosource.model.claims import Claim, Joining, Moment
from twosource.model.descent import Bond, Branch, Chain, Edit, Passage, Story
from twosource.report import schema
from twosource.report.contract_marks import finite, place


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
    }


def chain_row(chain: Chain) -> schema.Chain:
    """Reports that descend from one text."""
    return {
        "id": chain.id,
        "reports": list(chain.reports),
        "origin": {"name": chain.origin, "report": chain.origin_report},
        "tree": [{"report": branch.report, "parent": _parent(branch)} for branch in chain.tree],
        "grounds": list(chain.grounds),
    }


def _parent(branch: Branch) -> str | schema.Lost | None:
    return {"lost": branch.lost} if branch.lost else branch.parent


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
        "conflicts": [{"claim": c.claim, "kind": c.kind, "detail": c.detail} for c in claim.conflicts],
        "ties": [
            {"left": t.left, "right": t.right, "judgement": t.judgement, "detail": t.detail, "grounds": list(t.grounds)}
            for t in claim.ties
        ],
        "joinings": [joining_row(joining) for joining in claim.joinings],
        "grounds": list(claim.grounds),
    }


def moment_row(moment: Moment) -> schema.Moment:
    """When something was said to have happened."""
    return {
        "when": {"start": moment.start, "end": moment.end},
        "claim": moment.claim,
        "statement": moment.statement,
    }
