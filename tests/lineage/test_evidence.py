"""Each kind of sign of whose text a report carries is found with its words, and look-alikes are not taken for one."""

import pytest
from tests.lineage.reports import OTHER, WIRE, report

from twosource.language.lexicon import table
from twosource.lineage.agencies import agency_of_text, evidence_of
from twosource.lineage.evidence import SAYS
from twosource.model.article import Article
from twosource.model.origin import OriginEvidence

OWN = OTHER + "\nThe port said that it would look into the lamps, which have been out since the storm."


def signs(article: Article) -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.agency, one.where.words if one.where else None) for one in evidence_of(article)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"TARNOK (Reuters) - {OWN}", ("dateline", "Reuters", "Reuters")),
        (f"TARNOK, May 05 (MNA) - {OWN}", ("dateline", "Mehr News Agency", "MNA")),
        (
            f"By Mirela Kost, Associated Press\n{OWN}",
            ("byline", "Associated Press", "By Mirela Kost, Associated Press"),
        ),
        (f"{OWN}\nCopyright 2031 AFP. All rights reserved.", ("copyright", "Agence France-Presse", "AFP")),
        (f"{OWN}\nSource: PTI", ("credit-line", "Press Trust of India", "PTI")),
        (f"{OWN}\n(Reporting by Jo Petrak; Editing by Ana Ruiz)", ("sign-off", "Reuters", None)),
        (f"{OWN}\n___", ("house-style", "Associated Press", "___")),
        (f"{OWN}\njo.petrak@yna.co.kr", ("address", "Yonhap News Agency", "jo.petrak@yna.co.kr")),
        (
            f"{OWN}\nThe owner, Moammar Gadhafi of Tarnok, wept.\n___",
            ("spelling", "Associated Press", "Moammar Gadhafi"),
        ),
        (f"{OWN}\nThe mate told Reuters that it was dark.", ("told", "Reuters", "told Reuters")),
        (f"{OWN}\nReuters could not verify his account.", ("own-voice", "Reuters", "Reuters could not verify")),
        (f"{OWN}\nA Reuters witness saw two tugs.", ("own-voice", "Reuters", "Reuters witness")),
        (f"{OWN}\nThe logbook, seen by AFP, is empty.", ("own-voice", "Agence France-Presse", "seen by AFP")),
        (
            f"{OWN}\nThe Associated Press contributed to this report.",
            ("thanks", "Associated Press", "The Associated Press"),
        ),
        (
            f"{OWN}\nThis story is published unedited from the AFP feed.",
            ("syndication", "Agence France-Presse", "This story is published unedited from the AFP feed."),
        ),
    ],
)
def test_each_kind_of_sign_is_found_in_the_text(content: str, expected: tuple[str, str, str | None]) -> None:
    kind, agency, words = expected
    found = [one for one in signs(report("r", content)) if one[:2] == (kind, agency)]
    assert found
    assert words is None or found[0][2] == words


def test_signs_that_came_with_a_report_have_no_place() -> None:
    assert signs(report("r", OWN, outlet="Reuters")) == [("outlet", "Reuters", None)]
    assert signs(report("r", OWN, agencies=("Reuters",))) == [("metadata", "Reuters", None)]  # type: ignore[arg-type]
    own = report("r", OWN, outlet="Tarnok Gazette", url="https://www.reuters.com/world/ferry")
    assert signs(own) == [("address", "Reuters", None)]


# a picture's credit, a state, a story that only cites, an outlet named like an agency, thanks to people
@pytest.mark.parametrize(
    "content",
    [
        f"{OWN}\nThe barge at low tide. REUTERS/Ana Ruiz",
        f"{OWN}\nImage copyright AFP Image caption The barge at low tide",
        f"The capital of AP is being built on a river.\n{OWN}\nAP - Andhra Pradesh - has a new port.",
        f"{OWN}\nReuters reported on Monday that two tugs came.",
        f"{OWN}\nTwo tugs came, according to Reuters.",
        f"Associated Mills Press\n{OWN}\nThe Tarnok Press said so.",
        f"{OWN}\nJonas Petrak contributed to this report.",
        f"{OWN}\nFrom Bloomberg:\nThe barge is old.",
        f"{OWN}\nThe owner, Moammar Gadhafi of Tarnok, wept.",
        f"{OWN}\nHe has 400 votes by the Associated Press count.",
        OWN,
    ],
)
def test_look_alikes_are_no_sign(content: str) -> None:
    assert signs(report("r", content)) == []
    assert agency_of_text(report("r", content)) is None


# "AP writer Jo Doe contributed" closes AP's own copy; "The AP contributed" thanks it for a part
def test_an_agencys_own_closing_line_is_no_thanks() -> None:
    found = signs(report("r", f"{OWN}\nAssociated Press writer Jo Petrak in Tarnok contributed to this report."))
    assert [kind for kind, *_ in found] == ["sign-off"]


def test_every_kind_has_its_words_and_its_weight() -> None:
    weights = table("origin_weights")
    assert set(weights["assumed"]) == {*SAYS, "base"}
    assert set(weights["learned"]) <= set(weights["assumed"])


def test_each_sign_says_plainly_what_it_is_and_what_it_weighs() -> None:
    (one,) = evidence_of(report("r", f"TARNOK (Reuters) - {OWN}"))
    assert one == OriginEvidence("dateline", "Reuters", one.report, one.where, one.weight, "its dateline names Reuters")
    assert one.weight > 0


# --- whose text it is


def test_a_dateline_is_enough_and_two_agencies_shown_alike_are_a_blend() -> None:
    found = agency_of_text(report("r", WIRE))
    assert found is not None
    assert found.publisher == "Reuters"
    assert found.chance > 0.9
    assert agency_of_text(report("r", f"TARNOK (Reuters/AFP) - {OWN}")) is None


def test_house_marks_are_enough_without_any_name() -> None:
    found = agency_of_text(report("r", f"{OWN}\n(Reporting by Jo Petrak in Tarnok; Editing by Ana Ruiz)"))
    assert found is not None
    assert found.publisher == "Reuters"


def test_thanks_are_not_enough() -> None:
    assert agency_of_text(report("r", f"{OWN}\nThe Associated Press contributed to this report.")) is None
