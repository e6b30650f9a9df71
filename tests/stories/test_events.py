from itertools import permutations

from twosource.language.sentences import paragraphs
from twosource.model.text import Text
from twosource.stories.events import Telling, group_events
from twosource.stories.names import own_names
from twosource.stories.terms import Terms, likeness, weigh

FERRY = "A ferry ran aground off Tarnok on Friday, divers said. Captain Olm was drunk, the Tarnok harbour master said."
FERRY_TOO = "Prosecutors in Tarnok charged Captain Olm. The ferry still lies on the rocks and leaks fuel, divers said."
TRAIN = "A train left the rails near Belmora on Friday, firemen said. Driver Petrak was asleep, the police chief said."


def terms(content: str) -> Terms:
    return weigh(paragraphs(Text("r", content)))


def telling(content: str, day: int | None = None) -> Telling:
    lines = paragraphs(Text("r", content))
    return Telling(weigh(lines), own_names(lines), day)


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
    known = {"a": telling(FERRY), "b": telling(TRAIN), "c": telling(FERRY_TOO)}
    for ids in permutations(known):
        groups = group_events(ids, known, frozenset())
        assert {frozenset(group) for group in groups} == {frozenset("ac"), frozenset("b")}
        assert [name for group in groups for name in group] == sorted(
            ids, key=lambda name: (min(ids.index(n) for n in ("ac" if name in "ac" else "b")), ids.index(name))
        )


def test_copies_are_joined_whatever_their_words() -> None:
    known = {"a": telling(FERRY), "b": telling(TRAIN)}
    assert group_events(("a", "b"), known, frozenset({("b", "a")})) == (("a", "b"),)


# one kind of accident, told in the same words: all names differ
def test_reports_that_share_no_name_tell_of_two_events() -> None:
    first = "A ferry ran aground off Tarnok, divers said. Captain Olm was drunk, harbour master Lena Kravits said."
    other = "A ferry ran aground off Sulmark, divers said. Captain Petrak was drunk, harbour master Ana Ruiz said."
    known = {"a": telling(first), "b": telling(other), "c": telling(first.replace("Kravits", "Ruiz"))}
    assert group_events(("a", "b"), known, frozenset()) == (("a",), ("b",))
    assert group_events(("a", "c"), known, frozenset()) == (("a", "c"),)


# a ferry aground at one place again, years later, and the trial that names the same people
def test_reports_far_apart_in_time_need_names_in_common() -> None:
    first = FERRY + " Lena Kravits and Ana Ruiz jumped from the deck to the Dorvan pier."
    again = "A ferry lies on the rocks off Tarnok. Captain Petrak was asleep, divers Jonas Elme and Mirela Kost said."
    trial = "Captain Olm was drunk when his ferry ran aground off Tarnok, Lena Kravits told the judge Pavel Indrak."
    for later, apart in ((again, True), (trial, False)):
        near = {"a": telling(first, 700_000), "b": telling(later, 700_010)}
        far = near | {"b": telling(later, 703_000)}
        assert len(group_events(("a", "b"), near, frozenset())) == 1
        assert len(group_events(("a", "b"), far, frozenset())) == 1 + apart
