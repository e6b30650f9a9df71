"""Whom a pronoun of the reporter's means, in invented reports read from end to end."""

import pytest
from tests.annotate.reading import statements

from twosource.annotate.entities import group_names
from twosource.annotate.names import find_names
from twosource.annotate.speakers import resolve_speakers
from twosource.intake.article import Received, make_article


def _speakers(text: str) -> list[str | None]:
    """The entity's name, else the words, of the innermost source of every attributed statement."""
    article = make_article(Received("mill.txt", text))
    entities = group_names((article,), find_names(article))
    done, entities = resolve_speakers((article,), statements(text), entities)
    names = {entity.id: entity.name for entity in entities}
    given = [s.attribution[0] for s in done if s.attribution]
    return [names.get(a.entity or "") or (a.source.words if a.source else None) for a in given]


# "The driver" between commas is Piet Laan himself, not another one whom "he" may mean.
def test_a_description_behind_a_name_is_nobody_else() -> None:
    assert _speakers("Piet Laan, the driver of the tram, lives in Oslo. He came late. “I saw it,” he said.") == [
        "Piet Laan"
    ]


# Behind a time or a place the unnamed one is somebody, and the man named before is not preferred.
def test_an_unnamed_person_behind_an_adverbial_is_somebody() -> None:
    text = "Piet Laan left on Monday. A day later, a driver came to the gate. “I saw it,” he said."
    assert _speakers(text) == ["a driver"]


def test_the_owner_of_a_relative_is_not_whom_the_report_goes_on_with() -> None:
    text = "Outside, where the crowd had stood by the gate of the mill, Ruiz's mother, Agnes, sat down. “No,” she said."
    assert _speakers(f"Maria Ruiz was late.\n\n{text}") == ["Agnes"]


# Nothing but the pronoun before tells that Oriel is a woman; "a priest" may be one too.
def test_a_pronoun_means_whom_the_report_called_so_before() -> None:
    text = (
        "Oriel Quenby went from tent to tent. Her son was lost, she said. A priest wrote it down. “He lives,” she said."
    )
    assert _speakers(text)[-1] == "Oriel Quenby"


# A woman by her name is not passed over for one whom the report called "she" two sentences before.
def test_a_known_sex_goes_before_an_earlier_pronoun() -> None:
    text = "Oriel Quenby left. It was late, she said.\n\nMaria Ruiz came at noon and stayed. “He lives,” she said."
    assert _speakers(text)[-1] == "Maria Ruiz"


def test_a_new_paragraph_is_about_somebody_else() -> None:
    text = (
        "“We dug all night,” said Stepan Rudd.\n\nDragan Ilves was asked how long it would last. “We go on,” he said."
    )
    assert _speakers(text)[-1] == "Dragan Ilves"


def test_somebody_is_never_gone_back_to() -> None:
    text = "Maria Ruiz spoke in the hall. Somebody said it was late. “I have answered that,” she said."
    assert _speakers(text)[-1] == "Maria Ruiz"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A man who works there told the Courier so. He would not give his name. “Small one,” he said.", 0),
        ("A man who works there left at noon. He would not give his name. “Small one,” he said.", 1),
    ],
)
def test_somebody_unnamed_keeps_the_clause_that_leads_up_to_his_saying(text: str, source: int) -> None:
    assert _speakers(text)[-1] == ("A man who works there", "A man")[source]


# "The museum" is the one named before, where one is; its words stand for it where none is.
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The museum has asked an auditor to come. It said that this was an inquiry.", "The museum"),
        ("The Harlow Museum opened.\n\nThe museum has asked an auditor. It said that it was late.", "Harlow Museum"),
        ("The roof has fallen on the mill. It said that this was an inquiry.", "It"),
        ("The museum has asked an auditor.\n\nIt said that this was an inquiry.", "It"),
    ],
)
def test_it_is_the_body_that_the_sentence_before_is_about(text: str, source: str) -> None:
    assert _speakers(text)[-1] == source


def test_a_bare_role_is_nobody_whose_role_elsewhere_is_told_later() -> None:
    text = "The director said that she was tired.\n\nThe Harlow Museum's director, Ana Ruiz, was not there."
    assert _speakers(text)[0] == "The director"
    text = "The Harlow Museum's director, Ana Ruiz, was there.\n\nThe director said that she was tired."
    assert _speakers(text)[0] == "Ana Ruiz"
