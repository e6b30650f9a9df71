"""Gold's quotations are read from marks, and speakers judged by places, entities and names."""

from benchmarks.marked_words import marked_words, trimmed
from benchmarks.polnear_attributions import Attributed, AttributedDocument, Spans
from benchmarks.quotations import gold_quotations, judge
from benchmarks.right_speaker import last_of_name, verdict
from benchmarks.systems import article_of, system

TEXT = (
    "Fire at the mill\n\n"
    '"We saw flames," Mayor Ana Ruiz said on Friday.\n\n'
    'Ruiz said the "old mill" was lost. Her novel "The Long Night Before" was sold out.'
)


def at(*words: str) -> Spans:
    return tuple((TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


DOCUMENT = AttributedDocument(
    "mill_0000",
    "mill",
    TEXT,
    (
        Attributed(at("Mayor Ana Ruiz"), at("said"), at('"We saw flames,"')),
        Attributed(at("Ruiz"), at("said the"), at('the "old mill" was lost')),
    ),
)


def test_marks_pair_by_paragraph_and_what_is_quoted_inside_is_part() -> None:
    text = "“He told me ‘go’ and “stay,” twice.” Then \"one\" and ''two''.\n“It goes on\n“and ends.”"
    words = [text[a:b] for a, b in marked_words(text)]
    assert words == ["He told me ‘go’ and “stay,” twice.", "one", "two", "It goes on", "and ends."]
    assert trimmed((0, 3), '", ') is None


def test_what_lies_outside_every_content_is_no_quotation() -> None:
    found = [TEXT[slice(*place)] for place, _ in gold_quotations(DOCUMENT)]
    assert found == ["We saw flames", "old mill"]


def test_a_quotation_of_the_rules_is_found_with_its_speaker() -> None:
    first = judge(DOCUMENT, system("rules").analyse(article_of("mill", TEXT)))[0]
    assert (first.found, first.speaker, first.words) == (True, "right", 3)


def test_a_speaker_is_judged_by_place_then_by_whom_it_means() -> None:
    analysis = system("rules").analyse(article_of("mill", TEXT))
    entities = {e.id: e for e in analysis.entities}
    said = next(s for s in analysis.statements if s.quotes)
    second = ((TEXT.rindex("Ruiz"), TEXT.rindex("Ruiz") + 4),)
    assert verdict(said, at("Ruiz"), TEXT, entities) == "right"
    assert verdict(said, second, TEXT, entities) == "right"
    assert verdict(said, at("the mill"), TEXT, entities) == "wrong"
    assert verdict(None, at("Ruiz"), TEXT, entities) == "unknown"


def test_only_a_source_that_is_a_name_is_compared_as_one() -> None:
    assert last_of_name("Mr. Weber, the owner") == "weber"
    assert last_of_name("a spokesman for Weber") is None
    assert last_of_name("He") is None
