"""Statements of all reports -> groups that carry one claim."""

from __future__ import annotations

from twosource.model.analysis import Analysis
from twosource.model.claims import Group, Joining
from twosource.model.identity import digest


def match_statements(analysis: Analysis) -> tuple[tuple[Group, ...], tuple[Joining, ...]]:
    """The groups and the near misses. Baseline: equal words."""
    groups: dict[str, list[str]] = {}
    for statement in analysis.statements:
        groups.setdefault(" ".join(statement.where.words.casefold().split()), []).append(statement.id)
    return tuple(Group(digest("c", ids[0]), ids[0], tuple(ids)) for ids in groups.values()), ()
