"""Each sentence finds its source: a report, an agency, a lost version, third parties, the outlet's form, or nothing."""

from collections import Counter
from dataclasses import replace

from tests.lineage.reports import OTHER, WIRE, quotes, report, statements
from tests.lineage.test_bonds import AP_FIRST

from twosource.lineage import sources
from twosource.lineage.bonds import find_bonds
from twosource.lineage.chains import draw_chains
from twosource.lineage.passages import find_passages
from twosource.lineage.sources import map_sources
from twosource.model.article import Article
from twosource.model.descent import Bond
from twosource.model.sourced import CameFrom, Sourced

BARE = WIRE.replace("TARNOK, Varnia (Reuters) - ", "").replace(", told Reuters", " remembered")
LINES = BARE.split("\n")
OWN = """Our reporter stood on the breakwater at noon and saw gulls settle on the mast.
A schoolboy sold postcards of the wreck for ten crowns apiece until his mother came."""
FERRY = """The ferry line to Vell will run from the old pier from Thursday on, its manager told the passengers.
Tickets bought before the closure stay valid, and bicycles travel free until the fairway opens again.
Two extra sailings a day are planned at weekends, when hikers fill the island's only camp site."""


def sourced(*articles: Article) -> tuple[Sourced, ...]:
    passages = find_passages(articles, quotes(*articles))
    bonds = find_bonds(articles, passages, statements(*articles))
    return map_sources(articles, passages, bonds, draw_chains(articles, passages, bonds))


def of(found: tuple[Sourced, ...], article: Article) -> list[Sourced]:
    return [sentence for sentence in found if sentence.where.report == article.id]


def mixed(*parts: str) -> str:
    """Lines of several texts by turns."""
    split = [part.split("\n") for part in parts]
    return "\n".join(lines[n] for n in range(max(map(len, split))) for lines in split if n < len(lines))


# One report holds lines of two others and two of its own; days say that it is the last.
def test_a_blend_shows_both_reports_and_what_is_its_own() -> None:
    barge = report("barge", BARE, outlet="Harbour Post", published="2031-03-01")
    ferry = report("ferry", FERRY, outlet="Vell Gazette", published="2031-03-02")
    blend = report("blend", mixed("\n".join(LINES[:4]), FERRY, OWN), outlet="Evening", published="2031-03-04")
    found = of(sourced(barge, ferry, blend), blend)
    came = [sentence.came_from.report if sentence.came_from else sentence.kind for sentence in found]
    want = [barge.id, ferry.id, "own", barge.id, ferry.id, "own", barge.id, ferry.id, barge.id]
    assert came == want
    assert all(s.share > 0.9 and s.passages for s in found if s.kind == "copied")
    assert all(not s.passages and s.held_by == 0 for s in found if s.kind == "own")


# Nothing says which came first, and the blend is longer than either: still it is no original of two texts that have
# nothing in common.
def test_a_blend_is_told_without_days() -> None:
    barge, ferry = report("barge", BARE), report("ferry", FERRY)
    blend = report("blend", mixed(BARE, FERRY, OWN))
    found = sourced(barge, ferry, blend)
    came = {s.came_from.report for s in of(found, blend) if s.came_from}
    assert came == {barge.id, ferry.id}
    assert {s.judgement for s in of(found, blend) if s.came_from} == {"unsure"}
    assert {s.kind for s in of(found, barge)} == {"own"}
    assert {s.carried_by for s in of(found, ferry)} == {(blend.id,)}


def test_a_sentence_that_only_copies_have_is_the_reports_own_and_carried_by_them() -> None:
    first = report("first", OTHER, published="2031-03-01")
    copy = report("copy", OTHER.split("\n")[0] + "\n" + OTHER.split("\n")[3], published="2031-03-03")
    found = of(sourced(first, copy), first)
    assert {s.kind for s in found} == {"own"}
    assert found[0].carried_by == (copy.id,)
    assert (found[0].judgement, found[0].came_from, found[0].held_by) == ("dependent", None, 1)
    assert {s.carried_by for s in found if "freighters" in s.where.words} == {()}


