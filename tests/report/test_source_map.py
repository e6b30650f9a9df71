"""The source map of one report, as data, on a terminal and for programs."""

import io
import json
from dataclasses import replace

import pytest
from tests.report import sample

from twosource.errors import UsageError
from twosource.model.analysis import Analysis
from twosource.model.sourced import CameFrom, Sourced
from twosource.report.contract import to_contract
from twosource.report.register import Register, register
from twosource.report.source_map import SourceMap, source_map
from twosource.report.source_map_json import source_map_to_json
from twosource.report.source_map_terminal import print_source_map, source_map_lines

LEAD = "A dam above Oltava gave way on Sunday, flooding 300 houses, Governor Ilse Tarn said."
DARK = '"The water came in the dark," said Petr Halm, a miller.'
WIRE = CameFrom("r-agency", "Meridian Wire", "lost-1")

POST = (
    Sourced(sample.at("post", "Dam above Oltava gives way"), "own", held_by=0),
    Sourced(sample.at("post", LEAD), "copied", 0.93, WIRE, "dependent", (0,), ("r-mail",), held_by=2),
    Sourced(sample.at("post", DARK), "shared-statement", 1.0, None, None, (2,), ("r-agency", "r-mail"), held_by=2),
    Sourced(
        sample.at("post", "The gates were opened by hand."),
        "copied",
        0.5,
        CameFrom("r-radio"),
        "unsure",
        (1,),
        held_by=1,
    ),
)
AGENCY = (
    Sourced(sample.at("agency", "Dam above Oltava gives way"), "own", 1.0, None, "dependent", (1,), (), ("r-mail",), 1),
    Sourced(sample.at("agency", "The claim could not be verified."), "own", 0.4, None, None, (1,)),
)
HOSTILE = (Sourced(sample.text("hostile").anchor(0, len(sample.HOSTILE)), "own"),)


def with_sources(*rows: Sourced) -> Analysis:
    return replace(sample.analysis(), sources=rows or (*AGENCY, *HOSTILE, *POST))


def known(*rows: Sourced) -> Register:
    return register(to_contract(with_sources(*rows)))


def mapped(report: str = "r-post", *rows: Sourced) -> SourceMap:
    return source_map(known(*rows), report)


def printed(report: str = "r-post") -> str:
    page = io.StringIO()
    print_source_map(mapped(report), page)
    return page.getvalue()


def test_the_head_tells_what_came_from_whom() -> None:
    assert mapped().head == (
        "43 % Meridian Wire · 15 % Radio Vale (unsure) · 28 % shared statements · 13 % found nowhere else"
    )


def test_parts_stand_in_the_order_of_their_size_and_what_came_from_nobody_last() -> None:
    parts = mapped().parts
    assert [part.mark for part in parts] == ["a", "b", '"', "·"]
    assert sum(part.share for part in parts) == pytest.approx(1.0)
    assert [(part.sentences, part.unsure) for part in parts] == [(1, 0), (1, 1), (1, 0), (1, 0)]


def test_a_lost_version_is_told() -> None:
    assert mapped().parts[0].note == "made from a version that nobody handed in"


def test_what_only_later_reports_have_is_the_reports_own() -> None:
    shown = mapped("r-agency")
    assert [part.name for part in shown.parts] == ["its own, carried by others", "found nowhere else"]
    assert [sentence.note for sentence in shown.sentences] == ["in The Mail", "40 % of its words in The Mail"]
    assert shown.parts[1].note == "the report credits Meridian Wire"


def test_a_statement_names_its_sayer_and_who_has_it_too() -> None:
    assert mapped().sentences[2].note == "Petr Halm, a miller, in Meridian Wire, The Mail"


def test_every_sentence_has_its_mark_in_the_margin_without_colour() -> None:
    lines = printed().splitlines()
    assert f" a  │ {LEAD}" in lines
    assert " b? │ The gates were opened by hand." in lines
    assert any(line.startswith(' "  │ "The water') for line in lines)
    assert "\x1b" not in printed()


def test_the_bar_is_as_wide_as_the_terminal_and_shows_every_part() -> None:
    for width in (20, 80, 120):
        bar = [line.plain for _, line in source_map_lines(mapped(), width) if set(line.plain) == set('ab"·')]
        assert [len(line) for line in bar] == [width]


def test_a_doubt_is_explained_where_there_is_one() -> None:
    assert "unsure: nothing shows" in printed()
    assert "unsure" not in printed("r-agency")


def test_paragraphs_are_kept_apart() -> None:
    assert [sentence.begins for sentence in mapped().sentences] == [True, True, True, False]


def test_nothing_of_a_report_is_obeyed() -> None:
    assert not set(printed("r-hostile")) & {"\x1b", "\u202e", "\u202c"}


def test_programs_get_the_rows_with_words_and_passages() -> None:
    told = json.loads(source_map_to_json(known(), mapped()))
    assert (told["report"], told["label"], told["chain"]) == ("r-post", "The Post", "A")
    assert [part["source"] for part in told["parts"]][:2] == ["Meridian Wire", "Radio Vale"]
    assert told["sentences"][1]["from"] == {"report": "r-agency", "origin": "Meridian Wire", "lost": "lost-1"}
    assert told["sentences"][1]["words"] == LEAD
    assert told["passages"]["0"]["b"]["report"] == "r-post"


def test_an_analysis_without_a_map_is_no_map_of_nothing() -> None:
    with pytest.raises(UsageError, match="write it again"):
        source_map(register(to_contract(sample.analysis())), "r-post")


def test_a_report_of_more_sources_than_letters_has_a_map() -> None:
    rows = [replace(POST[0], kind="copied", came_from=CameFrom(None, f"Agency {n}")) for n in range(40)]
    assert {part.mark for part in mapped("r-post", *rows).parts} == set("abcdefghijklmnopqrstuvwxyz")
