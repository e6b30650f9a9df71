"""Labels by hand stand without text, and are refused where the text is another."""

import json

import pytest
from benchmarks.corpora import Document
from benchmarks.labelled import LABELS, Item, Place, digest, documents, items, same_texts

from benchmarks import labelled

TEXT = "Fog closed the port of Tarnok. Follow the paper for all the news of the harbour and of the sea."
END = len(TEXT)


def item(number: int, start: int = 31, text: str = TEXT) -> Item:
    place = Place("bias/0", start, END, digest(text), digest(text[start:END]))
    return Item(number, "develop", "boilerplate", 2, place, place)


@pytest.fixture
def one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labelled, "_corpora", lambda _: iter([Document("bias/0", TEXT, {})]))


def test_the_stored_labels_hold_no_text_and_two_halves() -> None:
    rows = json.loads(LABELS.read_text(encoding="utf-8"))
    assert set(rows[0]["a"]) == {"document", "start", "end", "digest", "words"}
    assert all(len(row[side][key]) == 16 for row in rows for side in "ab" for key in ("digest", "words"))
    assert {(one.id % 2, one.half) for one in items()} == {(0, "develop"), (1, "held-out")}
    assert len(items()) == 330


@pytest.mark.usefixtures("one_document")
def test_documents_are_found_by_name() -> None:
    assert documents([item(0)])["bias/0"].text == TEXT


@pytest.mark.usefixtures("one_document")
def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="digest differs"):
        documents([item(0, text=TEXT.replace("Fog", "Ice"))])


def test_a_text_that_two_items_hold_is_one() -> None:
    texts = {"bias/0": Document("bias/0", TEXT, {})}
    assert same_texts(
        [item(0), item(2, start=42), item(4, start=0)._replace(a=Place("bias/0", 0, 24, "", ""))], texts
    ) == {
        0: 0,
        2: 0,
        4: 4,
    }
