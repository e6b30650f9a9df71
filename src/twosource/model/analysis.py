"""All that is known of a set of reports."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Article, Finding
from twosource.model.claims import Circle, Claim, Group, Joining, Moment
from twosource.model.descent import Bond, Chain, Passage, Story
from twosource.model.figures import Check, Figure, Tally
from twosource.model.marks import Entity, Hedge, Mention, Quantity, Quote, Statement, Time
from twosource.model.reading import Read
from twosource.model.rulings import Ruled, Ruling
from twosource.model.sourced import Sourced


@dataclass(frozen=True, slots=True)
class StepRun:
    """Which step made part of an analysis: its name, its version, its settings as (name, value) pairs."""

    name: str
    version: str
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """The whole answer; each field is made by one step of the recipe (`desk/recipe.py`) from fields before it.
    `assertions` are the statements as the ledger weighs them: the parts of each that is cut, and each that is not.
    `rulings` are people's judgements as they were handed in, `ruled` what became of them.
    `readings` are what a reader of language made of the reports, none where rules alone found the marks; they are not
    published."""

    articles: tuple[Article, ...] = ()
    findings: tuple[Finding, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    readings: tuple[Read, ...] = ()
    names: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    assertions: tuple[Statement, ...] = ()
    entities: tuple[Entity, ...] = ()
    passages: tuple[Passage, ...] = ()
    bonds: tuple[Bond, ...] = ()
    chains: tuple[Chain, ...] = ()
    sources: tuple[Sourced, ...] = ()
    stories: tuple[Story, ...] = ()
    groups: tuple[Group, ...] = ()
    near_misses: tuple[Joining, ...] = ()
    claims: tuple[Claim, ...] = ()
    circles: tuple[Circle, ...] = ()
    timeline: tuple[Moment, ...] = ()
    figures: tuple[Figure, ...] = ()
    tallies: tuple[Tally, ...] = ()
    checks: tuple[Check, ...] = ()
    ruled: tuple[Ruled, ...] = ()
    steps: tuple[StepRun, ...] = ()
