import pytest

from twosource.intake.article import Received, make_article
from twosource.model.article import Article

BODY = """A ferry ran aground off the pier on Friday, the coast guard said, and all of them were brought ashore.

"It was dark and there was no light on the pier," said Ana Ruiz, who was on it with her son.

The port authority said that it would look into the lamps, which have been out since the storm."""


def article(content: str, **known: str) -> Article:
    return make_article(Received("report.txt", content, **known))  # type: ignore[arg-type]


def credits_of(content: str, **known: str) -> list[tuple[str, str]]:
    return [(credit.agency, credit.kind) for credit in article(content, **known).credits]


# --- headline and outlet


def test_a_short_first_line_without_stop_is_the_headline() -> None:
    found = article(f"Ferry runs aground off Tarnok\n\n{BODY}")
    assert found.headline
    assert found.title == found.headline.words == "Ferry runs aground off Tarnok"


@pytest.mark.parametrize("first", ["By Jonas Petrak", "TARNOK (AP) - Ferry", "It ran aground.", "“Dark,” she said."])
def test_a_byline_a_dateline_and_a_sentence_are_no_headlines(first: str) -> None:
    assert article(f"{first}\n\n{BODY}").headline is None


def test_a_title_that_came_along_is_a_headline_only_where_it_stands_in_the_text() -> None:
    assert article(BODY, title="Ferry aground").headline is None
    assert article(BODY, title="Ferry aground").title == "Ferry aground"
    found = article(f"FERRY AGROUND!\n{BODY}", title="Ferry aground")
    assert found.headline
    assert found.headline.words == "FERRY AGROUND!"


# an invented paper is known by the word in its name, a listed one by its name
@pytest.mark.parametrize(("line", "outlet"), [("Tarnok Gazette", "Tarnok Gazette"), ("The Guardian", "Guardian")])
def test_a_line_under_the_headline_that_is_an_outlets_name_names_the_outlet(line: str, outlet: str) -> None:
    found = article(f"Ferry runs aground off Tarnok\n{line}\n{BODY}")
    assert found.outlet == outlet
    assert line in [notice.where.words for notice in found.notices]


def test_an_outlet_that_came_with_a_report_stays_as_it_was_given() -> None:
    assert [article(BODY, outlet=name).outlet for name in ("Mirror", "The Guardian ")] == ["Mirror", "The Guardian"]


def test_an_outlet_is_told_by_its_address_or_at_last_by_the_name_of_the_file() -> None:
    assert article(BODY, outlet="www.bbc.co.uk").outlet == "BBC"
    assert article(BODY, url="https://tarnok-gazette.example/ferry").outlet == "tarnok-gazette.example"
    assert make_article(Received("reports/03_nytimes.txt", BODY)).outlet == "New York Times"
    assert article(BODY).outlet is None


# the id says what was published by whom, not where the file lies
@pytest.mark.parametrize("content", ["", " \n\t ", "\u200b", "\x00", "...", "“”", "\n\n—\n\n12"])
def test_a_text_without_a_word_is_an_article(content: str) -> None:
    found = article(content, outlet="Tarnok Gazette", published="2031-03-04")
    assert (found.text.content, found.notices) == (content, ())


def test_the_id_depends_on_outlet_address_and_text_alone() -> None:
    assert make_article(Received("a.txt", BODY)).id == make_article(Received("b.txt", BODY)).id
    assert article(BODY).id != article(BODY, outlet="Tarnok Gazette").id


# --- bylines


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jonas Petrak", ("Jonas Petrak",)),
        ("By Jonas Petrak and Mirela van Kost", ("Jonas Petrak", "Mirela van Kost")),
        ("By Jonas Petrak and agencies", ("Jonas Petrak",)),
        ("BY JONAS PETRAK, HEALTH CORRESPONDENT", ("JONAS PETRAK",)),
    ],
)
def test_a_byline_gives_its_people_and_is_no_part_of_the_report(line: str, names: tuple[str, ...]) -> None:
    found = article(f"Ferry runs aground off Tarnok\n\n{line}\n\n{BODY}")
    assert found.bylines == names
    assert line in [notice.where.words for notice in found.notices]


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    assert article(f"By Friday, the ferry was afloat again, the coast guard said.\n\n{BODY}").bylines == ()


