"""The pages that repeat what the program says are current, and what they show in Python runs."""

import runpy
from contextlib import redirect_stdout
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from twosource.cli.main import Commands

DOCS: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "generate.py"))


def test_the_pages_are_current() -> None:
    assert [page.name for page in DOCS["stale"]()] == []


def test_every_command_has_its_equivalent_in_python() -> None:
    assert DOCS["IN_PYTHON"].keys() == {*Commands.names}


@pytest.mark.parametrize("command", Commands.names)
def test_the_equivalent_runs(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "reports").mkdir()
    for report in (files("twosource") / "example" / "reports").iterdir():
        (tmp_path / "reports" / report.name).write_text(report.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with (tmp_path / "out").open("w", encoding="utf-8") as out, redirect_stdout(out):
        exec(compile(DOCS["IN_PYTHON"][command], command, "exec"), {})
    written = (tmp_path / "twosource-demo.html") if command == "demo" else tmp_path / "out"
    assert "Tarnok" in written.read_text(encoding="utf-8")
