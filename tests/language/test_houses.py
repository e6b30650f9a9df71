"""What agencies' editors leave in copy is found by the data file, and look-alikes are not."""

import re

import pytest

from twosource.language.agencies import agency_of, publisher_of
from twosource.language.houses import find_house_marks
from twosource.language.lexicon import table
from twosource.language.sentences import paragraphs
from twosource.model.text import Text

BODY = "\n".join(
    f"The {ordinal} of the lamps on the pier of Tarnok was lit again on Friday, the port said."
    for ordinal in "abcdefgh"
)
FIELDS = ("tags", "ends", "rights", "fixtures", "mails", "spellings")


def marks(content: str) -> list[tuple[str, str, str]]:
    found = find_house_marks(paragraphs(Text("r", content)))
    return [(mark.agency, mark.kind, mark.where.words) for mark in found]


# --- the data file


def test_at_least_forty_houses_in_many_countries_have_marks() -> None:
    houses = table("agency_marks")["house"]
    countries = {found.country for row in houses if (found := publisher_of(row["agency"]))}
    assert len(houses) >= 40
    assert len(countries) >= 30


def test_each_house_is_a_listed_agency_and_stands_once() -> None:
    names = [row["agency"] for row in table("agency_marks")["house"]]
    assert sorted(set(names)) == sorted(names)
    assert all(agency_of(name) == name for name in names)


# a mark of two houses shows neither
@pytest.mark.parametrize("field", FIELDS)
def test_no_mark_belongs_to_two_houses(field: str) -> None:
    entries = [entry for row in table("agency_marks")["house"] for entry in row.get(field, ())]
    assert sorted(set(entries)) == sorted(entries)


def test_no_house_has_a_field_that_nobody_reads() -> None:
    assert {key for row in table("agency_marks")["house"] for key in row} <= {"agency", *FIELDS}


@pytest.mark.parametrize("field", ["ends", "rights", "fixtures"])
def test_expressions_can_be_read_and_do_not_match_nothing(field: str) -> None:
    for row in table("agency_marks")["house"]:
        for expression in row.get(field, ()):
            assert not re.compile(expression).search("")
            assert not re.compile(expression).groupindex


# a tag that the list of names holds already would be found twice
def test_tags_are_names_that_no_list_of_agencies_has() -> None:
    assert [tag for row in table("agency_marks")["house"] for tag in row.get("tags", ()) if agency_of(tag)] == []


# --- marks in text


@pytest.mark.parametrize(
    ("line", "agency", "kind"),
    [
        ("(Reporting by Jonas Petrak in Tarnok; Editing by Mirela Kost)", "Reuters", "sign-off"),
        ("(Additional reporting by Jonas Petrak; Writing by Ana Ruiz; Editing by Mirela Kost.)", "Reuters", "sign-off"),
        ("Our Standards: The Thomson Reuters Trust Principles.", "Reuters", "copyright"),
        ("Associated Press writer Jonas Petrak in Tarnok contributed to this report.", "Associated Press", "sign-off"),
        ("___", "Associated Press", "house-style"),
        ("— With assistance by Jonas Petrak, and Mirela Kost", "Bloomberg News", "sign-off"),
        ("bur-jp/mk/ar", "Agence France-Presse", "sign-off"),
        ("Enditem", "Xinhua News Agency", "sign-off"),
        ("(END)", "Yonhap News Agency", "sign-off"),
        ("==Kyodo", "Kyodo News", "sign-off"),
        ("-- BERNAMA", "Bernama", "sign-off"),
        ("(end) jp.mk", "Kuwait News Agency", "sign-off"),
        ("WAM/Jonas Petrak", "Emirates News Agency", "sign-off"),
        ("/ritzau/", "Ritzau", "sign-off"),
        ("EFE jp/mk", "EFE", "sign-off"),
        ("PTI JP MK AR", "Press Trust of India", "sign-off"),
        ("This report by The Canadian Press was first published May 5, 2031.", "Canadian Press", "sign-off"),
        ("Jonas Petrak, jonas.petrak@yna.co.kr", "Yonhap News Agency", "address"),
        ("Questions go to desk@afp.com or to the port.", "Agence France-Presse", "address"),
    ],
)
def test_a_closing_mark_shows_the_house(line: str, agency: str, kind: str) -> None:
    assert (agency, kind) in [(a, k) for a, k, _ in marks(f"{BODY}\n{line}")]


def test_a_tag_counts_in_a_dateline_alone() -> None:
    assert marks(f"TARNOK, May 05 (MNA) - {BODY}") == [("Mehr News Agency", "dateline", "MNA")]
    assert marks(f"The museum of new art (MNA) - a former mill - opened on Friday in Tarnok.\n{BODY}") == []


# "reporting by" in a sentence, thanks to people, a form on paper, an outlet's own mail
@pytest.mark.parametrize(
    "line",
    [
        "The reporting by the Tarnok Gazette won a prize for editing by hand.",
        "Jonas Petrak contributed to this report.",
        "The form has two lines: name ____ and date ____.",
        "At the end (END) of the pier stands a lamp.",
        "Write to desk@tarnok-gazette.example with questions.",
        "With assistance from the coast guard, the ferry was towed to the pier, the port said.",
    ],
)
def test_look_alikes_show_no_house(line: str) -> None:
    assert marks(f"{BODY}\n{line}\n{BODY}") == []
    assert marks(f"{BODY}\n{line}") == []


# copy is signed off at its end: what stands in the middle of a long report is a quotation of it
def test_a_sign_off_in_the_middle_is_none() -> None:
    line = "(Reporting by Jonas Petrak; Editing by Mirela Kost)"
    assert marks("\n".join([BODY] * 3 + [line] + [BODY] * 3)) == []


def test_each_kind_is_given_once_for_each_agency() -> None:
    assert [kind for _, kind, _ in marks(f"___\n{BODY}\n___\n{BODY}\n___")] == ["house-style"]


@pytest.mark.parametrize("content", ["", " \n ", "___", "(" * 5000, "A.-" * 5000, "/x/ " * 3000, "a@b." * 3000])
def test_odd_texts_are_taken_as_they_are(content: str) -> None:
    assert len(marks(content)) <= 1
