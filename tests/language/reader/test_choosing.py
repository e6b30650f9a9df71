"""What can be asked to read, and what is said where it cannot be had."""

import sys
from pathlib import Path

import pytest

from twosource.errors import TwosourceError, UnknownReader, UsageError
from twosource.language.reader.choosing import choose_reader


def test_rules_are_no_reader() -> None:
    assert choose_reader("rules") is None


@pytest.mark.parametrize("language", ["", "spacy", "spacy:", "Model", "rules "])
def test_an_unknown_name_is_wrong_use_in_one_line(language: str) -> None:
    with pytest.raises(UnknownReader, match="choose model, rules or spacy:NAME") as wrong:
        choose_reader(language)
    assert isinstance(wrong.value, UsageError)
    assert "\n" not in str(wrong.value)


# An import that is blocked fails as that of a package which is not installed does.
def test_a_missing_extra_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "twosource.language.reader.spacy_pipeline", None)
    with pytest.raises(UnknownReader, match=r"pip install 'twosource\[spacy\]'"):
        choose_reader("spacy:en_invented_for_a_missing_extra")


def test_a_model_that_is_not_in_the_installation_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "twosource.language.reader.trained", None)
    choose_reader.cache_clear()
    with pytest.raises(TwosourceError, match="the model is not in this installation"):
        choose_reader("model")


def test_a_pipeline_that_is_not_installed_says_what_to_do(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="the extra `spacy` is not installed")
    for name in ("en_invented_pipeline", str(tmp_path / "nowhere")):
        with pytest.raises(UnknownReader, match="no such pipeline"):
            choose_reader(f"spacy:{name}")
