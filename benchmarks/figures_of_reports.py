"""Case and reading -> which gold items about reports and marks are found, item by item."""

from __future__ import annotations

import itertools
import re

from benchmarks.figure import Figure
from benchmarks.reading import Json, Reading, fold, shared_characters, span


def chains(r: Reading) -> Figure:
    """Pairs of reports that belong to one chain, in gold or in the analysis."""
    gold = {key: n for n, chain in enumerate(r.gold["chains"]) for key in chain["reports"]}
    found = {r.key[i]: c["id"] for c in r.analysis["chains"] for i in c["reports"] if i in r.key}
    figure = Figure("chains (pair F1)", f1=True)
    for a, b in itertools.combinations(sorted(gold), 2):
        figure.pair(f"{a}-{b}", gold[a] == gold[b], a in found and found[a] == found.get(b))
    return figure


def origins(r: Reading) -> Figure:
    """Whose text each report's chain began with. Of an outlet's own reporting the gold names nobody: then the chain may
    begin with nobody known or with that outlet, whose text others took."""
    found = {
        r.key[i]: (c["origin"] or {}).get("name") for c in r.analysis["chains"] for i in c["reports"] if i in r.key
    }
    figure = Figure("origin of each report's chain")
    for key, about in r.gold["reports"].items():
        if "agency" in about:
            want, got = about["agency"], found.get(key)
            own = not got or fold(got) == fold(about.get("outlet") or "")
            same = fold(want) in fold(got or "") if want else own
            figure.item(key, same, f"want {want}, got {got}")
    return figure


def quotations(r: Reading) -> tuple[Figure, Figure, Figure]:
    """Direct quotations found, those given that are right, and who speaks."""
    found, right, spoken = Figure("quotes found"), Figure("quotes right"), Figure("quotes with the right speaker")
    given = [(key, span(q), s) for key, ss in r.statements.items() for s in ss for q in s["quotes"]]
    used: set[int] = set()
    for n, quote in enumerate(r.gold.get("quotes", [])):
        where = r.place(quote["report"], quote["text"], quote.get("nth"))
        best = max(
            ((_agreement(where, g[1]), i) for i, g in enumerate(given) if g[0] == quote["report"] and i not in used),
            default=(0.0, -1),
        )
        shown = f"{quote['report']}: {quote['text'][:60]}"
        hit = best[0] >= 0.8
        used |= {best[1]} if hit else set()
        found.item(f"quotes[{n}]", hit, shown)
        spoken.item(
            f"quotes[{n}]", hit and r.is_said_by(given[best[1]][2], quote["source"]), f"{shown} ({quote['source']})"
        )
    for i, (key, where, _) in enumerate(given):
        right.item(
            f"{key}:{where[0]}-{where[1]}", i in used, f"{key}: {r.report[key]['text'][where[0] : where[1]][:60]}"
        )
    return found, right, spoken


def _agreement(a: tuple[int, int] | None, b: tuple[int, int]) -> float:
    if a is None:
        return 0.0
    inner = shared_characters(a, b)
    return inner / ((a[1] - a[0]) + (b[1] - b[0]) - inner)


def reported(r: Reading) -> tuple[Figure, Figure]:
    """Reported speech found, and with the right source."""
    found, sourced = Figure("reported statements found"), Figure("reported statements with the right source")
    for n, gold in enumerate(r.gold.get("indirect", [])):
        key = gold["report"]
        where = r.place(key, gold["text"], gold.get("nth"))
        hits = [s for s in r.statements[key] if where and _reports(r, key, where, s)]
        shown = f"{key}: {gold['text'][:60]} ({gold['source']})"
        found.item(f"indirect[{n}]", bool(hits), shown)
        sourced.item(f"indirect[{n}]", any(r.is_said_by(s, gold["source"]) for s in hits), shown)
    return found, sourced


def _reports(r: Reading, key: str, where: tuple[int, int], statement: Json) -> bool:
    size, own = where[1] - where[0], statement["end"] - statement["start"]
    enough = shared_characters(where, span(statement)) >= 0.7 * size
    return bool(statement["attribution"]) and enough and own <= max(2.5 * size + 40, _sentence(r, key, where))


def _sentence(r: Reading, key: str, where: tuple[int, int]) -> int:
    text = r.report[key]["text"]
    before = [m.end() for m in re.finditer(r"[.!?][\"”’']?\s+|\n", text[: where[0]])]
    after = re.search(r"[.!?][\"”’']?(\s|$)|\n", text[where[1] :])
    return (where[1] + after.start() if after else len(text)) - (before[-1] if before else 0)


def names(r: Reading) -> Figure:
    """Spellings of one name that stand under the entity that most of its spellings stand under."""
    figure = Figure("names under one entity")
    taken: dict[str, str] = {}
    for gold in r.gold.get("entities", []):
        votes = {v: _entities_at(r, v) for v in gold["variants"]}
        counts: dict[str, int] = {}
        for found in votes.values():
            for entity in found:
                counts[entity] = counts.get(entity, 0) + found.count(entity)
        top = max(counts, key=lambda e: counts[e], default=None) if counts else None
        for n, variant in enumerate(gold["variants"]):
            figure.item(f"{gold['id']}[{n}]", top in votes[variant] and top is not None, f"{gold['id']}: {variant}")
        if top and top in taken:
            figure.item(f"{gold['id']}|{taken[top]}", False, f"{gold['id']} and {taken[top]} are one entity")
        if top:
            taken[top] = gold["id"]
    return figure


def _entities_at(r: Reading, variant: str) -> list[str]:
    from benchmarks.cases import places

    spots = {rep["id"]: places(rep["text"], variant) for rep in r.report.values()}
    return [
        e["id"]
        for e in r.analysis["entities"]
        for m in e["mentions"]
        for spot in spots.get(m["report"], [])
        if shared_characters(spot, span(m)) >= 0.6 * (spot[1] - spot[0])
    ]


def quantities(r: Reading) -> Figure:
    """Numbers read with the right value."""
    figure = Figure("quantities read")
    for n, gold in enumerate(r.gold.get("quantities", [])):
        where = r.place(gold["report"], gold["text"], gold.get("nth"))
        values = [
            q["value"]
            for q in r.analysis["quantities"]
            if where and r.key.get(q["report"]) == gold["report"] and shared_characters(where, span(q))
        ]
        right = any(abs(v - gold["value"]) <= 1e-6 * max(1, abs(gold["value"])) for v in values if v is not None)
        figure.item(f"quantities[{n}]", right, f"{gold['report']}: {gold['text']} (got {values})")
    return figure
