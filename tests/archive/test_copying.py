"""A copy is one moment of the archive, whole or not there, whatever is written meanwhile."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.archive.filing import DAM, FERRY, file, made

from twosource.archive import copying, reports
from twosource.archive.checking import faults
from twosource.archive.copying import backup
from twosource.archive.opening import open_archive
from twosource.errors import ArchiveError
from twosource.model.received import Received


def count(path: Path) -> int:
    with open_archive(path, readonly=True) as archive:
        assert list(faults(archive)) == []
        return len(list(reports.every(archive.connection)))


@pytest.mark.parametrize("readonly", [False, True])
def test_a_copy_holds_what_the_archive_held_and_can_be_written(tmp_path: Path, readonly: bool) -> None:
    with made(tmp_path, Received("a.txt", DAM)) as archive, open_archive(archive.path, readonly=readonly) as source:
        size = backup(source, tmp_path / "copy")
        file(archive, Received("b.txt", FERRY))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "desk.2src"]
    assert size == (tmp_path / "copy").stat().st_size
    assert count(tmp_path / "copy") == 1
    with open_archive(tmp_path / "copy") as copy:
        file(copy, Received("b.txt", FERRY))
    assert count(tmp_path / "copy") == 2


def test_copies_taken_while_another_writes_hold_whole_batches(tmp_path: Path) -> None:
    made(tmp_path).close()
    enough = threading.Event()

    def write() -> None:
        with open_archive(tmp_path / "desk.2src") as archive:
            for n in range(1000):
                file(archive, *(Received(f"{n} {m}.txt", f"{DAM} {n} {m}") for m in range(5)))
                if enough.is_set():
                    return

    writer = threading.Thread(target=write)
    writer.start()
    try:
        with open_archive(tmp_path / "desk.2src", readonly=True) as archive:
            for n in range(4):
                backup(archive, tmp_path / str(n))
    finally:
        enough.set()
        writer.join()
    counts = [count(tmp_path / str(n)) for n in range(4)]
    assert counts == sorted(counts)
    assert all(n % 5 == 0 for n in counts)


def test_nothing_is_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with made(tmp_path) as archive:
        (tmp_path / "copy").write_text("mine")
        with pytest.raises(ArchiveError, match="it is there already"):
            backup(archive, tmp_path / "copy")
        appears = copying._copy

        def meanwhile(*said: object) -> None:
            appears(*said)  # type: ignore[arg-type]
            (tmp_path / "late").write_text("mine")

        monkeypatch.setattr(copying, "_copy", meanwhile)
        with pytest.raises(ArchiveError, match="it is there already"):
            backup(archive, tmp_path / "late")
    assert [(tmp_path / name).read_text() for name in ("copy", "late")] == ["mine", "mine"]


def test_a_copy_that_cannot_be_finished_does_not_appear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with made(tmp_path) as archive:
        with pytest.raises(ArchiveError, match="there is no folder"):
            backup(archive, tmp_path / "no" / "copy")

        def broken(*_: object) -> None:
            raise OSError(5, "the disk is gone")

        monkeypatch.setattr(copying, "_appear", broken)
        with pytest.raises(ArchiveError, match="cannot be written \\(the disk is gone\\)"):
            backup(archive, tmp_path / "copy")
    assert [path.name for path in tmp_path.iterdir()] == ["desk.2src"]


_LIMITED = """
import resource, sys
from twosource.archive.copying import backup
from twosource.archive.opening import open_archive
from twosource.errors import ArchiveError

with open_archive(sys.argv[1], readonly=True) as archive:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    try:
        backup(archive, sys.argv[2])
    except ArchiveError as error:
        print(error)
"""


def test_a_copy_for_which_there_is_no_room_does_not_appear(tmp_path: Path) -> None:
    made(tmp_path, Received("a.txt", DAM)).close()
    command = [sys.executable, "-c", _LIMITED, str(tmp_path / "desk.2src"), str(tmp_path / "copy")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.startswith(f"{tmp_path / 'copy'}: ")
    assert told.count("\n") == 1
    assert "do it again" in told
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("desk")] == []
