"""What tells reports is kept, found by time and by whom it follows, and given up."""

from __future__ import annotations

from pathlib import Path

from twosource.archive import tellings
from twosource.archive.opening import Archive, open_archive
from twosource.archive.tellings import Row


def kept(path: Path) -> Archive:
    archive = open_archive(path, create=True)
    with archive.transaction():
        for number in (1, 2, 3):
            archive.connection.execute("INSERT INTO reports(number, id, words, added) VALUES(?, ?, 9, '')",
                                       (number, f"r-{number}"))  # fmt: skip
        tellings.add(archive.connection, [
            Row(1, 1, 0, 50, 100, 0, b"one", "[]", None, 1),
            Row(2, 2, 0, 50, 200, 0, b"two", "[[1.5,1]]", 1, 1),
            Row(3, 3, 0, 50, None, -9, b"three", "[]", None, 3),
        ])  # fmt: skip
    return archive


def test_reports_are_found_by_span_number_and_whom_they_follow(tmp_path: Path) -> None:
    connection = kept(tmp_path / "a.db").connection
    assert tellings.spans(connection) == (-9, 0)
    assert [row.unit for row in tellings.of_span(connection, 0)] == [1, 2]
    assert [(row.id, row.time, row.terms, row.story) for row in tellings.of(connection, [3, 7])] == [
        ("r-3", None, b"three", 3)
    ]
    assert tellings.following(connection, 1) == (2,)
    assert tellings.places(connection, [2, 3]) == {2: ("r-2", 200, 0), 3: ("r-3", None, 0)}


def test_what_changes_is_written_and_what_is_given_up_is_gone(tmp_path: Path) -> None:
    connection = kept(tmp_path / "a.db").connection
    tellings.change(connection, [("[[2.0,3]]", 3, 3, 2)])
    assert tellings.following(connection, 3) == (2,)
    assert next(tellings.of(connection, [2])).near == "[[2.0,3]]"
    assert tellings.last(connection) == 3
    tellings.remove(connection, [3])
    assert tellings.last(connection) == 2
    assert tellings.spans(connection) == (0,)
