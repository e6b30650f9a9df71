"""A case's gold -> the analysis that finds all of it and nothing else, in the contract's form.

Scored against the same gold it must have every figure at 1: where it has not, the gold contradicts itself (two claims
on one passage, a name that two entities bear, a quotation listed twice).
"""

from __future__ import annotations

from itertools import count
from typing import Any

from benchmarks.cases import Case, Span, places

Json = dict[str, Any]


class _Written:
    """An analysis that grows while the gold is read."""

    def __init__(self, case: Case) -> None:
        self.gold = case.gold
        self.text = texts(case)
        self.statements: list[Json] = []
        self.numbers = count()

    def place(self, key: str, words: str, nth: int | None = None) -> Span:
        """Where an anchor stands; ValueError where it does not."""
        found = places(self.text[key], words)
        wanted = (nth or 1) - 1
        if wanted >= len(found):
            raise ValueError(f"{key}: not there: {words}")
        return found[wanted]

    def state(self, key: str, where: Span, **more: Any) -> str:
        """Add a statement; its id."""
        made = {"id": f"s{next(self.numbers)}", "report": key, "start": where[0], "end": where[1]}
        self.statements.append({"quotes": [], "attribution": [], "hedges": [], "negated": False, **made, **more})
        return str(made["id"])

    def source(self, source: str | list[str]) -> list[Json]:
        """An attribution to a gold source; of several that are right, the first."""
        words = source[0] if isinstance(source, list) else source
        entity = next((e["id"] for e in self.gold.get("entities", []) if e["id"] == words), None)
        return [{"source": {"text": words, "entity": entity}, "cue": None, "named": entity is not None}]


def texts(case: Case) -> dict[str, str]:
    """The reports of a case by the keys that its gold gives them."""
    found = {}
    for path in sorted(case.reports.iterdir()):
        key = next((k for k in case.gold["reports"] if path.name.startswith(k)), None)
        if key is not None:
            found[key] = path.read_text(encoding="utf-8")
    return found


def perfect(case: Case) -> Json:
    """What a program that finds all of the gold would give."""
    w = _Written(case)
    for quote in w.gold.get("quotes", []):
        at = w.place(quote["report"], quote["text"], quote.get("nth"))
        marked = [{"start": at[0], "end": at[1]}]
        w.state(quote["report"], at, quotes=marked, attribution=w.source(quote["source"]))
    for told in w.gold.get("indirect", []):
        at = w.place(told["report"], told["text"], told.get("nth"))
        w.state(told["report"], at, attribution=w.source(told["source"]))
    claims = [_claim(w, claim) for claim in w.gold.get("claims", [])]
    return {
        "reports": [{"id": key, "source": f"{key}.txt", "text": text} for key, text in w.text.items()],
        "chains": [_chain(w.gold, n, chain) for n, chain in enumerate(w.gold["chains"])],
        "stories": _stories(w),
        "entities": _entities(w),
        "statements": w.statements,
        "claims": claims,
        "quantities": [_quantity(w, q) for q in w.gold.get("quantities", [])],
    }


def _chain(gold: Json, n: int, chain: Json) -> Json:
    agency = next((gold["reports"][k]["agency"] for k in chain["reports"] if gold["reports"][k].get("agency")), None)
    return {"id": f"c{n}", "reports": chain["reports"], "origin": {"name": agency, "report": None}}


def _claim(w: _Written, claim: Json) -> Json:
    said: dict[str, list[str]] = {}
    for key, wordings in claim["carried_by"].items():
        nth = (claim.get("nth") or {}).get(key)
        said[key] = [w.state(key, w.place(key, words, nth)) for words in wordings]
    drift = [{**d, "from": said[d["from"]][0], "to": said[d["to"]][0]} for d in claim.get("drift", [])]
    one = claim.get("verdict") in (None, "single-source")
    return {
        "id": claim["id"],
        "statements": [s for ids in said.values() for s in ids],
        "reports": claim.get("reports"),
        "chains": claim.get("chains"),
        "origins": {"at_least": 1, "at_most": 1} if one else None,
        "verdict": claim.get("verdict"),
        "unverified": bool(claim.get("unverified")),
        "drift": drift,
    }


def _entities(w: _Written) -> list[Json]:
    bearer = {name: e["id"] for e in w.gold.get("entities", []) for name in e["variants"]}
    mentions: dict[str, list[Json]] = {e["id"]: [] for e in w.gold.get("entities", [])}
    for key, text in w.text.items():
        taken: list[Span] = []
        for name in sorted(bearer, key=lambda n: (-len(n), n)):
            free = [at for at in places(text, name) if all(at[1] <= t[0] or t[1] <= at[0] for t in taken)]
            taken += free
            mentions[bearer[name]] += [{"report": key, "start": a, "end": b, "form": "name"} for a, b in free]
    return [
        {"id": e["id"], "name": e["name"], "names": e["variants"], "mentions": mentions[e["id"]]}
        for e in w.gold.get("entities", [])
    ]


def _stories(w: _Written) -> list[Json]:
    elsewhere: dict[str, list[Span]] = {}
    for section in w.gold.get("sections", []):
        for words in section["paragraphs"]:
            start = w.place(section["report"], words)[0]
            line_end = w.text[section["report"]].find("\n", start)
            end = line_end if line_end > 0 else len(w.text[section["report"]])
            elsewhere.setdefault(section["report"], []).append((start, end))
    kept, apart = [], []
    for key, text in w.text.items():
        if key in (w.gold.get("other_story") or ()):
            apart.append({"report": key, "start": 0, "end": len(text)})
            continue
        set_apart = sorted(elsewhere.get(key, []))
        apart += [{"report": key, "start": a, "end": b} for a, b in set_apart]
        edges = [0, *(edge for span in set_apart for edge in span), len(text)]
        kept += [{"report": key, "start": a, "end": b} for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    return [{"id": "main", "sections": kept}, {"id": "other", "sections": apart}]


def _quantity(w: _Written, gold: Json) -> Json:
    start, end = w.place(gold["report"], gold["text"], gold.get("nth"))
    return {"report": gold["report"], "start": start, "end": end, "value": gold["value"]}
