"""Two reports -> whether one tells its story after the other's outlet and says so."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lineage.agencies import carried_from, outlet_of
from twosource.lineage.citations import Cited
from twosource.lineage.copying import BIG_PART
from twosource.lineage.known import Known
from twosource.lineage.same_event import same_event, same_story
from twosource.lineage.verdict import Verdict
from twosource.model.descent import Passage

Shared = Sequence[tuple[int, Passage]]


def judge_citing(left: Known, right: Known, passages: Shared) -> Verdict | None:
    """The verdict where one report rests on the other's outlet or agency, or both on a third one, whose report is not
    at hand; None where neither does, or where the report at hand is another of that outlet's."""
    if not same_event(left.terms, right.terms):
        return None
    after_right = _after(left, right, passages)
    if after_right:
        return after_right._replace(cited_right=True)
    after_left = _after(right, left, passages)
    if after_left:
        return after_left._replace(cited_left=True, shares=(after_left.shares[1], after_left.shares[0]))
    return _after_a_third(left, right, passages) or _after_unnamed(left, right, passages)


def _after_unnamed(left: Known, right: Known, passages: Shared) -> Verdict | None:
    """A doubt where one tells the story after a paper that it does not name: it may be the other, if that is not an
    agency's copy and cites nobody for it."""
    for citing, other in ((left, right), (right, left)):
        press = citing.press
        if press and not (citing.agency or other.press or other.cited) and same_story(citing.terms, other.terms):
            verdict = _cites(left, right, passages, press)._replace(judgement="unsure", by="")
            return verdict._replace(cited_left=citing is right, cited_right=citing is left)
    return None


def _after(citing: Known, cited: Known, passages: Shared) -> Verdict | None:
    """Whether one report tells the story after the other, which shares some wording with it or begins with the same
    story. A report that is an agency's text leaves a doubt."""
    hit = next((c for c in citing.cited if c.publisher in _owners(cited)), None)
    beside = [p for _, p in passages if p.sharing != "boilerplate"]
    if hit is None or not (beside or same_story(citing.terms, cited.terms)):
        return None
    verdict = _cites(citing, cited, passages, hit)
    if not hit.rests and verdict.shares[0] < BIG_PART:
        return None
    return verdict._replace(judgement="unsure") if citing.agency else verdict


def _owners(known: Known) -> set[str | None]:
    """Whose report it is: its outlet's, its agency's, another outlet's that it carries."""
    agency = {known.agency.publisher} if known.agency else set()
    return {outlet_of(known.article)} | agency | {credited.publisher for credited in carried_from(known.article)}


def _after_a_third(left: Known, right: Known, passages: Shared) -> Verdict | None:
    """Both rest on one publisher: dependent where both say so in their leads."""
    theirs = {cited.publisher for cited in right.cited if cited.rests}
    third = next((cited for cited in left.cited if cited.rests and cited.publisher in theirs), None)
    if third is None or left.agency or right.agency:
        return None
    leads = all(c.first for known in (left, right) for c in known.cited if c.publisher == third.publisher)
    return _cites(left, right, passages, third)._replace(judgement="dependent" if leads else "unsure")


def _cites(left: Known, right: Known, passages: Shared, cited: Cited) -> Verdict:
    """A dependent verdict that rests on a citation, with everything else that the two share, quotations too."""
    told = [(i, p) for i, p in passages if p.sharing != "boilerplate"]
    found = [p for _, p in told]
    a, b = (known.body.coverage(found, known.article.id) for known in (left, right))
    return Verdict(
        "dependent",
        "cites",
        (a.share, b.share),
        tuple(i for i, _ in told),
        cited.places[:3],
        by=cited.publisher,
    )
