"""An archive is opened as it was asked, or one line says why not and what to do."""

import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.archive.filing import AT, DAM, FERRY, file, made

from twosource.archive import reports, schema
from twosource.archive.opening import open_archive
from twosource.errors import ArchiveError
from twosource.model.received import Received


def test_a_new_archive_holds_the_newest_tables_with_the_time_at_which_they_were_made(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a", create=True, at=AT) as archive:
        rows = archive.connection.execute("SELECT version, at FROM migrations").fetchall()
        assert rows == [(migration.version, AT) for migration in schema.MIGRATIONS]
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "application_id", "user_version")
        found = [archive.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
        assert found == ["wal", 2, 1, schema.APPLICATION, schema.newest()]


def test_opening_again_keeps_what_is_there(tmp_path: Path) -> None:
    made(tmp_path, Received("a.txt", DAM)).close()
    for _ in range(2):
        with open_archive(tmp_path / "desk.2src", create=True) as archive:
            assert [row.words for row in reports.every(archive.connection)] == [len(DAM.split())]


@pytest.mark.parametrize("readonly", [False, True])
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no archive there"),
        (b"", "not an archive"),
        (b"A report about a dam, and no archive at all. " * 100, "not an archive"),
    ],
)
def test_what_is_no_archive_is_refused_and_left_alone(
    tmp_path: Path, content: bytes | None, says: str, readonly: bool
) -> None:
    path = tmp_path / "a"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArchiveError, match=says) as error:
        open_archive(path, readonly=readonly)
    assert "\n" not in str(error.value)
    assert (path.read_bytes() if path.exists() else None) == content


@pytest.mark.parametrize("create", [False, True])
def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path, create: bool) -> None:
    other = sqlite3.connect(tmp_path / "a")
    other.execute("CREATE TABLE songs(name)")
    other.close()
    before = (tmp_path / "a").read_bytes()
    with pytest.raises(ArchiveError, match="not an archive: name another file"):
        open_archive(tmp_path / "a", create=create)
    assert (tmp_path / "a").read_bytes() == before


@pytest.mark.parametrize("readonly", [False, True])
def test_what_a_newer_version_wrote_is_refused(tmp_path: Path, readonly: bool) -> None:
    with made(tmp_path) as archive:
        archive.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ArchiveError, match=r"newer version wrote it \(tables 99.*update twosource"):
        open_archive(tmp_path / "desk.2src", readonly=readonly)


def test_an_older_file_is_brought_up_by_a_writer_and_refused_by_a_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, Received("a.txt", DAM)).close()
    path = tmp_path / "desk.2src"
    more = schema.Migration(
        schema.newest() + 1, "a test's table", ("CREATE TABLE more(x);\nCREATE INDEX y ON more(x);",)
    )
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, more))
    with pytest.raises(ArchiveError, match="an older version wrote it"):
        open_archive(path, readonly=True)
    with open_archive(path, at="2024-04-01T00:00:00Z") as archive:
        rows = archive.connection.execute("SELECT name, at FROM migrations ORDER BY version").fetchall()
        assert rows[-1] == ("a test's table", "2024-04-01T00:00:00Z")
        assert archive.connection.execute("SELECT count(*) FROM more").fetchone() == (0,)
        assert len(list(reports.every(archive.connection))) == 1
    with open_archive(path, readonly=True) as archive:
        assert schema.version_of(archive.connection) == more.version


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path).close()
    broken = schema.Migration(schema.newest() + 1, "broken", ("CREATE TABLE more(x);\nCREATE TABLE reports(x);",))
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
        with pytest.raises(ArchiveError, match="already exists"):
            open_archive(tmp_path / "desk.2src")
    with open_archive(tmp_path / "desk.2src") as archive:
        tables = {row[0] for row in archive.connection.execute("SELECT name FROM sqlite_schema")}
        assert "more" not in tables


def test_a_transaction_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        with suppress(RuntimeError), archive.transaction():
            file(archive, Received("a.txt", DAM))
            raise RuntimeError
        assert list(reports.every(archive.connection)) == []
        file(archive, Received("a.txt", DAM))
        assert len(list(reports.every(archive.connection))) == 1


def test_a_reader_sees_one_moment_and_whole_batches_beside_a_writer(tmp_path: Path) -> None:
    with made(tmp_path, Received("a.txt", DAM)) as writer, open_archive(writer.path, readonly=True) as reader:
        with reader.reading() as connection:
            assert len(list(reports.every(connection))) == 1
            file(writer, Received("b.txt", FERRY), Received("c.txt", DAM + " The road is closed."))
            assert len(list(reports.every(connection))) == 1
        with writer.transaction():
            file(writer, Received("d.txt", FERRY + " Nobody was hurt."))
            assert len(list(reports.every(reader.connection))) == 3
        assert len(list(reports.every(reader.connection))) == 4


def test_a_reader_writes_nothing(tmp_path: Path) -> None:
    with (
        made(tmp_path) as archive,
        open_archive(archive.path, readonly=True) as reader,
        pytest.raises(ArchiveError, match="cannot be written"),
        reader.transaction() as connection,
    ):
        connection.execute("DELETE FROM findings")


def test_a_second_writer_waits_and_then_says_that_another_one_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twosource.archive.opening.PATIENCE", 0.05)
    with made(tmp_path) as first, open_archive(first.path) as second:
        with first.transaction(), pytest.raises(ArchiveError, match="another program is writing it"):
            file(second, Received("a.txt", DAM))
        assert [t.outcome for t in file(second, Received("a.txt", DAM))] == ["new"]


def test_a_file_and_folder_without_permission_to_write_can_be_read() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        made(folder, Received("a.txt", DAM)).close()
        path = folder / "desk.2src"
        path.chmod(0o444)
        folder.chmod(0o555)
        told = subprocess.run(
            [sys.executable, "-c", _AS_NOBODY, str(path)], capture_output=True, text=True, check=False
        )
        folder.chmod(0o755)
    assert told.stdout == f"1\n{path}: no permission to write it: ask for it, or open it for reading alone\n", told


_AS_NOBODY = """
import os, sys
from twosource.archive import reports
from twosource.archive.opening import open_archive
from twosource.errors import ArchiveError
if os.geteuid() == 0:
    os.setuid(65534)
with open_archive(sys.argv[1], readonly=True) as archive:
    print(len(list(reports.every(archive.connection))))
try:
    open_archive(sys.argv[1])
except ArchiveError as error:
    print(error)
"""


def test_a_folder_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="a folder, not an archive"):
        open_archive(tmp_path)
    with pytest.raises(ArchiveError, match="there is no folder"):
        open_archive(tmp_path / "b" / "c", create=True)
