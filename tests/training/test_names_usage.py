"""Names are cut and typed as newsrooms do: without titles, articles and possessives; peoples are groups."""

import pytest
from training.names_document import OTHER, NamedDocument
from training.names_usage import clean, cut, is_land, is_plain, type_of_other, with_groups


@pytest.mark.parametrize(
    ("span", "kind", "name"),
    [
        ("President Ana Ruiz", "person", "Ana Ruiz"),
        ("Gen. Ana Ruiz", "person", "Ana Ruiz"),
        ("Dean Ruiz", "person", "Dean Ruiz"),
        ("Peruvian Ana Ruiz", "person", "Ana Ruiz"),
        ("Ruiz's", "person", "Ruiz"),
        ("the Ruiz Mills", "organisation", "Ruiz Mills"),
        ("The Ruiz Mills", "organisation", "Ruiz Mills"),
        ("the Ruiz Mills'", "organisation", "Ruiz Mills'"),
        ("McDonald's", "organisation", "McDonald's"),
        ("The Hague", "place", "The Hague"),
        ("city of Cusco", "place", "Cusco"),
        ("van der Linden", "person", "van der Linden"),
        ("Cusco-based", "place", "Cusco"),
        ('"Cusco"', "place", "Cusco"),
        ("tampa bay", "place", "tampa bay"),
    ],
)
def test_a_name_is_cut_as_newsrooms_do(span: str, kind: str, name: str) -> None:
    text = f"So {span} it was"
    place = cut(text, 3, 3 + len(span), kind)
    assert place is not None
    assert text[slice(*place)] == name


def test_the_edges_of_a_trusted_set_stay() -> None:
    assert cut("the Ruiz's", 0, 10, "organisation", trusted=True) == (0, 10)
    assert cut("Mayor Ruiz", 0, 10, "person", trusted=True) == (6, 10)


def test_nothing_but_marks_is_no_name() -> None:
    assert cut("('')", 0, 4, "person") is None


def test_the_longer_of_two_names_stays_and_peoples_are_groups() -> None:
    text = "New Cusco Mills and Peruvian towns"
    names = clean(text, [(4, 9, "place"), (0, 15, "organisation"), (20, 28, "place")])
    assert [(text[n.start : n.end], n.type) for n in names] == [
        ("New Cusco Mills", "organisation"),
        ("Peruvian", "group"),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Peruvian", "group"), ("Methodists", "group"), ("World War II", "event"), ("Ruiz's Mill Song", None)],
)
def test_names_of_no_core_type_are_told_by_the_lists(name: str, kind: str | None) -> None:
    assert type_of_other(name) == kind


def test_lands_and_plain_words_are_told_by_the_lists() -> None:
    assert is_land("Peru")
    assert not is_land("Reuters")
    assert is_plain("Nation")
    assert not is_plain("Peru")


def test_peoples_are_added_where_a_set_tags_none() -> None:
    text = "Ana Ruiz told Peruvian and Polish papers of the Polish Club."
    own = clean(text, [(0, 8, "person"), (48, 59, "organisation")])
    document = NamedDocument("d", "s", text, own, frozenset({"person", OTHER}), ((0, len(text)),))
    found = with_groups(document)
    assert [text[n.start : n.end] for n in found.names if n.type == "group"] == ["Peruvian", "Polish"]
    assert found.annotates == {"person", "group", OTHER}
