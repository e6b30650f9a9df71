"""Folders with `reports/` and `gold.yaml` -> cases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
EXAMPLE = ROOT / "src" / "twosource" / "example"
OWN = Path(__file__).resolve().parent / "own_cases"

Span = tuple[int, int]


@dataclass(frozen=True)
class Case:
    """One event: its reports (by the first three characters of their file names) and what a careful reader finds."""

    name: str
    folder: Path
    gold: dict[str, Any]

    @property
    def reports(self) -> Path:
        """The folder of the reports."""
        return self.folder / "reports"


def load_case(folder: Path) -> Case:
    """The case in `folder`; OSError or yaml.YAMLError where there is none."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    return Case(str(gold["case"]), folder, gold)


def cases_in(folder: Path) -> list[Case]:
    """The cases whose folders lie in `folder`, by name; none where there is no such folder."""
    return [load_case(gold.parent) for gold in sorted(folder.glob("*/gold.yaml"))]


def own_cases() -> list[Case]:
    """The cases about invented events that lie beside this file."""
    return cases_in(OWN)


def all_cases() -> list[Case]:
    """The bundled example, our own cases, then the shared ones where they are there."""
    return [load_case(EXAMPLE), *own_cases(), *cases_in(SHARED / "cases")]


def places(text: str, words: str) -> list[Span]:
    """Where `words` stand in `text`, any white space matching any other."""
    return [m.span() for m in re.finditer(r"\s+".join(map(re.escape, words.split())), text)]
