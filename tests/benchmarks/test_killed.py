"""The benchmark of killed programs loses nothing, and would notice if something were lost."""

import subprocess
import sys

_LYING = """
import tempfile
from pathlib import Path
from benchmarks.killed import killed, take_in

def before_it_is_kept(archive, batches):
    for batch in batches:
        with archive.transaction():
            yield take_in(archive, batch)
            archive.connection.execute("ROLLBACK")
            archive.connection.execute("BEGIN IMMEDIATE")

def bit_by_bit(archive, batches):
    for batch in batches:
        yield [report for item in batch for report in take_in(archive, [item])]

with tempfile.TemporaryDirectory() as folder:
    for n, take in enumerate((before_it_is_kept, bit_by_bit)):
        (Path(folder) / str(n)).mkdir()
        outcome = killed(12, 1, Path(folder) / str(n), take)
        print(outcome.missing > 0, outcome.torn > 0, len(outcome.faults))
"""


def run(*arguments: str) -> str:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True).stdout


def test_twenty_kills_lose_no_acknowledged_report() -> None:
    lines = run("-m", "benchmarks.killed", "--runs", "20", "--seed", "7").splitlines()
    assert lines[0].startswith("20 kills, ")
    acknowledged = int(lines[1].partition(" ")[0])
    assert acknowledged > 0
    assert lines[1] == f"{acknowledged} reports acknowledged, 0 of them missing, 0 batches in part"
    assert lines[2] == "0 faults found by the check"


def test_a_loss_and_a_batch_in_part_would_be_noticed() -> None:
    assert run("-c", _LYING).splitlines() == ["True False 0", "False True 0"]
