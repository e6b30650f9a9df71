"""How sentences of invented reports are cut to clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest

from twosource.annotate.clauses import split_clauses
from twosource.language.sentences import text_sentences
from twosource.model.text import Text


def clauses(words: str) -> list[str]:
    text = Text("r", words)
    return [clause.words for sentence in text_sentences(text) for clause in split_clauses(sentence)]


@pytest.mark.parametrize(
    "wanted",
    [
        # A second verb phrase says a second thing; the conjunction belongs to neither.
        "The ferry struck a pier near Oldhaven |and was towed to the naval yard.",
        "Crews have sealed the breach |and in recent hours had seemed to be gaining ground.",
        "The council rejected the plan |but has not published its reasons.",
        # Two full clauses.
        "The dam held through the night |and engineers reopened the lower road.",
        # A relative clause between subject and verb; what goes on behind it stands alone.
        "Norvia, which closed its border in May |and claims the northern pass,| says the talks are over.",
        # "-ing" phrases behind a comma.
        "A tram left the rails in Westbrook on Sunday,|  killing at least nine people and hurting dozens more.",
        "The river burst its banks at dawn,|  apparently cutting the only road to the village.",
        # A long insertion stays with its subject, the verb behind it stands alone.
        "The pilot, named by two airport officials as Ilan Verrick of Marbury,|  also ignored a warning.",
        # Subordinate clauses, in front and behind.
        "While the storm has weakened over the southern coast,|  its rains have flooded three valleys.",
        "Rescuers left the mine |because gas was rising in the lower shaft.",
        "The suspect fired twice |before guards wrestled him to the ground.",
        # An apposition that asserts.
        "The minister shook hands with the rebel leader,|  a gesture that angered her own party.",
        # What a charge is stands apart from the fact that there is one.
        "Prosecutors in Lund charged the banker on Friday |on charges including fraud and forgery of loan papers.",
        # A semicolon always parts.
        "Ten houses burned to the ground;| forty more lost their roofs.",
    ],
)
def test_cuts_between_assertions(wanted: str) -> None:
    parts = [part.strip(" ,;") for part in wanted.split("|")]
    assert clauses(wanted.replace("|", "")) == [part.removeprefix("and ").removeprefix("but ") for part in parts]


@pytest.mark.parametrize(
    "whole",
    [
        # Lists of nouns and fixed pairs.
        "Police, soldiers and volunteers searched the northern woods on Tuesday.",
        "The ministry said roads, bridges and schools had been damaged across the province.",
        "Talks between Norvia and the rebels have collapsed after three days.",
        # A name joined by "and" to another behind a verb of saying.
        "Officials say Norvia and Estmark have agreed to reopen the pass.",
        # A participle behind its noun is no verb of the clause that the names belong to.
        "There were fears that smugglers linked to the harbour raids and the Elsk fire in March had fled.",
        # Two bare verbs are one deed.
        "Guards shot and wounded the intruder at the palace gate.",
        # Conditions are not cut from what they limit.
        "The bridge will be closed if the water rises above the second mark.",
        # A short insertion.
        "Residents of the port, 12 miles from the border, were told to leave.",
        # Restrictive clauses name whom is meant.
        "Sailors who had left the ship before dawn were questioned at the harbour.",
        # A list of participles.
        "She was seen outside the court, shouting, kicking and throwing papers.",
        # "Including" stays with its head.
        "The blast killed seven workers, including two apprentices from the town of Elsk.",
        # Words between marks, one sentence.
        '"We lost the roof, and the walls came down before anyone could shout," the baker said.',
        # Marks in brackets.
        "The mayor (who was travelling, and could not be found for hours) sent a message.",
    ],
)
def test_leaves_one_assertion_whole(whole: str) -> None:
    assert clauses(whole) == [whole]


# A quotation that was opened a sentence earlier is still open.
def test_stays_whole_in_a_quotation_that_goes_on() -> None:
    said = '"Nobody warned us. The water came at night, and we climbed on the roofs before dawn," she said.'
    assert clauses(said) == [
        '"Nobody warned us.',
        'The water came at night, and we climbed on the roofs before dawn," she said.',
    ]


# A closing mark whose opening mark is missing opens nothing.
def test_cuts_behind_a_mark_that_nothing_opened() -> None:
    assert clauses('The roof fell at dawn," he said, and rescuers searched the cellar until noon.') == [
        'The roof fell at dawn," he said',
        "rescuers searched the cellar until noon.",
    ]


# Spans lie in the sentence, in order, without overlap, whatever the words are.
@pytest.mark.parametrize(
    "words", ["", " ", "and", ", , ,", "\0 and \0", "а и б, но в", "and " * 700, '" and was "' * 80]
)
def test_spans_are_ordered_in_bad_text(words: str) -> None:
    text = Text("r", words)
    for sentence in text_sentences(text):
        found = split_clauses(sentence)
        assert found[0].start == sentence.start
        assert found[-1].end == sentence.end
        assert all(a.end <= b.start for a, b in pairwise(found))


# A long tail tells of a purpose, or of an event that went before; short ones and what a verb needs stay.
@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "The guild has sent hundreds of men over recent weeks to try to clear the bay and win its first race.",
            [
                "The guild has sent hundreds of men over recent weeks",
                "to try to clear the bay and win its first race.",
            ],
        ),
        (
            "It would give the mayor a small win in town after a strike involving hundreds of bakers.",
            ["It would give the mayor a small win in town", "after a strike involving hundreds of bakers."],
        ),
        ("The two guilds met on Friday to try to end it.", ["The two guilds met on Friday to try to end it."]),
        (
            "The guild needed the whole army of the town to supply it with bread.",
            ["The guild needed the whole army of the town to supply it with bread."],
        ),
    ],
)
def test_a_long_tail_is_a_clause_of_its_own(text: str, pieces: list[str]) -> None:
    assert clauses(text) == pieces
