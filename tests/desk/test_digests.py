"""The sections of a digest stand in stories of their own, and a story's ledger reads no section of another."""

from __future__ import annotations

import random
from itertools import count
from pathlib import Path

import pytest
from tests.desk.test_placing import AT, REPORTS, fed

from twosource.archive import placings
from twosource.archive.opening import Archive
from twosource.desk.library import Desk
from twosource.desk.living import Living
from twosource.desk.placing import Placer
from twosource.model.received import Received
from twosource.stories.digest_shape import possible_cuts

FERRY = (
    "All 212 passengers of the ferry Maribel are safe after she ran aground off Orsund, the coast guard said. "
    "Captain Ilse Brandvold told reporters that the rudder had failed near the Tolvik lighthouse. Divers will look "
    "at the hull of the ferry on Thursday morning."
)
BUDGET = (
    "The council of Harrowgate passed its budget of 40 million by one vote. Mayor Dunstan Pell said that the Quenby "
    "tramway would be built after all, while Councillor Merrit called the tramway a gamble with the money of those "
    "who pay rates."
)
CHESS = (
    "Grandmaster Oleg Varnavin won the chess tournament of Pellinore with a queen sacrifice in 31 moves. The runner-up "
    "Tamsin Achterberg said she had not seen the bishop coming. Some four thousand spectators watched the last game "
    "on boards in the park."
)
ITEMS = (("Ferry aground off Orsund", FERRY), ("Harrowgate votes for tramway", BUDGET), ("Chess at Pellinore", CHESS))
TEXT = "\n\n".join(f"{heading}\n\n{words}" for heading, words in ITEMS)
DIGEST = Received("brief.txt", TEXT, title="News in brief", outlet="Morning Brief", published="2024-03-07")


def stories_of_digest(archive: Archive) -> list[tuple[str, str, int]]:
    """The story of each section, what it is called, where the section begins."""
    rows = archive.connection.execute(
        "SELECT s.id, s.label, p.start FROM placings p JOIN stories s ON s.number = p.story JOIN reports r "
        "ON r.number = p.report WHERE r.outlet = 'Morning Brief' ORDER BY p.start"
    )
    return rows.fetchall()


def told(archive: Archive) -> list[tuple[str, int, int, str, str]]:
    rows = archive.connection.execute(
        "SELECT r.id, p.start, p.stop, s.id, s.label FROM placings p JOIN stories s ON s.number = p.story "
        "JOIN reports r ON r.number = p.report"
    )
    return sorted(rows.fetchall())


def test_each_section_joins_its_story_or_founds_one(tmp_path: Path) -> None:
    archive = fed(tmp_path / "a.db", [[*REPORTS, DIGEST]])
    labels = [label for _, label, _ in stories_of_digest(archive)]
    assert labels == ["Ferry Maribel runs aground off Orsund", "Harrowgate passes budget with Quenby tramway",
                      "Chess at Pellinore"]  # fmt: skip
    assert [row.reports for row in placings.every(archive.connection)].count(1) == 1
    spans = [(start, stop) for _, start, stop, *_ in told(archive) if stop - start < len(TEXT)]
    assert (0, TEXT.index("Harrowgate votes")) in spans


@pytest.mark.parametrize("seed", range(4))
def test_any_order_gives_the_same_sections_in_the_same_stories(tmp_path: Path, seed: int) -> None:
    every = [*REPORTS, DIGEST]
    shuffled = random.Random(seed).sample(every, len(every))
    one, other = fed(tmp_path / "a.db", [every]), fed(tmp_path / "b.db", [[r] for r in shuffled], anew=seed % 2 == 0)
    assert told(one) == told(other)


# The digest comes first of all: it founds three stories, which others join, and which live on without it.
def test_taking_out_a_digest_leaves_what_never_having_it_gives(tmp_path: Path) -> None:
    early = Received("brief.txt", TEXT, title="News in brief", outlet="Morning Brief", published="2024-03-01")
    archive = fed(tmp_path / "a.db", [[early], REPORTS])
    assert [label for _, label, _ in stories_of_digest(archive)] == [heading for heading, _ in ITEMS]
    assert sorted(row.reports for row in placings.every(archive.connection)) == [1, 3, 4]
    with archive.transaction():
        Placer(lambda: AT).remove(archive, [1])
    assert told(archive) == told(fed(tmp_path / "b.db", [REPORTS]))


def test_a_ledger_reads_its_own_section_alone(tmp_path: Path) -> None:
    archive = fed(tmp_path / "a.db", [[*REPORTS, DIGEST]])
    story = next(row for row in placings.every(archive.connection) if row.label.startswith("Ferry"))
    analysis = Living(archive, None).analysis(story.number)
    brief = next(article for article in analysis.articles if article.outlet == "Morning Brief")
    said = [one.where for one in analysis.statements if one.report == brief.id]
    assert said
    assert all(where.end <= TEXT.index("Harrowgate votes") for where in said)
    assert all(TEXT[where.start : where.end] == where.words for where in said)
    hours = count()
    assert Living(archive, None).ledger(story.number, lambda: f"2031-06-01T{next(hours):02}:00:00Z").kept


# What is published of a digest is all of it, in each story, and its ids and places hold.
def test_a_digest_is_published_whole_and_the_check_finds_nothing(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "a.db", language="rules") as desk:
        desk.take_in([*REPORTS, DIGEST])
        assert len(desk.stories()) == len(ITEMS)
        for story, (heading, words) in zip(sorted(desk.stories(), key=lambda row: -row.reports), ITEMS, strict=True):
            ledger = desk.ledger(story.id)
            (brief,) = (report for report in ledger["reports"] if report["outlet"] == "Morning Brief")
            assert brief["text"] == TEXT
            own = [row for row in ledger["statements"] if row["report"] == brief["id"]]
            assert own
            assert all(TEXT[row["start"] : row["end"]] in f"{heading}\n\n{words}" for row in own)
        assert list(desk.check()) == []


# One event under subheadings is one report.
def test_a_feature_with_subheadings_stays_whole(tmp_path: Path) -> None:
    parts = (("On the rocks", FERRY), ("The captain", FERRY.replace("All", "The")), ("The hull", FERRY.upper()))
    text = "\n\n".join(f"{heading}\n\n{words}" for heading, words in parts)
    assert list(possible_cuts(text))
    archive = fed(tmp_path / "a.db", [[Received("f.txt", text, title="Aground", outlet="Feature")]])
    assert [(start, stop) for _, start, stop, *_ in told(archive)] == [(0, len(text))]
