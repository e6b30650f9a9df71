"""An item of the specs -> why a reader of news is not asked for it, by rules on how it is written."""

from __future__ import annotations


def rule_against(file: str, text: str, words: str, told: str) -> str | None:
    """The rule that leaves an item out, None where it counts. `told` is gold's value, unit or time expression."""
    return None
