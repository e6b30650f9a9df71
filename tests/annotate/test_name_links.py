"""Which names of invented reports are one and which are two, with the names and their types given."""

from __future__ import annotations

import re

import pytest

from twosource.annotate.entities import group_names
from twosource.annotate.unclear_names import unclear_names
from twosource.model.article import Article
from twosource.model.marks import Entity, EntityType, Mention
from twosource.model.text import Text

_MARKED = re.compile(r"\[([pogl]):([^\]]+)\]")
_TYPES: dict[str, EntityType] = {"p": "person", "o": "organisation", "l": "place", "g": "group"}


def _read(at: int, marked: str) -> tuple[Article, list[Mention]]:
    """A report from words in which names stand as '[p:Ana Ruiz]' (p: person, o: body, l: place, g: people)."""
    text = Text(f"r{at}", _MARKED.sub(r"\2", marked))
    mentions, cut = [], 0
    for found in _MARKED.finditer(marked):
        start = found.start() - cut
        mentions.append(Mention(text.anchor(start, start + len(found.group(2))), "name", _TYPES[found.group(1)]))
        cut += len(found.group()) - len(found.group(2))
    return Article(id=f"r{at}", source=f"r{at}.txt", text=text), mentions


def _entities(*reports: str) -> tuple[Entity, ...]:
    read = [_read(i, report) for i, report in enumerate(reports)]
    return group_names(tuple(a for a, _ in read), tuple(m for _, own in read for m in own))


def _groups(*reports: str) -> set[tuple[str, ...]]:
    """The groups, each as its names in the order of the reports, with how often each stands."""
    return {
        tuple(m.where.words for m in sorted(e.mentions, key=lambda m: (m.where.report, m.where.start)))
        for e in _entities(*reports)
    }


# What a report says of a name itself needs no list: each pair is one thing.
@pytest.mark.parametrize(
    "report",
    [
        "Troops left [l:Novogorsk], the Soviet-era name for [l:Karstad].",
        "Troops left [l:Karstad], formerly [l:Novogorsk], on Monday.",
        "Troops left [l:Novogorsk] (now [l:Karstad]) on Monday.",
        "Troops left [l:Karstad], also known as [l:Novogorsk].",
        "Troops left [l:Karstad] ([l:Novogorsk] in Karelian) on Monday.",
        "Troops left [l:Karstad], which Karelians call [l:Novogorsk].",
        "Troops left [l:Novogorsk], as [l:Karstad] was then called.",
        "They drove to [l:Novogorsk], which was renamed [l:Karstad].",
        "They drove to [l:Sollum] ([l:Solem]) on Monday.",
        "The firm [o:Bellmark], previously [o:Ostrand Holdings], paid.",
        "The singer [p:Lil Brock], whose real name is [p:Brandon Dahl], came.",
        "The [o:Lake Protection Group], or [o:LPG], paid.",
        "The [o:Union of Lake Divers] ([o:LDU]) paid.",
        "The [o:Council of Fishermen], known by its acronym [o:COF], paid.",
    ],
)
def test_names_that_a_report_equates_are_one(report: str) -> None:
    assert len(_groups(report)) == 1


# The same shapes, where what follows is where somebody works now, where a place lies, who is meant beside it.
@pytest.mark.parametrize(
    "report",
    [
        "They met [p:Ana Ruiz], formerly [o:Brightwell]'s lawyer, on Monday.",
        "Troops left [l:Novogorsk], now [l:Norway], on Monday.",
        "Shares of [o:Lake Metals Corp] ([o:OSE]: LMC) fell.",
        "They met [p:Ana Ruiz] ([o:LPG]) on Monday.",
        "They saw [o:Brightwell] and [o:Brightwell Group] in court.",
        "They left [l:Karstad], as [l:Novogorsk] burnt.",
    ],
)
def test_names_that_only_stand_together_are_two(report: str) -> None:
    assert len(_groups(report)) == 2


# The acronym of another tongue holds none of the English initials: the report shows it by going on to use it.
def test_an_acronym_of_another_tongue_is_learned_from_its_use() -> None:
    found = _groups("The [o:Security Service of Karelia] ([o:SBK]) came. [o:SBK] left.")
    assert found == {("Security Service of Karelia", "SBK", "SBK")}
    assert len(_groups("The [o:Security Service of Karelia] ([o:SBK]) came.")) == 2


# No report spells the surname as another does, and two give no full name.
def test_romanisations_of_a_surname_alone_join_without_a_list() -> None:
    found = _groups(
        "Karelian President [p:Volodar Zelimskiy] spoke.", "[p:Zelimsky] left.", "Then [o:Zelimskyi] said no."
    )
    assert found == {("Volodar Zelimskiy", "Zelimsky", "Zelimskyi")}


# Vowels alone part the two: one office makes them one, two offices or none do not.
@pytest.mark.parametrize(("office", "groups"), [("President", 1), ("Senator", 2)])
def test_surnames_that_sound_nearly_alike_need_one_office(office: str, groups: int) -> None:
    assert len(_groups("President [p:Gordachov] spoke.", f"{office} [p:Gordachev] left.")) == groups


