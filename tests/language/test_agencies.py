import pytest

from twosource.language.agencies import (
    agencies_in,
    agency_of,
    canonical_outlet,
    find_publishers,
    publisher_of,
    publisher_of_domain,
)
from twosource.language.lexicon import table


def named(content: str) -> list[tuple[str, str]]:
    return [(content[n.start : n.end], n.publisher.name) for n in find_publishers(content)]


def test_an_agency_has_one_name_under_all_its_spellings() -> None:
    assert agency_of("AP") == agency_of("The Associated Press") == agency_of("associated press") == "Associated Press"
    assert agency_of("PA") == "Press Association"
    assert agency_of("Guardian") is None
    assert agency_of("Tarnok Gazette") is None


def test_an_outlet_is_known_by_its_domain_and_those_below() -> None:
    found = publisher_of_domain("edition.theguardian.com")
    assert found
    assert found.name == "Guardian"
    assert publisher_of_domain("com") is None
    assert publisher_of_domain("tarnok-gazette.example") is None


def test_names_are_found_in_running_text_with_possessives_and_in_capitals() -> None:
    text = "Reuters' reporter and XINHUA's camera were there, AFP said."
    assert named(text) == [
        ("Reuters", "Reuters"),
        ("XINHUA", "Xinhua News Agency"),
        ("AFP", "Agence France-Presse"),
    ]


# "PA" is an authority, a state and an agency: it counts as a credit only
def test_a_short_name_that_means_other_things_is_marked_and_left_out_of_running_text() -> None:
    text = "The PA said on Monday that Interfax was wrong."
    assert [n.form for n in find_publishers(text)] == ["credit", "full"]
    assert [n.publisher.name for n in agencies_in(text, 0, len(text))] == ["Interfax"]


# "the Times" is nobody's until the text says whose
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told the Times that the mill burned.", []),
        ("The Los Angeles Times saw it. He told the Times so.", ["Los Angeles Times", "Los Angeles Times"]),
    ],
)
def test_a_short_form_needs_the_full_name_in_the_text(text: str, expected: list[str]) -> None:
    assert [n.publisher.name for n in find_publishers(text)] == expected


# bodies and people that share a name with an agency or a paper
@pytest.mark.parametrize(
    "text",
    [
        "The Guardian Council met in the capital.",
        "AFP Commissioner Ros Tindall leads the Australian Federal Police.",
        "Michael Bloomberg gave money; Bloomberg said so.",
        "the Foreign Press Association protested",
        "write to desk@AP or to example.com/AFP",
    ],
)
def test_other_bearers_of_the_name_are_not_publishers(text: str) -> None:
    assert named(text) == []


def test_no_name_belongs_to_two_agencies() -> None:
    owners: dict[str, str] = {}
    for row in table("agencies")["agency"]:
        for name in {row["name"], *row.get("names", ()), *row.get("credit_names", ())}:
            assert owners.setdefault(name.casefold(), row["name"]) == row["name"]
            found = publisher_of(name)
            assert found
            assert found.name == row["name"]


def test_outlets_are_compared_under_one_name() -> None:
    assert canonical_outlet("Mirror") == canonical_outlet("Daily Mirror") == "Daily Mirror"
    assert canonical_outlet("Tarnok Gazette") == "Tarnok Gazette"
    assert canonical_outlet(None) is None
