"""The published format -> every count, reference and span in it that rests on nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import PurePath
from typing import Any, NamedTuple

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.model.claims import LEFT_OUT
from twosource.model.identity import digest
from twosource.report import schema
from twosource.report.ground_spans import bad_spans

_MANY = 2
"""Origins from which a claim has independent ones."""


_AROUND = 240
"""Characters around a statement in which its source stands."""


_BEHIND = 80
"""Characters behind a statement in which its own sentence goes on to deny it."""


class Problem(NamedTuple):
    """What rests on nothing: the place in the analysis, and what is wrong there."""

    where: str
    what: str


def check_grounds(analysis: schema.Analysis) -> tuple[Problem, ...]:
    """Everything in an analysis that does not follow from what it points at: ids that name nothing, spans that leave
    their text, counts that the statements, chains and ties do not give, ties that nothing shows, verdicts without what
    they say. Empty where every count has its grounds.

    Counts are made again here from statements, chains and ties, not by the rooms that made them.
    """
    found = [Problem(where, what) for where, what in bad_spans(analysis)]
    found += _identities(analysis)
    found += _lineage(analysis)
    known = _Known(analysis)
    for claim in analysis["claims"]:
        found += [Problem(f"claim {claim['id']}", what) for what in _claim(claim, known)]
    found += [Problem("timeline", what) for moment in analysis["timeline"] for what in _moment(moment, known)]
    found += [Problem("circles", what) for circle in analysis["circles"] for what in _circle(circle, known)]
    return tuple(found)


class _Known:
    """What claims point at."""

    def __init__(self, analysis: schema.Analysis) -> None:
        self.statements = {s["id"]: s for s in analysis["statements"]}
        self.claims = {c["id"]: c for c in analysis["claims"]}
        self.bonds = {b["id"]: b for b in analysis["bonds"]}
        self.chain_of = {r: c["id"] for c in analysis["chains"] for r in c["reports"]}
        self._texts = {r["id"]: r["text"] for r in analysis["reports"]}
        self.passages: dict[frozenset[str], list[schema.Passage]] = {}
        for passage in analysis["passages"]:
            pair = frozenset((passage["a"]["report"], passage["b"]["report"]))
            self.passages.setdefault(pair, []).append(passage)

    def report(self, statement: str) -> str:
        """The report that a statement stands in."""
        return self.statements[statement]["report"]

    def wide(self, statement: str) -> str:
        """The words of a statement with those around it, white space evened out: its source stands there."""
        row = self.statements[statement]
        text = self._texts[row["report"]]
        return " ".join(text[max(0, row["start"] - _AROUND) : row["end"] + _AROUND].split())

    def behind(self, statement: str) -> str:
        """The words right behind a statement."""
        row = self.statements[statement]
        return self._texts[row["report"]][row["end"] : row["end"] + _BEHIND]


def _identities(analysis: schema.Analysis) -> Iterator[Problem]:
    """Reports whose outlet, address or text is not what their id was made of; another program's ids are not ours to
    check."""
    if analysis["generator"]["name"] != "twosource":
        return
    for report in analysis["reports"]:
        said = (report["outlet"], report["url"], report["text"])
        if report["id"] not in (digest("r", *said), digest("r", *said, PurePath(report["source"]).name)):
            yield Problem(f"report {report['id']}", "its outlet, address or text is not what was read")


def _lineage(analysis: schema.Analysis) -> Iterator[Problem]:
    reports = [report["id"] for report in analysis["reports"]]
    bonds = {bond["id"] for bond in analysis["bonds"]}
    for bond in analysis["bonds"]:
        if not {bond["earlier"], bond["later"]} <= set(reports):
            yield Problem(f"bond {bond['id']}", "it binds a report that is not there")
        if any(not 0 <= i < len(analysis["passages"]) for i in bond["passages"]):
            yield Problem(f"bond {bond['id']}", "it rests on a passage that is not there")
        if not bond["detail"].strip():
            yield Problem(f"bond {bond['id']}", "it does not say why")
    held = [report for chain in analysis["chains"] for report in chain["reports"]]
    if sorted(held) != sorted(set(reports) & set(held)) or len(held) != len(set(held)):
        yield Problem("chains", "a report is in two chains, or one in a chain is not there")
    for chain in analysis["chains"]:
        yield from (Problem(f"chain {chain['id']}", what) for what in _chain(chain, bonds))


def _chain(chain: schema.Chain, bonds: set[str]) -> Iterator[str]:
    if not set(chain["grounds"]) <= bonds:
        yield "it rests on a bond that is not there"
    if len(chain["reports"]) > 1 and not chain["grounds"]:
        yield "several reports, and no bond that shows that they descend from one text"
    if sorted(branch["report"] for branch in chain["tree"]) != sorted(chain["reports"]):
        yield "its tree is not of its reports"


def _claim(claim: schema.Claim, known: _Known) -> Iterator[str]:
    missing = [i for i in _named(claim) if i not in known.statements]
    if missing:
        yield f"it names statements that are not there: {', '.join(missing[:3])}"
        return
    if not claim["statements"]:
        yield "no statement carries it"
        return
    yield from _counts(claim, known)
    yield from _origins(claim, known)
    yield from _voices(claim)
    yield from _verdict(claim, known)
    yield from (f"tie without grounds: {tie['detail']}" for tie in claim["ties"] if not _shown(tie, claim, known))
    if any(clash["claim"] not in known.claims for clash in claim["conflicts"]):
        yield "a conflict with a claim that is not there"


def _named(claim: schema.Claim) -> Iterator[str]:
    """All statements that a claim names."""
    yield from claim["statements"]
    yield from (s for voice in claim["voices"] for s in voice["statements"])
    yield from (s for drift in claim["drift"] for s in (drift["from"], drift["to"]))
    yield from (s for lost in claim["lost_caveats"] for s in (lost["from"], lost["to"]))
    yield from (s for pair in (*claim["ties"], *claim["joinings"]) for s in (pair["left"], pair["right"]))


def _counts(claim: schema.Claim, known: _Known) -> Iterator[str]:
    reports = {known.report(s) for s in claim["statements"]}
    if claim["reports"] != len(reports):
        yield f"{claim['reports']} reports, and its statements stand in {len(reports)}"
    chains = {known.chain_of.get(report, report) for report in reports}
    if not 1 <= claim["chains"] <= len(chains):
        yield f"{claim['chains']} chains, and its reports are of {len(chains)}"
    if not _wording_stands(claim, known):
        yield "its text stands in none of its statements"


def _wording_stands(claim: schema.Claim, known: _Known) -> bool:
    """Whether the text of a claim is of one of its statements, words before it (the source) and marks aside."""
    said = claim["text"].split(LEFT_OUT)
    return all(map(str.strip, said)) and any(all(p in known.wide(s) for p in said) for s in claim["statements"])


def _origins(claim: schema.Claim, known: _Known) -> Iterator[str]:
    least, most = claim["origins"]["at_least"], claim["origins"]["at_most"]
    ties = [t for t in claim["ties"] if t["judgement"] == "dependent"]
    groups = _components(claim["statements"], [(t["left"], t["right"]) for t in ties])
    if most != groups:
        yield f"at most {most} origins, and its ties leave {groups} apart"
    if not 1 <= least <= most:
        yield f"at least {least} origins of at most {most}"
    if least < most and len(ties) == len(claim["ties"]):
        yield f"{least} to {most} origins, and no tie says what is unsure"
    if most > claim["chains"]:
        yield f"at most {most} origins in {claim['chains']} chains"
    if not set(claim["grounds"]) <= known.statements.keys() | known.bonds.keys():
        yield "it rests on a bond or statement that is not there"
    if not set(claim["statements"]) <= set(claim["grounds"]):
        yield "a statement that carries it is not among its grounds"


def _components(members: Iterable[str], pairs: Iterable[tuple[str, str]]) -> int:
    group = {member: {member} for member in members}
    for left, right in pairs:
        if left in group and right in group and group[left] is not group[right]:
            group[left] |= group[right]
            group.update((member, group[left]) for member in group[right])
    return len({id(found) for found in group.values()})


def _voices(claim: schema.Claim) -> Iterator[str]:
    told = [s for voice in claim["voices"] for s in voice["statements"]]
    if set(told) != set(claim["statements"]):
        yield "its voices are not those of its statements"
    if any(not voice["name"].strip() for voice in claim["voices"]):
        yield "a voice without a name"


def _verdict(claim: schema.Claim, known: _Known) -> Iterator[str]:
    least, most, verdict = claim["origins"]["at_least"], claim["origins"]["at_most"], claim["verdict"]
    if verdict == "corroborated" and least < _MANY:
        yield f"corroborated by at least {least} origin"
    if verdict == "single-source" and most >= _MANY:
        yield f"one source, and at most {most} origins"
    if verdict == "unresolved" and not least < _MANY <= most:
        yield f"unresolved between {least} and {most} origins"
    if verdict in ("denied", "disputed") and not (claim["conflicts"] or _contested(claim, known)):
        yield f"{verdict}, and nothing stands against it"


def _contested(claim: schema.Claim, known: _Known) -> bool:
    """Whether a denial stands among the grounds of a claim: a statement beside its carriers, a carrier's hedge, or a
    denying verb right behind a carrier ("..., which they deny")."""
    beside = [g for g in claim["grounds"] if g in known.statements and g not in claim["statements"]]
    if beside or any(map(_denies, map(known.behind, claim["statements"]))):
        return True
    return any(
        hedge["kind"] in ("denial", "unverified")
        for statement in claim["statements"]
        for hedge in known.statements[statement]["hedges"]
    )


def _denies(said: str) -> bool:
    verbs = (read_verb(word.form) for word in words(said))
    return any(verb is not None and verb.base in wordset("denying_verbs") for verb in verbs)


def _shown(tie: schema.Tie, claim: schema.Claim, known: _Known) -> bool:
    """Whether what a tie says can be looked up: a bond, one report, one voice, one publisher, words in both. What is
    unsure needs no more than its reason."""
    if not {tie["left"], tie["right"]} <= set(tie["grounds"]) or not tie["detail"].strip():
        return False
    if tie["judgement"] == "unsure" or any(ground in known.bonds for ground in tie["grounds"]):
        return True
    pair = {tie["left"], tie["right"]}
    one_report = len({known.report(s) for s in pair}) == 1
    one_voice = any(pair <= set(voice["statements"]) for voice in claim["voices"])
    return one_report or one_voice or _one_passage(tie, known) or _attributed(pair, known)


def _one_passage(tie: schema.Tie, known: _Known) -> bool:
    left, right = known.statements[tie["left"]], known.statements[tie["right"]]
    found = known.passages.get(frozenset((left["report"], right["report"])), ())
    return any(_lies(side, left) and _lies(other, right) for p in found for side, other in _ways(p))


def _ways(passage: schema.Passage) -> tuple[tuple[Any, Any], ...]:
    return (passage["a"], passage["b"]), (passage["b"], passage["a"])


def _lies(side: Mapping[str, Any], statement: Mapping[str, Any]) -> bool:
    same: bool = side["report"] == statement["report"]
    return same and bool(side["start"] < statement["end"] and statement["start"] < side["end"])


def _attributed(pair: Iterable[str], known: _Known) -> bool:
    """Whether both statements, or one of them and the other's report, name who they rest on."""
    return any(known.statements[s]["attribution"] for s in pair)


def _circle(circle: schema.Circle, known: _Known) -> Iterator[str]:
    if not circle["statements"] or not set(circle["statements"]) <= known.statements.keys():
        yield f"{circle['detail']}: no statement shows it"
    if circle["claim"] is not None and circle["claim"] not in known.claims:
        yield f"{circle['detail']}: of a claim that is not there"


def _moment(moment: schema.Moment, known: _Known) -> Iterator[str]:
    if moment["claim"] not in known.claims or moment["statement"] not in known.claims[moment["claim"]]["statements"]:
        yield f"{moment['when']['start']}: no statement of its claim"
    if any(a > b for a, b in pairwise((moment["when"]["start"], moment["when"]["end"]))):
        yield f"{moment['when']['start']}: it ends before it begins"