# Kohl is not Kahl: short names are never taken for romanisations of each other.
def test_short_surnames_stay_apart() -> None:
    assert len(_groups("President [p:Kohl] spoke.", "President [p:Kahl] left.")) == 2


def test_articles_of_arabic_names_are_no_difference() -> None:
    found = _groups("[p:Muhammad al-Harbi] spoke. [p:Harbi] left.", "[p:Mohammed Al Harbi] sat. [p:al-Harbi] ran.")
    assert len(found) == 1
    assert (
        len(_groups("[p:Abdul Rahman Sadiq] sat.", "[p:Abdelrahman Sadiq] ran.", "[p:Abd al-Rahman Sadiq] ran.")) == 1
    )


# One outlet puts the family's name first; two given names may be two people.
def test_a_surname_that_comes_first_elsewhere() -> None:
    assert len(_groups("[p:Wenbo Li] spoke.", "[p:Li Wenbo] left.")) == 1
    assert len(_groups("[p:Thomas James] spoke.", "[p:James Thomas] left.")) == 2


def test_father_and_son_are_two() -> None:
    assert len(_groups("[p:George Bell Sr] and [p:George Bell Jr] sat.", "[p:George Bell] ran.")) == 3
    assert len(_groups("[p:Robert Okoro] died. His son, [p:Robert Okoro Jr], wept.")) == 2
    assert len(_groups("[p:John Addo Bell], the eldest son of former president [p:John Bell], paid.")) == 2
    assert len(_groups("The son of President [p:Sam Bell] paid. [p:Sam Addo Bell] denied it.")) == 2


def test_a_junior_is_himself_without_it() -> None:
    assert _groups("[p:Robert Okoro Jr] sat. [p:Okoro] ran.", "[p:Robert Okoro] left.") == {
        ("Robert Okoro Jr", "Okoro", "Robert Okoro")
    }


def test_unlike_middle_names_are_two_people() -> None:
    assert len(_groups("[p:John Addo Bell] sat.", "[p:John Kwame Bell] ran.")) == 2
    assert len(_groups("[p:Leung Che-sing] sat. [p:Leung Yiu-chang] ran.")) == 2


def test_a_surname_of_two_is_whose_form_of_address_fits() -> None:
    found = _groups("[p:Ana Ruiz] met [p:Pedro Ruiz]. Ms [p:Ruiz] sat. Mr [p:Ruiz] ran.")
    assert found == {("Ana Ruiz", "Ruiz"), ("Pedro Ruiz", "Ruiz")}


def test_a_surname_of_two_is_whose_office_stands_before_it() -> None:
    found = _groups("President [p:Sam Ruiz] met Senator [p:Pedro Ruiz]. President [p:Ruiz] sat. Senator [p:Ruiz] ran.")
    assert found == {("Sam Ruiz", "Ruiz"), ("Pedro Ruiz", "Ruiz")}


# Mr. cannot be Ana, though nobody else is named in full.
def test_a_form_of_address_that_does_not_fit_keeps_a_surname_apart() -> None:
    assert len(_groups("[p:Ana Ruiz] spoke. Mr. [p:Ruiz] left.")) == 2


def test_two_people_of_two_reports_keep_their_own_surname() -> None:
    found = _groups("[p:Ana Ruiz] spoke. [p:Ruiz] left.", "[p:Pedro Ruiz] spoke. [p:Ruiz] left.", "[p:Ruiz] was seen.")
    assert found == {("Ana Ruiz", "Ruiz"), ("Pedro Ruiz", "Ruiz"), ("Ruiz",)}


def test_what_is_left_apart_is_told() -> None:
    read = _read(0, "[p:Ana Ruiz] and [p:Pedro Ruiz] sat. [p:Ruiz] ran.")
    entities = group_names((read[0],), tuple(read[1]))
    (finding,) = unclear_names((read[0],), entities)
    assert (finding.source, finding.kind, finding.left_out) == ("r0.txt", "unclear-name", False)
    assert "Ana Ruiz or Pedro Ruiz" in finding.message
    clear = _read(0, "[p:Ana Ruiz] sat. [p:Ruiz] ran.")
    assert unclear_names((clear[0],), group_names((clear[0],), tuple(clear[1]))) == ()


# The reader has typed each place: the founder speaks, the firm's shares rise.
def test_founder_and_firm_of_one_name_are_two() -> None:
    found = _groups(
        "[p:Martin Brightwell] founded the [o:Brightwell Group]. [p:Brightwell] said he was glad. "
        "Shares in [o:Brightwell] rose."
    )
    assert found == {("Martin Brightwell", "Brightwell"), ("Brightwell Group", "Brightwell")}


def test_a_city_is_not_its_club() -> None:
    found = _groups("[o:Karstad United] won in [l:Karstad].", "[l:Karstad] is old.")
    assert found == {("Karstad United",), ("Karstad", "Karstad")}


def test_a_club_is_called_by_its_citys_name() -> None:
    assert _groups("[o:Karstad United] won. [o:Karstad] led.") == {("Karstad United", "Karstad")}


