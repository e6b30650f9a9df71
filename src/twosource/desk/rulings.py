"""A file of judgements by people, read and added to; its lines are never changed."""

from __future__ import annotations

import os
from pathlib import Path

from twosource.errors import UnreadableInput
from twosource.intake.rulings import read_ruling, write_ruling
from twosource.model.article import Finding
from twosource.model.rulings import Ruling

DEFAULT_FILE = "twosource-judgements.jsonl"
"""Where judgements are kept and looked for, in the working folder, where no other file is named."""

_MAX_BYTES = 50_000_000
"""Bytes of a file that are read."""


def read_rulings(path: str, *, must: bool = False) -> tuple[tuple[Ruling, ...], tuple[Finding, ...]]:
    """The rulings in a file, in its order, and a finding for each line that holds none. A file that does not exist has
    none, unless it `must` be there (OSError)."""
    if not must and not Path(path).exists():
        return (), ()
    with Path(path).open("rb") as file:
        content = file.read(_MAX_BYTES).decode("utf-8", "replace")
    rulings: list[Ruling] = []
    findings: list[Finding] = []
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            rulings.append(read_ruling(line, f"{path}:{number}"))
        except UnreadableInput as broken:
            findings.append(Finding(broken.source, broken.kind, broken.message, left_out=True))
    return tuple(rulings), tuple(findings)


def add_ruling(path: str, ruling: Ruling) -> None:
    """Write a ruling behind those of a file, which is made where it is missing; on disk when this returns.

    One write of one line, with an end before it where the last writer was cut off, so that two people's rulings do not
    run into one another. Raises OSError where it cannot be written.
    """
    file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        size = os.lseek(file, 0, os.SEEK_END)
        torn = size > 0 and _last(file, size) != b"\n"
        os.write(file, (("\n" if torn else "") + write_ruling(ruling) + "\n").encode("ascii"))
        os.fsync(file)
    finally:
        os.close(file)


def _last(file: int, size: int) -> bytes:
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1)