def test_an_agency_is_named_though_its_own_report_is_not_at_hand() -> None:
    credited = report("credited", WIRE, outlet="Morning Post", published="2031-03-01")
    bare = report("bare", BARE, outlet="Evening Post", published="2031-03-02")
    found = sourced(credited, bare)
    assert {s.came_from for s in of(found, bare)} == {CameFrom(credited.id, "Reuters")}
    (lost,) = {s.came_from for s in of(found, credited)}
    assert lost is not None
    assert (lost.report, lost.origin) == (None, "Reuters")
    assert lost.lost


def test_the_agencys_own_report_is_nobody_elses() -> None:
    own = report("own", WIRE, outlet="Reuters")
    copy = report("copy", BARE, outlet="Evening Post")
    found = sourced(own, copy)
    assert {(s.kind, s.came_from, s.carried_by) for s in of(found, own)} == {("own", None, (copy.id,))}
    assert {s.came_from for s in of(found, copy)} == {CameFrom(own.id, "Reuters")}


# Each has agency text that the other lacks.
def test_a_lost_version_is_named_on_both_sides() -> None:
    lines = WIRE.split("\n")
    first = report("first", "\n".join(lines[:4]))
    second = report("second", "\n".join([lines[0], *lines[3:]]))
    found = sourced(first, second)
    shared = [s for s in found if s.held_by]
    (lost,) = {s.came_from.lost if s.came_from else None for s in shared}
    assert lost
    assert {s.came_from.origin if s.came_from else None for s in shared} == {"Reuters"}
    assert {s.kind for s in found if not s.held_by} == {"own"}


# A blend of an agency's text and an outlet's: the agency is not named for what the outlet wrote.
def test_an_agency_is_not_named_for_the_other_half_of_a_blend() -> None:
    wire = report("wire", WIRE, outlet="Morning Post", published="2031-03-01")
    ferry = report("ferry", FERRY, outlet="Vell Gazette", published="2031-03-01")
    blend = report("blend", mixed(BARE, FERRY), outlet="Evening", published="2031-03-04")
    told = {s.came_from.report: s.came_from.origin for s in of(sourced(wire, ferry, blend), blend) if s.came_from}
    assert told == {wire.id: "Reuters", ferry.id: None}


# The bonds join the blend to one agency's chain and leave a doubt about the other: the map shows both.
def test_a_blend_of_two_agencies_shows_both() -> None:
    one, two = report("one", WIRE, outlet="Morning Post"), report("two", AP_FIRST, outlet="Daily Mirror")
    blend = report("blend", mixed(BARE, AP_FIRST.replace("(AP)", "")), outlet="Evening")
    told = Counter((s.came_from.report, s.came_from.origin) for s in of(sourced(one, two, blend), blend) if s.came_from)
    assert told.keys() == {(one.id, "Reuters"), (two.id, "Associated Press")}
    assert sorted(told.values()) == [2, 6]


def test_words_of_a_third_party_are_a_shared_statement() -> None:
    said = '"We heard a crack and then the water was at our knees and rising fast," Ilse Brandeker said.'
    left, right = report("left", f"{OTHER}\n{said}"), report("right", f"{FERRY}\n{said}")
    (shared,) = [s for s in of(sourced(left, right), left) if s.kind != "own"]
    assert (shared.kind, shared.came_from, shared.judgement) == ("shared-statement", None, None)
    assert (shared.also, shared.where.words) == ((right.id,), said)


def test_the_outlets_form_is_no_copying() -> None:
    form = "This story is published unedited from a syndicated feed."
    given = [report("one", f"{OTHER}\n{form}", outlet="Post"), report("two", f"{FERRY}\n{form}", outlet="Post")]
    told = [s for s in sourced(*given) if s.where.words == form]
    assert [(s.kind, s.came_from) for s in told] == [("boilerplate", None)] * 2


