"""The outlets of the reports at hand are known by the names under which others cite them, and by no others."""

import pytest

from twosource.language.at_hand import AtHand
from twosource.model.article import Article
from twosource.model.text import Text


def article(name: str, content: str, outlet: str | None = None) -> Article:
    return Article(name, f"{name}.txt", Text(name, content), outlet=outlet)


def found(at_hand: AtHand, content: str) -> list[tuple[str, str]]:
    return [(content[n.start : n.end], n.outlet) for n in at_hand.find(content)]


GAZETTE = article("a", "A bridge fell.", "The Vellmark Gazette")
COURIER = article("b", "A bridge fell.", "Orlava Courier")


# A full name counts wherever it stands, the last word behind "the"; a courier on the road is nobody's outlet.
def test_an_outlet_is_named_in_full_or_by_its_last_word() -> None:
    content = "Vellmark Gazette readers know. A courier told the Gazette; the Courier Service closed; the gazette, no."
    named = found(AtHand([GAZETTE, COURIER]), content)
    assert named == [("Vellmark Gazette", "The Vellmark Gazette"), ("Gazette", "The Vellmark Gazette")]


# Two outlets that end alike have no short name.
def test_a_last_word_that_two_outlets_have_names_neither() -> None:
    other = article("c", "Rain fell.", "Marsh Gazette")
    assert found(AtHand([GAZETTE, other]), "She told the Gazette so.") == []


# An address names its owner, however people space it.
def test_a_host_is_met_in_its_spaced_name() -> None:
    at_hand = AtHand([article("a", "x", "www.gadgetlantern.com"), COURIER])
    assert found(at_hand, "It failed, Gadget Lantern said.") == [("Gadget Lantern", "www.gadgetlantern.com")]


# The name of a file counts where it ends as outlets' names do, or where a text treats it as a paper.
@pytest.mark.parametrize(
    ("name", "text", "outlet"),
    [
        ("002_quay_lantern", "The Quay Lantern reports that the ferry sank.", "Quay Lantern"),
        ("01-evening-echo", "The ferry sank.", "Evening Echo"),
        ("white_house", "The White House said that it had no comment.", None),
        ("ferry_story", "The ferry sank.", None),
    ],
)
def test_a_file_is_named_after_an_outlet(name: str, text: str, outlet: str | None) -> None:
    reports = [article(name, "The ferry sank."), article("other", text, "Orlava Courier")]
    assert AtHand(reports).of(name) == outlet


# What a report says of its own: its staff, its rights, who its people talk to.
@pytest.mark.parametrize(
    ("content", "outlet"),
    [
        ("By The Marsh Tribune staff\n\nThe ferry sank.", "Marsh Tribune"),
        ("The ferry sank.\n\n(c) 2023 The Marsh Tribune", "Marsh Tribune"),
        ("“It sank,” he told the Marsh Tribune.", "Marsh Tribune"),
        ("“It sank,” he told the Marsh Tribune. Marsh Tribune reported more.", None),
    ],
)
def test_a_report_names_its_own_outlet(content: str, outlet: str | None) -> None:
    assert AtHand([article("01", content)]).of("01") == outlet


# A paper of which no report is at hand is known too once one cites it: two may rest on it.
def test_a_cited_outlet_without_a_report_is_known() -> None:
    citing = article("a", "“I saw it,” he told the Lake Times-News.", "Orlava Courier")
    assert found(AtHand([citing]), "He told the Lake Times-News so.") == [("Lake Times-News", "Lake Times-News")]


# A common word at the beginning of a sentence is no outlet.
def test_a_common_word_is_an_outlet_inside_a_sentence_alone() -> None:
    at_hand = AtHand([article("a", "x", "people.com")])
    assert found(at_hand, "People said so.") == []
    assert found(at_hand, "She told People so.") == [("People", "people.com")]


def test_words_for_a_source_name_an_outlet_with_its_pieces() -> None:
    at_hand = AtHand([GAZETTE])
    assert at_hand.named("a report in the Gazette") == "The Vellmark Gazette"
    assert at_hand.named("the gazette") is None
