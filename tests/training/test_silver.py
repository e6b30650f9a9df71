"""A teacher's names agree with each other in one text, and where it is unsure nothing is learnt."""

from collections.abc import Sequence

import pytest
from training.silver import Unlabelled, labelled, silver

from twosource.language.reader.gazetteer import BITS, flags
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead, Reading

TEXT = "Ana Ruiz left Cusco. Later Ruiz spoke. She knows Cusco well. Nobody else came to the mill."


def read(text: str, *names: tuple[str, EntityType, float]) -> list[NameRead]:
    found, at = [], 0
    for name, kind, confidence in names:
        at = text.index(name, at)
        found.append(NameRead(at, at + len(name), kind, confidence))
        at += len(name)
    return found


def said(text: str, names: Sequence[NameRead]) -> list[tuple[str, str]] | None:
    document = labelled(Unlabelled("t", "mill", text), names)
    return document and [(text[name.start : name.end], name.type) for name in document.names]


class ByLists:
    """A stand-in for a trained teacher: words of the lists, countries and cities as places, given names as persons."""

    def read(self, texts: Sequence[str]) -> list[Reading]:
        return [Reading(names=tuple(self._names(text))) for text in texts]

    def _names(self, text: str) -> list[NameRead]:
        found, at = [], 0
        for word in text.split():
            at = text.index(word, at)
            bits = flags([word])[0]
            end = at + len(word.rstrip(".,"))
            if bits & (BITS["country"] | BITS["large_city"]):
                found.append(NameRead(at, end, "place", 0.9))
            elif bits & BITS["given_name"] and not bits & BITS["common"]:
                found.append(NameRead(at, end, "person", 0.4))
        return found


def test_one_spelling_has_one_type_in_one_text() -> None:
    text = "Cusco is old. Cusco is high. They all love Cusco."
    names = read(text, ("Cusco", "place", 0.9), ("Cusco", "organisation", 0.8), ("Cusco", "place", 0.95))
    names[1] = names[1]._replace(confidence=0.76)
    assert said(text, names) == [("Cusco", "place")] * 3


def test_a_surname_follows_the_person_who_bears_it() -> None:
    names = read(TEXT, ("Ana Ruiz", "person", 0.99), ("Cusco", "place", 0.9), ("Ruiz", "organisation", 0.76))
    assert said(TEXT, names) == [("Ana Ruiz", "person"), ("Cusco", "place")]
    surer = read(
        f"{TEXT} Ana Ruiz it was. Ana Ruiz it is.",
        ("Ana Ruiz", "person", 0.99),
        ("Ruiz", "organisation", 0.76),
        ("Ana Ruiz", "person", 0.99),
        ("Ana Ruiz", "person", 0.99),
    )
    assert said(f"{TEXT} Ana Ruiz it was. Ana Ruiz it is.", surer) == [
        ("Ana Ruiz", "person"),
        ("Ruiz", "person"),
        ("Ana Ruiz", "person"),
        ("Ana Ruiz", "person"),
    ]


def test_a_sentence_with_an_unsure_name_is_not_judged() -> None:
    names = read(TEXT, ("Ana Ruiz", "person", 0.9), ("Cusco", "place", 0.9), ("Ruiz", "person", 0.3))
    document = labelled(Unlabelled("t", "mill", TEXT), names)
    assert document is not None
    assert [TEXT[start:end] for start, end in document.unsure] == ["Later Ruiz spoke."]
    assert [TEXT[name.start : name.end] for name in document.names] == ["Ana Ruiz", "Cusco"]
    assert not document.gold


def test_a_text_of_doubts_is_dropped() -> None:
    text = "Cusco fell. Ruiz left."
    assert said(text, read(text, ("Cusco", "place", 0.2), ("Ruiz", "person", 0.2))) is None
    assert labelled(Unlabelled("t", "mill", text), None) is None
    assert labelled(Unlabelled("t", "mill", ""), ()) is None


def test_a_tie_is_not_judged() -> None:
    names = read("Cusco or Cusco, and a long end.", ("Cusco", "place", 0.9), ("Cusco", "organisation", 0.9))
    text = "Cusco or Cusco, and a long end. Nobody else came to the mill, and it stood empty for a long year."
    document = labelled(Unlabelled("t", "mill", text), names)
    assert document is not None
    assert document.names == ()
    assert len(document.unsure) == 1


@pytest.mark.parametrize("copies", [1, 40])
def test_texts_are_given_to_the_teacher_and_come_back_in_order(copies: int) -> None:
    texts = [
        Unlabelled(f"mill/{n}", "mill", f"The mill number {n} stands in Kenya. Margaret owns it. It is old and slow.")
        for n in range(copies)
    ]
    documents = list(silver(texts, ByLists()))
    assert [document.name for document in documents] == [one.name for one in texts]
    for document in documents:
        assert [document.text[name.start : name.end] for name in document.names] == ["Kenya"]
        assert [document.text[start:end] for start, end in document.unsure] == ["Margaret owns it."]
