"""Names that a report has without the introduction that another gives them."""

from tests.lineage.reports import report

from twosource.lineage.introductions import cut_off, read_names
from twosource.lineage.passages import find_passages

INTRODUCED = "Divers were led by Osko Velling, who has run the small harbour of the town since the spring.\n"
LATER = "The work would take until the weekend at least, because Velling feared that the hull might break in two."


def lost_names(whole: str, cut: str) -> tuple[str, ...]:
    articles = report("whole", whole), report("cut", cut)
    names = [read_names(article) for article in articles]
    return cut_off(names[0], names[1], find_passages(articles, ()), (articles[0].id, articles[1].id))


def test_a_name_whose_introduction_was_cut() -> None:
    assert lost_names(INTRODUCED + LATER, LATER) == ("Velling",)


def test_a_name_that_both_introduce() -> None:
    assert lost_names(INTRODUCED + LATER, f"{LATER}\nOsko Velling is a diver himself.") == ()


# Another report may know the man without having seen these words.
def test_a_name_outside_the_shared_words() -> None:
    assert lost_names(INTRODUCED, "Shopkeepers told each other that Velling was tired.") == ()


def test_months_and_places_are_no_names() -> None:
    names = read_names(report("a", "The boat Early March left the north of Aleppo while people said Monday was quiet."))
    assert not {"March", "Monday", "Aleppo"} & (names.introduced.keys() | names.alone.keys())
