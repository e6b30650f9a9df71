"""Who is meant by the words that name a source, in invented reports."""

from __future__ import annotations

import pytest

from twosource.annotate.entities import group_names
from twosource.annotate.names import find_names
from twosource.annotate.speakers import resolve_speakers
from twosource.model.article import Article
from twosource.model.identity import digest
from twosource.model.marks import Attribution, Entity, Statement
from twosource.model.text import Text


def _resolve(
    content: str, *sources: str | None
) -> tuple[list[tuple[str | None, bool, str | None]], tuple[Entity, ...]]:
    """Each source (its words in order of place, None where none stand) as (entity's name, named, words)."""
    article = Article(id="r", source="r.txt", text=Text("r", content))
    statements: list[Statement] = []
    at = 0
    for source in sources:
        place = None
        if source is not None:
            start = content.index(source, at)
            place, at = article.text.anchor(start, start + len(source)), start + len(source)
        where = place or article.text.anchor(content.rindex("\n"), len(content))
        statements.append(
            Statement(digest("s", len(statements)), where, "indirect", attribution=(Attribution(place, None),))
        )
    entities = group_names((article,), find_names(article))
    done, entities = resolve_speakers((article,), tuple(statements), entities)
    names = {entity.id: entity.name for entity in entities}
    given = [statement.attribution[0] for statement in done]
    return [(names.get(a.entity or ""), a.named, a.source.words if a.source else None) for a in given], entities


def _one(content: str, *sources: str | None) -> tuple[str | None, bool, str | None]:
    return _resolve(content, *sources)[0][-1]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # a name, with its title, its apposition, a role before it
        ("Defence Minister Ilse Marten", ("Ilse Marten", True)),
        ("Ilse Marten, a judge in Oslo,", ("Ilse Marten", True)),
        ("Norway's envoy, Ilse Marten,", ("Ilse Marten", True)),
        # a spokesman without a name speaks for his body, one with a name for himself
        ("A spokesman for the Brightwell Group", ("Brightwell Group", True)),
        ("Jan Holub, a Brightwell spokesman,", ("Jan Holub", True)),
        # a document speaks for who put it out
        ("A report by the Brightwell Group", ("Brightwell Group", True)),
        ("The Norwegian navy's latest bulletin", ("Norwegian navy", True)),
        # the owner is the last of a chain of possessives
        ("A spokesman for Norway's Ilse Marten", ("Ilse Marten", True)),
        # a capital stands for its country, and is a named voice
        ("Oslo", ("Oslo", True)),
        # an adverbial before the source is no part of it
        ("In Warsaw, Ilse Marten", ("Ilse Marten", True)),
        # nobody can be told by name
        ("Some Norwegian officials", (None, False)),
        ("A commentator in the Telemark Post", (None, False)),
        ("Police sources", (None, False)),
        ("Two Brightwell executives", (None, False)),
        ("Norwegians", (None, False)),
        # a site that only leans to a body is not the body's
        ("A Brightwell-affiliated website", (None, False)),
        # police are a body though no name stands here
        ("Police", (None, True)),
    ],
)
def test_a_source_by_itself(source: str, expected: tuple[str | None, bool]) -> None:
    assert _one(f"{source} said no. They met Brightwell Group people.", source)[:2] == expected


def test_he_is_who_spoke_last() -> None:
    content = "Piet Laan met Jan Holub on Monday. Piet Laan said no. He said he was tired."
    assert _one(content, "Piet Laan said"[:9], "He")[:2] == ("Piet Laan", True)


def test_she_is_the_woman_though_a_man_spoke_last() -> None:
    content = "Maria Ruiz came with her son. Jan Holub said no. She said yes."
    assert _one(content, "Jan Holub", "She")[0] == "Maria Ruiz"


# Two men in one sentence, and nothing tells them apart.
def test_nobody_is_named_where_two_may_be_meant() -> None:
    assert _one("There were Piet Laan and Jan Holub at the gate. He said no.", "He")[:2] == (None, False)


# The man whom a speaker talks about is not the reporter's "he"; the unnamed one keeps his words.
def test_a_pronoun_goes_back_to_an_unnamed_speaker_by_his_words() -> None:
    content = "A driver from Quillby said no. He said it was dark."
    assert _one(content, "A driver from Quillby", "He") == (None, False, "A driver from Quillby")


def test_it_is_a_body_or_a_country() -> None:
    assert _one("Norway condemned the raid. It said no.", "It")[0] == "Norway"


def test_a_bare_body_is_the_one_named_before() -> None:
    content = "The Norwegian coast guard searched. The coast guard said no."
    assert _one(content, "The coast guard said"[:15])[0] == "Norwegian coast guard"


def test_a_role_is_who_the_report_says_has_it() -> None:
    content = "The mayor of Quillby, Ana Ruiz, came on Monday. Jan Holub left. The mayor said no."
    assert _one(content, "The mayor said"[:9])[0] in {"Ana Ruiz", None}
    content = "Ana Ruiz, the mayor of Quillby, came on Monday. Jan Holub left.\nThe mayor said no."
    resolved, _ = _resolve(content.replace("\nThe mayor", "\nThen the mayor"), "the mayor said"[:9])
    assert resolved[-1][0] == "Ana Ruiz"


def test_a_role_that_two_people_have_names_nobody() -> None:
    content = "Ana Ruiz, a lawyer, met Jan Holub, a lawyer, there. Then the lawyer said no."
    assert _one(content, "the lawyer said"[:10])[0] is None


