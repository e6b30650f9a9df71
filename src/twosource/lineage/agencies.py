"""Report -> whose text it says that it is."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from twosource.language.agencies import publisher_of, publisher_of_domain
from twosource.lineage.evidence import carried, signs_of
from twosource.lineage.weighing import chances, likeliest, scores, weight_of
from twosource.model.article import Article
from twosource.model.origin import EvidenceKind, OriginEvidence
from twosource.model.text import Anchor

_WEAK: frozenset[EvidenceKind] = frozenset(("thanks", "house-style", "spelling"))
"""Signs that do not name the agency as the text's, so that it may still be cited from outside."""


class Credited(NamedTuple):
    """A publisher whose text a report says that it carries, how well that shows (log-odds, natural), where (None:
    metadata), and the chance (0..1) that it is so, others that the report shows held against it. `heard_once`: a single
    place where the publisher was told is all that shows it."""

    publisher: str
    weight: float
    where: Anchor | None
    chance: float = 1.0
    heard_once: bool = False


def outlet_of(article: Article) -> str | None:
    """The outlet's canonical name where a list has it, else as it came; None where it is not known."""
    return _known_as(article.outlet) if article.outlet else None


@lru_cache(maxsize=4096)
def _known_as(outlet: str) -> str:
    known = publisher_of(outlet) or publisher_of_domain(outlet)
    return known.name if known else outlet


def evidence_of(article: Article) -> tuple[OriginEvidence, ...]:
    """All signs that a report itself gives of the agency whose text it is."""
    return signs_of(article, outlet_of(article))


def credited_agencies(article: Article) -> tuple[Credited, ...]:
    """The agencies that a report names as its text's, each once, the best shown first."""
    signs = evidence_of(article)
    scored = scores(signs)
    likely = chances(scored)
    found = []
    for agency, score in scored.items():
        named = [one for one in signs if one.agency == agency and one.kind not in _WEAK]
        if named:
            best = max(named, key=lambda one: one.weight)
            found.append(Credited(agency, score, best.where, likely[agency], _heard_once(named)))
    return tuple(sorted(found, key=lambda credited: (-credited.weight, credited.publisher)))


def credit_of(article: Article) -> float:
    """How well a report shows whose text it is; its publisher's own shows it best, whatever stands in it."""
    credited = credited_agencies(article)
    if any(one.publisher == outlet_of(article) for one in credited):
        return math.inf
    return max(0.0, *(one.weight for one in credited)) if credited else 0.0


def _heard_once(signs: list[OriginEvidence]) -> bool:
    return [one.kind for one in signs if one.kind != "unsigned"] in (["told"], ["own-voice"])


def agency_of_text(article: Article) -> Credited | None:
    """The one agency whose text a report is, None where that is less likely than not: it names none, or several alike,
    which makes it a blend."""
    scored = scores(evidence_of(article))
    likely = chances(scored)
    name = likeliest(likely)
    if name is None:
        return None
    named = next((credited for credited in credited_agencies(article) if credited.publisher == name), None)
    return named or Credited(name, scored[name], _place(article, name), likely[name])


def _place(article: Article, agency: str) -> Anchor | None:
    """Where the weightiest sign for an agency stands."""
    signs = [one for one in evidence_of(article) if one.agency == agency]
    return max(signs, key=lambda one: one.weight).where


def carried_from(article: Article) -> tuple[Credited, ...]:
    """Other outlets that a report's syndication notices name."""
    weight = weight_of("syndication")
    return tuple(Credited(name, weight, where) for name, where in carried(article, outlet_of(article)))
