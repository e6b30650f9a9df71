"""Analysis -> how its ledger stands, in as little as tells what a later one changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.claims import Claim
from twosource.model.marks import Statement
from twosource.report.standing_rows import FORMAT, ChainRow, ClaimRow, ReportRow, StandingRows, TieRow
from twosource.report.visible import one_line

_NOTICES = ("correction", "update")
_NAME = 60
"""Characters of a headline that stands in for an outlet's name."""


def to_standing(analysis: Analysis, withdrawn: Iterable[Article] = ()) -> StandingRows:
    """The standing of an analysis; its rows are in an order that hangs on what they say alone. `withdrawn` are reports
    that the analysis leaves out."""
    said = {statement.id: statement for statement in (*analysis.statements, *analysis.assertions)}
    bonds = sorted((bond for bond in analysis.bonds if bond.judgement == "dependent"), key=lambda bond: bond.id)
    return {
        "format": FORMAT,
        "reports": _reports(analysis.articles),
        "withdrawn": _reports(withdrawn),
        "chains": sorted((_chain(c.id, c.reports, c.origin) for c in analysis.chains), key=lambda row: row["id"]),
        "bonds": [
            {"id": b.id, "earlier": b.earlier, "later": b.later, "reason": b.reason, "detail": one_line(b.detail)}
            for b in bonds
        ],
        "claims": sorted((_claim(claim, said) for claim in analysis.claims), key=lambda row: row["id"]),
        "sections": sorted((s.report, s.start, s.end, story.id) for story in analysis.stories for s in story.sections),
    }


def write_standing(standing: StandingRows) -> bytes:
    """A standing as canonical JSON."""
    return json.dumps(standing, sort_keys=True, separators=(",", ":")).encode("ascii")


def read_standing(content: bytes | None) -> StandingRows | None:
    """A standing that was written; None where it is of another format, or none."""
    if content is None:
        return None
    try:
        rows: StandingRows = json.loads(content)
        return rows if rows["format"] == FORMAT else None
    except (ValueError, TypeError, KeyError):
        return None


def standing_digest(content: bytes) -> str:
    """Tells one standing from another."""
    return blake2b(content, digest_size=16).hexdigest()


def _reports(articles: Iterable[Article]) -> list[ReportRow]:
    return sorted((_report(article) for article in articles), key=lambda row: row["id"])


def _report(article: Article) -> ReportRow:
    notices = [(n.kind, one_line(n.where.words)) for n in article.notices if n.kind in _NOTICES]
    called = article.outlet or (article.title or article.source)[:_NAME]
    return {"id": article.id, "name": one_line(called), "published": article.published, "notices": sorted(notices)}


def _chain(identity: str, reports: Iterable[str], origin: str | None) -> ChainRow:
    return {"id": identity, "reports": sorted(reports), "origin": origin}


def _claim(claim: Claim, said: Mapping[str, Statement]) -> ClaimRow:
    known = {*claim.statements, *(ground for tie in claim.ties for ground in tie.grounds)}
    against = [said[ground] for ground in claim.grounds if ground in said and ground not in known]
    return {
        "id": claim.id,
        "text": one_line(claim.text),
        "statements": sorted((i, said[i].report) for i in claim.statements),
        "chains": claim.chains,
        "origins": (claim.at_least, claim.at_most),
        "verdict": claim.verdict,
        "unverified": claim.unverified,
        "voices": sorted({one_line(voice.name) for voice in claim.voices}),
        "against": sorted((s.id, s.report, one_line(s.where.words)) for s in against),
        "ties": sorted(
            (_tie(t.left, t.right, t.judgement, t.detail) for t in claim.ties), key=lambda t: (t["left"], t["right"])
        ),
        "drift": sorted((d.kind, d.earlier, d.later, one_line(d.detail)) for d in claim.drift),
        "conflicts": sorted((c.kind, c.claim, one_line(c.detail)) for c in claim.conflicts),
    }


def _tie(left: str, right: str, judgement: str, detail: str) -> TieRow:
    return {"left": left, "right": right, "judgement": judgement, "detail": one_line(detail)}
