"""Marked spans become labels of word pieces; what a set leaves open teaches nothing; a cue teaches its paragraph."""

from __future__ import annotations

from training.examples import Said, attributions, hedged, label
from training.names import example
from training.names_document import Name, NamedDocument
from training.tags import UNKNOWN

from twosource.language.reader.carried_files import Carried
from twosource.language.reader.decoding import words_of
from twosource.language.reader.gazetteer import flags
from twosource.language.reader.layout import BY_CUE, CUES, HEDGES, NAMES
from twosource.language.reader.pieces import Pieces, cut_pieces, windows

TOKENIZER = Carried().tokenizer
TEXT = "Mayor Ana Ruiz said the Corva mill may reopen.\nNobody was hurt, the police said."


def _window(text: str = TEXT) -> Pieces:
    (window,) = windows(cut_pieces(text, TOKENIZER, flags))
    return window


def _span(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _labelled(window: Pieces, labels: list[int], text: str = TEXT) -> dict[str, int]:
    words = words_of(window)
    return {text[s:e]: labels[i] for i, s, e in zip(words.first, words.start, words.end, strict=True)}


def test_a_name_begins_once_and_goes_on() -> None:
    window = _window()
    found = _labelled(window, list(label(window, NAMES, [(_span("Ana Ruiz"), "person"), (_span("Corva"), "place")])))
    begin = NAMES.begin("person")
    assert (found["Ana"], found["Ruiz"], found["Corva"]) == (begin, begin + 1, NAMES.begin("place"))
    assert found["Mayor"] == found["mill"] == 0


def test_words_that_a_set_leaves_open_teach_nothing() -> None:
    names = (Name(*_span("Ana Ruiz"), "person"), Name(*_span("police"), "other"))
    document = NamedDocument("d", "set", TEXT, names, frozenset(), (), unsure=(_span("Corva"),))
    found = _labelled(_window(), list(example(_window(), document).labels["names"]))
    assert (found["Ana"], found["Corva"], found["police"]) == (NAMES.begin("person"), UNKNOWN, 0)


def test_a_cue_teaches_its_own_paragraph_alone() -> None:
    said = Said((_span("said"),), (_span("Mayor Ana Ruiz"),), (_span("the Corva mill may reopen"),))
    made = attributions(_window(), [said])
    (cued,) = made.cued
    paragraph = _window().cut(cued.begin, cued.stop)
    found = _labelled(paragraph, list(cued.tags))
    assert set(found) == {"Mayor", "Ana", "Ruiz", "said", "the", "Corva", "mill", "may", "reopen", "."}
    assert (found["Mayor"], found["reopen"], found["said"]) == (
        BY_CUE.begin("source"),
        BY_CUE.begin("content") + 1,
        BY_CUE.begin("cue"),
    )
    assert _labelled(_window(), list(made.labels["cues"]))["said"] in (CUES.begin("cue"), 0)


def test_only_sentences_that_were_read_teach_of_doubts() -> None:
    first = (0, TEXT.index("\n"))
    made = hedged(_window(), [first], [(*_span("may"), "possibility")])
    assert made is not None
    found = _labelled(_window(), list(made.labels["hedges"]))
    assert (found["may"], found["mill"], found["Nobody"]) == (HEDGES.begin("possibility"), 0, UNKNOWN)
    assert hedged(_window(), [(900, 950)], []) is None
