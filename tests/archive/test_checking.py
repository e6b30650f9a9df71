"""A check finds whatever was done to an archive, and nothing in one that was left alone."""

from pathlib import Path

import pytest
from tests.archive.filing import AT, DAM, FERRY, file, made

from twosource.archive import aliases, judgements, placings, search, standings
from twosource.archive.archive import Archive
from twosource.archive.checking import faults
from twosource.archive.kept import KeptResults
from twosource.archive.opening import open_archive
from twosource.errors import ArchiveError
from twosource.model.archive import Fault, Placing, StandingRow
from twosource.model.received import Received

SOME = (
    Received("a.txt", DAM, "Dam breaks", "The Post", published="2024-02-03"),
    Received("b.txt", FERRY, "Ferry \ud800 towed", "The \0 Mail", "https://mail.example/1"),
    Received("c.txt", DAM),
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive with a row in every table that is checked."""
    archive = made(tmp_path, *SOME)
    with archive.transaction() as connection:
        story = placings.found(connection, "s-02", 1, "Dam")
        placings.place(connection, 1, [Placing(1, 0, 50, story)])
        placings.set_near(connection, 2, [(story, 0.2)])
        placings.count(connection, [story])
        aliases.alias(connection, "s-01", "s-02", "story", AT)
        standings.keep_ledger(connection, story, "d", b"ledger")
        standings.keep_standing(connection, StandingRow(story, AT, "d", b"standing"))
        judgements.add(connection, [("j-1", '{"id": "j-1"}')], AT)
    results = KeptResults(archive)
    results.put("marks", "1", "[]", "r-1", b"one")
    results.write()
    return archive


@pytest.mark.parametrize("readonly", [False, True])
def test_an_archive_that_was_left_alone_has_no_fault(archive: Archive, readonly: bool) -> None:
    with open_archive(archive.path, readonly=readonly) as other:
        assert list(faults(other)) == []
        assert list(faults(other)) == []


@pytest.mark.parametrize(
    ("change", "table", "says"),
    [
        (
            "UPDATE bodies SET body = (SELECT body FROM bodies WHERE report = 2)",
            "reports",
            "not the one",
        ),
        ("UPDATE bodies SET body = x'78' WHERE report = 1", "reports", "cannot be read"),
        ("UPDATE bodies SET body = '' WHERE report = 1", "reports", "cannot be read"),
        ("UPDATE reports SET id = 'r-00' WHERE number = 1", "reports", "not the one"),
        ("UPDATE reports SET outlet = 'The Mail' WHERE number = 1", "reports", "not the one"),
        ("UPDATE reports SET published = '2024-02-04' WHERE number = 1", "reports", "its time is '2024-02-04'"),
        ("UPDATE reports SET day = 1 WHERE number = 1", "reports", "its day is 1 in the row and 19756"),
        ("UPDATE reports SET title = 'x' WHERE number = 1", "reports", "its title is 'x'"),
        ("UPDATE reports SET url = 'x' WHERE number = 2", "reports", "its address is 'x'"),
        ("UPDATE reports SET words = 1 WHERE number = 2", "reports", "its number of words is 1"),
        ("UPDATE receipts SET speaks = 0", "receipts", "0 of its 1 receipts speak"),
        ("DELETE FROM receipts WHERE report = 1", "receipts", "0 of its 0 receipts speak"),
        ("INSERT INTO receipts VALUES(9, 'z', NULL, 't', 1)", "receipts", "names a row of reports that is not there"),
        ("DELETE FROM words_docsize WHERE id = 1", "words", "cannot be found"),
        ("UPDATE words_docsize SET sz = x'010101' WHERE id = 1", "words", "other words are held of it"),
        ("INSERT INTO words(rowid, text) VALUES(9, 'left behind')", "words", "of a report that is not there"),
        ("INSERT INTO words(words, rowid, text, title, outlet) VALUES('delete', 1, 'dam', '', '')", "words", ""),
        ("DELETE FROM words_data WHERE id > 10", "words", ""),
        ("UPDATE kept SET value = x'00'", "kept", "cannot be read"),
        ("UPDATE ledgers SET value = x'00'", "ledgers", "cannot be read"),
        ("UPDATE standings SET value = 'x'", "standings", "cannot be read"),
        ("DELETE FROM placings", "stories", "nothing is placed in it"),
        ("UPDATE stories SET reports = 7", "stories", "it says 7 reports, and 1 are placed in it"),
        ("UPDATE stories SET founder = 2", "stories", "its founder is not placed in it"),
        ("UPDATE placings SET stop = 0", "placings", "a section from 0 to 0"),
        ("UPDATE placings SET story = 8", "placings", "names a row of stories that is not there"),
        ("UPDATE placings SET report = 8", "placings", "names a row of reports that is not there"),
        ("UPDATE near_stories SET report = 8", "near_stories", "names a row of reports that is not there"),
        ("UPDATE aliases SET new = 's-09'", "aliases", "it leads to s-09, which is no story"),
        ("INSERT INTO aliases VALUES('s-02', 's-02', 'story', 't')", "aliases", "the id of a story that is there"),
        ("DELETE FROM migrations", "migrations", "not all migrations are recorded"),
        ("INSERT INTO forgotten SELECT id, number, 't' FROM reports", "forgotten", "forgotten is there"),
    ],
)
def test_whatever_was_done_to_it_is_found(archive: Archive, change: str, table: str, says: str) -> None:
    archive.connection.execute("PRAGMA foreign_keys = OFF")
    archive.connection.execute(change)
    found = [fault for fault in faults(archive) if fault.table == table and says in fault.what]
    assert found, list(faults(archive))
    assert all(fault.what_to_do for fault in found)


def test_words_that_were_swapped_for_as_many_others_are_found_and_the_search_can_be_made_anew(archive: Archive) -> None:
    row = search.Words(1, DAM, "Dam breaks", "The Post")
    search.remove(archive.connection, [row])
    search.add(archive.connection, [row._replace(text=DAM.replace("Oltava", "Corva"))])
    assert [fault.what for fault in faults(archive)] == ["other words are held than the reports have"]
    with archive.transaction() as connection:
        search.rebuild(connection)
    assert list(faults(archive)) == []
    assert len(search.search(archive.connection, "oltava")) == 2


def test_a_damaged_page_is_found(archive: Archive) -> None:
    file(archive, *(Received(f"{n}.txt", f"{DAM} {n} " * 40) for n in range(60)))
    archive.close()
    data = bytearray(archive.path.read_bytes())
    for place in range(40 * 16384, len(data), 2 * 16384):
        data[place : place + 64] = bytes(64)
    archive.path.write_bytes(data)
    told: list[object] = []
    with open_archive(archive.path) as broken:
        try:
            told.extend(faults(broken))
        except ArchiveError as error:
            told.append(error)
    assert told


def test_a_report_that_arrives_again_mends_the_one_that_is_damaged(archive: Archive) -> None:
    archive.connection.execute("UPDATE bodies SET body = x'00' WHERE report = 1")
    assert [taken.outcome for taken in file(archive, SOME[0])] == ["changed"]
    assert list(faults(archive)) == []


def test_checks_of_others_are_part_of_it(archive: Archive) -> None:
    fault = Fault("segments", "1", "lost", "build it again")
    assert list(faults(archive, [lambda connection: [fault], lambda connection: []])) == [fault]
