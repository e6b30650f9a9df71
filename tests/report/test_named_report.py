"""What a person says for a report finds it, or is told what there is in one line."""

from dataclasses import replace

import pytest
from tests.report import sample

from twosource.errors import UnknownReport
from twosource.report.contract import to_contract
from twosource.report.named_report import find_report
from twosource.report.register import Register, register

KNOWN = register(to_contract(sample.analysis()))


def twice() -> Register:
    """Two reports of one outlet."""
    given = sample.analysis()
    articles = tuple(replace(a, outlet="The Post") if a.id in ("r-mail", "r-post") else a for a in given.articles)
    return register(to_contract(replace(given, articles=articles)))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("r-post", "r-post"),
        ("reports/post.txt", "r-post"),
        ("post.txt", "r-post"),
        ("post", "r-post"),
        ("The Post", "r-post"),
        ("the post ", "r-post"),
        ("https://post.example/dam?a=1&b=2", "r-post"),
        ("Meridian Wire", "r-agency"),
        ("r-ra", "r-radio"),
        ("ho", "r-hostile"),
        ("vale", "r-radio"),
    ],
)
def test_a_report_is_found(asked: str, found: str) -> None:
    assert find_report(asked, KNOWN) == found


def test_the_surest_name_counts_though_others_have_it_in_theirs() -> None:
    assert find_report("mail", twice()) == "r-mail"


def test_several_are_told_apart() -> None:
    with pytest.raises(UnknownReport, match=r"2 reports are meant: The Post \(mail\), The Post \(post\)"):
        find_report("The Post", twice())


@pytest.mark.parametrize("asked", ["Daily Planet", "", " ", "r-"])
def test_what_is_not_there_is_told_with_what_is(asked: str) -> None:
    with pytest.raises(UnknownReport, match=r"Radio Vale \(radio.txt\)") as refused:
        find_report(asked, KNOWN)
    assert "\n" not in str(refused.value)


def test_of_very_many_some_are_listed() -> None:
    given = sample.analysis()
    many = tuple(replace(given.articles[0], id=f"r-{n}", source=f"{n}.txt", outlet=f"Outlet {n}") for n in range(30))
    with pytest.raises(UnknownReport, match=r"18 more$"):
        find_report("x", register(to_contract(replace(given, articles=many, chains=()))))
