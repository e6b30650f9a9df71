# What changed between two ledgers is told in sentences that name the report, the chain or the bond that did it.
import json

import pytest
from tests.desk.test_walk import DAILY, HERALD, POST, WIRE
from tests.report.sample import analysis as sample_analysis

from twosource.desk.run import analyze
from twosource.intake.article import make_article
from twosource.model.article import Article
from twosource.model.received import Received
from twosource.report.changes import Changes, compare_standings
from twosource.report.standing import read_standing, standing_digest, to_standing, write_standing
from twosource.report.standing_rows import StandingRows

DENIAL = (
    "The owner of the old mill, Ivo Brandt, denied that 12 people were injured in the fire at the old mill. "
    "He spoke outside the town hall on Sunday."
)
CORRECTED = HERALD + "\nCorrection: an earlier version of this report misspelled the name of the director."


def report(name: str, text: str, published: str | None = None) -> Article:
    return make_article(Received(f"{name.lower()}.txt", text, outlet=name, published=published))


def standing(*reports: Article, withdrawn: tuple[Article, ...] = ()) -> StandingRows:
    found = read_standing(write_standing(to_standing(analyze(reports), withdrawn)))
    assert found is not None
    return found


def told(changes: Changes, kind: str) -> list[str]:
    return [change.detail for change in changes.changes if change.kind == kind]


def test_nothing_changed_between_equal_standings() -> None:
    one = standing(report("Wire", WIRE), report("Herald", HERALD))
    again = standing(report("Herald", HERALD), report("Wire", WIRE))
    assert write_standing(one) == write_standing(again)
    assert standing_digest(write_standing(one)) == standing_digest(write_standing(again))
    assert compare_standings(one, again) == Changes((), {})


def test_another_origin_is_told_with_its_report() -> None:
    before = standing(report("Herald", HERALD), report("Post", POST))
    now = standing(report("Herald", HERALD), report("Post", POST), report("Wire", WIRE))
    found = compare_standings(before, now)
    assert told(found, "report-new") == ["a report by Wire came in"]
    assert told(found, "chain-new") == ["a text of its own: Wire"]
    assert any("12 people" in d and "2 origins became 3: Wire carries it too" in d for d in told(found, "count-rose"))


def test_origins_that_became_one_are_told_with_the_report_and_the_bonds_that_did_it() -> None:
    """Two papers that share no wording with one another each hold a part of the agency's text."""
    lines = [
        "The reservoir above Telm burst at noon on Monday.",
        "Water stood two metres high in Mill Street, and boats brought the people of three streets to the school.",
        "The regional governor, Ada Krol, said that the dam had been inspected in March without any finding.",
        "A second wall of the reservoir, built of clay in 1911, held through the night under the eyes of engineers.",
    ]
    wire = report("Telm News Agency", "TELM (Telm News Agency) - " + "\n".join(lines), "2031-03-01T08:00:00Z")
    ours = (*lines[:2], "The mayor thanked the fire brigades of four villages.")
    theirs = ("At noon on Monday the reservoir above Telm burst.", *lines[2:], "Schools stay closed until Friday.")
    left, right = report("Post", "\n".join(ours), "2031-03-02"), report("Mail", "\n".join(theirs), "2031-03-02")
    found = compare_standings(standing(left, right), standing(left, right, wire))
    (joined,) = told(found, "chains-joined")
    assert joined == "2 chains became one, of 3 reports: Post and Mail"
    (fell,) = told(found, "count-fell")
    assert fell == (
        "“At noon on Monday the reservoir above Telm burst”: 2 origins became 1: Mail and Post descend from one text "
        "since Telm News Agency arrived (Mail rests on Telm News Agency: copied, "
        "Post rests on Telm News Agency: copied)"
    )


def test_a_denial_is_told_with_its_words() -> None:
    before = standing(report("Herald", HERALD), report("Post", POST))
    now = standing(report("Herald", HERALD), report("Post", POST), report("Sun", DENIAL))
    found = compare_standings(before, now)
    assert any("is denied, Sun: “" in detail for detail in told(found, "denial"))
    assert told(found, "verdict")


def test_a_withdrawn_report_and_what_rested_on_it() -> None:
    post = report("Post", POST)
    before = standing(report("Herald", HERALD), post)
    found = compare_standings(before, standing(report("Herald", HERALD), withdrawn=(post,)))
    assert told(found, "report-withdrawn") == ["the report by Post was withdrawn"]
    assert any("2 origins became 1: Post was withdrawn" in detail for detail in told(found, "count-fell"))
    back = compare_standings(standing(report("Herald", HERALD), withdrawn=(post,)), before)
    assert told(back, "report-new") == ["Post counts again"]


def test_a_correction_is_told_once() -> None:
    before = standing(report("Post", POST))
    now = standing(report("Post", POST), report("Herald", CORRECTED))
    assert any("Herald prints a correction: “Correction" in d for d in told(compare_standings(before, now), "notice"))
    assert not told(compare_standings(now, now), "notice")


def test_an_earlier_report_renames_a_claim_and_its_old_id_leads_to_it() -> None:
    daily, wire = report("Daily", DAILY, "2031-05-03"), report("Wire", WIRE, "2031-05-01")
    before, now = standing(daily), standing(daily, wire)
    found = compare_standings(before, now)
    here = {claim["id"] for claim in now["claims"]}
    assert found.renamed
    for claim in before["claims"]:
        assert claim["id"] in here or found.renamed[claim["id"]] in here
    assert len(told(found, "claim-renamed")) == len(found.renamed)


def test_claims_that_joined_lead_to_the_one_they_are_part_of() -> None:
    now = standing(report("Herald", HERALD), report("Post", POST))
    before: StandingRows = json.loads(json.dumps(now))
    whole = max(before["claims"], key=lambda claim: len(claim["statements"]))
    first, *rest = whole["statements"]
    part = dict(whole, id="c-0000000000000001", statements=rest)
    whole["statements"] = [first]
    before["claims"].append(part)  # type: ignore[arg-type]
    found = compare_standings(before, now)
    assert found.renamed == {"c-0000000000000001": whole["id"]}
    assert len(told(found, "claim-joined")) == 1


@pytest.mark.parametrize("content", [None, b"", b"{}", b"[1]", b'{"format": "twosource.standing/0"}', b"\xff"])
def test_what_is_no_standing_of_this_format_is_none(content: bytes | None) -> None:
    assert read_standing(content) is None


def test_a_standing_holds_the_count_the_tie_and_the_drift_of_each_claim() -> None:
    analysis = sample_analysis()
    rows = {claim["id"]: claim for claim in to_standing(analysis)["claims"]}
    assert set(rows) == {claim.id for claim in analysis.claims}
    for claim in analysis.claims:
        row = rows[claim.id]
        assert row["origins"] == (claim.at_least, claim.at_most)
        assert len(row["ties"]) == len(claim.ties)
        assert len(row["drift"]) == len(claim.drift)
    assert sum(len(row["drift"]) for row in rows.values()) > 0
