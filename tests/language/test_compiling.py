"""Functions are compiled, kept where that can be, and compiled all the same where it cannot."""

from pathlib import Path

import numba
import pytest

from twosource.language import compiling


def doubled(number: int) -> int:
    return number + number


def test_a_compiled_function_gives_what_the_plain_one_gives() -> None:
    assert compiling.compiled(doubled)(21) == 42


# A package in a folder that nobody may write to, run by a user without a home.
def test_where_nothing_can_be_kept_the_function_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    njit = numba.njit

    def refusing(*, cache: bool = False, nogil: bool = False) -> object:
        if cache:
            raise RuntimeError("cannot cache function: no locator available")
        return njit(nogil=nogil)

    monkeypatch.setattr(numba, "njit", refusing)
    assert compiling.compiled(doubled)(4) == 8


# Numba tells by one file whether what it kept is right; a rule in another file must count too.
def test_what_is_kept_is_filed_under_all_sources_of_the_room(tmp_path: Path) -> None:
    (tmp_path / "rule.py").write_text("RULE = 1\n", encoding="utf-8")
    before = compiling.digest_of.__wrapped__(tmp_path)
    (tmp_path / "rule.py").write_text("RULE = 2\n", encoding="utf-8")
    assert compiling.digest_of.__wrapped__(tmp_path) != before
