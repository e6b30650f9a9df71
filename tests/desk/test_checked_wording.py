"""A check finds what was done to the segments, the pairs and the common prints, and nothing where all is as it was."""

from pathlib import Path

import numpy as np
import pytest
from tests.desk.test_taking_in import crowd, own_words, report, taken_in

from twosource.archive import forgetting
from twosource.archive.opening import Archive, open_archive
from twosource.archive.segments import Segments
from twosource.desk.checked import check_archive
from twosource.desk.checked_wording import wording_faults
from twosource.lineage import folding, stored_index
from twosource.lineage.prints import Prints, unpacked


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """Segments of several levels and many parts, some of them being built, some given up; pairs and common prints."""
    monkeypatch.setattr(folding, "PART", 64)
    monkeypatch.setattr(stored_index, "_WORK", 1)
    monkeypatch.setattr(stored_index, "_AHEAD", 1)
    archive = open_archive(tmp_path / "a.2src", create=True)
    taken_in(archive, crowd(), 2)
    for n in range(100):
        if states(archive) == {"here", "building", "given up"}:
            break
        taken_in(archive, [report(f"More {n}", own_words(1000 + n))])
    return archive


def states(archive: Archive) -> set[str]:
    return {row.state for row in Segments(archive.connection).segments()}


FIRST_FOR_SECOND = """UPDATE segment_parts SET data = (SELECT data FROM segment_parts WHERE place = {place})
    WHERE place = {place} + 1"""


def faults(archive: Archive) -> list[tuple[str, str]]:
    return [(fault.table, fault.what) for fault in wording_faults(archive.connection)]


def segment(archive: Archive, level: int = 1) -> int:
    """The first whole segment of a level that has several parts."""
    rows = Segments(archive.connection).segments()
    return next(row.number for row in rows if row.level == level and row.state == "here" and row.bits)


def damaged(archive: Archive, change: str) -> list[tuple[str, str]]:
    archive.connection.execute("PRAGMA foreign_keys = OFF")
    number = segment(archive)
    archive.connection.execute(change.format(number=number, place=number << 24))
    return faults(archive)


def test_an_archive_that_was_left_alone_has_no_fault(archive: Archive) -> None:
    assert states(archive) == {"here", "building", "given up"}
    assert archive.connection.execute("SELECT count(*) FROM common_prints").fetchone()[0] > 1
    assert list(check_archive(archive)) == []


def test_a_report_that_was_forgotten_is_no_fault(archive: Archive) -> None:
    with archive.transaction() as connection:
        forgetting.forget(connection, [3], "2031-03-01T08:00:00Z")
    assert archive.connection.execute("SELECT 1 FROM reports WHERE number = 3").fetchone() is None
    assert faults(archive) == []


@pytest.mark.parametrize(
    ("change", "table", "says"),
    [
        ("DELETE FROM segment_parts WHERE place = {place} + 1", "segments", "part 1 is missing"),
        ("UPDATE segment_parts SET data = x'00' WHERE place = {place} + 1", "segments", "part 1 is cut off"),
        ("UPDATE segment_parts SET data = x'' WHERE place = {place} + 1", "segments", "prints, and says"),
        ("UPDATE segments SET prints = prints + 1 WHERE number = {number}", "segments", "prints, and says"),
        ("UPDATE segments SET last = first WHERE number = {number}", "segments", "that is none of"),
        ("UPDATE segments SET built_into = number WHERE number = {number}", "segments", "not built out of it"),
        ("INSERT INTO segment_parts VALUES({place} + 5000, x'')", "segment_parts", "too many"),
        ("DELETE FROM segments WHERE number = {number}", "segment_parts", "of no segment"),
        (FIRST_FOR_SECOND, "segments", "part 1 holds what belongs into another one"),
        ("UPDATE segments SET bits = bits + 1 WHERE number = {number}", "segments", "more are missing"),
        ("UPDATE segments SET bits = 60 WHERE number = {number}", "segments", "cannot be cut"),
        ("DELETE FROM common_prints WHERE hash = (SELECT min(hash) FROM common_prints)", "common_prints", "not noted"),
        ("INSERT INTO common_prints VALUES(7)", "common_prints", "few have it"),
        ("UPDATE shared SET words = 2 WHERE later = 4", "shared", "no pair is kept so"),
        ("UPDATE shared SET share = 1.5 WHERE later = 4", "shared", "no pair is kept so"),
        ("DELETE FROM reports WHERE number = 5", "segments", "it never came"),
    ],
)
def test_what_was_done_to_it_is_found(archive: Archive, change: str, table: str, says: str) -> None:
    found = damaged(archive, change)
    assert any(one == table and says in what for one, what in found), found
    assert all(fault.what_to_do for fault in wording_faults(archive.connection))


def changed(archive: Archive, how: str) -> list[tuple[str, str]]:
    """The faults once prints of one part are others."""
    number = segment(archive)
    prints = unpacked(Segments(archive.connection).part(number, 1))
    hashes, reports, places = prints.hashes.copy(), prints.reports.copy(), prints.places.copy()
    if how == "turned":
        hashes, reports, places = hashes[::-1], reports[::-1], places[::-1]
    elif how == "place":
        places[0] += 1
    elif how == "hash":
        hashes[0] -= np.uint32(hashes[0] > hashes[0] >> 31 << 31)
    else:
        reports[0] = reports[0] - 1 if reports[0] > reports.min() else reports.max()
    data = Prints(hashes, reports, places).packed()
    update = "UPDATE segment_parts SET data = ? WHERE place = ?"
    archive.connection.execute(update, (data, number << 24 | 1))
    return faults(archive)


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ("turned", "part 1 is not in order"),
        ("place", "other prints are held"),
        ("hash", "other prints are held"),
        ("report", "other prints are held"),
    ],
)
def test_prints_that_are_others_are_found(archive: Archive, how: str, says: str) -> None:
    found = changed(archive, how)
    assert any(table == "segments" and says in what for table, what in found), found
