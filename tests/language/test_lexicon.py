from importlib.resources import files

import pytest

from twosource.errors import LexiconError
from twosource.language import lexicon

FILES = sorted(p.name for p in (files("twosource.language") / "lexicons").iterdir())


@pytest.mark.parametrize("name", [n.removesuffix(".txt") for n in FILES if n.endswith(".txt")])
def test_every_word_list_holds_each_entry_once(name: str) -> None:
    assert lexicon.entries(name)


@pytest.mark.parametrize("name", [n.removesuffix(".toml") for n in FILES if n.endswith(".toml")])
def test_every_table_can_be_read(name: str) -> None:
    assert lexicon.table(name)


def test_an_entry_that_stands_twice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_read", lambda _: "mill\nharbour  # a comment\n\nmill\n")
    with pytest.raises(LexiconError, match=r"more than once: mill"):
        lexicon.entries("made-up-list")


def test_a_line_without_a_sign_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_read", lambda _: "harbor = harbour\nmill\n")
    with pytest.raises(LexiconError, match="no ` = ` in it"):
        lexicon.pairs("made-up-pairs")
