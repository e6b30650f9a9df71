"""The commands as a person runs them: what they print where, what they write, how they end."""

import io
import json
import os
import signal
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.report import sample

from twosource.cli import reading
from twosource.cli.main import main
from twosource.report.contract import to_contract, to_json

POST = "A dam above Oltava gave way on Sunday, Governor Ilse Tarn said.\n\nThe road to Vell was under water by noon."
RADIO = "Radio Vale saw the river rise.\n\nThe mayor told Radio Vale that the dam above Oltava had broken on Sunday."
COMMAND = [sys.executable, "-c", "from twosource.cli.main import main; main()"]


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def stream(content: str = "") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content.encode()), encoding="utf-8")


def said_on(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def run(*arguments: str | Path, stdin: str = "", cwd: Path | None = None) -> Done:
    """The command in this process, with streams of its own."""
    out, err = stream(), stream()
    with pytest.MonkeyPatch.context() as world, redirect_stdout(out), redirect_stderr(err):
        world.setattr(sys, "argv", ["twosource", *map(str, arguments)])
        world.setattr(sys, "stdin", stream(stdin))
        world.chdir(cwd or Path.cwd())
        with pytest.raises(SystemExit) as ended:
            main()
    return Done(int(ended.value.code or 0), said_on(out), said_on(err))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    (folder / "radio.txt").write_text(RADIO, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stored") / "analysis.json"
    path.write_text(to_json(to_contract(sample.analysis())), encoding="utf-8")
    return path


def test_the_summary_goes_to_standard_output_and_nothing_else_does(reports: Path) -> None:
    done = run("analyze", reports)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 reports, none copied from another" in done.stdout
    assert "\x1b" not in done.stdout


def test_json_on_standard_output_is_the_published_format(reports: Path) -> None:
    done = run("analyze", reports, "--format", "json")
    assert json.loads(done.stdout)["format"] == "twosource.analysis/1"
    assert (done.returncode, done.stderr) == (0, "")


def test_what_reads_the_language_is_chosen_and_written_down(reports: Path) -> None:
    done = run("analyze", reports, "--format", "json", "--language", "rules")
    steps = {step["name"]: step["settings"] for step in json.loads(done.stdout)["generator"]["steps"]}
    assert steps["reading"] == {"language": "rules"}


@pytest.mark.parametrize(
    ("name", "begins"), [("a.json", "{"), ("a.md", "# "), ("a.html", "<!DOCTYPE html>"), ("a.txt", "")]
)
def test_the_ending_of_the_file_tells_the_format(reports: Path, tmp_path: Path, name: str, begins: str) -> None:
    done = run("analyze", reports, "-o", tmp_path / name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"wrote {tmp_path / name}\n")
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written.startswith(begins)
    assert "Oltava" in written


def test_quiet_says_nothing(reports: Path, tmp_path: Path) -> None:
    done = run("analyze", reports, "--quiet", "--format", "json", "-o", tmp_path / "x")
    assert (done.stdout, done.stderr) == ("", "")
    assert json.loads((tmp_path / "x").read_text(encoding="utf-8"))["reports"]


def test_standard_input_is_a_report() -> None:
    done = run("analyze", "-", stdin=POST)
    assert done.returncode == 0
    assert "1 report · " in done.stdout


def test_input_that_is_left_out_is_named_and_makes_the_status_one(reports: Path) -> None:
    (reports / "empty.txt").write_bytes(b"")
    done = run("analyze", reports)
    assert done.returncode == 1
    assert "2 reports, " in done.stdout
    assert "empty.txt" in done.stdout
    as_json = run("analyze", reports, "--format", "json")
    assert as_json.returncode == 1
    assert "left out" in as_json.stderr
    assert len(json.loads(as_json.stdout)["reports"]) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["analyze"], "Missing argument 'PATH...'"),
        (["analyse", "x"], "No such command 'analyse'"),
        (["analyze", "x", "--format", "pdf"], "'pdf' is not one of"),
        (["analyze", "x", "--loud"], "No such option"),
        (
            ["analyze", ".", "--language", "stars"],
            "stars: no such reader of language; choose model, rules or spacy:NAME",
        ),
        (["demo", "--language", "stars"], "stars: no such reader of language"),
        (["diff", "a", "b", "--language", "stars"], "stars: no such reader of language"),
        (["why"], "Missing argument '[ANALYSIS.json] CLAIM'"),
        (["why", "no-such.json", "1"], "no-such.json: No such file or directory"),
        (["why", ".", "1"], ".: Is a directory"),
        (["why", "c-1234"], "twosource.archive: no archive there"),
        (["why", "a.json", "1", "2"], "one claim at a time"),
        (["sources", "post"], "twosource.archive: no archive there"),
    ],
)
def test_wrong_use_is_told_in_one_line(arguments: list[str], said: str, tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("twosource: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_cannot_be_written_is_told_in_one_line(reports: Path, tmp_path: Path) -> None:
    done = run("analyze", reports, "-o", tmp_path / "no" / "such" / "a.json")
    assert done.returncode == 2
    assert done.stderr == f"twosource: {tmp_path / 'no' / 'such' / 'a.json'}: No such file or directory\n"


def test_why_proves_a_claim_from_the_file_alone(stored: Path) -> None:
    done = run("why", stored, "c-0c33")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Tarn said [the gates may have been opened by hand]." in done.stdout
    assert run("why", stored, "2").stdout == done.stdout == run("why", stored, "c-0c").stdout
    assert run("why", "-", "2", stdin=stored.read_text(encoding="utf-8")).stdout == done.stdout


def test_why_gives_programs_what_it_gives_people(stored: Path) -> None:
    told = json.loads(run("why", stored, "1", "--json").stdout)
    assert told["claim"]["id"] == "c-0a11"
    assert [c["report"] for c in told["carriers"]] == ["Meridian Wire", "The Post", "The Mail", "Radio Vale"]
    assert told["carriers"][3]["words"] == "the dam above the town had broken"
    assert [b["id"] for b in told["bonds"]] == ["b-post"]
    assert [len(members) for members in told["origins"]] == [3, 1]


@pytest.mark.parametrize(
    ("content", "claim", "said"),
    [
        ("not json", "1", "not JSON"),
        ('{"format": "other/2"}', "1", "its format is 'other/2'"),
        (None, "c-ffff", "no such claim"),
        (None, "99", "a number from 1 to 8"),
    ],
)
def test_why_refuses_in_one_line(content: str | None, claim: str, said: str, stored: Path, tmp_path: Path) -> None:
    path = stored
    if content is not None:
        path = tmp_path / "other.json"
        path.write_text(content, encoding="utf-8")
    done = run("why", path, claim)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_broken_analysis_is_told_in_one_line(stored: Path, tmp_path: Path) -> None:
    broken = json.loads(stored.read_text(encoding="utf-8"))
    broken["statements"].pop(0)
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(broken), encoding="utf-8")
    done = run("why", path, "1")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"twosource: {path}: broken analysis: ")
    assert "Traceback" not in done.stderr


