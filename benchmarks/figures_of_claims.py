"""Case and reading -> which gold items about claims and stories are found, item by item."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from benchmarks.figure import Figure
from benchmarks.reading import Json, Reading, shared_characters, span


class Carrier(NamedTuple):
    """A gold passage: its claim, its report, its place, and the claims of the analysis that cover it."""

    claim: str
    report: str
    where: tuple[int, int] | None
    found: set[str]
    key: str


def carriers(r: Reading) -> list[Carrier]:
    """Every passage that carries a gold claim."""
    listed = []
    for claim in r.gold.get("claims", []):
        for key, wordings in claim["carried_by"].items():
            for n, words in enumerate(wordings):
                where = r.place(key, words, (claim.get("nth") or {}).get(key))
                listed.append(Carrier(claim["id"], key, where, r.carriers(key, where), f"{claim['id']}@{key}[{n}]"))
    return listed


def joined(r: Reading) -> tuple[Figure, Figure]:
    """Pairs of passages in two reports that carry one claim, and pairs given that are right."""
    recall, precision = Figure("claim pairs joined"), Figure("claim pairs joined rightly")
    either = {frozenset(pair) for pair in r.gold.get("may_join", [])}
    for a, b in itertools.combinations(carriers(r), 2):
        if a.report == b.report or frozenset((a.claim, b.claim)) in either:
            continue
        want, got = a.claim == b.claim, bool(a.found & b.found)
        if want:
            recall.item(f"{a.key} ~ {b.key}", got, f"{a.key} ~ {b.key}")
        if got:
            precision.item(f"{a.key} ~ {b.key}", want, f"{a.key} ~ {b.key}")
    return recall, precision


def best_claims(r: Reading) -> dict[str, Json | None]:
    """For each gold claim the claim of the analysis that most of its passages are in."""
    found: dict[str, Json | None] = {}
    listed = carriers(r)
    for claim in r.gold.get("claims", []):
        votes = [c for m in listed if m.claim == claim["id"] for c in m.found]
        best = max(votes, key=lambda c: (votes.count(c), -len(r.claim[c]["statements"])), default=None)
        found[claim["id"]] = r.claim[best] if best else None
    return found


def counts(r: Reading) -> list[Figure]:
    """Reports, chains, verdicts, over-counts and caveats of each claim."""
    best = best_claims(r)
    figures = {
        name: Figure(name)
        for name in (
            "claims with the right number of reports",
            "claims with the right number of chains",
            "claims with the right verdict",
            "one-source claims never over-counted",
            "claims flagged unverified",
        )
    }
    for claim in r.gold.get("claims", []):
        got: Json = best[claim["id"]] or {}
        for name, value in (("reports", "number of reports"), ("chains", "number of chains"), ("verdict", "verdict")):
            if name in claim:
                shown = f"{claim['id']}: want {claim[name]}, got {got.get(name)}"
                figures[f"claims with the right {value}"].item(claim["id"], got.get(name) == claim[name], shown)
        if claim.get("verdict") == "single-source":
            least = (got.get("origins") or {}).get("at_least")
            fine = least is not None and least <= 1 and got.get("verdict") != "corroborated"
            shown = f"{claim['id']}: {got.get('origins')}, {got.get('verdict')}"
            figures["one-source claims never over-counted"].item(claim["id"], fine, shown)
        if claim.get("unverified"):
            figures["claims flagged unverified"].item(claim["id"], bool(got.get("unverified")), claim["id"])
    return list(figures.values())


def drift(r: Reading) -> Figure:
    """Changes of a claim on its way, by kind and by the chains of the two reports."""
    best = best_claims(r)
    chain = {key: n for n, c in enumerate(r.gold.get("chains", [])) for key in c["reports"]}
    figure = Figure("drift found")
    for claim in r.gold.get("claims", []):
        for n, gold in enumerate(claim.get("drift", [])):
            ends = [
                tuple(r.key.get(r.statement[d[end]]["report"], "") for end in ("from", "to"))
                for d in (best[claim["id"]] or {}).get("drift", [])
                if d["kind"] == gold["kind"]
            ]
            hit = any(_ends_agree(x, y, gold, chain) for a, b in ends for x, y in ((a, b), (b, a)))
            figure.item(f"{claim['id']}[{n}]", hit, f"{claim['id']}: {gold['from']} -> {gold['to']} {gold['kind']}")
    return figure


def _ends_agree(x: str, y: str, gold: Json, chain: dict[str, int]) -> bool:
    def same(a: str, b: str) -> bool:
        return a == b or (a in chain and b in chain and chain[a] == chain[b])

    return same(x, gold["from"]) and same(y, gold["to"]) and (x == gold["from"] or y == gold["to"])


def apart(r: Reading) -> Figure:
    """Look-alikes that must not share a claim."""
    figure = Figure("look-alikes kept apart")
    for n, ((key_a, words_a), (key_b, words_b), why) in enumerate(r.gold.get("not_same", [])):
        shared = r.carriers(key_a, r.place(key_a, words_a)) & r.carriers(key_b, r.place(key_b, words_b))
        figure.item(f"not_same[{n}]", not shared, f"{words_a[:40]} ~ {words_b[:40]}: {why}")
    return figure


def stories(r: Reading) -> list[Figure]:
    """Paragraphs and reports of other stories set apart, and the main story kept whole."""
    set_apart = Figure("paragraphs of other stories set apart")
    kept, others = Figure("main-story passages kept in it"), Figure("reports of other events set apart")
    told = r.analysis["stories"]
    if not told:
        return []
    main = max(told, key=lambda s: sum(x["end"] - x["start"] for x in s["sections"]))["id"]
    elsewhere: dict[str, list[tuple[int, int]]] = {}
    for section in r.gold.get("sections", []):
        for n, words in enumerate(section["paragraphs"]):
            key = section["report"]
            where = r.place(key, words)
            elsewhere.setdefault(key, []).append(where or (0, 0))
            ids = _stories_at(r, key, where)
            set_apart.item(f"{key}/{section['story']}[{n}]", bool(ids) and main not in ids, f"{key}: {words[:60]}")
    for c in carriers(r):
        if (
            r.gold.get("sections")
            and c.where
            and not any(shared_characters(c.where, o) for o in elsewhere.get(c.report, []))
        ):
            kept.item(c.key, main in _stories_at(r, c.report, c.where), c.key)
    for key in r.gold.get("other_story", []):
        ids = {s["id"] for s in told for x in s["sections"] if r.key.get(x["report"]) == key}
        others.item(key, bool(ids) and main not in ids, key)
    return [set_apart, kept, others]


def _stories_at(r: Reading, key: str, where: tuple[int, int] | None) -> set[str]:
    if where is None:
        return set()
    return {
        s["id"]
        for s in r.analysis["stories"]
        for x in s["sections"]
        if r.key.get(x["report"]) == key and shared_characters(span(x), where) >= 0.6 * (where[1] - where[0])
    }
