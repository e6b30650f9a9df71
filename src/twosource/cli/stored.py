"""The file of an analysis -> its dossier."""

from __future__ import annotations

import sys
from pathlib import Path

from twosource.errors import UsageError
from twosource.report.dossier import Dossier, to_dossier
from twosource.report.reread import reread


def read_stored(path: str) -> Dossier:
    """The dossier of the analysis in the file at `path`, `-` for standard input.

    Raises UsageError where it holds no whole analysis, OSError where it cannot be read.
    """
    content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    source = "standard input" if path == "-" else path
    analysis = reread(content, source)
    try:
        return to_dossier(analysis)
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as broken:
        raise UsageError(f"{source}: broken analysis: {type(broken).__name__} {broken}; write it again") from None
