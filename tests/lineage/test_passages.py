"""Shared wording is found with its exact places, however lightly it was edited."""

import time

import pytest
from tests.lineage.reports import OTHER, WIRE, quotes, report

from twosource.lineage.passages import find_passages
from twosource.model.descent import Passage

SENTENCE = "The old mill on the river burned down on Friday and twelve people were hurt, the mayor of the town said."


def shared(left: str, right: str) -> tuple[Passage, ...]:
    """The passages of two texts, the left text's side first."""
    first, second = report("left", left), report("right", right)
    found = find_passages((first, second), quotes(first, second))
    assert find_passages((second, first), quotes(first, second)) == found
    turned = [p if p.left.report == first.id else Passage(p.right, p.left, p.identity, p.sharing) for p in found]
    return tuple(sorted(turned, key=lambda p: p.left.start))


def test_a_copied_sentence_stands_in_both_with_its_stop() -> None:
    (passage,) = shared(f"Nothing new from the hills today. {SENTENCE} Rain fell later.", f"News came late. {SENTENCE}")
    assert passage.left.words == passage.right.words == SENTENCE
    assert (passage.identity, passage.edits, passage.sharing) == (1.0, (), "copy")


# House style is no edit: each pair differs in spelling, marks, hyphens or the letters of a name only.
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the defence minister organised a programme", "the defense minister organized a program"),
        ("a counter-offensive near the harbour travelled", "a counteroffensive near the harbor traveled"),
        ("President Borys Talenskiy met aides in Kiev", "President Borys Talenskyy met aides in Kyiv"),
        ("the port’s register listed 1,600 crates", "the port's register listed 1600 crates"),
        ("the bri\u200bdge keeper's daughter Zoë ran", "the bridge keeper\u2019s daughter Zoe ran"),
    ],
)
def test_spellings_are_no_edits(left: str, right: str) -> None:
    frame = "Late in the evening, witnesses on the quay recalled, {} while the last ferry was leaving the pier."
    (passage,) = shared(frame.format(left), frame.format(right))
    assert passage.edits == ()
    assert passage.identity > 0.9


# One word replaced, one phrase left out, one put in: each edit names its exact words on both sides.
def test_edits_name_their_words() -> None:
    left = "Rescue teams carried eleven sleepy guests down the ladder before the roof fell in, a clerk recalled."
    right = "Rescue teams carried twelve guests down the ladder shortly before the roof fell in, a clerk recalled."
    (passage,) = shared(left, right)
    texts = {passage.left.report: passage.left.text.content, passage.right.report: passage.right.text.content}
    first, second = report("left", left), report("right", right)
    (stored,) = find_passages((first, second), ())
    said = {
        (edit.kind, texts[stored.left.report][slice(*edit.left)], texts[stored.right.report][slice(*edit.right)])
        for edit in stored.edits
    }
    turned = {("replace", "eleven sleepy", "twelve"), ("insert", "", "shortly")}
    straight = {("replace", "twelve", "eleven sleepy"), ("delete", "shortly", "")}
    assert said == (turned if stored.left.report == first.id else straight)
    assert 0.7 < stored.identity < 1


def test_moved_paragraphs_are_found_each() -> None:
    paragraphs = WIRE.split("\n")
    moved = "\n".join([paragraphs[0], paragraphs[3], paragraphs[1], paragraphs[4]])
    covered = sum(len(p.left) for p in shared(moved, WIRE))
    assert covered > 0.97 * len(moved)


def test_own_words_on_one_event_are_no_passage() -> None:
    assert shared(WIRE, OTHER) == ()


# Chinese has no blanks between words: letters count by themselves.
def test_scripts_without_blanks_are_compared_by_letters() -> None:
    same = "市长星期五对记者说,河边旧磨坊的大火造成十二人受伤"
    (passage,) = shared(f"昨夜大雨。{same}。", f"据本报报道,{same}。")
    assert same in passage.left.words


# The quoted words alone, by two reporters with their own cues: a press conference, no copying.
def test_a_shared_quotation_is_a_quotation() -> None:
    said = "we will not rest until every last family has a dry roof over its head and bread on the table"
    found = shared(f'"{said}", the minister told a crowd.', f"Speaking in Tarnok, Pell Orsay promised: “{said}”.")
    assert [p.sharing for p in found] == ["quotation"]


# A post set into the report has no marks; the handle shows whose words it holds.
def test_a_post_set_into_the_report_is_a_quotation() -> None:
    post = (
        "Bridge closed until further notice, take the ferry and bring warm clothes for children. — Ana Ruiz (@anaruiz)"
    )
    assert [p.sharing for p in shared(f"Chaos at rush hour.\n{post}", f"Nobody was hurt.\n{post}")] == ["quotation"]


def test_a_quotation_with_the_narration_around_it_is_a_copy() -> None:
    told = (
        "Rain had soaked the sandbags by noon and the pumps were failing one after another. "
        '"We have nothing left," the engineer said, wiping mud from his glasses before climbing back into the shaft.'
    )
    assert [p.sharing for p in shared(told, f"{told} More rain is expected.")] == ["copy"]


def test_names_and_titles_alone_are_stock() -> None:
    phrase = "Varnian Prime Minister Pell Orsay and Foreign Minister Ada Quist of the Harbour Party"
    assert {p.sharing for p in shared(f"{phrase} left early.", f"Guests saw {phrase} arrive.")} == {"stock"}


def test_a_shared_notice_is_boilerplate() -> None:
    notice = "Copyright 2031 The Associated Press. All rights reserved. No part may be aired again."
    found = shared(f"Fog closed the airport.\n{notice}", f"A ferry ran late.\n{notice}")
    assert [p.sharing for p in found] == ["boilerplate"]


@pytest.mark.parametrize("text", ["", "Fire", " \n\t", "\x00" * 500, "“" * 500, "🜁 🜂 🜃 🜄"])
def test_texts_without_wording_share_nothing(text: str) -> None:
    assert find_passages((report("a", text), report("b", text + " "), report("c", WIRE)), ()) == ()


def test_no_report_and_one_report_have_no_passages() -> None:
    assert find_passages((), ()) == ()
    assert find_passages((report("a", WIRE),), ()) == ()


# A refrain, and texts of 2 MB: bounded time, and still found.
@pytest.mark.parametrize(
    "text",
    [SENTENCE * 5_000, " ".join(f"word{n % 7919}x{n % 104729}" for n in range(100_000)), "ab ba " * 100_000],
    ids=["refrain", "megabytes", "two words"],
)
def test_long_texts_end_in_time(text: str) -> None:
    began = time.process_time()
    (passage,) = find_passages((report("a", text), report("b", f"Foreword by the editor. {text}")), ())
    assert len(passage.left) > 0.99 * len(text)
    assert time.process_time() - began < 20


# More reports than are compared one with one: the join over fingerprints finds the copies among them.
def test_many_reports_are_joined_by_fingerprints() -> None:
    strangers = [report(f"s{n}", " ".join(f"w{n}x{i}" for i in range(300))) for n in range(60)]
    copies = [report("a", WIRE), report("b", WIRE.replace("Monday", "Tuesday") + "\nMore follows.")]
    found = find_passages((*strangers, *copies), ())
    assert {p.left.report for p in found} | {p.right.report for p in found} == {c.id for c in copies}
