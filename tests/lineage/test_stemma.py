"""The tree of a chain, and the versions in it that nobody handed in."""

import itertools
import time
from collections.abc import Sequence

from tests.lineage.reports import OTHER, WIRE, quotes, report, statements

from twosource.lineage.bonds import find_bonds
from twosource.lineage.chains import draw_chains
from twosource.lineage.passages import find_passages
from twosource.lineage.stemma import Beginning, draw_tree
from twosource.model.article import Article
from twosource.model.descent import Bond, Branch, Chain, Order

BARE = WIRE.replace("TARNOK, Varnia (Reuters) - ", "").replace(", told Reuters", " remembered")
LINES = f"{BARE}\n{OTHER}".split("\n")
WHOLE = "\n".join(LINES)


def chain(*articles: Article) -> Chain:
    passages = find_passages(articles, quotes(*articles))
    bonds = find_bonds(articles, passages, statements(*articles))
    return max(draw_chains(articles, passages, bonds), key=lambda found: len(found.reports))


def without(name: str, *gone: int) -> Article:
    """The whole text without these lines."""
    return report(name, "\n".join(line for n, line in enumerate(LINES) if n not in gone), f"{name} Mail")


def parents(found: Chain) -> dict[str, str | None]:
    return {branch.report: branch.lost or branch.parent for branch in found.tree}


# Each of three cuts lacks a line that the other two have: none of them can be the source of both.
def test_three_cuts_go_back_to_a_lost_version() -> None:
    cuts = [without("first", 1, 7), without("second", 3, 8), without("third", 4, 9)]
    found = chain(*cuts)
    (lost,) = found.lost
    assert lost.parent is None
    assert parents(found) == {cut.id: lost.id for cut in cuts}


def test_what_each_report_lacks_is_shown() -> None:
    cuts = [without("first", 1, 7), without("second", 3, 8), without("third", 4, 9)]
    (lost,) = chain(*cuts).lost
    assert {lack.report for lack in lost.lacks} == {cut.id for cut in cuts}
    text = {cut.id: cut.text.content for cut in cuts}
    for lack in lost.lacks:
        assert lack.where.words in text[lack.where.report]
        assert lack.where.report == lack.sharers[0]
        assert all(lack.where.words in text[sharer] for sharer in lack.sharers)
        assert lack.where.words not in text[lack.report]


def test_where_the_whole_is_there_nothing_is_lost() -> None:
    whole = report("whole", WHOLE, "Ferry Times")
    cuts = [without("first", 1, 7), without("second", 3, 8), without("third", 4, 9)]
    found = chain(*cuts, whole)
    assert found.lost == ()
    assert parents(found) == {whole.id: None} | {cut.id: whole.id for cut in cuts}


# Two alone: each may have added what the other lacks.
def test_two_cuts_without_credit_show_no_lost_version() -> None:
    assert chain(without("first", 1, 7), without("second", 3, 8)).lost == ()


READINGS = (
    {"thick fog": "dense fog", "fishing boat": "trawler", "lies across": "rests across"},
    {"blocking": "closing", "wreck": "hulk", "loaded": "laden"},
    {"last inspection": "final check", "breakwater": "mole", "divers": "frogmen"},
)


def reworded(name: str, changes: Sequence[dict[str, str]]) -> Article:
    text = BARE
    for change in changes:
        for words, other in change.items():
            assert words in text
            text = text.replace(words, other)
    return report(name, text, f"{name} Mail")


# Full copies, each with words of its own where the other two agree (singular readings).
def test_singular_readings_show_that_each_is_secondary() -> None:
    copies = [reworded(str(n), [change]) for n, change in enumerate(READINGS)]
    found = chain(*copies)
    (lost,) = found.lost
    assert {lack.kind for lack in lost.lacks} == {"reading"}
    assert parents(found) == {copy.id: lost.id for copy in copies}


# The readings of the first copy stand in the copies made from it: it is their source, nothing is lost.
def test_inherited_readings_show_who_was_copied() -> None:
    first = reworded("0", READINGS[:1])
    others = [reworded("1", READINGS[:2]), reworded("2", [READINGS[0], READINGS[2]])]
    found = chain(*others, first)
    assert found.lost == ()
    assert parents(found) == {first.id: None} | {other.id: first.id for other in others}


# Two copies share readings that the agency's own report has not, and each has some of its own: a version between.
def test_a_lost_version_between_hangs_under_the_original() -> None:
    own = report("own", WIRE, "Reuters")
    text = reworded("x", READINGS[:1]).text.content
    between = [text.replace(words, other) for words, other in (("blocking", "closing"), ("breakwater", "mole"))]
    between = [
        between[0].replace("wreck", "hulk").replace("loaded", "laden"),
        between[1].replace("divers", "frogmen").replace("last inspection", "final check"),
    ]
    copies = [report(str(n), words, f"{n} Mail") for n, words in enumerate(between)]
    found = chain(*copies, own)
    (lost,) = found.lost
    assert lost.parent == own.id
    assert parents(found) == {own.id: None} | {copy.id: lost.id for copy in copies}


# A blend of two texts that share nothing: both are sources, neither hangs on the blend, nothing is lost.
def test_a_blend_has_two_sources() -> None:
    wire = report("wire", BARE, "Ferry Times", published="2031-05-04T09:00:00")
    other = report("other", OTHER, "Harbour Mail", published="2031-05-04T09:30:00")
    blend = report("blend", f"{BARE}\n{OTHER}", "Post", published="2031-05-04T12:00:00")
    found = chain(blend, wire, other)
    assert found.lost == ()
    assert parents(found)[wire.id] is parents(found)[other.id] is None
    assert parents(found)[blend.id] in (wire.id, other.id)


def test_versions_at_one_address_follow_their_times() -> None:
    versions = [
        report(str(n), "\n".join(LINES[: 5 + 2 * n]), "Ferry Times", url="https://ferry.example/1", published=time)
        for n, time in enumerate(("2031-05-04T09:00:00", "2031-05-04T10:00:00", "2031-05-04T11:00:00"))
    ]
    found = chain(*versions[::-1])
    assert parents(found) == {versions[0].id: None, versions[1].id: versions[0].id, versions[2].id: versions[1].id}
    assert found.lost == ()


def test_the_order_of_the_reports_changes_no_id() -> None:
    cuts = [without("first", 1, 7), without("second", 3, 8), without("third", 4, 9)]
    assert len({(found.tree, found.lost) for found in (chain(*turned) for turned in itertools.permutations(cuts))}) == 1


# Of a chain of two hundred copies no pair of pairs is gone through.
def test_a_long_chain_is_quick() -> None:
    reports = [report(str(n), f"{BARE}\nSold {n} times.", f"{n} Mail") for n in range(200)]
    ids = [one.id for one in reports]
    bonds = [
        Bond(f"b-{a}-{b}", a, b, "dependent", "same-text", "", (), 0.9, (), Order())
        for a, b in itertools.combinations(ids, 2)
    ]
    passages = find_passages(tuple(reports[:12]), ())
    start = time.process_time()
    tree, _ = draw_tree(reports, bonds, passages, Beginning())
    assert time.process_time() - start < 5
    assert sorted(branch.report for branch in tree) == sorted(ids)
    assert tree[0] == Branch(tree[0].report)
