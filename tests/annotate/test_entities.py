"""Invented names of one or several reports, and who they are put under."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from twosource.annotate.entities import group_names
from twosource.annotate.names import find_names
from twosource.model.article import Article
from twosource.model.marks import Entity
from twosource.model.text import Text


def _articles(*contents: str) -> tuple[Article, ...]:
    return tuple(Article(id=f"r{i}", source=f"r{i}.txt", text=Text(f"r{i}", c)) for i, c in enumerate(contents))


def _entities(*contents: str) -> tuple[Entity, ...]:
    articles = _articles(*contents)
    return group_names(articles, tuple(m for article in articles for m in find_names(article)))


def _groups(*contents: str) -> set[frozenset[str]]:
    return {frozenset(entity.names) for entity in _entities(*contents)}


def test_a_surname_joins_the_full_name_of_its_report() -> None:
    assert _groups("Ana Ruiz came on Monday. Ms. Ruiz left.") == {frozenset({"Ana Ruiz", "Ruiz"})}


def test_two_romanisations_of_a_surname_are_one_person() -> None:
    found = _groups("Mykola Horodetsky spoke. Horodetsky left.", "Mykola Horodetskiy spoke. Then Horodetskiy left.")
    assert found == {frozenset({"Mykola Horodetsky", "Horodetsky", "Mykola Horodetskiy", "Horodetskiy"})}


def test_letters_that_two_alphabets_exchange_are_one_sound() -> None:
    found = _groups("They met Oleksandr Drohomych.", "They met Olexander Drogomich.")
    assert len(found) == 1


# Two families whose names sound alike in another alphabet, with one given name.
def test_surnames_with_unlike_first_sounds_stay_apart() -> None:
    assert len(_groups("They met John Harrison.", "They met John Garrison.")) == 2


def test_short_given_names_and_initials_join() -> None:
    found = _groups("They met James T. Okoro.", "They met Jim Okoro.", "They met J. Okoro.")
    assert found == {frozenset({"James T. Okoro", "Jim Okoro", "J. Okoro"})}


def test_initials_without_a_space_are_given_names() -> None:
    assert len(_groups("They met Juan Pedro Okoro.", "They met J.P. Okoro.")) == 1
    assert len(_groups("They met Juan Pedro Okoro.", "They met J.R. Okoro.")) == 2


# An initial that two people share must not make them one.
def test_an_initial_that_fits_two_people_joins_neither() -> None:
    found = _groups("They met John Okoro.", "They met Jane Okoro.", "They met J. Okoro.")
    assert found == {frozenset({"John Okoro"}), frozenset({"Jane Okoro"}), frozenset({"J. Okoro"})}


# Husband and wife in one report: the surname alone is the one's who was named first, before it stood alone.
def test_a_shared_surname_goes_to_the_one_named_before_it() -> None:
    found = _groups("A trial.\nCarla Benning was jailed. Benning denied it. Her husband, Otto Benning, wept.")
    assert found == {frozenset({"Carla Benning", "Benning"}), frozenset({"Otto Benning"})}


# Both were named before the surname stands alone: nobody can tell.
def test_a_surname_stays_apart_where_two_may_be_meant() -> None:
    found = _groups("A trial.\nCarla Benning and Otto Benning came. Benning spoke first.")
    assert frozenset({"Benning"}) in found


def test_people_of_one_surname_and_unlike_given_names_stay_apart() -> None:
    assert len(_groups("They met Pierre Dulac.", "They met Paul Dulac.")) == 2


def test_a_surname_alone_joins_the_only_bearer_of_other_reports() -> None:
    assert _groups("They met Ana Ruiz.", "Then Ruiz said no.") == {frozenset({"Ana Ruiz", "Ruiz"})}


def test_an_acronym_joins_the_name_that_explains_it() -> None:
    found = _groups("The Office for River Studies (ORS) warned. ORS is small.")
    assert found == {frozenset({"Office for River Studies", "ORS"})}


def test_ministries_are_told_apart_by_country() -> None:
    found = _groups(
        "The Norwegian Ministry of Defence spoke. The Norwegian defence ministry is calm. "
        "In Warsaw, the Ministry of Defence said no."
    )
    assert frozenset({"Norwegian Ministry of Defence", "Norwegian defence ministry"}) in found
    assert frozenset({"Ministry of Defence"}) in found


def test_a_stated_alias_joins_two_names() -> None:
    found = _groups("We reached Karstad, formerly known as Novogorsk, by bus.")
    assert found == {frozenset({"Karstad", "Novogorsk"})}


def test_an_alias_told_by_its_use_joins_two_names() -> None:
    found = _groups("“The siege of Novogorsk is over,” he said, using the imperial-era name for Karstad.")
    assert frozenset({"Karstad", "Novogorsk"}) in found


def test_a_firm_without_its_general_word_is_the_same_firm() -> None:
    found = _groups("The Brightwell Group paid. Later Brightwell said no.")
    assert found == {frozenset({"Brightwell Group", "Brightwell"})}


def test_capitals_and_small_buildings_are_spellings_of_one_name() -> None:
    found = _groups("He is in Harrow Prison.", "She is held at Harrow prison, they said.")
    assert found == {frozenset({"Harrow Prison", "Harrow prison"})}


def test_a_people_is_not_its_country() -> None:
    assert len(_groups("Norwegians left Norway.")) == 2


def test_roles_beside_a_name_are_kept() -> None:
    (entity,) = (
        e
        for e in _entities("Defence Minister Ilse Marten spoke. Ilse Marten, a former judge, left. Ilse Marten ran.")
        if e.type == "person"
    )
    assert entity.roles == ("Defence Minister", "a former judge")


# A role behind 'of' is the owner's, and the next name of a list is no role.
def test_somebody_elses_role_is_not_taken() -> None:
    found = {
        e.name: e.roles for e in _entities("The sister of President Ana Ruiz met Piet Laan, Senator Jan Holub, and us.")
    }
    assert found["Ana Ruiz"] == ("President",)
    assert found["Piet Laan"] == ()


def test_the_order_of_reports_does_not_matter() -> None:
    contents = (
        "Ana Ruiz came. Ruiz left Oslo.",
        "Then Ruiz met the Brightwell Group.",
        "Ana Ruiz left Brightwell, said Ruiz.",
    )
    articles = _articles(*contents)
    answers = {
        group_names(order, tuple(m for article in order for m in find_names(article)))
        for order in permutations(articles)
    }
    assert len(answers) == 1


def test_no_two_entities_share_an_id() -> None:
    found = _entities(
        "A trial.\nCarla Benning and Otto Benning came. Benning spoke.", "Carla Dahl, Otto Dahl and Dahl met."
    )
    assert len({entity.id for entity in found}) == len(found)


# A state under its formal name, which its acronym in brackets stands for.
def test_a_formal_name_and_its_acronym_are_the_country() -> None:
    found = _groups("The People's Republic of China (PRC) agreed.", "China agreed. Later China left.")
    assert found == {frozenset({"People's Republic of China", "PRC", "China"})}


def test_a_short_name_at_a_names_beginning_is_the_long_one() -> None:
    found = _groups("The U.N. Water Office met.", "The United Nations Water Office met.")
    assert found == {frozenset({"U.N. Water Office", "United Nations Water Office"})}


# The acronym's letters tell how far the name goes, though its first word is an adjective of a people.
def test_an_acronym_in_brackets_tells_where_a_name_begins() -> None:
    found = _groups("It was on the Norwegian Coastal Television (NCTV) at noon. NCTV is small.")
    assert frozenset({"Norwegian Coastal Television", "NCTV"}) in found


def test_a_firm_written_in_one_word_or_two_is_one() -> None:
    found = _entities("They paid BrightWell. BrightWell said it agreed.", "They paid Bright Well. It is late.")
    assert [e.name for e in found] == ["BrightWell"]


# In the second report nothing but the first one's full name tells that Marten is a person.
def test_a_surname_that_speaks_joins_the_full_name_of_another_report() -> None:
    assert _groups("They met Ilse Marten.", "Then Marten said no.") == {frozenset({"Ilse Marten", "Marten"})}


# The late report has the fuller name: the entity is renamed, its id is not.
def test_a_late_report_does_not_change_an_id() -> None:
    first, late = _articles("The Brightwell firm paid. Brightwell said it paid.", "The Brightwell Group paid.")
    first, late = replace(first, published="2031-04-01"), replace(late, published="2031-04-02")
    (alone,) = group_names((first,), find_names(first))
    (both,) = group_names((late, first), (*find_names(late), *find_names(first)))
    assert alone.id == both.id
    assert both.name == "Brightwell Group"


def test_an_acronym_written_as_a_word_is_the_acronym() -> None:
    assert _groups("They met NATO. NATO left.", "They met Nato.") == {frozenset({"NATO", "Nato"})}
