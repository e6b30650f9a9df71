"""What was acknowledged stays through full disks, other writers and power that fails; what was not is gone whole."""

import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tests.archive.filing import DAM, file, made

from twosource.archive import reports
from twosource.archive.archive import Archive
from twosource.archive.checking import faults
from twosource.archive.opening import open_archive
from twosource.errors import ArchiveError
from twosource.model.received import Received

BATCH = 3


def batch(number: int, size: int = BATCH) -> list[Received]:
    chance = random.Random(number)
    words = ["".join(chance.choices("abcdefghijkl", k=6)) for _ in range(40)]
    return [Received(f"{number} {n}.txt", " ".join(chance.choices(words, k=60)) + f" {n}") for n in range(size)]


def held(archive: Archive) -> int:
    """How many reports an archive without a fault holds."""
    assert list(faults(archive)) == []
    return len(list(reports.every(archive.connection)))


def test_a_full_disk_is_told_and_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    with made(tmp_path, *batch(0)) as archive:
        pages = archive.connection.execute("PRAGMA page_count").fetchone()[0]
        archive.connection.execute(f"PRAGMA max_page_count = {pages + 8}")
        with pytest.raises(ArchiveError, match="no room is left for it: make room and do it again") as error:
            file(archive, *batch(1, 400))
        assert "\n" not in str(error.value)
        assert held(archive) == BATCH
        archive.connection.execute("PRAGMA max_page_count = 1000000")
        file(archive, *batch(1, 400))
        assert held(archive) == BATCH + 400


_LIMITED = """
import resource, sys
from pathlib import Path
from tests.archive.filing import file
from tests.archive.test_enduring import batch
from twosource.archive.opening import open_archive
from twosource.errors import ArchiveError

resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
with open_archive(sys.argv[1]) as archive:
    try:
        for number in range(1, 100):
            file(archive, *batch(number, 30))
            print(number, flush=True)
    except ArchiveError as error:
        print(error)
"""


@pytest.mark.parametrize("room", [1_000_000, 1_401_000, 1_777_777])
def test_a_file_that_may_not_grow_keeps_all_that_was_acknowledged(tmp_path: Path, room: int) -> None:
    with made(tmp_path) as archive:
        path = archive.path
    told = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(path), str(room)], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert told[-1].startswith(f"{path}: ")
    assert "do it again" in told[-1]
    acknowledged = [int(line) for line in told[:-1]]
    assert acknowledged
    with open_archive(path) as archive:
        assert held(archive) == 30 * acknowledged[-1]
        file(archive, *batch(200))
        assert held(archive) == 30 * acknowledged[-1] + BATCH


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        begun = threading.Event()

        def first() -> None:
            with open_archive(archive.path) as other, other.transaction():
                begun.set()
                time.sleep(0.2)
                file(other, *batch(1))

        thread = threading.Thread(target=first)
        thread.start()
        begun.wait()
        file(archive, *batch(2))
        thread.join()
        assert held(archive) == 2 * BATCH


@pytest.fixture(scope="module")
def unfolded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with a batch in its file and nine in its log, as they lie on the disk while it is open; beside it the
    file as it is once the log is folded in."""
    folder = tmp_path_factory.mktemp("unfolded")
    archive = made(folder, *batch(0))
    archive.fold()
    archive.connection.execute("PRAGMA wal_autocheckpoint = 0")
    for number in range(1, 10):
        file(archive, *batch(number))
    for ending in ("", "-wal"):
        shutil.copy(f"{archive.path}{ending}", folder / f"lost{ending}")
    archive.fold()
    shutil.copy(archive.path, folder / "folded")
    archive.close()
    return folder


@pytest.mark.parametrize("seed", range(30))
def test_a_log_that_breaks_off_anywhere_leaves_whole_batches(unfolded: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    log = bytearray((unfolded / "lost-wal").read_bytes())
    cut = chance.randrange(len(log))
    match seed % 3:
        case 0:
            del log[cut:]
        case 1:
            log[cut:] = bytes(len(log) - cut)
        case _:
            log[cut] ^= 0xFF
    shutil.copy(unfolded / "lost", tmp_path / "a")
    (tmp_path / "a-wal").write_bytes(log)
    with open_archive(tmp_path / "a", readonly=seed % 2 == 1) as archive:
        count = held(archive)
    assert count % BATCH == 0
    assert BATCH <= count <= 10 * BATCH
    with open_archive(tmp_path / "a") as archive:
        assert held(archive) == count
        file(archive, *batch(50))
        assert held(archive) == count + BATCH


@pytest.mark.parametrize("seed", range(8))
def test_folding_the_log_in_may_stop_at_any_page(unfolded: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    before, after = (unfolded / "lost").read_bytes(), (unfolded / "folded").read_bytes()
    # The header tells the size of a page.
    size = int.from_bytes(before[16:18], "big")
    pages = [chance.choice((before, after))[at : at + size] for at in range(0, len(after), size)]
    (tmp_path / "a").write_bytes(b"".join(page or bytes(size) for page in pages))
    shutil.copy(unfolded / "lost-wal", tmp_path / "a-wal")
    with open_archive(tmp_path / "a") as archive:
        assert held(archive) == 10 * BATCH


def test_a_file_whose_making_stopped_before_it_began_is_made(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with open_archive(tmp_path / "a", create=True) as archive:
        file(archive, Received("a.txt", DAM))
        assert held(archive) == 1


@pytest.mark.parametrize("seed", range(4))
def test_many_may_make_an_archive_at_once(tmp_path: Path, seed: int) -> None:
    errors: list[Exception] = []

    def make(number: int) -> None:
        try:
            with open_archive(tmp_path / "a", create=True) as archive:
                file(archive, *batch(number))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=make, args=(10 * seed + n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with open_archive(tmp_path / "a") as archive:
        assert held(archive) == 6 * BATCH