def test_a_deputy_is_not_the_minister() -> None:
    content = "Ana Ruiz, the deputy minister, came. Then the minister said no."
    assert _one(content, "the minister said"[:12])[0] is None


def test_words_without_source_go_on_from_the_last_speaker() -> None:
    content = "Ana Ruiz said no.\n“We never left,”"
    assert _resolve(content, "Ana Ruiz", None)[0][-1][:2] == ("Ana Ruiz", True)


def test_pronouns_and_roles_become_mentions() -> None:
    content = "Ana Ruiz, the mayor of Quillby, came. Then the mayor said no. She said yes."
    _, entities = _resolve(content, "the mayor said"[:9], "She")
    (ruiz,) = (e for e in entities if e.name == "Ana Ruiz")
    assert [(m.where.words, m.form) for m in ruiz.mentions] == [
        ("Ana Ruiz", "name"),
        ("the mayor", "role"),
        ("She", "pronoun"),
    ]


# The letter went to the Courier; the company is who wrote it.
def test_a_noun_behind_a_prepositions_name_is_not_that_name() -> None:
    content = "Brightwell Group clocks stopped. In a letter to the Courier, the company said no."
    assert _one(content, "the company")[0] != "Courier"


def test_which_takes_up_a_statement_of_the_speaker() -> None:
    content = "“No,” Ana Ruiz said in a statement, which called it “a tale”."
    assert _one(content, "Ana Ruiz", "which")[0] == "Ana Ruiz"


# A caption that stands between a speaker and his words is no part of the story's thread.
def test_a_caption_does_not_change_who_speaks() -> None:
    content = "Jan Holub said no.\nPiet Laan at the gate. Photo: Per Olsen\nHe said it was late."
    assert _one(content, "Jan Holub", "He")[0] == "Jan Holub"


@pytest.mark.parametrize(
    ("content", "source", "expected"),
    [
        # the only firm of the report, however far above it stands
        ("Brightwell said it would pay. Rain fell. The company said no.", "The company", "Brightwell"),
        # a product is no firm
        (
            "Brightwell said it would sell the Larkspur. The Larkspur is red. The firm said no.",
            "The firm",
            "Brightwell",
        ),
        # two firms stand equally near
        ("Brightwell said it would pay Dunmore. Dunmore said it would not. The company said no.", "The company", None),
        # the noun tells which of two it is
        (
            "Telemark Airways met Dunmore. Dunmore said it was late. The airline said no.",
            "The airline",
            "Telemark Airways",
        ),
        (
            "They hired the law firm Dunmore. Brightwell said it paid. The law firm said no.",
            "The law firm",
            "Dunmore",
        ),
        # nobody calls a ministry a company, and another company is another one
        ("The Norwegian defence ministry was calm. The company said no.", "The company", None),
        ("Brightwell said it would pay. The parent company said no.", "The parent company", None),
        # a spokesman for the body written of, and of the one that a noun means
        ("Brightwell announced a loss. A spokesman said no.", "A spokesman", "Brightwell"),
        ("Brightwell announced a loss. A spokesman for the firm said no.", "A spokesman for the firm", "Brightwell"),
        # a body without name stands between
        ("Norway denied that. Later the agency has lost her. Then it said no.", "it", None),
    ],
)
def test_a_bare_body_means_the_one_that_the_report_ties_it_to(content: str, source: str, expected: str | None) -> None:
    assert _one(content, source)[0] == expected


# The spokesman goes back to the last one, unless another was brought up or the sex differs.
def test_the_spokesman_is_the_last_one() -> None:
    content = "A spokesman for Brightwell said no. Then the {} said it was late."
    assert _one(content.format("spokesman"), "A spokesman for Brightwell", "the spokesman")[0] == "Brightwell"
    assert _one(content.format("spokeswoman"), "A spokesman for Brightwell", "the spokeswoman")[0] is None


def test_the_statement_is_by_who_put_it_out() -> None:
    content = "Ana Ruiz said in a statement that it rained. The statement said no."
    assert _one(content, "Ana Ruiz", "The statement")[0] == "Ana Ruiz"


# Two people bear the surname: whoever spoke is nobody in particular, and no second named voice.
def test_a_surname_that_two_bear_is_no_named_voice() -> None:
    content = "Ana Ruiz met Pedro Ruiz in Oslo. Ruiz said no. Ms Ruiz said yes."
    found, _ = _resolve(content, "Ana Ruiz", "Pedro Ruiz", "Ruiz", "Ms Ruiz")
    assert found[2:] == [(None, False, "Ruiz"), ("Ana Ruiz", True, "Ms Ruiz")]


# A body's update is the body's, as its statement is.
def test_the_update_is_whose_update_was_brought_up() -> None:
    text = "The Vell Dam Board said in an update that the wall held.\nThe update said nobody had to leave."
    assert _one(text, "The Vell Dam Board", "The update")[0] == "Vell Dam Board"


# Some, many and others are more than one, and nobody's "he".
def test_he_is_not_some() -> None:
    text = "Some say the wall will fall.\nIt will hold, he said."
    assert _one(text, "Some", "he") == (None, False, "he")


# A body speaks again as "it", whatever people a sentence in between is about.
def test_it_is_no_people() -> None:
    text = "The Vell Dam Board said the wall held.\nRussians were seen near the wall, it added."
    assert _one(text, "The Vell Dam Board", "it")[0] == "Vell Dam Board"
