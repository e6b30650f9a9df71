"""What is typed finds the reports that hold it, never an error, and the words shown are the text's own."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.archive.filing import DAM, FERRY, file, made

from twosource.archive.opening import Archive
from twosource.archive.search import Words, remove, search
from twosource.model.received import Received

SOME = (
    Received("a.txt", f"{DAM} {DAM}", "Dam breaks above Oltava", "The Post"),
    Received("b.txt", FERRY + " The crew was safe.\nThe Oltava ferry is forty years old.", "Ferry towed", "The Mail"),
    Received("c.txt", "Café owners in Zürich met on Monday; they said they’d go on. NOT now!", "Cafes", "Echo"),
)


def found(archive: Archive, typed: str) -> set[str]:
    return {hit.report.outlet or "" for hit in search(archive.connection, typed)}


@pytest.mark.parametrize(
    ("typed", "outlets"),
    [
        ("oltava", {"The Post", "The Mail"}),
        ("OLTAVA forty", {"The Post", "The Mail"}),
        ("oltava -ferry", {"The Post"}),
        ('oltava -"forty houses"', {"The Mail"}),
        ('"oltava ferry"', {"The Mail"}),
        ("“oltava ferry”", {"The Mail"}),
        ('"ferry oltava"', set()),
        ("cafe zurich", {"Echo"}),
        ("Cafés", {"Echo"}),
        ("not now", {"Echo"}),
        ("NOT", {"Echo"}),
        ("text:oltava", set()),
        ("oltava OR nothing", set()),
        ("olt*", set()),
        ("mail", {"The Mail"}),
        ("well-known", set()),
        ("they'd", {"Echo"}),
        ("they’d", {"Echo"}),
        ("-oltava", set()),
        ('"', set()),
        ("", set()),
        ('oltava "', {"The Post", "The Mail"}),
        ('"forty houses', {"The Post"}),
        ("(oltava)", {"The Post", "The Mail"}),
        ("oltava\0ferry", {"The Mail"}),
        ("+oltava ^ NEAR(", set()),
    ],
)
def test_what_is_typed_is_taken_as_words(tmp_path: Path, typed: str, outlets: set[str]) -> None:
    with made(tmp_path, *SOME) as archive:
        assert found(archive, typed) == outlets


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return made(tmp_path_factory.mktemp("search"), *SOME)


PIECES = ('"', "-", "*", "(", "NOT", "AND", "ferry", " ", "{", ":", "^", "\N{ADLAM SMALL LETTER ALIF}")


@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES)).map("".join))
@example("x " * 5000)
@example("-x " * 5000 + "y")
@example('"' + "x " * 5000 + '"')
@example("\N{ADLAM SMALL LETTER ALIF} 𝔁 ⅷ ② ª")
@settings(max_examples=400, deadline=None)
def test_nothing_that_is_typed_is_an_error(filled: Archive, typed: str) -> None:
    for hit in search(filled.connection, typed):
        assert hit.shown.words


def test_the_best_comes_first_and_a_title_weighs_more(tmp_path: Path) -> None:
    named = Received("d.txt", f"{DAM} A ferry lay there.", "Ferry at the dam", "The Echo")
    with made(tmp_path, *SOME, named) as archive:
        hits = search(archive.connection, "ferry")
        assert [hit.report.outlet for hit in hits] == ["The Mail", "The Echo"]
        assert hits[0].rank < hits[1].rank
        assert [hit.report.outlet for hit in search(archive.connection, "ferry", limit=1)] == ["The Mail"]


def test_the_words_shown_are_cut_out_of_the_text_around_the_places(tmp_path: Path) -> None:
    text = f"{FERRY} " * 20 + "It was \ud800 the “Vell”, as the crew calls her, and “Vell” she stays. " + f"{DAM} " * 20
    with made(tmp_path, Received("a.txt", text, "A name", "The Post")) as archive:
        (hit,) = search(archive.connection, "vell crew")
        assert hit.shown.words == text[hit.shown.start : hit.shown.end]
        assert [text[start:end] for start, end in hit.shown.places] == ["Vell", "crew", "Vell"]
        assert all(hit.shown.start <= start and end <= hit.shown.end for start, end in hit.shown.places)
        assert len(hit.shown.words) <= 220
        assert not hit.shown.words[0].isspace()
        assert text[hit.shown.start - 1].isspace()
        assert text[hit.shown.end].isspace()


def test_what_stands_in_the_title_alone_shows_the_beginning(tmp_path: Path) -> None:
    with made(tmp_path, Received("a.txt", FERRY, "A tug helps", "The Post")) as archive:
        (hit,) = search(archive.connection, "tug")
        assert (hit.shown.start, hit.shown.words, hit.shown.places) == (0, FERRY, ())


def test_a_text_that_holds_every_mark_is_shown_without_places(tmp_path: Path) -> None:
    text = "".join(chr(c) for c in range(1, 32)) + "".join(chr(c) for c in range(0xE000, 0xE004)) + " " + FERRY
    with made(tmp_path, Received("a.txt", text, "T", "The Post")) as archive:
        (hit,) = search(archive.connection, "ferry")
        assert hit.shown.places == ()
        assert hit.shown.words in text


def test_withdrawn_and_removed_reports_are_not_found(tmp_path: Path) -> None:
    with made(tmp_path, *SOME) as archive:
        archive.connection.execute("UPDATE reports SET standing = 'withdrawn' WHERE number = 1")
        assert found(archive, "oltava") == {"The Mail"}
        remove(archive.connection, [Words(2, SOME[1].content, SOME[1].title, SOME[1].outlet)])
        assert found(archive, "oltava") == set()
        assert found(archive, "zürich") == {"Echo"}


def test_the_order_of_hits_hangs_on_what_is_there_alone(tmp_path: Path) -> None:
    some = [Received(f"{n}.txt", DAM, "Dam", f"Outlet {n}") for n in range(6)]
    (tmp_path / "b").mkdir()
    with made(tmp_path, *some) as one, made(tmp_path / "b") as other:
        for received in reversed(some):
            file(other, received)
        ids = [[hit.report.id for hit in search(archive.connection, "dam")] for archive in (one, other)]
        assert ids[0] == ids[1]
        assert len(ids[0]) == 6
