"""Paragraphs of another story, with no word that says so, in invented reports; skipped where the model is not there."""

from importlib.resources import files
from itertools import permutations

import pytest

from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.language.reader.choosing import MODEL, RULES, choose_reader
from twosource.model.article import Article

WIRE = """Ferry aground off Tarnok with ninety on board
TARNOK - A ferry with ninety people on board ran onto rocks off Tarnok in a storm on Friday night, the coast guard said.
The ferry Varnia left Belmora at eight in the evening and lost its way in the snow, its owner, Olm Lines, said.
Lifeboats took the passengers to the harbour, and eleven of them were treated for cold at the Tarnok hospital.
"We heard a bang and then the lights went out," said Jonas Petrak, a passenger from Belmora.
Divers looked for leaks in the hull of the ferry on Saturday and found that no oil had run out.
Tugs are to pull the Varnia from the rocks at high water on Sunday if the storm lets them, the coast guard said."""
PAPER = """Passengers saved from ferry on the rocks
Ninety passengers were brought ashore at Tarnok after the ferry Varnia struck rocks in heavy snow on Friday.
The coast guard at Tarnok sent four lifeboats and a helicopter, and nobody was lost.
Eleven passengers went to hospital because they were cold, and all were home again by Saturday noon.
Olm Lines, which owns the ferry, said that its captain had thirty years on this route behind him.
The harbour master of Tarnok said that the light on the rocks had been dark since Thursday.
Divers who looked at the hull on Saturday found a dent and no leak.
The ferry is to be pulled free on Sunday."""
TAX = """Parliament in Vell voted for a higher tax on sugar and on sweet drinks late on Friday, by 61 votes to 58.
Finance minister Ilse Tarn wants to pay for new schools with the money, some forty million crowns a year.
Bakers and the makers of lemonade had campaigned against the bill since spring, and their union will go to court.
Economists at the University of Dorvan expect prices of cakes and chocolate to rise by a tenth next year."""

pytestmark = pytest.mark.skipif(
    not (files("twosource.language.reader") / "carried" / "digests.json").is_file(), reason="the model is not there"
)


def reports(wire: str) -> tuple[Article, ...]:
    return tuple(make_article(Received(f"{n}.txt", text, outlet=n)) for n, text in (("Wire", wire), ("Paper", PAPER)))


def told(wire: str, language: str) -> list[list[str]]:
    stories = analyze(reports(wire), recipe=recipe(choose_reader(language))).stories
    return [[section.words for section in story.sections] for story in stories]


def test_an_item_about_another_matter_is_a_story_of_its_own() -> None:
    assert told(f"{WIRE}\n{TAX}", MODEL) == [[PAPER, WIRE], [TAX]]
    assert told(f"{WIRE}\n{TAX}", RULES) == [[PAPER, f"{WIRE}\n{TAX}"]]


def test_a_report_of_one_matter_stays_whole() -> None:
    assert told(WIRE, MODEL) == [[PAPER, WIRE]]


def test_the_order_of_the_reports_does_not_matter() -> None:
    both = reports(f"{WIRE}\n{TAX}")
    steps = recipe(choose_reader(MODEL))
    assert len({analyze(order, recipe=steps).stories for order in permutations(both)}) == 1


def test_the_analysis_says_what_made_the_vectors() -> None:
    run = {step.name: dict(step.settings) for step in analyze((), recipe=recipe(choose_reader(MODEL))).steps}
    assert run["stories"] == {"vectors": "model"}
    assert dict({step.name: dict(step.settings) for step in recipe(None)}["stories"]) == {}
