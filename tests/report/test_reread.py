"""A file -> the analysis in it; what a person calls a claim -> the claim."""

import json

import pytest
from tests.report import sample

from twosource.errors import UnknownClaim, UsageError
from twosource.report.carriers import contexts
from twosource.report.contract import to_contract, to_json
from twosource.report.dossier import to_dossier
from twosource.report.proof import prove
from twosource.report.reread import find_claim, reread


def test_what_was_written_is_read_again() -> None:
    contract = to_contract(sample.analysis())
    again = reread(to_json(contract).encode(), "a.json")
    assert again == contract
    assert to_dossier(again) == to_dossier(contract)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not JSON (line 1, column 1"),
        (b'{"format": ', "not JSON (line 1"),
        (b"\xff\xfe\x00", "not JSON (not text)"),
        (b"[" * 200_000, "nested too deep"),
        (b"[]", "it names no format"),
        (b'{"format": "twosource.analysis/9"}', "its format is 'twosource.analysis/9'"),
        (b'{"format": "twosource.analysis/1", "reports": {}}', "`reports` is not a list"),
    ],
)
def test_a_file_of_another_kind_is_refused_in_one_line(content: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=r"^a\.json: ") as refused:
        reread(content, "a.json")
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_fields_that_we_do_not_know_are_skipped() -> None:
    contract = {**to_contract(sample.analysis()), "moods": ["grim"]}
    assert len(to_dossier(reread(to_json(contract).encode(), "a.json")).lines) == 8


def test_what_another_writer_leaves_out_is_empty() -> None:
    contract = json.loads(to_json(to_contract(sample.analysis())))
    for claim in contract["claims"]:
        del claim["ties"], claim["joinings"], claim["grounds"]
    for bond in contract["bonds"]:
        del bond["id"], bond["evidence"]
    del contract["near_misses"], contract["findings"]
    known = to_dossier(reread(json.dumps(contract).encode(), "a.json"))
    assert prove(known, contexts(known.register), "c-0a11").bounds == ()


IDS = ("c-1f00aa", "c-1fbb00", "c-3f2a11")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("c-3f2a11", "c-3f2a11"),
        ("c-3f..", "c-3f2a11"),
        ("3f2", "c-3f2a11"),
        ("c-1fb", "c-1fbb00"),
        ("2", "c-1fbb00"),
        ("#3", "c-3f2a11"),
        (" 1 ", "c-1f00aa"),
    ],
)
def test_a_claim_is_named_by_its_id_its_beginning_or_its_number(asked: str, meant: str) -> None:
    assert find_claim(asked, IDS) == meant


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("c-1f", "2 claims begin so"),
        ("c-9", "no such claim; give an id or a number from 1 to 3"),
        ("0", "no such"),
        ("", "no such"),
        ("²", "no such"),
        ("9" * 5000, "no such"),
    ],
)
def test_a_claim_that_cannot_be_told_is_refused(asked: str, said: str) -> None:
    with pytest.raises(UnknownClaim, match=said):
        find_claim(asked, IDS)
