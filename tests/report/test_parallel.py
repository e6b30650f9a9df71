"""What stands side by side: paragraphs of both texts in one row where they are one, moved text where it was and is."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.report.differences_sample import LEFT, RIGHT, differences

from twosource.model.differences import Differences
from twosource.report.parallel import rows


def shape(found: Differences) -> list[tuple[str, int | None, int | None]]:
    return [(row.kind, row.left, row.right) for row in rows(found)]


def test_rows_stand_as_on_the_left_with_what_the_right_adds() -> None:
    assert shape(differences()) == [
        ("here", None, 1),
        ("reworded", 1, 2),
        ("kept", 2, 3),
        ("cut", 3, None),
        ("away", 4, None),
        ("kept", 5, 4),
        ("added", None, 5),
    ]


def test_moved_text_leads_there_and_back() -> None:
    moved = [(row.kind, row.move, row.other) for row in rows(differences()) if row.move]
    assert moved == [("here", 1, 4), ("away", 1, 1)]


def test_rows_that_differ_in_words_are_counted() -> None:
    assert [row.number for row in rows(differences())] == [1, 2, 0, 3, 4, 0, 5]


def test_a_paragraph_that_became_two_is_two_rows_and_its_sentences_stay_with_it() -> None:
    one = "The old mill burned down on Friday night. Nobody was hurt in the fire, the mayor said. Rain put it out."
    two = "The old mill burned down on Friday night.\nNobody was hurt in the fire, the mayor said. He wept."
    assert shape(differences(one, two)) == [("kept", 1, 1), ("reworded", 1, 2)]


LINES = [*LEFT.split("\n"), *RIGHT.split("\n")]
TEXTS = st.lists(st.sampled_from(LINES), max_size=8).map("\n".join)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(TEXTS, TEXTS)
def test_every_segment_is_in_one_row_and_moved_ones_in_two(left: str, right: str) -> None:
    found = differences(left, right)
    shown = [segment for row in rows(found) for segment in row.segments]
    assert sorted(map(repr, shown)) == sorted(
        repr(segment) for segment in found.segments for _ in range(1 + segment.moved)
    )
    assert all(row.segments for row in rows(found))
