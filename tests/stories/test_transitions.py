import pytest

from twosource.language.sentences import paragraphs
from twosource.model.text import Text
from twosource.stories.digressions import Told
from twosource.stories.names import names_in
from twosource.stories.transitions import Page, find_turns

MAIN = """Ferry aground off Tarnok
A ferry ran aground off Tarnok in Varnia on Friday, the coast guard said.
Captain Olm was on the bridge, he told the harbour master.
The line, Seaways, said that it would pay for the tugs.
Divers found no leak in the hull.
The Varnian minister for shipping, Kost, went aboard."""
OTHER = """Stranded
Tugs from Belmora pulled at the ferry off Tarnok until dusk.
Olm was questioned in Varnia."""
BAKERY = """Separately, a bakery in Dorvan burned down overnight after its oven exploded.
The baker, Indrak, was unhurt.
The fire spread to a barn."""


def page(report: str, content: str) -> Page:
    lines = paragraphs(Text(report, content))
    return Page(lines, [Told(names_in(line)) for line in lines])


def apart(content: str, other: str = OTHER) -> list[str]:
    own = page("a", content)
    runs = find_turns({"a": own, "b": page("b", other)}).get("a", ())
    return [own.lines[i].words for start, stop in runs for i in range(start, stop)]


# one paragraph to three at the end, behind words that say so
@pytest.mark.parametrize(
    "section",
    [
        BAKERY,
        BAKERY.splitlines()[0],
        BAKERY.replace("Separately, a", "Elsewhere, a"),
        BAKERY.replace("Separately, a", "In a separate incident, a"),
        BAKERY.replace("in Dorvan", "in the Varnian town of Dorvan"),
        BAKERY.replace("a barn", "a barn, the largest in Varnia"),
    ],
)
def test_an_event_with_names_and_terms_of_its_own_is_apart(section: str) -> None:
    assert apart(f"{MAIN}\n{section}") == section.splitlines()


# most of what stands behind such words goes on about the story
@pytest.mark.parametrize(
    "section",
    [
        "Separately, the minister said that he would sell two ferries to Dorvan.",
        "Separately, Kost opened a bakery in Dorvan that an exploded oven had burned.",
        "Separately, police closed a bakery and a barn that had burned.",
        "Separately, the union Nordal said that the hull had been scraped before.",
        "Separately, the union Nordal claimed that a tug had been late, and that the hull was rotten.",
        "In a separate interview, the sailor Indrak spoke of rotten ropes and a broken oven.",
        "Elsewhere off Tarnok, a bakery in Dorvan burned down overnight.",
        "Meanwhile, a bakery in Dorvan burned down overnight after its oven exploded.",
    ],
)
def test_what_goes_on_about_the_story_stays(section: str) -> None:
    assert apart(f"{MAIN}\n{section}") == []


# what only another report of the story tells is the story's too
def test_a_name_of_another_report_keeps_the_run_in_the_story() -> None:
    assert apart(f"{MAIN}\n{BAKERY}", f"{OTHER}\nA bakery at Dorvan had sent bread.") == []


# two outlets carry the same section
def test_copies_of_a_run_do_not_keep_one_another() -> None:
    assert apart(f"{MAIN}\n{BAKERY}", f"{MAIN}\n{BAKERY}") == BAKERY.splitlines()


# the story comes back: plain words and heads are believed in the middle, "separately" is not
def test_a_run_ends_where_the_story_comes_back() -> None:
    incident = BAKERY.replace("Separately, a", "In a separate incident, a")
    assert apart(f"{MAIN}\n{incident}\nOlm slept.") == incident.splitlines()
    assert apart(f"{MAIN}\n{BAKERY}\nOlm slept.") == []


def test_a_head_opens_a_run_to_the_end() -> None:
    section = BAKERY.replace("Separately, a", "A")
    assert apart(f"{MAIN}\nIn other news:\n{section}") == ["In other news:", *section.splitlines()]
    assert apart(f"{MAIN}\nIn brief\nOlm slept on the ferry.") == []
    assert apart(f"{MAIN}\nIn brief") == []


def test_countries_of_the_lead_keep_a_paragraph_that_speaks_of_them() -> None:
    lead = MAIN.replace("off Tarnok in Varnia", "off Malta")
    assert apart(f"{lead}\nSeparately, Malta closed a bakery of Dorvan whose oven had exploded.") == []
    assert apart(f"{lead}\n{BAKERY.replace('Dorvan', 'the Maltese town of Dorvan')}") != []
