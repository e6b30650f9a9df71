"""Runs that are near to nothing else, with vectors that we set ourselves: the first axis is the story, the others are
other matters, so that a paragraph's cosines are what its row says."""

import numpy as np

from twosource.language.sentences import paragraphs
from twosource.model.text import Text
from twosource.stories.names import names_in
from twosource.stories.strangers import Floats, Read, find_strangers

MAIN = "The ferry of Varnia ran onto the rocks off Tarnok in the night, and the tugs could not pull it from them."
KITE = "Lena Kravits of Dorvan drowned in the bay when the wind turned, and it was the third death of the year."
CLUB = "The club at Dorvan had asked for a flag on the beach in the spring, said its head, Pavel Indrak, who knew her."


def read(report: str, *told: tuple[str, tuple[float, ...]]) -> Read:
    lines = paragraphs(Text(report, "\n".join(words for words, _ in told)))
    rows: Floats = np.array([row for _, row in told], np.float32)
    return Read(lines, rows / np.linalg.norm(rows, axis=1, keepdims=True), [names_in(line) for line in lines])


STORY = (MAIN, (1.0, 0.2, 0.0))
OTHER = tuple((MAIN, (1.0, 0.0, 0.2)) for _ in range(8))
AWAY = (0.2, 0.0, 1.0)


def runs(*told: tuple[str, tuple[float, ...]], others: int = 8) -> tuple[tuple[int, int], ...]:
    rows = tuple((words, (a, b, 0.0, c)) for words, (a, b, c) in told)
    besides = tuple((words, (a, b, c, 0.0)) for words, (a, b, c) in OTHER[:others])
    return find_strangers({"a": read("a", *rows), "b": read("b", *besides)}).get("a", ())


def test_a_run_far_from_all_is_found_at_the_end_and_in_the_middle() -> None:
    assert runs(*[STORY] * 5, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY)) == ((5, 8),)
    assert runs(*[STORY] * 5, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY), STORY) == ((5, 8),)


# background and anecdotes take a paragraph or two
def test_two_paragraphs_are_no_run() -> None:
    assert runs(*[STORY] * 5, (KITE, AWAY), (CLUB, AWAY)) == ()


def test_the_top_is_never_taken() -> None:
    assert runs((KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY), *[STORY] * 5) == ()


# its first paragraph is nearer to the story than the edge of a run may be, the run begins behind it
def test_a_paragraph_between_is_left_to_the_story() -> None:
    between = (MAIN, (0.45, 0.0, 1.0))
    assert runs(*[STORY] * 9, between, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY)) == ((10, 13),)


def test_what_another_report_carries_ends_a_run() -> None:
    assert runs(*[STORY] * 5, (KITE, AWAY), (CLUB, AWAY), STORY, (CLUB, AWAY)) == ()


def test_a_run_does_not_begin_with_a_quotation_or_a_word_that_points_back() -> None:
    for opening in ("“It was a flag,” he said. ", "He said so. ", "• One more: "):
        assert runs(*[STORY] * 5, (opening + KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY)) == (), opening


# without names of its own it is a part of the story told from far off
def test_a_run_brings_names() -> None:
    plain = "People of the town stood on the shore for hours and did not know what to say to one another or to whom."
    assert runs(*[STORY] * 5, *[(plain, AWAY)] * 3) == ()


# the vectors are of English: the story told again in another language is far from everything
def test_another_language_is_no_other_story() -> None:
    german = (
        "Die Fähre der Varnia lief nachts vor Tarnok auf Felsen, und Kapitän Olm wurde in Belmora verhört, hieß es."
    )
    assert runs(*[STORY] * 5, *[(german, AWAY)] * 3) == ()


# a short report beside it leaves out much of the story
def test_few_paragraphs_of_others_say_nothing() -> None:
    assert runs(*[STORY] * 5, (KITE, AWAY), (CLUB, AWAY), (CLUB, AWAY), others=5) == ()
    assert find_strangers({"a": read("a", *[STORY] * 5, *[(KITE, AWAY)] * 3)}) == {}
