"""Runs that are near to nothing else, with vectors set by hand: one axis is the story, one another."""

from collections.abc import Sequence

import numpy as np

from twosource.language.sentences import paragraphs
from twosource.model.text import Text
from twosource.stories.names import names_in
from twosource.stories.strangers import Floats, Read, find_strangers

MAIN = "The ferry of Varnia ran onto the rocks off Tarnok in the night, and the tugs could not pull it from them."
KITE = "Lena Kravits of Dorvan drowned in the bay when the wind turned, and it was the third death of the year."
CLUB = "The club at Dorvan had asked for a flag on the beach in the spring, said its head, Pavel Indrak, who knew her."

STORY, AWAY = (1.0, 0.2), (0.1, 1.0)
TOP = (MAIN, STORY)
Told = tuple[str, tuple[float, ...]]


def read(report: str, *told: Told) -> Read:
    lines = paragraphs(Text(report, "\n".join(words for words, _ in told)))
    return Read(lines, [names_in(line) for line in lines])


def runs(*told: Told, others: int = 8) -> tuple[tuple[int, int], ...]:
    rows = dict((*told, TOP))

    def encode(texts: Sequence[str]) -> Floats:
        found: Floats = np.array([rows[text] for text in texts], np.float32)
        found /= np.linalg.norm(found, axis=1, keepdims=True)
        return found

    besides = [TOP] * others
    return find_strangers({"a": read("a", *told), "b": read("b", *besides)}, encode).get("a", ())


def test_a_run_far_from_all_is_found_at_the_end_and_in_the_middle() -> None:
    assert runs(*[TOP] * 5, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY)) == ((5, 8),)
    assert runs(*[TOP] * 5, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY), TOP) == ((5, 8),)


# background and anecdotes take a paragraph or two
def test_two_paragraphs_are_no_run() -> None:
    assert runs(*[TOP] * 5, (KITE, AWAY), (CLUB, AWAY)) == ()


def test_the_top_is_never_taken() -> None:
    assert runs((KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY), *[TOP] * 5) == ()


# its first paragraph is nearer to the story than the edge of a run may be, the run begins behind it
def test_a_paragraph_between_is_left_to_the_story() -> None:
    between = ("The bay of Dorvan was closed for the tugs, and nobody swam there while the storm lasted.", (0.8, 1.0))
    assert runs(*[TOP] * 9, between, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY)) == ((10, 13),)


def test_what_another_report_carries_ends_a_run() -> None:
    assert runs(*[TOP] * 5, (KITE, AWAY), (CLUB, AWAY), TOP, (CLUB, AWAY)) == ()


def test_a_run_does_not_begin_with_a_quotation_or_a_word_that_points_back() -> None:
    for opening in ("“It was a flag,” he said. ", "He said so. ", "• One more: "):
        assert runs(*[TOP] * 5, (opening + KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY)) == (), opening


# without names of its own it is a part of the story told from far off
def test_a_run_brings_names() -> None:
    plain = "People of the town stood on the shore for hours and did not know what to say to one another or to whom."
    assert runs(*[TOP] * 5, *[(plain, AWAY)] * 3) == ()


# the vectors are of English: the story told again in another language is far from everything
def test_another_language_is_no_other_story() -> None:
    german = (
        "Die Fähre der Varnia lief nachts vor Tarnok auf Felsen, und Kapitän Olm wurde in Belmora verhört, hieß es."
    )
    assert runs(*[TOP] * 5, *[(german, AWAY)] * 3) == ()


# a short report beside it leaves out much of the story
def test_few_paragraphs_of_others_say_nothing() -> None:
    assert runs(*[TOP] * 5, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY), others=5) == ()


# what others name too needs no vectors: of a large story little is encoded
def test_a_report_whose_names_others_have_is_not_encoded() -> None:
    def encode(texts: Sequence[str]) -> Floats:
        raise AssertionError(texts)

    told = (*[TOP] * 5, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY))
    assert find_strangers({"a": read("a", *told), "b": read("b", *told)}, encode) == {}
