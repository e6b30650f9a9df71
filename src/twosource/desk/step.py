"""What a step of the analysis is, and whether a recipe's order holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from twosource.errors import RecipeError
from twosource.model.analysis import Analysis

FIELDS = frozenset(f.name for f in fields(Analysis)) - {"steps"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: it reads some fields of the analysis and makes others. A field made by two steps is refined by the
    later one. `run` takes the analysis so far and returns the fields that it makes, by name. `cut` tells how its work
    may be done in parts: `report` where what it makes of one report hangs on that report alone."""

    name: str
    version: str
    reads: tuple[str, ...]
    makes: tuple[str, ...]
    run: Callable[[Analysis], Mapping[str, tuple[Any, ...]]]
    settings: tuple[tuple[str, str], ...] = ()
    cut: Literal["report", "whole"] = "whole"


def check_order(recipe: tuple[Step, ...], given: tuple[str, ...]) -> None:
    """Raise RecipeError unless every step reads only what is given or made before it, under names that exist."""
    known = set(given)
    for step in recipe:
        unknown = (set(step.reads) | set(step.makes)) - FIELDS
        if unknown:
            raise RecipeError(f"step {step.name}: the analysis has no {', '.join(sorted(unknown))}")
        missing = set(step.reads) - known
        if missing:
            raise RecipeError(f"step {step.name} reads what no step before it makes: {', '.join(sorted(missing))}")
        known |= set(step.makes)
    names = [step.name for step in recipe]
    if len(set(names)) != len(names):
        raise RecipeError("two steps have one name")
