"""The steps of the analysis, in order: its table of contents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from twosource.annotate.assertions import find_assertions
from twosource.annotate.entities import group_names
from twosource.annotate.hedges import find_hedges
from twosource.annotate.names import find_names
from twosource.annotate.quantities import find_quantities
from twosource.annotate.quotes import find_quotes
from twosource.annotate.renamed import rename_entities
from twosource.annotate.speakers import resolve_speakers
from twosource.annotate.statements import find_statements
from twosource.annotate.times import find_times
from twosource.annotate.unclear_names import unclear_names
from twosource.desk.kept import Kept
from twosource.desk.reading import encode, readable, reading_step
from twosource.desk.ruled import account_for, lost_rulings
from twosource.desk.step import Step
from twosource.language.at_hand import AtHand
from twosource.language.reader.encoder import Encoder
from twosource.language.reader.protocol import Reader
from twosource.ledger.circles import find_circles
from twosource.ledger.claims import weigh_claims
from twosource.ledger.figure_ledger import keep_figures
from twosource.ledger.matching import match_statements
from twosource.ledger.meanings import PieceEncoder
from twosource.ledger.timeline import draw_timeline
from twosource.lineage.bonds import find_bonds
from twosource.lineage.chains import draw_chains
from twosource.lineage.overruled import overrule
from twosource.lineage.passages import find_passages
from twosource.lineage.sources import map_sources
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.reading import Reading
from twosource.stories.assign import tell_stories

Made = Mapping[str, tuple[Any, ...]]


def _readable(analysis: Analysis) -> tuple[Article, ...]:
    return tuple(filter(readable, analysis.articles))


def _in_each(makes: str, find: Callable[[Article], tuple[Any, ...]]) -> Callable[[Analysis], Made]:
    """A step that looks at one readable report at a time."""

    def run(analysis: Analysis) -> Made:
        return {makes: tuple(mark for article in _readable(analysis) for mark in find(article))}

    return run


def _by_report(marks: tuple[Any, ...]) -> defaultdict[str, tuple[Any, ...]]:
    """Marks of any kind, by the report that they stand in."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for mark in marks:
        found[mark.where.report].append(mark)
    return defaultdict(tuple, {report: tuple(own) for report, own in found.items()})


def _readings(a: Analysis) -> dict[str, Reading]:
    """What the reader of language told of each report, by the report's id."""
    return {read.report: read.reading for read in a.readings}


def _quotes(a: Analysis) -> Made:
    readings = _readings(a)
    return {
        "quotes": tuple(quote for article in _readable(a) for quote in find_quotes(article, readings.get(article.id)))
    }


def _names(a: Analysis) -> Made:
    readings = _readings(a)
    return {"names": tuple(name for article in _readable(a) for name in find_names(article, readings.get(article.id)))}


def _hedges(a: Analysis) -> Made:
    readings = _readings(a)
    return {"hedges": tuple(hedge for one in _readable(a) for hedge in find_hedges(one, readings.get(one.id)))}


def _statements(a: Analysis) -> Made:
    readings = _readings(a)
    quotes, names, hedges, quantities = (_by_report(marks) for marks in (a.quotes, a.names, a.hedges, a.quantities))
    return {
        "statements": tuple(
            statement
            for article in _readable(a)
            for statement in find_statements(
                article,
                quotes[article.id],
                names[article.id],
                hedges[article.id],
                quantities[article.id],
                readings.get(article.id),
            )
        )
    }


def _entities(a: Analysis) -> Made:
    entities = group_names(a.articles, a.names)
    return {"entities": entities, "findings": (*a.findings, *unclear_names(a.articles, entities))}


def _speakers(a: Analysis) -> Made:
    statements, entities = resolve_speakers(a.articles, a.statements, a.entities)
    return {"statements": statements, "entities": entities}


def _assertions(a: Analysis) -> Made:
    return {"assertions": find_assertions(a.statements, _readings(a))}


def _renamed(a: Analysis) -> Made:
    return {"entities": rename_entities(a.entities, a.rulings)}


def _passages(a: Analysis) -> Made:
    return {"passages": find_passages(a.articles, a.quotes)}


