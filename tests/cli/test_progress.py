"""Progress is for people who wait at a terminal."""

import io
import sys
import time

import pytest

from twosource.cli import progress as module
from twosource.cli.progress import progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Standard error as a terminal; to be called in the test itself, since pytest puts its own there before."""
    stream = Screen()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_a_pipe_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress(quiet=False) as watch:
        assert watch is None


def test_quiet_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    with progress(quiet=True) as watch:
        assert watch is None


def test_a_short_analysis_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = at_a_terminal(monkeypatch)
    with progress(quiet=False) as watch:
        assert watch is not None
        watch("quotations", 1, 14)
    assert "quotations" not in screen.getvalue()


def test_a_long_one_names_its_step(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = at_a_terminal(monkeypatch)
    monkeypatch.setattr(module, "SILENT", 0.01)
    with progress(quiet=False) as watch:
        assert watch is not None
        watch("quotations", 1, 14)
        time.sleep(0.3)
    assert "quotations" in screen.getvalue()
