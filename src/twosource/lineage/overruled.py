"""Bonds, passages and people's rulings -> the bonds and passages as people judged them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from twosource.model.article import Article
from twosource.model.descent import Bond, Order, Passage
from twosource.model.identity import digest
from twosource.model.rulings import Ruling, in_force

_Pair = frozenset[str]


def overrule(
    articles: tuple[Article, ...], passages: tuple[Passage, ...], bonds: tuple[Bond, ...], rulings: Iterable[Ruling]
) -> tuple[tuple[Passage, ...], tuple[Bond, ...]]:
    """Between two reports on which a person ruled, that person's bond alone stands, with what it replaces told in its
    detail; the wording that both share is judged alike, so that no count rests on what was overruled."""
    ruled = _ruled(articles, rulings)
    if not ruled:
        return passages, bonds
    kept = tuple(b for b in bonds if _pair(b.earlier, b.later) not in ruled)
    added = tuple(_bond(r, bonds, passages) for r in ruled.values())
    return tuple(_judged(p, ruled) for p in passages), (*kept, *added)


def _ruled(articles: tuple[Article, ...], rulings: Iterable[Ruling]) -> dict[_Pair, Ruling]:
    here = {article.id for article in articles}
    found: dict[_Pair, Ruling] = {}
    for ruling in in_force(rulings):
        if ruling.kind == "bond" and ruling.left and ruling.right:
            pair = _pair(ruling.left.report, ruling.right.report)
            if len(pair) == 2 and pair <= here:
                found[pair] = ruling
    return found


def _pair(a: str, b: str) -> _Pair:
    return frozenset((a, b))


def _bond(ruling: Ruling, bonds: tuple[Bond, ...], passages: tuple[Passage, ...]) -> Bond:
    earlier, later = (spot.report if spot else "" for spot in (ruling.left, ruling.right))
    replaced = [b for b in bonds if _pair(b.earlier, b.later) == _pair(earlier, later)]
    shared = tuple(i for i, p in enumerate(passages) if _pair(p.left.report, p.right.report) == _pair(earlier, later))
    judgement = ruling.judgement or "unsure"
    said = {"dependent": "rests on", "independent": "does not rest on", "unsure": "may rest on"}[judgement]
    before = "; it stands for: " + "; ".join(b.detail for b in replaced) if replaced else ""
    return Bond(
        digest("b", earlier, later, "editor", ruling.id),
        earlier,
        later,
        judgement,
        "editor",
        f"a person judged that the later {said} the earlier ({ruling.told}){before}",
        shared,
        max((b.share for b in replaced if b.later == later), default=0.0),
        tuple(place for b in replaced for place in b.evidence) if judgement == "dependent" else (),
        Order(1.0, ()) if judgement == "dependent" else Order(),
    )


def _judged(passage: Passage, ruled: dict[_Pair, Ruling]) -> Passage:
    """Copied wording between reports that a person holds to be independent is no copy."""
    ruling = ruled.get(_pair(passage.left.report, passage.right.report))
    if ruling is None or ruling.judgement is None or passage.sharing != "copy":
        return passage
    detail = f"a person judged the reports {ruling.judgement} ({ruling.told})"
    if ruling.judgement == "dependent":
        return replace(passage, judgement="dependent", detail=detail)
    sharing = "stock" if ruling.judgement == "independent" else passage.sharing
    return replace(passage, sharing=sharing, judgement=ruling.judgement, detail=detail)
