"""The packed corpora, unpacked once into a folder that git ignores."""

from __future__ import annotations

import tarfile
from pathlib import Path

from benchmarks.corpora import DATA

SCRATCH = Path(__file__).parent / "out" / "corpora"


def unpacked(name: str) -> Path:
    """The folder of a corpus that comes as `NAME/NAME.tar.xz`."""
    folder = SCRATCH / name
    if not folder.exists():
        SCRATCH.mkdir(parents=True, exist_ok=True)
        with tarfile.open(DATA / name / f"{name}.tar.xz") as packed:
            packed.extractall(SCRATCH, filter="data")
    return folder