def test_sources_shows_a_report_of_an_analysis(reports: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    run("analyze", reports, "-o", path)
    done = run("sources", "post.txt", "--in", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("post  2 sentences\n100 % found nowhere else\n")
    assert run("sources", "post", "--in", "-", stdin=path.read_text(encoding="utf-8")).stdout == done.stdout
    told = json.loads(run("sources", "post", "--in", path, "--json").stdout)
    assert [sentence["kind"] for sentence in told["sentences"]] == ["own", "own"]


@pytest.mark.parametrize(
    ("report", "spoil", "said"),
    [
        ("nobody", {}, "no such report; there are "),
        ("r-post", {"sources": []}, "write it again"),
        ("r-post", {"sources": [{"report": "r-post"}]}, "broken analysis: KeyError"),
    ],
)
def test_sources_refuses_in_one_line(
    report: str, spoil: dict[str, object], said: str, stored: Path, tmp_path: Path
) -> None:
    path = tmp_path / "other.json"
    path.write_text(json.dumps({**json.loads(stored.read_text(encoding="utf-8")), **spoil}), encoding="utf-8")
    done = run("sources", report, "--in", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_demo_writes_the_report_and_prints_the_summary(tmp_path: Path) -> None:
    done = run("demo", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "wrote twosource-demo.html\n")
    assert "8 reports in" in done.stdout
    assert "<!DOCTYPE html>" in (tmp_path / "twosource-demo.html").read_text(encoding="utf-8")


def test_a_fault_of_the_program_is_one_line_too(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(paths: object, language: str, watch: object, ruled: object) -> None:
        raise ZeroDivisionError("in the\nmiddle")

    monkeypatch.setattr(reading, "analyze_paths", fail)
    done = run("analyze", reports)
    assert (done.returncode, done.stdout) == (70, "")
    assert done.stderr.startswith("twosource: a fault of twosource: ZeroDivisionError: in the middle (")
    assert done.stderr.count("\n") == 1


def test_a_reader_that_goes_away_gets_no_traceback(reports: Path) -> None:
    both = f"{' '.join(map(repr, COMMAND))} analyze {reports} --format json"
    with subprocess.Popen(
        ["bash", "-c", f"{both} | true; echo ${{PIPESTATUS[0]}}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as shell:
        out, err = shell.communicate()
    assert (out.strip(), err) == (b"141", b"")


def test_an_interrupt_ends_without_a_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "never.json"
    os.mkfifo(pipe)
    waiting = subprocess.Popen([*COMMAND, "why", str(pipe), "1"], stderr=subprocess.PIPE)
    # The command has opened the pipe for reading once this opening for writing returns.
    with pipe.open("wb"):
        waiting.send_signal(signal.SIGINT)
        _, err = waiting.communicate(timeout=20)
    assert (waiting.returncode, err.strip()) == (130, b"")


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("twosource, version 0.")


def test_help_reads_nothing_that_takes_time() -> None:
    slow = ("jinja2", "lxml", "numpy", "rapidfuzz", "rich", "trafilatura", "twosource.desk.run")
    said = (
        "import sys\nsys.argv = ['twosource', '--help']\nfrom twosource.cli.main import main\n"
        f"try: main()\nexcept SystemExit: print([m for m in {slow!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_a_stored_analysis_is_briefed_and_verified(reports: Path, tmp_path: Path) -> None:
    stored = tmp_path / "analysis.json"
    run("analyze", reports, "-o", stored)
    assert "IN SHORT" not in (told := run("brief", stored)).stdout
    assert told.returncode == 0
    assert json.loads(run("brief", stored, "--json").stdout)["format"] == "twosource.brief/1"
    assert "has its grounds" in run("verify", stored).stdout
    broken = json.loads(stored.read_text(encoding="utf-8"))
    broken["claims"][0]["reports"] += 1
    stored.write_text(json.dumps(broken), encoding="utf-8")
    done = run("verify", stored)
    assert done.returncode == 1
    assert "its statements stand in" in done.stderr
