"""Results of steps are kept by who made them, and made again where they are damaged."""

from pathlib import Path

from tests.archive.filing import made

from twosource.archive.kept import KeptResults, drop, drop_others
from twosource.archive.opening import open_archive


def test_a_result_comes_back_for_its_step_version_settings_and_key_alone(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        for _ in range(2):
            results = KeptResults(archive)
            results.put("marks", "2", "[]", "r-1", b"one" * 500)
            results.put("marks", "2", "[]", "r-2", b"")
            assert results.get("marks", "2", "[]", "r-1") == b"one" * 500
            results.write()
        results = KeptResults(archive)
        assert (results.get("marks", "2", "[]", "r-1"), results.get("marks", "2", "[]", "r-2")) == (b"one" * 500, b"")
        for other in (("x", "2", "[]", "r-1"), ("marks", "1", "[]", "r-1"), ("marks", "2", "[1]", "r-1")):
            assert results.get(*other) is None
        results.put("marks", "2", "[]", "r-1", b"two")
        results.write()
        assert KeptResults(archive).get("marks", "2", "[]", "r-1") == b"two"


def test_much_that_waits_is_written_at_once(tmp_path: Path) -> None:
    with made(tmp_path) as archive, open_archive(archive.path, readonly=True) as reader:
        results = KeptResults(archive)
        results.put("marks", "2", "[]", "r-1", b"small")
        assert KeptResults(reader).get("marks", "2", "[]", "r-1") is None
        results.put("marks", "2", "[]", "r-2", bytes(33_000_000))
        assert KeptResults(reader).get("marks", "2", "[]", "r-1") == b"small"


def test_a_reader_keeps_nothing(tmp_path: Path) -> None:
    with made(tmp_path) as archive, open_archive(archive.path, readonly=True) as reader:
        results = KeptResults(reader)
        results.put("marks", "2", "[]", "r-1", b"one")
        results.write()
        assert KeptResults(archive).get("marks", "2", "[]", "r-1") is None


def test_a_damaged_result_counts_as_not_kept(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        results = KeptResults(archive)
        results.put("marks", "2", "[]", "r-1", b"one")
        results.write()
        archive.connection.execute("UPDATE kept SET value = x'00'")
        assert results.get("marks", "2", "[]", "r-1") is None


def test_what_names_a_report_or_nothing_and_what_an_older_version_made_is_dropped(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        results = KeptResults(archive)
        for key in ("r-1", "r-1 r-2", "r-3", "s-4", "all"):
            results.put("marks", "2", "[]", key, b"1")
        results.put("marks", "1", "[]", "r-3", b"2")
        results.write()
        assert drop(archive.connection, "r-1") == 3
        assert drop_others(archive.connection, "marks", "2", "[]") == 1
        left = archive.connection.execute("SELECT key FROM kept ORDER BY key").fetchall()
        assert left == [("r-3",), ("s-4",)]
