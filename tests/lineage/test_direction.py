"""Which of two reports came first, and how well that shows."""

from tests.lineage.reports import OTHER, WIRE, quotes, report, statements

from twosource.lineage.bonds import find_bonds
from twosource.lineage.passages import find_passages
from twosource.model.article import Article
from twosource.model.descent import Bond

BARE = WIRE.replace("TARNOK, Varnia (Reuters) - ", "").replace(", told Reuters", " remembered")
LINES = BARE.split("\n")
AT = "https://ferry.example/barge"


def bond(*articles: Article) -> Bond:
    passages = find_passages(articles, quotes(*articles))
    (found,) = find_bonds(articles, passages, statements(*articles))
    return found


def test_the_time_tells_between_two_outlets() -> None:
    first = report("a", BARE, "Ferry Times", published="2031-05-04T09:00:00")
    second = report("b", BARE, "Harbour Mail", published="2031-05-04T10:00:00")
    found = bond(second, first)
    assert (found.earlier, found.order.signs) == (first.id, ("time",))


# Nothing but the ids differs: the order is a convention, and the bond says so.
def test_equal_texts_without_times_have_no_known_order() -> None:
    found = bond(report("a", BARE, "Ferry Times"), report("b", BARE, "Harbour Mail"))
    assert (found.order.signs, found.order.confidence) == ((), 0.5)
    assert found.detail.endswith("Which of the two came first is not known.")
    assert found.earlier < found.later


def test_copies_lose_paragraphs() -> None:
    whole, cut = report("a", BARE, "Ferry Times"), report("b", "\n".join(LINES[:4]), "Harbour Mail")
    found = bond(cut, whole)
    assert (found.earlier, found.order.signs) == (whole.id, ("cut",))
    assert 0.6 < found.order.confidence < 0.8


# The same two texts at one address: a report that is brought up to date grows.
def test_later_versions_at_one_address_grow() -> None:
    short, long = (report(n, text, "Ferry Times", url=AT) for n, text in (("a", "\n".join(LINES[:4])), ("b", BARE)))
    found = bond(long, short)
    assert found.earlier == short.id
    assert "growth" in found.order.signs


def test_times_go_before_growth_at_one_address() -> None:
    long = report("a", BARE, "Ferry Times", url=AT, published="2031-05-04T09:00:00")
    short = report("b", "\n".join(LINES[:4]), "Ferry Times", url=AT, published="2031-05-04T10:00:00")
    found = bond(short, long)
    assert (found.earlier, found.order.signs) == (long.id, ("time",))
    assert found.order.confidence > 0.99


# "Velling" alone points back at a sentence that the one report left out.
def test_a_surname_without_its_introduction_shows_a_cut() -> None:
    more = [f"{OTHER.split(chr(10))[0]}", "Late on Monday crews heard Velling shout across the fairway for more light."]
    whole = report("a", "\n".join([*LINES, more[1]]), "Ferry Times")
    cut = report("b", "\n".join([*LINES[:3], *LINES[4:], *more, OTHER]), "Harbour Mail")
    found = bond(cut, whole)
    assert found.earlier == whole.id
    assert "names" in found.order.signs


def test_the_agency_whose_text_it_is_came_first() -> None:
    own, copy = report("own", WIRE, "Reuters"), report("copy", WIRE, "Harbour Mail")
    found = bond(copy, own)
    assert found.earlier == own.id
    assert "own-text" in found.order.signs


FERRY = """The ferry line to Vell will run from the old pier from Thursday on, its manager told the passengers.
Tickets bought before the closure stay valid, and bicycles travel free until the fairway opens again.
Two extra sailings a day are planned at weekends, when hikers fill the island's only camp site."""


# Two of its texts share nothing with each other: it took from them, though it is the longest and nothing has a date.
def test_what_is_mixed_from_two_texts_came_after_both() -> None:
    given = report("barge", BARE, "Ferry Times"), report("ferry", FERRY, "Vell Gazette")
    mixed = report("mixed", "\n".join([*LINES[:3], FERRY, *LINES[3:], OTHER]), "Harbour Mail")
    passages = find_passages((*given, mixed), ())
    found = find_bonds((*given, mixed), passages, ())
    assert {(b.earlier, b.later) for b in found} == {(one.id, mixed.id) for one in given}
    assert {b.order.signs for b in found} == {("blend",)}
    assert {b.order.confidence < 0.8 for b in found} == {True}


# One text and two cuts of it that keep its beginning: it is no mixture of them.
def test_what_others_were_cut_from_is_not_mixed() -> None:
    whole = report("whole", BARE, "Ferry Times")
    cuts = report("one", "\n".join(LINES[:4]), "Harbour Mail"), report("two", "\n".join(LINES[:5]), "Vell Gazette")
    passages = find_passages((whole, *cuts), ())
    found = [b for b in find_bonds((whole, *cuts), passages, ()) if whole.id in (b.earlier, b.later)]
    assert {(b.earlier, b.order.signs) for b in found} == {(whole.id, ("cut",))}


# Within a day midnight is no time: a date alone must not put one report before the other.
def test_a_bare_date_tells_nothing_within_its_day() -> None:
    first = report("a", BARE, "Ferry Times", published="2031-05-04T00:00:00")
    second = report("b", BARE, "Harbour Mail", published="2031-05-04T10:00:00")
    assert not bond(first, second).order.known
