"""A digest is cut where its shape and its words say so; anything else stays whole."""

from __future__ import annotations

from twosource.stories.digest_shape import WORDS, heading_of, possible_cuts
from twosource.stories.units import report_of, section_of, unit_of

ITEM = "The keeper of the old mill said on Monday that the water had never stood so high. " * 3


def text_of(*parts: str) -> str:
    return "\n\n".join(parts)


def test_headings_near_the_top_offer_a_cut_that_covers_the_text() -> None:
    text = text_of("Mill under water", ITEM, "Bridge shut", ITEM, "Market moved", ITEM)
    ((first, *_, last),) = possible_cuts(text)
    assert first[0] == 0
    assert last[1] == len(text)
    assert text[last[0] :].startswith("Market moved")


def test_few_words_above_the_first_item_go_with_it() -> None:
    text = text_of("Good morning.", "10:05 The mill. " + ITEM, "11:20 The bridge. " + ITEM, "12:45 The market. " + ITEM)
    ((first, second, _),) = possible_cuts(text)
    assert first[0] == 0
    assert text[second[0] :].startswith("11:20")


def test_a_lead_above_subheadings_is_that_of_one_report() -> None:
    text = text_of(ITEM * 3, "Mill under water", ITEM, "Bridge shut", ITEM, "Market moved", ITEM)
    assert list(possible_cuts(text)) == []


def test_questions_and_short_items_offer_none() -> None:
    asked = text_of("Is the mill lost?", ITEM, "Who pays?", ITEM, "What now?", ITEM)
    brief = text_of("Mill under water", ITEM, "Bridge shut", "It is shut.", "Market moved", ITEM, "Fair off", ITEM)
    assert len(ITEM.split()) > WORDS
    assert [*possible_cuts(asked), *possible_cuts(brief)] == []


def test_a_heading_is_the_first_line_of_a_section() -> None:
    assert heading_of("Bridge shut\n\nIt is shut.") == "Bridge shut"
    assert heading_of("It is shut.\n\nFor good.") == ""


def test_a_section_has_a_number_of_its_own_and_a_whole_report_its_own() -> None:
    assert unit_of(7, 0) == 7
    assert {(report_of(unit), section_of(unit)) for unit in (unit_of(7, 3), unit_of(8, 0))} == {(7, 3), (8, 0)}
