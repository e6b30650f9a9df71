"""What happened to stories is told by where their reports were and are."""

from twosource.stories.happenings import Happening, happenings


def happened(before: dict[int, int | None], after: dict[int, int]) -> set[tuple[str, int, int, int | None]]:
    return {(one.kind, one.story, one.report, one.other) for one in happenings(before, after.get)}


def test_new_reports_found_and_join() -> None:
    assert happened({1: None, 2: None}, {1: 1, 2: 1}) == {("founded", 1, 1, None), ("joined", 1, 2, None)}


# A late report that comes before the founder in time.
def test_a_story_with_another_founder_is_renamed() -> None:
    assert happened({3: None, 1: 1, 2: 1}, {1: 3, 2: 3, 3: 3}) == {("renamed", 3, 3, 1)}


def test_a_story_that_goes_into_another_is_merged() -> None:
    assert happened({5: None, 3: 3, 4: 3}, {1: 1, 3: 1, 4: 1, 5: 1}) == {("merged", 1, 1, 3), ("joined", 1, 5, None)}


def test_two_stories_that_get_one_new_founder_are_one_renamed_and_one_merged() -> None:
    before = {9: None, 1: 1, 2: 1, 3: 3}
    assert happened(before, dict.fromkeys((1, 2, 3, 9), 9)) == {("renamed", 9, 9, 1), ("merged", 9, 9, 3)}


def test_a_part_that_leaves_with_a_founder_of_its_own_is_split() -> None:
    after = {1: 1, 2: 2, 3: 2}
    assert happened({2: 1, 3: 1}, after) == {("split", 2, 2, 1), ("moved", 2, 3, 1)}


def test_a_report_that_goes_to_another_story_is_moved() -> None:
    assert happened({2: 1}, {1: 1, 2: 4, 4: 4}) == {("moved", 4, 2, 1)}


# The founder is withdrawn: the rest lives on under the next one.
def test_a_story_whose_founder_goes_is_renamed() -> None:
    after = {2: 2, 3: 2}
    assert happened({1: 1, 2: 1, 3: 1}, after) == {("renamed", 2, 2, 1), ("withdrawn", 2, 1, None)}


def test_a_story_whose_only_report_goes_is_withdrawn() -> None:
    assert happenings({1: 1}, lambda _: None) == (Happening("withdrawn", 1, 1),)


def test_nothing_changed_nothing_happened() -> None:
    assert happenings({}, lambda _: None) == ()
