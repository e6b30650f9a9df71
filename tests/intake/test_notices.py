import pytest

from twosource.intake.notices import find_notices
from twosource.language.sentences import paragraphs
from twosource.model.text import Text

STORY = "The ferry was towed to the shipyard on Saturday, the port authority said."


def notices(content: str) -> list[tuple[str, str]]:
    return [(n.kind, n.where.words) for n in find_notices(paragraphs(Text("r", content)), english=True)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("syndication", "*This story has not been edited by Gazette staff and comes from a syndicated feed."),
        ("syndication", "This story is published unedited from a syndicated feed."),
        ("syndication", "This report was published without changes from an agency feed."),
        ("syndication", "Published verbatim from the wire."),
        ("syndication", "This article comes from an automated news agency feed."),
        ("syndication", "Except for the headline, this story is the agency's."),
        ("syndication", "This article was originally published by the Tarnok Gazette."),
        ("syndication", "This piece first appeared in the Tarnok Gazette and is republished here with permission."),
        ("syndication", "More from The Tarnok Gazette:"),
        ("correction", "Correction: The ferry's name was misspelled in an earlier report."),
        ("correction", "An earlier version of this article gave the wrong pier."),
        ("correction", "This story has been corrected to say that the ferry carried 40 people."),
        ("update", "This story has been updated."),
        ("update", "Last updated: 4 March 2031, 10:15"),
        ("update", "This is a developing story. Check back for updates."),
        ("update", "(Adds quotes from port authority, background)"),
        ("embargo", "EMBARGOED UNTIL 06:00 GMT, FRIDAY"),
        ("embargo", "Not for publication before noon on Friday"),
        ("correction", "Because of an editing error, an article on Friday gave the wrong pier."),
        ("boilerplate", "Note to readers: the harbour poll closes at noon"),
        ("boilerplate", "Copyright 2031 Tarnok Gazette. All rights reserved."),
        ("boilerplate", "© 2031 Tarnok Gazette"),
        ("boilerplate", "Read more: Ferries that never came home"),
        ("boilerplate", "Why the lamps on our piers stay dark Read more"),
        ("boilerplate", "Sign up for our morning newsletter and get it to your inbox"),
        ("boilerplate", "Follow Jonas Petrak on Twitter @jpetrak"),
        ("boilerplate", "Advertisement"),
        ("boilerplate", "(Reporting by Jonas Petrak; Editing by Mirela Kost)"),
        ("boilerplate", "Slideshow (4 Images)"),
        ("boilerplate", "Share this story: https://gazette.example/x1"),
        ("boilerplate", "[How to swim from a sinking ferry]"),
    ],
)
def test_an_outlets_words_about_a_report_are_a_notice(kind: str, line: str) -> None:
    assert notices(f"{STORY}\n\n{line}\n\n{STORY}") == [(kind, line)]


# statements that begin or sound like notices and carry claims
@pytest.mark.parametrize(
    "line",
    [
        "The correction of the chart took the port authority three weeks, the captain said.",
        "More people were on the ferry than it may carry, the coast guard said.",
        "The story was first told to the Tarnok Gazette by a deckhand, who has left the country since.",
        "Updated charts show a rock that nobody had seen, the port authority said.",
        "Copyright law does not protect the ferry's name, a judge ruled on Friday.",
        "Read the letters, the captain told the court: all of them say that the lamps were out.",
        "Follow the money, the captain said, and you will find out who took the lamps.",
        "The advertisement for the ferry showed a lit pier.",
        "The photo of the pier was taken at night.",
        "Share prices of the ferry line fell by a tenth on Friday.",
        "Subscribers of the ferry line lost their seats.",
        "Published unchanged from an old survey, the charts of the bay show no rock, the captain said.",
        "Except for the headline mast, the ferry was whole.",
        "Published charts of the bay have errors. The captain used one of 1998.",
        "This story was told to the court by the captain, who published a book about it.",
    ],
)
def test_a_sentence_of_the_report_is_none(line: str) -> None:
    assert notices(f"{STORY}\n\n{line}\n\n{STORY}") == []


# the label goes, the caption stays
def test_a_label_is_a_notice_and_the_caption_behind_it_is_not() -> None:
    assert notices("Image copyright Petrak Pictures Image caption The pier had no light that night") == [
        ("boilerplate", "Image copyright Petrak Pictures Image caption")
    ]


def test_a_sign_off_at_the_end_of_the_last_paragraph_is_cut_off() -> None:
    assert notices(f"{STORY} (Reporting by Jonas Petrak; Writing by Mirela Kost)") == [
        ("boilerplate", "(Reporting by Jonas Petrak; Writing by Mirela Kost)")
    ]


# a help line in German at the end of an English report
def test_a_paragraph_in_another_language_is_a_notice_of_an_english_report() -> None:
    german = (
        "Wer Hilfe braucht, kann sich jederzeit und ohne Kosten bei der Beratung melden, die immer für alle da ist."
    )
    assert notices(f"{STORY}\n\n{german}") == [("boilerplate", german)]
    assert find_notices(paragraphs(Text("r", german)), english=False) == ()


# Blanks of other widths stand in notices too, and broken lines go on behind the one that begins a note.
def test_a_note_goes_on_over_broken_lines() -> None:
    note = ["Editor’s\u00a0note: The captain", "has asked for his name", "to be left out."]
    assert notices("\n".join([STORY, *note, "the bay froze over."])) == [("boilerplate", line) for line in note]


def test_a_note_behind_the_last_sentence_is_cut_off() -> None:
    assert notices(f"{STORY} Editor’s note: The captain is a shareholder.") == [
        ("boilerplate", " Editor’s note: The captain is a shareholder.".strip())
    ]


def test_a_remark_on_editing_is_a_notice_inside_a_paragraph() -> None:
    remark = "This interview has been edited for length and clarity."
    assert notices(f"{STORY} {remark} Why did the lamps fail?") == [("boilerplate", remark)]


def test_a_long_paragraph_that_only_begins_like_a_notice_stays() -> None:
    assert notices("More: " + STORY * 10) == []
