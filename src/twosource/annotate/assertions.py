"""Statements -> what each asserts, one thing at a time."""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.marks import Statement
from twosource.model.reading import Reading


def find_assertions(statements: tuple[Statement, ...], readings: Mapping[str, Reading]) -> tuple[Statement, ...]:
    """The statements as the ledger weighs them, in order: the parts of each that is cut, and each that is not."""
    return statements
