"""Which sentences of invented reports carry one claim."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ledger.matching_cases import analysis, grouped

from twosource.ledger.matching import match_statements
from twosource.model.analysis import Analysis
from twosource.model.descent import Story
from twosource.model.marks import EntityType

NAMES: tuple[tuple[EntityType, tuple[str, ...]], ...] = (
    ("person", ("Ilse Varga", "Varga")),
    ("person", ("Tom Okello", "Okello")),
    ("place", ("Port Almond",)),
    ("place", ("Lowmere",)),
)

HARBOUR = (
    "A crane collapsed onto a moored ferry in Port Almond on Friday. "
    "Twelve dockers were killed and the harbour was closed. "
    "Mayor Ilse Varga promised new inspections of every crane. "
    "The ferry had been moored there for repairs since March. "
    "Schools in Lowmere stayed open despite the heavy snow."
)


def joined(left: str, right: str, denied: tuple[str, ...] = ()) -> bool:
    """Whether two sentences, each in a report with the same surroundings, carry one claim."""
    told = analysis(
        {"a": f"{left}\n{HARBOUR}", "b": f"{right}\nNothing else was known at night."}, NAMES, denied=denied
    )
    groups, _ = match_statements(told)
    return any({left, right} <= found for found in grouped(told, groups))


def test_two_reports_tell_one_thing_in_their_own_words() -> None:
    # other words of the same meaning, other order, one detail more
    assert joined(
        "Police arrested two teenagers over the theft of a lifeboat in Lowmere.",
        "Two teens were detained by officers in Lowmere for stealing the lifeboat.",
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # another number of the same people
        ("The fire at the glass works killed 31 workers.", "The fire at the glass works killed 45 workers."),
        # the dead and the injured
        ("The fire at the glass works killed 31 workers.", "The fire at the glass works injured 31 workers."),
        # one says that it will not happen
        ("The council will sell the old tannery.", "The council will not sell the old tannery."),
        # doer and done-to have changed places
        (
            "Ilse Varga accused Tom Okello of forging the ballots.",
            "Tom Okello accused Ilse Varga of forging the ballots.",
        ),
        # opposite directions
        ("Ticket prices on the island ferry rose in June.", "Ticket prices on the island ferry fell in June."),
        # two people do the same
        ("Ilse Varga visited the flooded vineyards.", "Tom Okello visited the flooded vineyards."),
        # two years
        ("The reservoir dam was inspected in 2011.", "The reservoir dam was inspected in 2014."),
        # a question asserts nothing
        ("Who gave the smugglers the key of the customs vault?", "A clerk gave smugglers a key of the customs vault."),
        # two places
        ("Port Almond lifted its curfew after the storm.", "Lowmere lifted its curfew after the storm."),
    ],
)
def test_look_alikes_stay_apart(left: str, right: str) -> None:
    assert not joined(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a bound does not make another claim
        ("The grant will reach 4,000 beekeepers.", "The grant will reach up to 4,000 beekeepers."),
        # units and words for one period
        ("The tunnel was shut for half a year after the leak.", "The tunnel was shut for six months after the leak."),
        ("The slick spread over 20 miles of the coast.", "The slick spread over 30 km of the coast."),
        # an active and its passive
        ("Tom Okello accused the union of forging ballots.", "The union was accused by Tom Okello of forging ballots."),
        # names under which one person goes
        ("Ilse Varga resigned as mayor over the crane.", "Varga resigned as mayor over the crane."),
    ],
)
def test_what_does_not_change_the_claim(left: str, right: str) -> None:
    assert joined(left, right)


def test_a_denial_is_another_claim() -> None:
    left = "The ministry withheld diesel from the lighthouse keepers."
    right = "The ministry denied having withheld diesel from the lighthouse keepers."
    assert not joined(left, right, denied=("denied",))


def test_shared_wording_carries_the_claim_though_much_was_cut() -> None:
    shared = "the orchard keepers of the valley had burned straw all night to save the blossom"
    left = f"Late on Sunday {shared}."
    right = f"As frost came down, {shared} from ruin."
    told = analysis({"a": left, "b": right}, passages=(("a", "b", shared),))
    groups, _ = match_statements(told)
    assert grouped(told, groups) == {frozenset((left, right))}
    (group,) = groups
    assert dict(group.joinings[0].compared)["shared wording"]


def test_a_number_that_changed_on_shared_wording_makes_another_claim() -> None:
    left = "Rescuers found 14 hikers in the cave below the old quarry near the bridge."
    right = "Rescuers found 19 hikers in the cave below the old quarry near the bridge."
    told = analysis({"a": left, "b": right}, passages=(("a", "b", left[left.index("hikers") :]),))
    groups, near = match_statements(told)
    assert not grouped(told, groups)
    assert dict(near[0].compared)["numbers"] == "14 ≠ 19"


def test_statements_of_two_stories_never_join() -> None:
    words = "The bridge over the gorge was closed to lorries after cracks were found."
    told = analysis({"a": words, "b": words})
    apart = tuple(Story(f"y-{r.id}", r.id, (r.text.anchor(0, len(words)),)) for r in told.articles)
    assert grouped(told, match_statements(told)[0])
    assert not grouped(told, match_statements(replace(told, stories=apart))[0])


def test_a_headline_and_its_lead_are_one_claim() -> None:
    headline = "Storm tears roof off opera house in Lowmere"
    lead = "A storm has torn the roof off the opera house in Lowmere."
    told = analysis({"a": f"{headline}\n\n{lead}\nNobody was in the building."}, NAMES)
    assert grouped(told, match_statements(told)[0]) == {frozenset((headline, lead))}


def test_every_statement_is_in_one_group_and_every_group_is_named_by_a_member() -> None:
    told = analysis(
        {"a": HARBOUR, "b": HARBOUR, "c": "Twelve dockers died when a crane fell. Hm. He said no. 12."}, NAMES
    )
    groups, _ = match_statements(told)
    assert sorted(s for g in groups for s in g.statements) == sorted(s.id for s in told.assertions)
    assert all(g.founder in g.statements for g in groups)
    assert len({g.id for g in groups}) == len(groups)


def test_the_earliest_report_names_the_claim_and_a_later_one_does_not_rename_it() -> None:
    words = "The last lamplighter of Lowmere hung up his pole."
    first = _dated(analysis({"m": words, "z": words}), {"m": "2031-05-02", "z": "2031-05-01"})
    later = _dated(
        analysis({"a": words, "m": words, "z": words}), {"a": "2031-05-09", "m": "2031-05-02", "z": "2031-05-01"}
    )
    (group,), (grown,) = match_statements(first)[0], match_statements(later)[0]
    assert group.id == grown.id
    assert group.founder == next(s.id for s in first.assertions if s.report == "z")


def test_a_joining_names_what_was_compared() -> None:
    told = analysis({"a": "The grant reaches 4,000 beekeepers.", "b": "The grant reaches up to 4,000 beekeepers."})
    (group,) = match_statements(told)[0]
    compared = dict(group.joinings[0].compared)
    assert compared["numbers"] == "4,000 = up to 4,000"
    assert {"wording", "polarity", "opposites", "actors", "persons", "times"} <= set(compared)


def test_the_order_of_reports_does_not_matter() -> None:
    told = analysis({"a": HARBOUR, "b": "In Port Almond a crane fell on a ferry on Friday. Dockers died."}, NAMES)
    turned = replace(told, articles=told.articles[::-1], assertions=told.assertions[::-1], entities=told.entities[::-1])
    one, other = (match_statements(t)[0] for t in (told, turned))
    assert {(g.id, frozenset(g.statements)) for g in one} == {(g.id, frozenset(g.statements)) for g in other}


@pytest.mark.parametrize("text", ["", "…", "?! ?! ?!", "\x00\x00 \x00", "да", "a " * 5000, "\u202eabc\u202c 7"])
def test_odd_text_is_no_error(text: str) -> None:
    told = analysis({"a": f"{text}\nOne line.", "b": f"{text}\nOne line."})
    groups, _ = match_statements(told)
    assert sum(len(g.statements) for g in groups) == len(told.assertions)


def _dated(told: Analysis, dates: dict[str, str]) -> Analysis:
    return replace(told, articles=tuple(replace(a, published=dates[a.id]) for a in told.articles))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # one long figure, other words
        ("The levy brought in $61,447 that winter.", "Ferry fees came to $61,447, clerks found."),
        # "not until" says that it happens
        (
            "Lowmere council did not have to repay the ferry loan until June.",
            "Lowmere council had to repay the ferry loan by June.",
        ),
    ],
)
def test_other_words_for_one_thing(left: str, right: str) -> None:
    assert joined(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # more people, and all of them
        (
            "Some 614,000 customers lost power in the Lowmere storm.",
            "Another 25,000 residents lost power in the Lowmere storm.",
        ),
        # one name, two numbers
        ("The Pelican-2 tug sank off Lowmere in heavy seas.", "The Pelican-4 tug sank off Lowmere in heavy seas."),
    ],
)
def test_look_alikes_of_other_numbers(left: str, right: str) -> None:
    assert not joined(left, right)
