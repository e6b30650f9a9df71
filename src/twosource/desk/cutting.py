"""Step, analysis so far, results kept before -> what the step makes, only what is new made anew."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, get_type_hints

from twosource.desk.kept import Kept
from twosource.desk.step import Step
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.codec import BrokenValue, codec, decode, encode
from twosource.model.text import Text

Made = Mapping[str, tuple[Any, ...]]

_TYPES = get_type_hints(Analysis)
_DIGEST = 16
"""Bytes that tell what a step read: 128 bits, since equal ones are held to be the same."""


class Keeper:
    """Runs steps with results that are kept. A step that looks at one report at a time is run for the reports of which
    it read something else before, any other where anything it rests on is another."""

    def __init__(self, kept: Kept, story: str = "") -> None:
        """`story` names the reports that are analysed together: of each step the last result for it is kept."""
        self._kept, self._story = kept, story
        self._rests: dict[str, frozenset[bytes]] = {}

    def given(self, analysis: Analysis) -> None:
        """An analysis begins with what it is given."""
        whole = [_written(article) for article in analysis.articles]
        self._rests = {
            "articles": frozenset((b"articles" + _digest(*whole),)),
            "findings": frozenset((b"findings" + _digest(encode(analysis.findings, _TYPES["findings"])),)),
            "rulings": frozenset((b"rulings" + _digest(encode(analysis.rulings, _TYPES["rulings"])),)),
        }

    def run(self, step: Step, analysis: Analysis) -> Made:
        """What a step makes of the analysis so far."""
        rests = frozenset[bytes]().union(*(self._rests[field] for field in step.reads)) | {_named(step)}
        made = _Kept(self._kept, step, {a.id: a.text for a in analysis.articles})
        found = made.by_report(analysis) if step.cut == "report" else made.whole(self._story, rests, analysis)
        self._rests |= dict.fromkeys(step.makes, rests)
        return found


class _Kept:
    """The kept results of one step."""

    def __init__(self, kept: Kept, step: Step, texts: Mapping[str, Text]) -> None:
        self._kept, self._step, self._texts = kept, step, texts
        self._row: Any = tuple.__class_getitem__(tuple(_TYPES[field] for field in step.makes))
        self._under = step.name, step.version, json.dumps(step.settings)

    def whole(self, story: str, rests: frozenset[bytes], analysis: Analysis) -> Made:
        read = _digest(*sorted(rests))
        found = self._recall(story, read)
        if found is None:
            found = dict(self._step.run(analysis))
            self._keep(story, read, found)
        return found

    def by_report(self, analysis: Analysis) -> Made:
        parts = _parts(analysis, self._step.reads)
        read = {report: _read(self._step, part) for report, part in parts.items()}
        found = {report: self._recall(report, digest) for report, digest in read.items()}
        new = [report for report, made in found.items() if made is None]
        for report, made in _divided(self._step.run(_together([parts[r] for r in new])), new).items() if new else ():
            found[report] = made
            self._keep(report, read[report], made)
        rows = [made for made in found.values() if made is not None]
        return {field: tuple(fact for made in rows for fact in made[field]) for field in self._step.makes}

    def _recall(self, key: str, read: bytes) -> Made | None:
        content = self._kept.get(*self._under, key)
        if content is None or content[:_DIGEST] != read:
            return None
        try:
            row = decode(content[_DIGEST:], self._row, self._texts)
        except BrokenValue:
            return None
        return dict(zip(self._step.makes, row, strict=True))

    def _keep(self, key: str, read: bytes, made: Made) -> None:
        value = encode(tuple(made[field] for field in self._step.makes), self._row)
        self._kept.put(*self._under, key, read + value)


def _named(step: Step) -> bytes:
    """Which step it is, and which model its results are of."""
    shapes = [codec(_TYPES[field]).shape for field in (*step.reads, *step.makes)]
    return b"step" + _digest(json.dumps([step.name, step.version, step.settings, shapes]).encode())


def _digest(*parts: bytes) -> bytes:
    lengths = json.dumps([len(part) for part in parts]).encode()
    return blake2b(b"".join((lengths, *parts)), digest_size=_DIGEST).digest()


def _written(article: Article) -> bytes:
    """All that there is of a report."""
    return encode(article, Article) + article.text.content.encode("utf-8", "surrogatepass")


def _parts(analysis: Analysis, reads: tuple[str, ...]) -> dict[str, Analysis]:
    """For each report the analysis of it alone, as far as a step reads it, in the order of the reports."""
    rows: dict[str, defaultdict[str, list[Any]]] = {a.id: defaultdict(list) for a in analysis.articles}
    for field in reads:
        for fact in getattr(analysis, field):
            rows[_report_of(fact)][field].append(fact)
    return {report: Analysis(**{field: tuple(facts) for field, facts in row.items()}) for report, row in rows.items()}


def _together(parts: list[Analysis]) -> Analysis:
    """Parts as one analysis."""
    return Analysis(**{f: tuple(fact for part in parts for fact in getattr(part, f)) for f in _TYPES})


def _divided(made: Made, reports: list[str]) -> dict[str, dict[str, tuple[Any, ...]]]:
    """What a step made, report by report."""
    found: dict[str, dict[str, list[Any]]] = {report: {field: [] for field in made} for report in reports}
    for field, facts in made.items():
        for fact in facts:
            found[_report_of(fact)][field].append(fact)
    return {report: {field: tuple(facts) for field, facts in row.items()} for report, row in found.items()}


def _read(step: Step, part: Analysis) -> bytes:
    """What a step reads of one report."""
    return _digest(
        _named(step),
        *(_written(article) for article in part.articles),
        *(encode(getattr(part, field), _TYPES[field]) for field in step.reads if field != "articles"),
    )


def _report_of(fact: Any) -> str:
    """The report that a fact stands in."""
    if isinstance(fact, Article):
        return fact.id
    report: str = fact.report if hasattr(fact, "report") else fact.where.report
    return report
