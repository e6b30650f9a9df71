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


def all_cases() -> list[Case]:
    """The bundled example, then the shared cases where they are there, by name."""
    shared = sorted(p.parent for p in (SHARED / "cases").glob("*/gold.yaml"))
    return [load_case(folder) for folder in (EXAMPLE, *shared)]


def places(text: str, words: str) -> list[Span]:
    """Where `words` stand in `text`, any white space matching any other."""
    return [m.span() for m in re.finditer(r"\s+".join(map(re.escape, words.split())), text)]
