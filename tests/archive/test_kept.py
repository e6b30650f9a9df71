"""Results of steps are kept by who made them, and made again where they are damaged."""

from pathlib import Path

from tests.archive.filing import made

from twosource.archive.kept import Maker, drop, drop_others, keep, kept

MARKS = Maker("marks", "2", "[]")


def test_a_result_comes_back_for_its_step_version_settings_and_key_alone(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        keep(archive.connection, MARKS, [("r-1", b"one" * 500), ("r-2", b"")])
        assert kept(archive.connection, MARKS, ["r-1", "r-2", "r-3"]) == {"r-1": b"one" * 500, "r-2": b""}
        for other in (MARKS._replace(step="x"), MARKS._replace(version="1"), MARKS._replace(settings="[1]")):
            assert kept(archive.connection, other, ["r-1"]) == {}
        keep(archive.connection, MARKS, [("r-1", b"two")])
        assert kept(archive.connection, MARKS, ["r-1"]) == {"r-1": b"two"}


def test_many_keys_are_asked_for_at_once(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        some = {f"r-{n}": str(n).encode() for n in range(1300)}
        with archive.transaction() as connection:
            keep(connection, MARKS, some.items())
        assert kept(archive.connection, MARKS, some) == some


def test_a_damaged_result_counts_as_not_kept(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        keep(archive.connection, MARKS, [("r-1", b"one")])
        archive.connection.execute("UPDATE kept SET value = x'00'")
        assert kept(archive.connection, MARKS, ["r-1"]) == {}


def test_what_names_a_report_and_what_an_older_version_made_is_dropped(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        keep(archive.connection, MARKS, [("r-1", b"1"), ("r-1 r-2", b"2"), ("r-3", b"3")])
        keep(archive.connection, MARKS._replace(version="1"), [("r-3", b"4")])
        assert drop(archive.connection, "r-1") == 2
        assert drop_others(archive.connection, MARKS) == 1
        assert kept(archive.connection, MARKS, ["r-1", "r-3"]) == {"r-3": b"3"}
