"""Labels of sections stand without text, in two halves, and are refused where the text is another."""

import json

import pytest
from benchmarks.corpora import Document, report_of
from benchmarks.labelled import digest
from benchmarks.labelled_sections import LABELS, labels_of, set_apart

from benchmarks import labelled_sections
from twosource.language.sentences import paragraphs
from twosource.model.descent import Story

TEXT = "Fog closed the port of Tarnok.\nShips wait outside.\nA baker won a prize in Vell.\nRead more about bakers."


@pytest.fixture
def stored(monkeypatch: pytest.MonkeyPatch) -> Document:
    document = Document("news_events/00/01", TEXT, {})
    baker, more = TEXT.index("A baker"), TEXT.index("Read more")
    sections = [
        {"label": "other", "start": baker, "end": more - 1},
        {"label": "either", "start": more, "end": len(TEXT)},
    ]
    row = {"document": document.name, "digest": digest(TEXT), "sections": sections}
    monkeypatch.setattr(labelled_sections, "_stored", lambda: {"events": {"develop": ["00"]}, "reports": [row]})
    return document


def test_the_stored_labels_hold_no_text_and_halves_that_share_no_event() -> None:
    rows = json.loads(LABELS.read_text(encoding="utf-8"))
    sections = [section for row in rows["reports"] for section in row["sections"]]
    assert all(set(section) == {"label", "start", "end", "words"} for section in sections)
    assert {section["label"] for section in sections} == {"other", "either", "whole"}
    assert set(rows["events"]["develop"]).isdisjoint(rows["events"]["held-out"])


def test_paragraphs_have_the_labels_of_the_places_that_they_stand_in(stored: Document) -> None:
    (labels,) = labels_of((stored,)).values()
    assert [line.words for line in labels.other] == ["A baker won a prize in Vell."]
    assert [line.words for line in labels.either] == ["Read more about bakers."]


def test_another_text_is_refused(stored: Document) -> None:
    with pytest.raises(ValueError, match="digest differs"):
        labels_of((stored._replace(text=f"{TEXT} "),))


# the story of the first paragraphs is the report's own, wherever it goes on
def test_what_stands_in_another_story_than_the_first_paragraphs_is_apart(stored: Document) -> None:
    article = report_of(stored)
    first, second, third, last = paragraphs(article.text)
    main, aside = Story("m", "Fog", (article.text.anchor(first.start, second.end), last)), Story("b", "Baker", (third,))
    assert set_apart(article, (aside, main)) == {third}
    assert set_apart(article, ()) == frozenset()
