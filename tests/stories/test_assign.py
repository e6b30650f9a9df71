from itertools import permutations

from twosource.model.article import Article, Notice
from twosource.model.identity import digest
from twosource.model.text import Text
from twosource.stories.assign import tell_stories

FERRY = """A ferry ran aground off Tarnok on Friday, the coast guard of Tarnok said, and tugs were sent from Belmora.
Captain Olm was drunk on the bridge, the Tarnok harbour master said.
The ferry line, Varnia Seaways, said that it would pay for the tugs and for the hotel.
Divers found no leak in the ferry."""
FERRY_TOO = """Captain Olm of the ferry that ran aground off Tarnok was charged on Monday, prosecutors said.
Varnia Seaways said that Olm had been sent home before.
The ferry still lies on the rocks off Tarnok."""
FIRE = """A paper mill burned down in Sulmark on Friday, the fire service said, and eleven workers were hurt.
Foreman Jonas Petrak had smelled gas in the drying hall of the Sulmark mill an hour before."""
ASIDE = """In an unrelated accident, a kite surfer drowned near Dorvan, police said.
Lena Kravits was the third to drown at Dorvan this year."""


def report(name: str, content: str, title: str | None = None) -> Article:
    text = Text(digest("r", content), content)
    return Article(text.report, name, text, title=title)


def told(*articles: Article) -> list[tuple[str, list[str]]]:
    return [(s.label, [section.words for section in s.sections]) for s in tell_stories(articles, (), (), ())]


def test_nothing_tells_of_nothing() -> None:
    assert tell_stories((), (), (), ()) == ()
    assert tell_stories((report("a", " \n"),), (), (), ()) == ()


def test_a_report_of_another_event_is_a_story_of_its_own_whatever_the_order() -> None:
    reports = (report("a", FERRY, "Ferry aground"), report("b", FERRY_TOO), report("c", FIRE, "Mill burns"))
    first = tell_stories(reports, (), (), ())
    assert [(s.label, len(s.reports)) for s in first] == [("Ferry aground", 2), ("Mill burns", 1)]
    assert all(tell_stories(order, (), (), ()) == first for order in permutations(reports))


# the story keeps its name when a report comes later in the order of sources
def test_a_later_report_does_not_rename_a_story() -> None:
    one = tell_stories((report("a", FERRY),), (), (), ())
    two = tell_stories((report("a", FERRY), report("b", FERRY_TOO)), (), (), ())
    assert one[0].id == two[0].id


def test_a_section_about_another_event_is_a_story_named_by_its_first_sentence() -> None:
    assert told(report("a", f"{FERRY}\n{ASIDE}\nOlm is in custody.")) == [
        ("A ferry ran aground off Tarnok on Friday, the coast guard of Tarnok said, and tugs were sent from Belmora.",
         [FERRY, "Olm is in custody."]),
        ("In an unrelated accident, a kite surfer drowned near Dorvan, police said.", [ASIDE]),
    ]  # fmt: skip


def test_a_section_joins_the_story_of_the_report_that_tells_it_at_length() -> None:
    surfer = f"{ASIDE.replace('In an unrelated accident, a', 'A')}\nKravits was a champion, her club in Dorvan said."
    stories = tell_stories((report("a", f"{FERRY}\n{ASIDE}"), report("b", surfer, "Surfer drowns")), (), (), ())
    assert [(s.label, len(s.reports)) for s in stories][1:] == [("Surfer drowns", 2)]


def test_notices_stand_at_no_edge_of_a_section() -> None:
    text = Text("r-1", f"Advertisement\n{FERRY}\nAdvertisement")
    notices = tuple(Notice("boilerplate", text.anchor(i, i + 13)) for i in (0, len(text.content) - 13))
    (story,) = tell_stories((Article("r-1", "a", text, notices=notices),), (), (), ())
    assert [section.words for section in story.sections] == [FERRY]
