"""Systems plug in by name; a reader's own attributions are taken where it reads any."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from benchmarks.polnear_attributions import Attributed
from benchmarks.systems import NoSuchSystem, article_of, system

from benchmarks import systems
from twosource.desk.recipe import RECIPE

REPORT = "Ana Ruiz said the mill burned."


class Invented:
    name = "invented"

    def __init__(self, attributions: Any) -> None:
        self.attributions = attributions

    def read(self, texts: Sequence[str]) -> tuple[Any, ...]:
        assert texts == (REPORT,)
        return (SimpleNamespace(attributions=self.attributions),)


def plugged(monkeypatch: pytest.MonkeyPatch, attributions: Any) -> None:
    monkeypatch.setattr(systems, "_reader", lambda name: (Invented(attributions), RECIPE))


def test_a_readers_attributions_are_brought_into_the_neutral_form(monkeypatch: pytest.MonkeyPatch) -> None:
    read = SimpleNamespace(cue=(9, 13), source=None, content=((14, 18), (18, 29)), confidence=0.9)
    plugged(monkeypatch, (read,))
    assert system("model").attributions(article_of("mill", REPORT)) == (Attributed((), ((9, 13),), ((14, 29),)),)
    (by_analysis,) = system("model:analysis").attributions(article_of("mill", REPORT))
    assert by_analysis.source == ((0, 8),)


def test_a_reader_without_attributions_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged(monkeypatch, None)
    with pytest.raises(NoSuchSystem, match="invented:analysis"):
        system("model").attributions(article_of("mill", REPORT))


def test_a_system_that_is_none_says_why() -> None:
    with pytest.raises(NoSuchSystem, match="no-such"):
        system("no-such")
