"""What two invented sentences disagree in."""

from __future__ import annotations

import pytest
from tests.ledger.matching_cases import article, entity, statements_of

from twosource.ledger.comparison import compare, contrasts
from twosource.ledger.naming import Naming
from twosource.ledger.reading import read_statement

ANNA, BOB = ("Anna Quill",), ("Bob Tarn",)


def disagreements(left: str, right: str, denied: tuple[str, ...] = ()) -> set[str]:
    """The names of the comparisons that keep two sentences apart."""
    reports = article("a", left), article("b", right)
    naming = Naming((entity("person", ANNA, reports), entity("person", BOB, reports)))
    one, other = (read_statement(statements_of(r, denied)[0], naming) for r in reports)
    return {c.name for c in compare(one, other) if c.agrees is False}


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        # a negator and what it denies
        ("The dam will be opened.", "The dam will not be opened.", {"polarity"}),
        # the negator denies something that the other does not tell
        ("The guards stood by silently.", "The guards stood by without shouting.", set()),
        # both deny
        ("The dam was not opened.", "Nobody opened the dam.", set()),
        # "not only" denies nothing
        ("They chose to stay in the camp.", "They chose not only to stay in the camp but to dig.", set()),
        # the negator stands in an aside, or before a mark
        ("The thief ran off.", "The thief, who has not yet run a risk, ran off.", set()),
        ("The crew left the isle.", "Though it was not late, the crew left the isle.", set()),
        # opposites, and opposites of which one is denied
        ("The museum is legal.", "The museum is illegal.", {"opposites"}),
        ("Exports of tea rose.", "Exports of tea fell.", {"opposites"}),
        # doer and done-to, with and without the passive
        ("Anna Quill sued Bob Tarn.", "Bob Tarn sued Anna Quill.", {"actors"}),
        ("Anna Quill accused Bob Tarn.", "Bob Tarn was accused by Anna Quill.", set()),
        ("Anna Quill accused Bob Tarn.", "Anna Quill was accused by Bob Tarn.", {"actors"}),
        # brought to hospital is not let go from it
        ("Four riders were rushed to hospital.", "Four riders were released from the hospital.", {"opposites"}),
        ("Four riders were rushed to hospital.", "Four riders were taken to a hospital.", set()),
        ("Four riders went to hospital and were released.", "Four riders were released from the hospital.", set()),
        # a dash written as two marks ends what is denied
        ("Not her aunt -- the tall gardener paid.", "The tall gardener paid.", set()),
        # a phrase that stands in the other behind what that tells, and one that is all that the other tells
        (
            "After a long winter drought in the southern valleys.",
            "Bakers may soon charge more money for a long winter drought in the southern valleys.",
            {"part"},
        ),
        (
            "After a long winter drought in the southern valleys.",
            "There was a long winter drought in the southern valleys.",
            set(),
        ),
        # what has a verb of its own tells by itself, wherever it stands
        (
            "A long winter drought was felt in the southern valleys.",
            "Bakers charge more money since a long winter drought was felt in the southern valleys.",
            set(),
        ),
        # what is to come is not what has been done
        ("The bridge will open in June.", "The bridge was opened in June.", {"plan and deed"}),
        ("The crew is set to leave the isle.", "The crew has already left the isle.", {"plan and deed"}),
        ("We have reached out to the union.", "We will be reaching out to the union.", {"plan and deed"}),
        ("The pilot will fly home.", "The pilot flew home.", {"plan and deed"}),
        # both are to come, or both are done, or nobody can tell
        ("The bridge will open in June.", "In June the bridge will be opened.", set()),
        ("The crew has left the isle.", "The crew left the isle.", set()),
        ("The crew would have left the isle.", "The crew will leave the isle.", set()),
        ("The dam was built and will be built again.", "The dam was built.", set()),
        ("The opened bridge will be shown.", "The bridge will open and be shown.", set()),
        # different people
        ("A jury heard Anna Quill.", "A jury heard Bob Tarn.", {"persons"}),
        # different years and days
        ("The mill burned in 1987.", "The mill burned in 1993.", {"times"}),
        ("The mill burned on March 4.", "The mill burned on 9 March.", {"times"}),
        ("The mill burned on March 4.", "The mill burned on 4 March.", set()),
        ("Of the crew 12 may stay.", "Of the crew 12 may stay on May 3.", set()),
    ],
)
def test_what_keeps_sentences_apart(left: str, right: str, apart: set[str]) -> None:
    assert disagreements(left, right) == apart
    assert disagreements(right, left) == apart


def test_a_denial_of_the_whole_sentence_keeps_it_apart() -> None:
    assert disagreements("She hid the seal.", "She denied that she hid the seal.", ("denied",)) == {"polarity"}


def test_opposites_read_both_ways() -> None:
    assert all(a in contrasts()[b] for a, opposites in contrasts().items() for b in opposites)
