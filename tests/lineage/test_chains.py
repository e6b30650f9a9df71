"""Reports that descend from one text stand in one chain, with its origin and its tree."""

import itertools

from tests.lineage.reports import OTHER, WIRE, quotes, report, statements
from tests.lineage.test_bonds import AP_FIRST, AP_SECOND, CITING

from twosource.lineage.bonds import find_bonds
from twosource.lineage.chains import draw_chains
from twosource.lineage.passages import find_passages
from twosource.model.article import Article
from twosource.model.descent import Branch, Chain

BARE = WIRE.replace("TARNOK, Varnia (Reuters) - ", "").replace(", told Reuters", " remembered")


def chains(*articles: Article) -> tuple[Chain, ...]:
    passages = find_passages(articles, quotes(*articles))
    return draw_chains(articles, passages, find_bonds(articles, passages, statements(*articles)))


def test_every_report_is_in_one_chain() -> None:
    given = [report("wire", WIRE), report("own", OTHER), report("cut", BARE[:500])]
    found = chains(*given)
    assert sorted(r for chain in found for r in chain.reports) == sorted(a.id for a in given)
    assert sorted(len(chain.reports) for chain in found) == [1, 2]


def test_the_order_of_the_reports_changes_nothing() -> None:
    given = [report("wire", WIRE), report("own", OTHER), report("cut", BARE[:500]), report("ap", AP_FIRST)]
    answers = {
        frozenset((c.id, frozenset(c.reports), c.origin, c.origin_report, c.tree) for c in chains(*turned))
        for turned in itertools.permutations(given)
    }
    assert len(answers) == 1


# The copy names nobody; the copied wording shows whose text it is.
def test_copying_carries_the_origin_to_reports_without_credit() -> None:
    (chain,) = chains(report("bare", BARE), report("wire", WIRE))
    assert chain.origin == "Reuters"


def test_own_reporting_has_no_origin() -> None:
    (chain,) = chains(report("own", OTHER))
    assert (chain.origin, chain.origin_report) == (None, chain.reports[0])
    assert chain.tree == (Branch(chain.reports[0]),)


def test_a_picture_credit_is_no_origin() -> None:
    (chain,) = chains(report("own", f"{OTHER}\nThe barge at low tide on Tuesday. REUTERS/Ana Ruiz"))
    assert chain.origin is None


def test_a_retold_story_begins_with_the_outlet_that_is_cited() -> None:
    told = report("told", BARE, outlet="The Guardian")
    (chain,) = chains(report("retold", CITING, outlet="Ferry Times"), told)
    assert chain.origin is not None
    assert "Guardian" in chain.origin
    assert chain.origin_report == told.id
    assert chain.tree[0] == Branch(told.id)


def test_the_agency_itself_is_the_root() -> None:
    own = report("own", WIRE, outlet="Reuters")
    copy, cut = report("copy", BARE), report("cut", "\n".join(BARE.split("\n")[:3]))
    (chain,) = chains(cut, copy, own)
    assert chain.tree[0] == Branch(own.id)
    assert {branch.lost for branch in chain.tree} == {None}
    assert chain.origin_report == own.id


# Each has agency text that the other lacks: neither was made from the other.
def test_versions_that_none_can_have_made_descend_from_a_lost_one() -> None:
    lines = WIRE.split("\n")
    first = report("first", "\n".join(lines[:4]))
    second = report("second", "\n".join([lines[0], *lines[3:]]))
    (chain,) = chains(first, second)
    (lost,) = chain.lost
    assert [(branch.parent, branch.lost) for branch in chain.tree] == [(None, lost.id), (None, lost.id)]
    assert lost.parent is None
    assert {where.words for where in lost.credits} == {"Reuters", "told Reuters"}


# Of one agency's two dispatches neither holds the other.
def test_a_follow_up_hangs_on_the_lost_agency_file() -> None:
    (chain,) = chains(report("a", AP_FIRST), report("b", AP_SECOND))
    assert chain.origin == "Associated Press"
    assert {branch.lost for branch in chain.tree} == {lost.id for lost in chain.lost} != set()


# Three copies of one text, the shortest cut from what the longest holds: every report has one place in the tree.
def test_each_report_has_one_branch_and_the_first_is_the_root() -> None:
    lines = BARE.split("\n")
    given = [report(str(n), "\n".join(lines[:n])) for n in (2, 4, 6)]
    (chain,) = chains(*given)
    assert sorted(branch.report for branch in chain.tree) == sorted(a.id for a in given)
    assert [branch.parent for branch in chain.tree].count(None) == 1
    placed: set[str] = set()
    for branch in chain.tree:
        assert branch.parent is None or branch.parent in placed
        placed.add(branch.report)


def test_no_report_is_no_chain() -> None:
    assert draw_chains((), (), ()) == ()


# An agency that no list names: its own report shows its name less often than a copy's dateline does, and is the first.
def test_the_own_report_of_an_agency_that_no_list_names_is_the_root() -> None:
    wire = WIRE.replace("Reuters", "Strand Dispatch")
    own = report("own", wire, outlet="Strand Dispatch", published="2031-03-01")
    copy = report("copy", wire.replace("in thick fog, ", ""), outlet="Ferry Times")
    cut = report(
        "cut", "\n".join(wire.replace("TARNOK, Varnia (Strand Dispatch) - ", "").split("\n")[:4]), outlet="Post"
    )
    (chain,) = chains(cut, copy, own)
    assert (chain.origin, chain.origin_report) == ("Strand Dispatch", own.id)
    assert chain.tree[0] == Branch(own.id)