# Two reports hold the sentence alike: the parent in the tree is its source, the other has it too.
def test_of_two_that_hold_it_the_parent_is_the_source() -> None:
    first = report("first", BARE, published="2031-03-01")
    middle = report("middle", f"{OWN}\n" + "\n".join(LINES[:5]), published="2031-03-02")
    last = report("last", f"{OWN}\n" + "\n".join(LINES[:4]), published="2031-03-03")
    found = of(sourced(first, middle, last), last)
    assert {s.came_from.report for s in found if s.came_from} == {middle.id}
    assert {s.also for s in found[2:]} == {(first.id,)}


def test_no_bond_between_two_leaves_a_doubt() -> None:
    given = (report("one", f"{OTHER}\n{LINES[3]}"), report("two", f"{FERRY}\n{LINES[3]}"))
    passages = find_passages(given, ())
    told = [s for s in map_sources(given, passages, (), draw_chains(given, passages, ())) if s.held_by]
    assert [(s.kind, s.judgement, s.came_from.report if s.came_from else None) for s in told] == [
        ("copied", "unsure", given[1].id),
        ("copied", "unsure", given[0].id),
    ]


def test_a_day_tells_who_was_first_where_no_bond_does() -> None:
    one = report("one", f"{OTHER}\n{LINES[3]}", published="2031-03-01")
    two = report("two", f"{FERRY}\n{LINES[3]}", published="2031-03-02")
    passages = find_passages((one, two), ())
    found = map_sources((one, two), passages, (), draw_chains((one, two), passages, ()))
    told = {s.where.report: (s.kind, s.carried_by) for s in found if s.held_by}
    assert told == {one.id: ("own", (two.id,)), two.id: ("copied", ())}


def test_a_doubt_with_no_word_on_who_was_first_is_told_of_both() -> None:
    given = (report("one", f"{OTHER}\n{LINES[3]}"), report("two", f"{FERRY}\n{LINES[3]}"))
    passages = find_passages(given, ())
    bond = Bond("b", given[0].id, given[1].id, "unsure", "copied", "A sentence.", (0,), 0.3)
    found = map_sources(given, passages, (bond,), draw_chains(given, passages, (bond,)))
    assert [s.kind for s in found if s.held_by] == ["copied", "copied"]


def test_every_character_that_is_no_white_space_has_one_source() -> None:
    given = [report("wire", WIRE), report("bare", BARE), report("own", OTHER), report("odd", "— … ***\n\n(!)")]
    found = sourced(*given)
    for article in given:
        told = "".join(s.where.words for s in of(found, article))
        assert "".join(told.split()) == "".join(article.text.content.split())


def test_a_text_without_a_word_has_no_source() -> None:
    empty = replace(report("one", "word"), text=replace(report("one", "word").text, content=" \n "))
    assert map_sources((empty,), (), (), draw_chains((empty,), (), ())) == ()
    assert map_sources((), (), (), ()) == ()


# A hundred copies: each names some of the others and counts all of them.
def test_many_copies_are_counted_and_a_few_are_named() -> None:
    given = [report(f"n{n}", BARE, outlet=f"Post {n}", published=f"2031-03-{n + 1:02}") for n in range(20)]
    last = of(sourced(*given), given[19])
    assert {s.held_by for s in last} == {19}
    assert {len(s.also) for s in last} == {sources._NAMED}


def test_a_sentence_repeated_ten_thousand_times_ends() -> None:
    refrain = report("refrain", f"{LINES[3]} " * 10_000)
    assert len(of(sourced(refrain, report("once", LINES[3])), refrain)) == 10_000


# Scripts that write without spaces: half of a sentence is not the whole of it.
def test_chinese_sentences_are_covered_by_their_letters() -> None:
    told = "港务局长说潜水员至少需要四天才能打捞沉船因为它横躺在十一米深的航道上"
    one, two = report("one", f"{told}\n今天早上面包店门前排起了长队"), report("two", f"{told}\n孩子们在码头上看海鸥")
    shares = [s.share for s in of(sourced(one, two), one)]
    assert shares == [1.0, 0.0]
