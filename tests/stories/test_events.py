from itertools import permutations

from twosource.language.sentences import paragraphs
from twosource.model.text import Text
from twosource.stories.events import group_events
from twosource.stories.terms import Terms, likeness, weigh

FERRY = "A ferry ran aground off Tarnok on Friday, divers said. Captain Olm was drunk, the Tarnok harbour master said."
FERRY_TOO = "Prosecutors in Tarnok charged Captain Olm. The ferry still lies on the rocks and leaks fuel, divers said."
TRAIN = "A train left the rails near Belmora on Friday, firemen said. Driver Petrak was asleep, the police chief said."


def terms(content: str) -> Terms:
    return weigh(paragraphs(Text("r", content)))


def test_names_and_rare_words_weigh_more_than_common_ones() -> None:
    found = terms("The captain of Tarnok said that it was late.")
    assert found["tarnok"] > found["captain"] > 0
    assert "that" not in found


# every event has its agencies, days and months
def test_publishers_and_the_calendar_tell_nothing_about_an_event() -> None:
    assert terms("Reuters and CNN, Monday, March") == {}


def test_likeness_runs_from_nothing_to_one() -> None:
    assert likeness(terms(FERRY), terms(FERRY)) > 0.999
    assert likeness(terms(FERRY), {}) == 0
    assert likeness(terms(FERRY), terms(FERRY_TOO)) > likeness(terms(FERRY), terms(TRAIN))


def test_reports_fall_apart_by_event_in_any_order() -> None:
    known = {"a": terms(FERRY), "b": terms(TRAIN), "c": terms(FERRY_TOO)}
    for ids in permutations(known):
        groups = group_events(ids, known, frozenset())
        assert {frozenset(group) for group in groups} == {frozenset("ac"), frozenset("b")}
        assert [name for group in groups for name in group] == sorted(
            ids, key=lambda name: (min(ids.index(n) for n in ("ac" if name in "ac" else "b")), ids.index(name))
        )


def test_copies_are_joined_whatever_their_words() -> None:
    known = {"a": terms(FERRY), "b": terms(TRAIN)}
    assert group_events(("a", "b"), known, frozenset({("b", "a")})) == (("a", "b"),)
