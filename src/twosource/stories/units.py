"""Report, section -> the number of what is placed in one story; back again.

A report that tells of one event is one unit, and its number is the report's. The sections of a digest are a unit each.
"""

from __future__ import annotations

_BITS = 40
"""Bits of a report's number; what stands above them counts the sections of a digest, from 1 on."""

_REPORT = (1 << _BITS) - 1


def unit_of(report: int, section: int) -> int:
    """The unit of a section; section 0 is a whole report."""
    return report | section << _BITS


def report_of(unit: int) -> int:
    """The report that a unit is of."""
    return unit & _REPORT


def section_of(unit: int) -> int:
    """Which section of its report it is; 0 for a whole report."""
    return unit >> _BITS