def _comparable(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The articles with their outlets under the names that lineage compares with the publishers cited."""
    at_hand = AtHand(articles)
    return tuple(replace(article, outlet=at_hand.of(article.id)) for article in articles)


def _bonds(a: Analysis) -> Made:
    return {"bonds": find_bonds(_comparable(a.articles), a.passages, a.statements)}


def _overruled(a: Analysis) -> Made:
    passages, bonds = overrule(a.articles, a.passages, a.bonds, a.rulings)
    return {"passages": passages, "bonds": bonds}


def _chains(a: Analysis) -> Made:
    return {"chains": draw_chains(_comparable(a.articles), a.passages, a.bonds)}


def _sources(a: Analysis) -> Made:
    return {"sources": map_sources(_comparable(a.articles), a.passages, a.bonds, a.chains)}


def _stories(a: Analysis) -> Made:
    return {"stories": tell_stories(a.articles, a.entities, a.bonds, a.times)}


def _stories_by(encoder: Encoder, kept: Kept | None) -> Callable[[Analysis], Made]:
    """The step "stories" where a reader makes vectors of paragraphs too."""

    def run(a: Analysis) -> Made:
        vectors = _vectors(encoder, kept) if kept else encoder
        return {"stories": tell_stories(a.articles, a.entities, a.bonds, a.times, partial(encode, vectors))}

    return run


def _groups_by(kept: Kept | None) -> Callable[[Analysis], Made]:
    """The step "matching". Where no reader of language is asked for, the words of statements alone tell which are one
    claim."""

    def run(a: Analysis) -> Made:
        groups, near_misses = match_statements(a, _sentences(kept) if a.readings else None)
        return {"groups": groups, "near_misses": near_misses}

    return run


def _vectors(encoder: Encoder, kept: Kept) -> Encoder:
    from twosource.desk.vectors import KeptVectors

    return KeptVectors(encoder, kept)


def _sentences(kept: Kept | None) -> PieceEncoder:
    """Loaded where it is needed: it takes time, and rules alone do without it."""
    from twosource.desk.vectors import KeptSentences
    from twosource.language.reader.sentence_vectors import load_sentence_encoder

    return KeptSentences(load_sentence_encoder(), kept) if kept else load_sentence_encoder()


def _claims(a: Analysis) -> Made:
    return {"claims": weigh_claims(a)}


def _circles(a: Analysis) -> Made:
    return {"circles": find_circles(a)}


def _timeline(a: Analysis) -> Made:
    return {"timeline": draw_timeline(a)}


def _figures(a: Analysis) -> Made:
    kept = keep_figures(a)
    return {"figures": kept.figures, "tallies": kept.tallies, "checks": kept.checks}


def _ruled(a: Analysis) -> Made:
    ruled = account_for(a)
    return {"ruled": ruled, "findings": (*a.findings, *lost_rulings(ruled))}


_STEPS: tuple[Step, ...] = (
    Step("quotations", "2", ("articles", "readings"), ("quotes",), _quotes, cut="report"),
    Step("names", "2", ("articles", "readings"), ("names",), _names, cut="report"),
    Step("quantities", "3", ("articles",), ("quantities",), _in_each("quantities", find_quantities), cut="report"),
    Step("hedges", "2", ("articles", "readings"), ("hedges",), _hedges, cut="report"),
    Step("times", "2", ("articles",), ("times",), _in_each("times", find_times), cut="report"),
    Step(
        "statements",
        "3",
        ("articles", "readings", "quotes", "names", "hedges", "quantities"),
        ("statements",),
        _statements,
        cut="report",
    ),
    Step("entities", "2", ("articles", "names", "findings"), ("entities", "findings"), _entities),
    Step("speakers", "2", ("articles", "statements", "entities"), ("statements", "entities"), _speakers),
    Step("assertions", "1", ("statements", "readings"), ("assertions",), _assertions, cut="report"),
    Step("renamed", "1", ("entities", "rulings"), ("entities",), _renamed),
    Step("passages", "2", ("articles", "quotes"), ("passages",), _passages),
    Step("bonds", "3", ("articles", "passages", "statements"), ("bonds",), _bonds),
    Step("overruled", "1", ("articles", "passages", "bonds", "rulings"), ("passages", "bonds"), _overruled),
    Step("chains", "2", ("articles", "passages", "bonds"), ("chains",), _chains),
    Step("sources", "1", ("articles", "passages", "bonds", "chains"), ("sources",), _sources),
    Step("stories", "2", ("articles", "entities", "bonds", "times"), ("stories",), _stories),
    Step(
        "matching",
        "3",
        ("readings", "assertions", "entities", "passages", "stories", "rulings"),
        ("groups", "near_misses"),
        _groups_by(None),
    ),
    Step("claims", "3", ("groups", "assertions", "entities", "bonds", "chains"), ("claims",), _claims),
    Step("circles", "1", ("claims", "assertions", "entities", "chains"), ("circles",), _circles),
    Step("timeline", "1", ("claims", "assertions", "times"), ("timeline",), _timeline),
    Step(
        "figures",
        "2",
        ("articles", "assertions", "quantities", "times", "entities", "chains", "stories", "claims"),
        ("figures", "tallies", "checks"),
        _figures,
    ),
    Step(
        "rulings",
        "1",
        ("articles", "assertions", "entities", "bonds", "chains", "claims", "rulings", "findings"),
        ("ruled", "findings"),
        _ruled,
    ),
)


def recipe(reader: Reader | None, kept: Kept | None = None) -> tuple[Step, ...]:
    """The steps where `reader` reads the language; None: word lists and rules find the marks alone. Vectors that were
    `kept` are not made again."""
    steps = {step.name: step for step in _STEPS}
    if isinstance(reader, Encoder):
        run, settings = _stories_by(reader, kept), (("vectors", reader.name),)
        steps["stories"] = replace(steps["stories"], run=run, settings=settings)
    if kept is not None:
        steps["matching"] = replace(steps["matching"], run=_groups_by(kept))
    return (reading_step(reader), *steps.values())


RECIPE = recipe(None)
"""The steps of an analysis by rules alone."""
