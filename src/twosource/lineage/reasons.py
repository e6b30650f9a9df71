"""A verdict on two reports -> one plain sentence that a reader can check."""

from __future__ import annotations

import re

from twosource.lineage.known import Known
from twosource.lineage.verdict import Verdict
from twosource.model.descent import Order

_SHOWN = 90
"""Characters of the shared words that a sentence shows."""


def detail_of(earlier: Known, later: Known, verdict: Verdict, order: Order) -> str:
    """What joins the two, with the share, an example of the shared words, the credit; that no order is known."""
    said = verdict.grounds or _joined(earlier, later, verdict)
    if order.known or verdict.reason in ("cites", "same-agency"):
        return said
    return f"{said} Which of the two came first is not known."


def _joined(earlier: Known, later: Known, verdict: Verdict) -> str:
    if verdict.reason == "cites":
        return _citing(verdict)
    if verdict.reason == "same-agency":
        return f"Both reports are credited to {verdict.by} and tell of the same event{_beside(verdict)}."
    share = _percent(verdict.shares[1])
    words = f"{verdict.words} of its words, among them “{_example(verdict)}”"
    if verdict.reason == "same-text":
        return (
            f"Both reports carry one text: {share} of the later one stands in the earlier one{_credit(earlier, later)}."
        )
    if verdict.judgement == "unsure":
        doubt = "they credit different agencies" if _differ(earlier, later) else "too little to tell copying"
        return f"{share} of the later report stands in the earlier one too ({words}): {doubt}."
    return f"{share} of the later report stands in the earlier one too ({words}){_credit(earlier, later)}."


def _citing(verdict: Verdict) -> str:
    """Who tells the story after whom, as the report itself says."""
    one = verdict.cited_left or verdict.cited_right
    told = f"One report tells the story after {verdict.by or 'a paper or station without a name'} and says so"
    if not one:
        told = f"Both reports tell the story after {verdict.by} and say so"
    where = verdict.shown[0]
    content = where.text.content
    shown = re.sub(r"\s+", " ", content[max(0, where.start - 30) : where.end + 30]).strip()
    doubt = ", and credits an agency of its own" if one and verdict.judgement == "unsure" else ""
    doubt = doubt if verdict.by else ", which may be the other one's"
    return f"{told} (“…{shown}…”){doubt}."


def _differ(earlier: Known, later: Known) -> bool:
    return bool(earlier.agency and later.agency and earlier.agency.publisher != later.agency.publisher)


def _beside(verdict: Verdict) -> str:
    return f"; {_percent(verdict.shares[1])} of the later one stands in the earlier one" if verdict.shares[1] else ""


def _example(verdict: Verdict) -> str:
    # A split for each character that is shown is enough: the rest stays one piece.
    words = " ".join(verdict.shown[0].words.split(maxsplit=_SHOWN))
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _credit(earlier: Known, later: Known) -> str:
    names = [one.agency.publisher if one.agency else None for one in (earlier, later)]
    if names[0] and names[0] == names[1]:
        return f"; both credit {names[0]}"
    shown = [f"the {which} one credits {name}" for which, name in zip(("earlier", "later"), names, strict=True) if name]
    return f"; {' and '.join(shown)}" if shown else ""


def _percent(share: float) -> str:
    return "less than 1%" if 0 < share < 0.005 else f"{share:.0%}"