# Both bear the name, and reports use it for either.
def test_a_state_is_not_the_city_of_its_name() -> None:
    found = _groups("Rain fell in [l:New York] state.", "Rain fell in [l:New York]. The state of [l:New York] paid.")
    assert found == {("New York", "New York"), ("New York",)}


def test_ministries_of_two_countries_are_two() -> None:
    found = _groups(
        "The [o:Norwegian Ministry of Defence] spoke. The [o:Polish Ministry of Defence] denied it. "
        "The [o:Ministry of Defence] was calm.",
        "The [o:Defence Ministry] in [l:Warsaw] said no. [o:Norway's defence ministry] said yes.",
    )
    assert ("Norwegian Ministry of Defence", "Norway's defence ministry") in found
    assert ("Polish Ministry of Defence", "Defence Ministry") in found
    assert ("Ministry of Defence",) in found


# The country stands outside the name, and once the name is used without it.
def test_courts_of_two_countries_are_two() -> None:
    found = _groups("Norway's [o:Supreme Court] met. Poland's [o:Supreme Court] met. The [o:Supreme Court] is slow.")
    assert found == {("Supreme Court",)}
    assert len(_entities("Norway's [o:Supreme Court] met. Poland's [o:Supreme Court] met.")) == 2
    assert len(_entities("Norway's [o:Supreme Court] met. The [o:Supreme Court] is slow.")) == 1


# Two reports of one event in two countries: neither says whose ministry it writes of.
def test_a_ministry_without_country_stays_in_its_report_where_two_have_one() -> None:
    both = "The [o:Norwegian Ministry of Defence] met the [o:Polish Ministry of Defence]."
    found = _entities(both, "The [o:Ministry of Defence] spoke.", "The [o:Ministry of Defence] spoke.")
    assert len(found) == 4
    alone = "The [o:Norwegian Ministry of Defence] met."
    assert len(_groups(alone, "In [l:Norway] the [o:Ministry of Defence] spoke.")) == 2


def test_the_polish_ministry_is_the_one_named_before() -> None:
    found = _groups("[o:Poland's defence ministry] said no. The [o:Polish ministry] was calm.")
    assert found == {("Poland's defence ministry", "Polish ministry")}
    assert (
        len(_groups("[o:Poland's defence ministry] met [o:Poland's trade ministry]. The [o:Polish ministry] sat.")) == 3
    )


# A capital, a seat of power and a ministry speak for one party; they are no one thing.
def test_a_country_its_capital_and_its_ministry_are_not_one() -> None:
    assert len(_groups("[l:Oslo] said no. [l:Norway] said no. [o:Norway's defence ministry] said no.")) == 3


def test_a_bodys_name_is_shortened_behind_its_full_form() -> None:
    found = _groups(
        "The [o:Church of the Tide] paid. The [o:Church] is rich. "
        "The [o:Lake Fund for Young Divers] paid. [o:Lake Fund] fell."
    )
    assert found == {("Church of the Tide", "Church"), ("Lake Fund for Young Divers", "Lake Fund")}


def test_a_bodys_name_is_not_lengthened_before_it_is_given() -> None:
    assert len(_groups("The [o:Church] is rich. The [o:Church of the Tide] paid.")) == 2


def test_small_words_left_out_of_a_name_are_no_difference() -> None:
    assert len(_groups("[o:Lake Standards of Norway and Poland] met. [o:Lake Standards Norway Poland] paid.")) == 1


# A letter dropped in a surname that nobody else bears; two such names with a letter changed are two.
def test_a_slip_in_a_surname_is_forgiven_once() -> None:
    assert len(_groups("[p:Ilse Maurer] sat. [p:Mauer] ran.")) == 1
    assert len(_groups("[p:Ilse Maurer] sat. [p:Mauser] ran.")) == 2


# One report takes the ship for a person; the others, and oftener, for a thing.
def test_a_name_that_one_report_types_otherwise_is_not_split() -> None:
    found = _entities("[o:Roadstar] flew. [o:Roadstar] fell.", "[o:Roadstar] flew.", "[p:Roadstar] flew.")
    assert [(e.type, len(e.mentions)) for e in found] == [("organisation", 4)]


# A full name that a headline's words have grown onto must not draw in the firm that it begins with.
def test_a_firm_is_not_the_person_before_whose_name_it_stands() -> None:
    found = _groups("[p:Brightwell Piet Laan] paid. [p:Piet Laan] ran. [p:Brightwell] fell.")
    assert ("Brightwell",) in found


# A place that few know is easily taken for a person.
def test_a_lone_word_taken_for_a_person_may_be_a_places_older_name_but_no_surname_is() -> None:
    told = "The fight for [l:Oltava] goes on. “[p:Oltavsk] is ours,” he said, using the old name for [l:Oltava]."
    assert _groups(told) == {("Oltava", "Oltavsk", "Oltava")}
    named = "[p:Ana Oltavsk] spoke. “[p:Oltavsk] is ours,” he said, using the old name for [l:Vell]."
    assert ("Vell",) in _groups(named)
