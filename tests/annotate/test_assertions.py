"""How statements are cut to what they assert. People, places and events are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.reading import statements

from twosource.annotate.assertions import find_assertions
from twosource.annotate.hedges import find_hedges
from twosource.annotate.quantities import find_quantities
from twosource.annotate.quotes import find_quotes
from twosource.annotate.statements import find_statements
from twosource.intake.article import Received, make_article
from twosource.model.marks import Statement
from twosource.model.reading import Reading


def whole(text: str, kind: str = "indirect") -> Statement:
    """A statement that is the whole of a text."""
    article = make_article(Received("quay.txt", text))
    where = article.text.anchor(0, len(text))
    marks = (m for m in find_quantities(article) if where.covers(m.where))
    hedges = tuple(h for h in find_hedges(article) if where.covers(h.where))
    return Statement("s-1", where, kind, find_quotes(article), hedges=hedges, quantities=tuple(marks))  # type: ignore[arg-type]


def parts(text: str, kind: str = "indirect", *seen: str) -> tuple[Statement, ...]:
    """Its assertions; `seen` are words at which a reader sees clauses begin, none: there is no reader."""
    one = whole(text, kind)
    readings = {one.report: Reading(clauses=tuple(text.index(words) for words in seen))} if seen else {}
    return find_assertions((one,), readings)


def cut(text: str, kind: str = "indirect", *seen: str) -> list[str]:
    return [part.where.words for part in parts(text, kind, *seen)]


# Each asserts one thing; what joins them belongs to none.
@pytest.mark.parametrize(
    "wanted",
    [
        "A boiler burst in the mill at Harrow on Friday|, |killing at least nine people",
        "A boiler burst in the mill at Harrow on Friday|, |killing nine people| and |wounding as many as 40",
        "the mill belongs to a state trust| and |held some 200 tonnes of flour",
        "nine bodies had been found by noon| and that |the search would go on until Sunday",
        "The ferry was still at the quay|, |its hull torn by the rocks",
        "it was a bad year for the harbour|, |the worst of all storms since 1953",
        "the army tried to take the bridge| and |win its first battle in more than a year",
        "the clerk could face ten years in prison| |after being charged with burning down the mill",
        "the bank lent money to the mill| |after weeks in which it had seemed likely to refuse",
        "the young are 40% more likely to leave the valley|, |27% more likely to stay single",
        "it will speak for two new laws|, |one limiting rents in towns| and |one allowing tenants to buy",
        "The driver, a clerk of the mill aged 31|, |also fired at the guards",
        "it had lost a third of its trade|, that |its head had resigned| and that |its only mill would shut",
        "the trust will close its mill at Harrow|, |with the loss of 300 jobs",
        "the trust will cut 900 jobs in the valley|, |including 640 at the mill",
        "the rocks were struck at dawn| |with nine people killed",
    ],
)
def test_what_asserts_one_thing_is_cut_off(wanted: str) -> None:
    pieces = [piece for piece in wanted.split("|") if piece.strip(" ,") not in ("", "and", "that", "and that")]
    assert cut(wanted.replace("|", "")) == pieces


# Neither half could be said without the other.
@pytest.mark.parametrize(
    "text",
    [
        "if the dam breaks the valley will be flooded and the road will be cut",
        "when the river rises the town moves its cattle and people sleep in the school",
        "she was not dismissed because she had warned the owners of the mill",
        "the mill is as close to the river as the law of the valley allows",
        "the workers have reviewed and signed the rules of the mill",
        "she wanted to have the wall repaired and have the gate painted",
        "the man who drove the truck was shot by a guard of the mill",
        "she was upset after her cousin had been struck by a falling beam",
        "flour, sugar, salt and dried fish lay in the hold of the ferry",
    ],
)
def test_what_hangs_together_stays_whole(text: str) -> None:
    assert cut(text) == [text]


# People speak in short clauses.
def test_short_clauses_of_a_quotation_tell_one_thing() -> None:
    assert len(cut("We heard a thud, and then the roof was gone", "direct")) == 1
    assert len(cut("The owners knew of the crack for a year, and nobody told us to leave the mill", "direct")) == 2


# Rules take "and parts needed to go on" for a clause; a reader that sees none there is right.
def test_a_clause_that_a_conjunction_brings_must_be_seen_by_the_reader_too() -> None:
    text = "the mill keeps a store of grain and the guards watched the gate all night"
    assert len(cut(text, "indirect", "the guards watched")) == 2
    assert cut(text, "indirect", "the mill keeps") == [text]


# A reader sees clauses that rules leave where they are, since their opener may join less.
def test_a_reader_alone_brings_a_subordinate_clause() -> None:
    text = "the mill was closed for a month as its owners looked for a new roof"
    assert cut(text, "indirect", "as its") == ["the mill was closed for a month", "as its owners looked for a new roof"]
    assert cut(text, "indirect", "the mill") == [text]


# What is known of the whole is known of its parts; what stands in one bears on that one alone.
def test_parts_have_their_own_marks_and_the_sayers_of_the_whole() -> None:
    text = "the mill may have been closed for a month, and the owners did not pay 40 workers in May"
    first, second = parts(text)
    assert {first.part_of, second.part_of} == {"s-1"}
    assert first.id != second.id
    assert [h.kind for h in first.hedges] == ["possibility"]
    assert second.hedges == ()
    assert (first.negated, second.negated) == (False, True)
    assert [q.value for q in second.quantities] == [40]


# What stands in no part (beside the cue, in the next sentence) bears on everything that was said.
def test_a_hedge_outside_of_the_content_bears_on_every_part() -> None:
    text = "the mill was closed in May, and the workers were sent home without pay. It could not be verified."
    article = make_article(Received("quay.txt", text))
    hedges = find_hedges(article)
    assert hedges
    one = Statement("s-1", article.text.anchor(0, text.index(". It")), "indirect", hedges=hedges)
    found = find_assertions((one,), {})
    assert len(found) == 2
    assert all(part.hedges == hedges for part in found)


# The subject of a part that begins with its verb, and whose it is.
@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("the mill belongs to a state trust and held some 200 tonnes of flour", "the mill"),
        ("On Friday, a boiler burst in the mill, killing at least nine people", "a boiler"),
        ("nobody in the mill was hurt by the blast and needed a doctor at the gate", "nobody in the mill"),
    ],
)
def test_a_part_tells_where_its_subject_stands(text: str, subject: str) -> None:
    last = parts(text)[-1]
    assert last.subject is not None
    assert last.subject.words == subject
    assert last.negated is subject.startswith("nobody")


# Nobody asserts what is denied; the report asserts that it is denied.
def test_a_denial_is_told_with_who_denies_it() -> None:
    article = make_article(Received("quay.txt", "The owners of the mill denied hiding the crack from the guards."))
    found = find_statements(article, (), (), find_hedges(article), ())
    (told,) = find_assertions(found, {})
    assert told.where.words == "The owners of the mill denied hiding the crack from the guards"
    assert told.part_of == found[0].id


# What goes on about the one who denies is his own; what else is denied stays denied.
def test_what_goes_on_behind_a_denial_is_told_of_the_one_who_denies() -> None:
    article = make_article(
        Received("quay.txt", "The owners denied hiding the crack and were not asked about the gate.")
    )
    where = article.text.anchor(article.text.content.index("hiding"), len(article.text.content) - 1)
    found = find_statements(article, (), (), find_hedges(article), ())
    one = replace(found[0], where=where)
    told = find_assertions((one,), {})
    assert [part.where.words for part in told] == [
        "The owners denied hiding the crack",
        "were not asked about the gate",
    ]
    assert [bool(part.hedges) for part in told] == [True, False]


# The words of a quotation that is cut go with their parts, so that they can be compared.
def test_a_part_keeps_the_quoted_words_that_stand_in_it() -> None:
    text = '"The owners knew of the crack for a year, and nobody told us to leave the mill," Ida Holt said.'
    found = [s for s in find_assertions(statements(text), {}) if s.part_of]
    assert [q.where.words for s in found for q in s.quotes] == [s.where.words for s in found]


@pytest.mark.parametrize(
    "text", ["…", "a", "and, and, and; and", "as as as as as as as as", "if " * 60, "1 more " * 30]
)
def test_odd_words_are_no_error(text: str) -> None:
    one = whole(text)
    found = find_assertions((one, replace(one, id="s-2")), {one.report: Reading(clauses=(0, 3, 7))})
    assert all(one.where.covers(part.where) and part.where.words.strip() == part.where.words for part in found)
