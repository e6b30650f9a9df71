import pytest

from twosource.intake.dateline import find_dateline
from twosource.language.sentences import paragraphs
from twosource.model.text import Text

LEAD = "A ferry ran aground off the pier on Friday, the coast guard said."


def dateline(first: str, published: str | None = None) -> tuple[str, str | None, str] | None:
    filed = find_dateline(paragraphs(Text("r", first)), published)
    return (filed.line.place, filed.line.date, filed.line.where.words) if filed else None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("TARNOK (Reuters) - ", "TARNOK"),
        ("TARNOK, Varnia — ", "TARNOK, Varnia"),
        ("PORT OLM - ", "PORT OLM"),
        ("ST. BELVAR, Pa. (AP) — ", "ST. BELVAR, Pa."),
        ("TARNOK/BELMORA (Continental Press) - ", "TARNOK/BELMORA"),
        ("N'DOLA FALLS – ", "N'DOLA FALLS"),
        ("Tarnok (AFP) - ", "Tarnok"),
        ("NEW DELHI: ", "NEW DELHI"),
    ],
)
def test_a_place_before_a_dash_is_a_dateline_with_what_stands_in_it(line: str, place: str) -> None:
    assert dateline(line + LEAD) == (place, None, line.strip())


# the year stands in the line, comes with the report, or stays unknown
def test_a_date_is_read_as_far_as_it_is_known() -> None:
    assert dateline("TARNOK, Varnia, March 3, 2031 (AP) — " + LEAD) == (
        "TARNOK, Varnia",
        "2031-03-03",
        "TARNOK, Varnia, March 3, 2031 (AP) —",
    )
    day_first = dateline("TARNOK, 3 Mar (Reuters) - " + LEAD, "2031-03-04T10:00:00")
    assert day_first
    assert day_first[1] == "2031-03-03"
    without_year = dateline("TARNOK, Mar 3 (Reuters) - " + LEAD)
    assert without_year
    assert without_year[1] is None
    crawled = dateline(" date 2031-03-03 TARNOK - " + LEAD)
    assert crawled
    assert crawled[:2] == ("TARNOK", "2031-03-03")


# dashes and capitals that file nothing: sentences, labels, acronyms, speakers, headings, an impossible day
@pytest.mark.parametrize(
    "first",
    [
        "The mayor - who had been warned - said nothing about it to anybody.",
        "BREAKING - A ferry ran aground off the pier on Friday, the coast guard said.",
        "UPDATE 2 - A ferry ran aground off the pier on Friday, the coast guard said.",
        "NATO - The alliance said on Friday that it would send ships to the pier.",
        "ANA RUIZ, HOST: A ferry ran aground off the pier on Friday, and we are there.",
        "FERRY FACTS - Crew",
        "COVID-19 cases rose on Friday in the whole of the harbour district.",
        "SPACE — the last thing that anybody on the pier had thought about.",
    ],
)
def test_other_dashes_are_no_datelines(first: str) -> None:
    assert dateline(first) is None


def test_an_impossible_day_is_no_date() -> None:
    found = dateline("TARNOK, Feb 31, 2031 (AP) — " + LEAD)
    assert found
    assert found[1] is None


def test_only_the_top_of_a_report_is_looked_at() -> None:
    assert dateline("\n".join([LEAD] * 20) + "\nTARNOK (Reuters) - " + LEAD) is None
