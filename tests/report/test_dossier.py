"""What an editor wants to know first: claims in order, sorted into kinds, reports and chains under names."""

from dataclasses import replace

import pytest
from tests.report import sample

from twosource.model.claims import Claim
from twosource.report.contract import to_contract
from twosource.report.dossier import Dossier, to_dossier
from twosource.report.lede import lede


def dossier() -> Dossier:
    return to_dossier(to_contract(sample.analysis()))


def kind(key: str) -> list[str]:
    return [line.claim["id"] for s in dossier().sections if s.kind.key == key for line in s.lines]


def test_claims_that_more_carry_come_first_then_those_that_are_contested() -> None:
    ids = [line.claim["id"] for line in dossier().lines]
    assert ids == ["c-0a11", "c-0c33", "c-0b22", "c-0f66", "c-0f88", "c-0d44", "c-0f77", "c-0e55"]
    assert [line.number for line in dossier().lines] == [*range(1, 9)]


def test_claims_are_sorted_by_what_stands_behind_them() -> None:
    assert kind("one") == ["c-0c33", "c-0b22", "c-0f66", "c-0d44"]
    assert kind("more") == ["c-0a11"]
    assert kind("open") == ["c-0f88"]
    assert kind("contested") == ["c-0c33", "c-0d44"]
    assert kind("changed") == ["c-0c33", "c-0b22"]
    assert kind("unverified") == ["c-0c33"]
    assert dossier().alone == 2


def test_ids_are_cut_as_far_as_they_still_differ() -> None:
    given = sample.analysis()
    twins: tuple[Claim, ...] = (replace(given.claims[0], id="c-77aa10"), replace(given.claims[1], id="c-77aa20"))
    plain = tuple(replace(c, conflicts=()) for c in twins)
    short = {line.short for line in to_dossier(to_contract(replace(given, claims=plain, timeline=()))).lines}
    assert short == {"c-77aa1", "c-77aa2"}


def test_a_report_is_called_by_its_outlet_its_agency_or_its_file() -> None:
    labels = dossier().register.labels
    assert labels["r-post"] == "The Post"
    assert labels["r-agency"] == "Meridian Wire"
    given = sample.analysis()
    nameless = replace(given, chains=(), articles=tuple(replace(a, outlet=None) for a in given.articles))
    assert to_dossier(to_contract(nameless)).register.labels["r-post"] == "post"


@pytest.mark.parametrize(
    ("sources", "labels"),
    [
        (("mon/a.txt", "tue/b.txt"), ["The Post (a)", "The Post (b)"]),
        (("mon/a.txt", "tue/a.txt"), ["The Post (mon/a)", "The Post (tue/a)"]),
        (("feed", "feed"), ["The Post (feed) #1", "The Post (feed) #2"]),
    ],
)
def test_two_reports_of_one_name_are_told_apart(sources: tuple[str, str], labels: list[str]) -> None:
    given = sample.analysis()
    twins = tuple(replace(a, outlet="The Post", source=s) for a, s in zip(given.articles[2:4], sources, strict=True))
    known = to_dossier(to_contract(replace(given, articles=(*given.articles[:2], *twins, given.articles[4])))).register
    assert [known.labels["r-mail"], known.labels["r-post"]] == labels


def test_chains_have_letters_the_largest_first_and_a_name_where_the_texts_tell() -> None:
    chains = dossier().chains
    assert [(c.letter, c.origin, len(c.reports)) for c in chains] == [
        ("A", "Meridian Wire", 3),
        ("B", "<b>Evil</b> Herald", 1),
        ("C", "Radio Vale", 1),
    ]


def test_a_report_that_no_chain_holds_is_a_chain_of_its_own() -> None:
    bare = to_dossier(to_contract(replace(sample.analysis(), chains=())))
    assert [c.letter for c in bare.chains] == ["A", "B", "C", "D", "E"]


def test_own_reporting_names_its_outlet() -> None:
    assert dossier().by_claim["c-0c33"].voices == ("Ilse Tarn", "own reporting of Meridian Wire")


def test_the_gist_names_the_largest_chain_and_counts_the_claims() -> None:
    said = lede(dossier())
    assert said.startswith("5 reports descend from 3 texts: the largest chain, 3 reports, goes back to Meridian Wire.")
    assert "Of 8 claims: 4 on one origin in several reports, 2 disputed or denied" in said


def test_without_reports_there_is_nothing_to_tell() -> None:
    nothing = to_dossier(to_contract(replace(sample.analysis(), articles=(), chains=(), claims=(), stories=())))
    assert lede(nothing) == "No report could be read."
