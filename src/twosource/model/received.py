"""A report as it came in, before anything is read from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePath

from twosource.model.identity import digest
from twosource.model.storable import storable

_NUMBER = re.compile(r"[#:]\d+$")
"""The number of a record behind the name of the file that holds it."""


@dataclass(frozen=True, slots=True)
class Received:
    """A report as it came in: its text, where it came from, and what came with it (None or empty where unknown).
    `copy` is the name of the file that tells it from another file with the same outlet and text (None: no need)."""

    source: str
    content: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    bylines: tuple[str, ...] = ()
    published: str | None = None
    agencies: tuple[str, ...] = ()
    copy: str | None = None


def file_of(source: str) -> str:
    """The file of a source, without the number of the record in it."""
    return _NUMBER.sub("", source)


def report_id(outlet: str | None, received: Received) -> str:
    """The id of a report that `outlet` (as it was found) published: over outlet, address and text, and the file's name
    where that alone tells two apart."""
    said = (outlet, received.url, received.content)
    return digest("r", *said, received.copy) if received.copy else digest("r", *said)


def file_order(file: str) -> tuple[str, str]:
    """What files with one text, one outlet and no address are ordered by. The first of them is the report with the
    plain id and every other one is a copy under its own name, whichever came in first."""
    return PurePath(file).name, file


def as_copy(received: Received) -> Received:
    """The same as a copy under the name of its file."""
    return replace(received, copy=storable(PurePath(file_of(received.source)).name))
