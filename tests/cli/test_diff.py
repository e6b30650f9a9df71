"""`twosource diff` as a person runs it: files, standard input, reports of a stored analysis; formats; wrong use."""

import json
from pathlib import Path

import pytest
from tests.cli.test_commands import run
from tests.report import sample

from twosource.report.contract import to_contract, to_json

ONE = "The dam above Oltava gave way on Sunday after days of heavy rain, Governor Ilse Tarn said.\n\nThe road is shut."
TWO = "The dam above Oltava gave way on Monday after days of heavy rain, Governor Ilse Tarn said.\n\nA bridge is lost."


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "one.txt", tmp_path / "two.txt"
    for path, text in zip(paths, (ONE, TWO), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stored") / "analysis.json"
    path.write_text(to_json(to_contract(sample.analysis())), encoding="utf-8")
    return path


def test_two_files_are_compared_on_the_terminal(pair: tuple[Path, Path]) -> None:
    done = run("diff", *pair)
    assert (done.returncode, done.stderr) == (0, "")
    assert "gave way on [-Sunday-]{+Monday+} after" in done.stdout
    assert "[-The road is shut.-]" in done.stdout
    assert "{+A bridge is lost.+}" in done.stdout
    assert "\x1b" not in done.stdout


def test_one_of_them_may_come_from_standard_input(pair: tuple[Path, Path]) -> None:
    assert "[-Sunday-]{+Monday+}" in run("diff", "-", pair[1], stdin=ONE).stdout
    assert "[-Sunday-]{+Monday+}" in run("diff", pair[0], "-", stdin=TWO).stdout


def test_a_file_beside_itself_is_the_same(pair: tuple[Path, Path]) -> None:
    done = run("diff", pair[0], pair[0])
    assert done.returncode == 0
    assert "A and B have the same words." in done.stdout


@pytest.mark.parametrize(
    ("name", "begins"), [("d.json", "{"), ("d.md", "# "), ("d.html", "<!DOCTYPE html>"), ("d.txt", "A  ")]
)
def test_the_ending_of_the_file_tells_the_format(
    pair: tuple[Path, Path], tmp_path: Path, name: str, begins: str
) -> None:
    done = run("diff", *pair, "-o", tmp_path / name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"wrote {tmp_path / name}\n")
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written.startswith(begins)
    assert "Monday" in written


@pytest.mark.parametrize(("kind", "begins"), [("json", "{"), ("markdown", "# "), ("html", "<!DOC"), ("terminal", "A")])
def test_any_format_goes_to_standard_output(pair: tuple[Path, Path], kind: str, begins: str) -> None:
    done = run("diff", *pair, "--format", kind)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(begins)
    if kind == "json":
        assert json.loads(done.stdout)["format"] == "twosource.diff/1"


def test_reports_of_an_analysis_are_named_in_any_way_that_fits_one(stored: Path) -> None:
    reports = json.loads(stored.read_text(encoding="utf-8"))["reports"]
    post, radio = (next(r for r in reports if r["outlet"] == name) for name in ("The Post", "Radio Vale"))
    expected = run("diff", post["id"], radio["id"], "--in", stored)
    assert expected.returncode == 0
    assert "The Post" in expected.stdout
    for name in ("the post", post["source"], Path(post["source"]).name):
        assert run("diff", name, "Radio Vale", "--in", stored).stdout == expected.stdout
    content = stored.read_text(encoding="utf-8")
    assert run("diff", "The Post", "Radio Vale", "--in", "-", stdin=content).stdout == expected.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-", "-"], "give a file for the other"),
        (["one.txt", "no-such.txt"], "no-such.txt: no such file or folder"),
        (["one.txt", "empty.txt"], "empty.txt: "),
        (["one.txt", "."], ": holds "),
        (["one.txt"], "Missing argument 'B'"),
        (["one.txt", "two.txt", "--format", "pdf"], "'pdf' is not one of"),
        (["one.txt", "two.txt", "--in", "no-such.json"], "no-such.json: No such file or directory"),
        (["one.txt", "two.txt", "--in", "one.txt"], "not JSON"),
        (["one.txt", "two.txt", "-o", "no/such/d.html"], "d.html: No such file or directory"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    arguments: list[str], said: str, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("diff", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [("nobody", "nobody: no such report; there are "), ("", "no such report"), ("r", "reports are meant")],
)
def test_a_report_that_cannot_be_told_is_an_error(stored: Path, name: str, said: str) -> None:
    done = run("diff", name, "The Post", "--in", stored)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_broken_analysis_is_told_in_one_line(stored: Path, tmp_path: Path) -> None:
    broken = json.loads(stored.read_text(encoding="utf-8"))
    for report in broken["reports"]:
        report["text"] = 7
    (tmp_path / "broken.json").write_text(json.dumps(broken), encoding="utf-8")
    done = run("diff", "The Post", "Radio Vale", "--in", tmp_path / "broken.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "broken analysis" in done.stderr
    assert done.stderr.count("\n") == 1
