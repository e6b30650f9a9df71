"""Archive, reports -> the archive without a word of them, and with what rested on them gone."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.archive import forgetting, search
from twosource.archive.archive import Archive
from twosource.desk.placing import Placer


def forget_reports(archive: Archive, numbers: Sequence[int], placer: Placer, at: str) -> None:
    """Take out reports by their numbers: out of their stories first, which may part or be named anew by that, then
    every row that carries a word of them or rests on them. Their ledgers are worked out anew when they are asked for.

    Text search is written anew and the log folded in afterwards, so that no word is left in the file.
    """
    with archive.transaction() as connection:
        placer.remove(archive, numbers)
        forgetting.forget(connection, numbers, at)
    with archive.transaction() as connection:
        search.scrub(connection)
    archive.fold()
