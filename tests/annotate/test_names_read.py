"""The names that a reader read, as mentions."""

from dataclasses import replace

from twosource.annotate.names import find_names
from twosource.annotate.names_read import names_read
from twosource.intake.article import Received, make_article
from twosource.model.article import Article, Notice
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead, Reading

TEXT = "Ilse Tarn runs the Vell Dam Board in Oltava.\nRead more in the Oltava Post."


def article() -> Article:
    return make_article(Received("dam.txt", TEXT))


def read(words: str, kind: EntityType) -> NameRead:
    start = TEXT.index(words)
    return NameRead(start, start + len(words), kind, 0.9)


def names(given: Article, *read: NameRead) -> list[tuple[str, str, str]]:
    return [(m.where.words, m.form, m.type) for m in names_read(given, read)]


def test_what_was_read_stands_in_the_order_of_the_text() -> None:
    found = names(
        article(), read("Oltava", "place"), read("Vell Dam Board", "organisation"), read("Ilse Tarn", "person")
    )
    assert found == [
        ("Ilse Tarn", "name", "person"),
        ("Vell Dam Board", "name", "organisation"),
        ("Oltava", "name", "place"),
    ]


def test_of_two_names_one_in_the_other_the_longer_stays() -> None:
    assert names(article(), read("Vell", "place"), read("Vell Dam Board", "organisation")) == [
        ("Vell Dam Board", "name", "organisation")
    ]


def test_names_in_a_notice_are_left_out() -> None:
    given = article()
    where = given.text.anchor(TEXT.index("Read more"), len(TEXT))
    noted = replace(given, notices=(Notice("boilerplate", where),))
    both = (read("Ilse Tarn", "person"), read("Oltava Post", "organisation"))
    assert len(names(replace(given, notices=()), *both)) == 2
    assert names(noted, *both) == [("Ilse Tarn", "name", "person")]


def test_a_reader_that_reads_no_names_leaves_them_to_the_rules() -> None:
    assert find_names(article(), Reading()) == find_names(article()) != ()
