"""Reports -> stories, each with the sections of reports that tell it."""

from __future__ import annotations

from functools import lru_cache

from twosource.language.sentences import paragraphs, sentences
from twosource.model.article import Article
from twosource.model.descent import Bond, Story
from twosource.model.identity import digest
from twosource.model.marks import Entity, Time
from twosource.model.text import Anchor
from twosource.stories.asides import find_asides, read_marks
from twosource.stories.days import event_days
from twosource.stories.events import Telling, group_events
from twosource.stories.names import own_names
from twosource.stories.sections import other_sections
from twosource.stories.strangers import Encode
from twosource.stories.terms import Terms, likeness, weigh

_COPIES = ("copied", "same-text", "revision")
"""Reasons of bonds between reports that carry one text: they tell of one event whatever their words."""

_SAME_SIDE_STORY = 0.35
"""Cosine from which a section tells of an event that another section or report tells of; above ALIKE, since a few
paragraphs share words by chance."""

_LABEL = 120
"""Characters of a label."""


def tell_stories(
    articles: tuple[Article, ...],
    entities: tuple[Entity, ...],
    bonds: tuple[Bond, ...],
    times: tuple[Time, ...],
    encode: Encode | None = None,
) -> tuple[Story, ...]:
    """Stories in the order of their founders. Every paragraph of a report that is no notice stands in one section;
    sections are maximal runs of paragraphs. Most reports give all they have to one story, some give paragraphs at the
    end to another one. A story is named by the report, or the section, that comes first in the order of sources.
    `encode` makes vectors of paragraphs; without it fewer sections about other events are found."""
    ordered = sorted(articles, key=lambda article: (article.source, article.id))
    told = {article.id: lines for article in ordered if (lines := _told(article))}
    days = event_days(articles, times)
    own = {report: _own(lines) for report, lines in told.items()}
    telling = {report: Telling(*_tells(lines), days.get(report)) for report, lines in own.items()}
    tied = frozenset(
        (bond.earlier, bond.later) for bond in bonds if bond.judgement == "dependent" and bond.reason in _COPIES
    )
    marks = read_marks(entities, times)
    groups = group_events(tuple(told), telling, tied)
    titles = {article.id: article.title for article in ordered}
    stories: list[list[Anchor]] = []
    aside: list[Anchor] = []
    for members in groups:
        main, other = _split(members, told, find_asides({report: told[report] for report in members}, marks, encode))
        stories.append(main)
        aside += other
    sides = _side_stories(aside, [(sections, telling[sections[0].report].terms) for sections in stories])
    return tuple(_story(sections, titles) for sections in (*stories, *sides) if sections)


def _told(article: Article) -> tuple[Anchor, ...]:
    """The paragraphs that are no notices; all of them where there is nothing else."""
    lines = paragraphs(article.text)
    notices = {notice.where for notice in article.notices}
    return tuple(line for line in lines if line not in notices) or lines


@lru_cache(maxsize=512)
def _tells(lines: tuple[Anchor, ...]) -> tuple[Terms, frozenset[str]]:
    return weigh(lines), own_names(lines)


@lru_cache(maxsize=512)
def _own(lines: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
    """The paragraphs that tell of the report's own event, as far as it tells by itself."""
    outside = {i for start, stop in other_sections(lines, frozenset()) for i in range(start, stop)}
    return tuple(line for i, line in enumerate(lines) if i not in outside)


def _split(
    members: tuple[str, ...], told: dict[str, tuple[Anchor, ...]], asides: dict[str, tuple[tuple[int, int], ...]]
) -> tuple[list[Anchor], list[Anchor]]:
    """The sections of the event that `members` tell of, and their sections about other events (`asides`)."""
    main: list[Anchor] = []
    other: list[Anchor] = []
    for report in members:
        lines, end = told[report], 0
        for start, stop in asides[report]:
            if start > end:
                main.append(_run(lines, end, start))
            other.append(_run(lines, start, stop))
            end = stop
        if end < len(lines):
            main.append(_run(lines, end, len(lines)))
    return main, other


def _side_stories(aside: list[Anchor], mains: list[tuple[list[Anchor], Terms]]) -> list[list[Anchor]]:
    """Sections about other events in stories of their own; one that tells of the event of another report, or of a
    section before it, goes there (`mains` are added to)."""
    sides: list[tuple[list[Anchor], Terms]] = []
    for section in aside:
        terms = weigh((section,))
        rivals = [story for story in (*mains, *sides) if section.report not in {s.report for s in story[0]}]
        best = max(rivals, key=lambda story: likeness(terms, story[1]), default=None)
        if best is not None and likeness(terms, best[1]) >= _SAME_SIDE_STORY:
            best[0].append(section)
        else:
            sides.append(([section], terms))
    return [sections for sections, _ in sides]


def _story(sections: list[Anchor], titles: dict[str, str | None]) -> Story:
    founder = sections[0]
    whole = founder.start == 0 or founder.text.content[: founder.start].isspace()
    label = (titles[founder.report] if whole else None) or sentences(founder)[0].words
    cut = label if len(label) <= _LABEL else label[: _LABEL - 1].rsplit(" ", 1)[0] + "…"
    return Story(digest("st", founder.report, founder.start), cut, tuple(sections))


def _run(lines: tuple[Anchor, ...], start: int, stop: int) -> Anchor:
    return lines[0].text.anchor(lines[start].start, lines[stop - 1].end)
