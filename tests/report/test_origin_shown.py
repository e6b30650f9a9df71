"""What an origin was read from is told in a few words, none of them able to do harm."""

from typing import Any

from twosource.report.origin_shown import SIGNS, origin_basis
from twosource.report.schema import Chain
from twosource.report.schema_reports import OriginEvidence, Report

TEXT = 'TARNOK (Reuters) - A ferry ran aground. "It was dark," she told Reuters. It was long told\x1b[31m Reuters.'


def sign(kind: Any, words: str = "", agency: str = "Reuters", weight: float = 2.0) -> OriginEvidence:
    start = TEXT.index(words) if words else None
    end = start + len(words) if start is not None else None
    return {
        "kind": kind,
        "agency": agency,
        "report": "r",
        "start": start,
        "end": end,
        "weight": weight,
        "detail": "",
    }


def basis(*signs: OriginEvidence, name: str | None = "Reuters", chance: float | None = 0.973) -> str:
    reports: dict[str, Report] = {"r": {"text": TEXT}}  # type: ignore[typeddict-item]
    chain: Chain = {
        "id": "ch",
        "reports": ["r"],
        "origin": {"name": name, "report": None},
        "tree": [],
        "lost": [],
        "grounds": [],
        "origin_confidence": chance,
        "evidence": list(signs),
    }
    return origin_basis(chain, reports)


def test_signs_are_named_and_the_reporters_words_stand_for_themselves() -> None:
    assert basis(sign("dateline", "Reuters"), sign("told", "told Reuters")) == "dateline, “told Reuters”; 0.97"


def test_no_origin_has_no_basis() -> None:
    assert basis(sign("told", "told Reuters"), name=None, chance=None) == ""


def test_nothing_is_shown_as_certain_and_three_signs_are_enough() -> None:
    shown = basis(*(sign(kind) for kind in ("dateline", "byline", "copyright", "sign-off")), chance=0.99999)
    assert shown == "dateline, byline, rights; 0.99"


def test_agencies_that_contradict_are_named_and_faint_ones_are_not() -> None:
    shown = basis(sign("dateline"), sign("credit-line", agency="AFP"), sign("told", agency="UPI", weight=0.4))
    assert shown == "dateline; 0.97; against AFP"


def test_signs_against_the_origin_are_not_listed_for_it() -> None:
    assert basis(sign("dateline"), sign("thanks", weight=-3.0)) == "dateline; 0.97"


def test_words_of_a_report_cannot_steer_a_terminal() -> None:
    shown = basis(sign("told", "told\x1b[31m Reuters"))
    assert "\x1b" not in shown
    assert "told" in shown


def test_long_words_and_unknown_reports_fall_back_to_the_kind() -> None:
    assert basis(sign("own-voice", TEXT[:60])) == f"{SIGNS['own-voice']}; 0.97"
