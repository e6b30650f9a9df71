"""Who says what in an invented report, read by the model of the package; skipped where its files are not there."""

from importlib.resources import files

import pytest

from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.language.reader.choosing import MODEL, choose_reader
from twosource.model.analysis import Analysis

TEXT = """The Harrow Courier reported on Monday that two officials said the dam was weak.
The Vell Dam Board said the wall would hold. "We look at it every day," board chair Ilse Tarn said. "It is safe.
"Nobody needs to leave."
A guard at the gate described a "wall of water" and said he had run. His brother hopes to go back soon.
"""

pytestmark = pytest.mark.skipif(
    not (files("twosource.language.reader") / "carried" / "digests.json").is_file(), reason="the model is not there"
)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyze((make_article(Received("dam.txt", TEXT)),), (), recipe=recipe(choose_reader(MODEL)))


def _said(analysis: Analysis, words: str) -> list[str]:
    found = next(s for s in analysis.statements if words in s.where.words)
    names = {entity.id: entity.name for entity in analysis.entities}
    return [names.get(a.entity or "", a.source.words if a.source else "") for a in found.attribution]


# Outlet, then officials, and a speaker who goes on without a cue into the next paragraph.
@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("the dam was weak", ["two officials", "Harrow Courier"]),
        ("We look at it", ["Ilse Tarn"]),
        ("It is safe", ["Ilse Tarn"]),
        ("Nobody needs to leave", ["Ilse Tarn"]),
        ("he had run", ["A guard at the gate"]),
        ("hopes to go back", []),
    ],
)
def test_each_statement_has_its_sources(analysis: Analysis, words: str, sources: list[str]) -> None:
    assert _said(analysis, words) == sources


def test_every_quotation_is_found(analysis: Analysis) -> None:
    assert [quote.where.words for quote in analysis.quotes] == [
        "We look at it every day,",
        "It is safe.",
        "Nobody needs to leave.",
        "wall of water",
    ]