# --- credits: how agencies are named


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"TARNOK (Reuters) - {BODY}", [("Reuters", "dateline")]),
        (f"TARNOK (Continental Press) - {BODY}", [("Continental Press", "dateline")]),
        (f"By Mirela Kost, Associated Press\n\n{BODY}", [("Associated Press", "byline")]),
        (f"{BODY}\n\nReuters", [("Reuters", "credit-line")]),
        (f"{BODY} (AFP)", [("Agence France-Presse", "credit-line")]),
        (f"{BODY}\n\nSource: PTI", [("Press Trust of India", "credit-line")]),
        (f"(Reuters) - {BODY}", [("Reuters", "dateline")]),
        (f"Nagpur (India) (AFP) – {BODY}", [("Agence France-Presse", "dateline")]),
        (f"Dec 29 (Reuters) - {BODY}", [("Reuters", "dateline")]),
        (f"MOSCOW, September 5. /TASS/. {BODY}", [("TASS", "dateline")]),
        (f"Tehran, Sept 5, IRNA - {BODY}", [("Islamic Republic News Agency", "dateline")]),
        (f"Image copyright AFP Image caption The pier at night\n\n{BODY}", [("Agence France-Presse", "picture")]),
        (f"{BODY}\n\nThe Associated Press contributed to this report.", [("Associated Press", "credit-line")]),
        (f"{BODY}\n\nCopyright 2031 The Associated Press. All rights reserved.", [("Associated Press", "copyright")]),
        (f"The pier at night. REUTERS/Jo Petrak\n\n{BODY}", [("Reuters", "picture")]),
        (f"The pier at night. (AP Photo/Jo Petrak, File)\n\n{BODY}", [("Associated Press", "picture")]),
        (f"The pier at night ©Jo Petrak (AFP)\n\n{BODY}", [("Agence France-Presse", "picture")]),
        (f"The pier at night. | Photo Credit: AP\n\n{BODY}", [("Associated Press", "picture")]),
    ],
)
def test_an_agency_is_credited_by_the_form_that_names_it(content: str, expected: list[tuple[str, str]]) -> None:
    assert credits_of(content) == expected


# its own reporter's voice: "told", "seen by", "could not verify", "a witness"
@pytest.mark.parametrize(
    "sentence",
    [
        '"We saw it," the harbour master told Reuters.',
        "The port's logbook, seen by Reuters, has no entry for that night.",
        "Reuters could not independently verify the account.",
        "A Reuters witness saw two tugs.",
    ],
)
def test_an_agency_is_heard_in_its_reporters_voice(sentence: str) -> None:
    assert credits_of(f"{BODY}\n\n{sentence}\n\n{BODY}") == [("Reuters", "in-text")]


# cited from outside, told beside another, told once in a signed report, told to a foreign agency: no credit
@pytest.mark.parametrize(
    ("content", "known"),
    [
        (f"{BODY}\n\nReuters reported that two tugs came. The master told Reuters so.\n\n{BODY}", {}),
        (f"{BODY}\n\nThe master told Reuters so. His mate told AFP the same.\n\n{BODY}", {}),
        (f"By Jonas Petrak\n\n{BODY}\n\nThe master told Reuters so.\n\n{BODY}", {}),
        (f"{BODY}\n\nThe master told Interfax so.\n\n{BODY}", {}),
        (f"{BODY}\n\nThe Reuters building has a view of the pier.\n\n{BODY}", {}),
        (f"{BODY}\n\nPolice took phone records from Reuters reporters and editors.\n\n{BODY}", {}),
        (f"{BODY}\n\nHe has 400 votes, by the Associated Press' count.\n\n{BODY}", {}),
    ],
)
def test_an_agency_that_is_spoken_of_is_not_credited(content: str, known: dict[str, str]) -> None:
    assert credits_of(content, **known) == []


# a name that fills several lines stands under pictures
def test_a_line_that_stands_more_than_once_credits_pictures() -> None:
    assert credits_of(f"Reuters\n{BODY}\nReuters\n{BODY}\nReuters") == [("Reuters", "picture")] * 3


def test_agencies_of_the_metadata_come_first_and_have_no_place() -> None:
    found = make_article(Received("r.txt", f"TARNOK (Reuters) - {BODY}", bylines=("Ana Ruiz", "Associated Press")))
    assert [(c.agency, c.kind, c.where is None) for c in found.credits] == [
        ("Associated Press", "metadata", True),
        ("Reuters", "dateline", False),
    ]
    assert found.bylines == ("Ana Ruiz",)


# --- any text is taken as it is


@pytest.mark.parametrize(
    "content", ["", " \n ", "word", "…", "\x00a\x00", "\u202e(((“", "港口" * 50, "A\r\nB\rC\u2028D"]
)
def test_odd_texts_make_articles_whose_text_is_what_came(content: str) -> None:
    assert article(content).text.content == content
