"""What is forgotten leaves no word in the file, and does not come back."""

from pathlib import Path

import pytest
from tests.archive.filing import AT, DAM, FERRY, file, made

from twosource.archive import changes, forgetting, judgements, placings, receipts, reports, search, standings
from twosource.archive.archive import Archive
from twosource.archive.checking import faults
from twosource.archive.kept import KeptResults
from twosource.archive.opening import open_archive
from twosource.intake.article import identify
from twosource.model.archive import Change, Placing, StandingRow
from twosource.model.received import Received

SAID = f"{DAM} Zarnoth Quivell said that the xylomere had failed. "
SECRET = Received("quorvex.txt", SAID * 9, "Zarnoth", "Quivell News")
SOME = tuple(Received(f"{n}.txt", f"{FERRY} {n} " * (n % 9 + 1), f"Ferry {n}", "The Mail") for n in range(60))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive with the secret report in the middle, and much that rests on it."""
    archive = made(tmp_path, *SOME[:30])
    file(archive, SECRET)
    file(archive, *SOME[30:])
    number = reports.number_for(archive.connection, identify(SECRET).id)
    with archive.transaction() as connection:
        story = placings.found(connection, "s-01", 1, "Zarnoth and the xylomere")
        placings.place(connection, number, [Placing(number, 0, 50, story)])
        placings.place(connection, 1, [Placing(1, 0, 50, story)])
        placings.set_near(connection, 2, [(story, 0.2)])
        placings.count(connection, [story])
        standings.keep_ledger(connection, story, "d", b"Zarnoth xylomere " * 3)
        standings.keep_standing(connection, StandingRow(story, AT, "d", b"Zarnoth"))
        changes.note(connection, [Change(story, AT, "new", '{"claim": "Zarnoth said that the xylomere had failed"}')])
        judgements.add(connection, [("j-1", f'{{"report": "{identify(SECRET).id}", "words": "xylomere"}}')], AT)
    results = KeptResults(archive)
    results.put("marks", "1", "[]", identify(SECRET).id, b"xylomere")
    results.put("marks", "1", "[]", identify(SOME[0]).id, b"ferry")
    results.write()
    return archive


def words_left(archive: Archive) -> set[bytes]:
    """Which of the secret's words stand anywhere in the files."""
    data = b"".join(p.read_bytes() for p in archive.path.parent.glob(f"{archive.path.name}*")).lower()
    looked_for = {b"zarnoth", b"arnoth", b"xylomere", b"ylomer", b"quivell", b"uivell", b"quorvex"}
    return {word for word in looked_for if word in data}


def test_no_word_of_a_forgotten_report_is_left_in_the_file(archive: Archive) -> None:
    assert {b"xylomere", b"quivell", b"zarnoth", b"quorvex"} <= words_left(archive)
    number = reports.number_for(archive.connection, identify(SECRET).id)
    (body,) = archive.connection.execute("SELECT body FROM bodies WHERE report = ?", (number,)).fetchone()
    with archive.transaction() as connection:
        assert forgetting.forget(connection, [number], AT) == {1}
        search.scrub(connection)
    assert archive.fold()
    assert words_left(archive) == set()
    named = {(table, column) for table, column in archive.connection.execute(forgetting._NAMING)}
    assert {("bodies", "report"), ("receipts", "report"), ("placings", "report"), ("shared", "later")} <= named
    for table, column in named:
        assert not archive.connection.execute(f"SELECT 1 FROM {table} WHERE {column} = ?", (number,)).fetchone()
    assert body[20:40] not in archive.path.read_bytes()
    assert list(faults(archive)) == []
    assert search.search(archive.connection, "xylomere") == ()
    assert len(search.search(archive.connection, "ferry", limit=99)) == 60
    assert [row.reports for row in placings.every(archive.connection)] == [1]
    assert KeptResults(archive).get("marks", "1", "[]", identify(SOME[0]).id) == b"ferry"


def test_what_was_forgotten_is_not_taken_in_again_and_its_number_is_not_used_again(archive: Archive) -> None:
    file(archive, last := Received("z.txt", DAM))
    number = reports.number_for(archive.connection, identify(last).id)
    with archive.transaction() as connection:
        forgetting.forget(connection, [number], AT)
    assert file(archive, last)[0].outcome == "forgotten"
    assert file(archive, Received("y.txt", f"{DAM} Again."))[0].number == number + 1


def test_a_damaged_report_can_be_forgotten(archive: Archive) -> None:
    number = reports.number_for(archive.connection, identify(SECRET).id)
    archive.connection.execute("UPDATE bodies SET body = x'00' WHERE report = ?", (number,))
    with archive.transaction() as connection:
        forgetting.forget(connection, [number], AT)
    assert search.search(archive.connection, "xylomere") == ()
    assert list(faults(archive)) == []


def test_a_reader_keeps_the_log_from_being_folded_in(archive: Archive) -> None:
    archive.connection.execute("PRAGMA busy_timeout = 50")
    with open_archive(archive.path, readonly=True) as reader, reader.reading() as connection:
        assert len(list(reports.every(connection))) == 61
        file(archive, Received("y.txt", DAM))
        assert not archive.fold()
    assert archive.fold()


def test_a_withdrawn_report_is_kept_and_counts_no_more(archive: Archive) -> None:
    number = reports.number_for(archive.connection, identify(SECRET).id)
    placings.fresh(archive.connection, 1)
    with archive.transaction() as connection:
        forgetting.withdraw(connection, number)
    assert search.search(archive.connection, "xylomere") == ()
    assert [(row.reports, row.stale) for row in placings.every(archive.connection)] == [(1, True)]
    assert len(receipts.of(archive.connection, number)) == 1
    assert list(faults(archive)) == []
    assert [t.outcome for t in file(archive, SECRET)] == ["again"]
    assert reports.filed(archive.connection, [number])[0].standing == "withdrawn"
