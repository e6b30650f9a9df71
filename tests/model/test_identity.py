from hypothesis import given
from hypothesis import strategies as st

from twosource.model.identity import digest


# Joined strings would clash here; canonical JSON does not.
def test_where_one_part_ends_and_the_next_begins_matters() -> None:
    assert digest("x", "ab", "c") != digest("x", "a", "bc")


def test_an_id_is_the_same_on_every_machine() -> None:
    assert digest("r", "Daily", None, "The mill burned.") == "r-016e81ee692dde8f"


@given(st.dictionaries(st.text(), st.integers()))
def test_the_order_of_keys_does_not_matter(said: dict[str, int]) -> None:
    backwards = dict(reversed(list(said.items())))
    assert digest("x", said) == digest("x", backwards)


def test_a_lone_surrogate_has_an_id_too() -> None:
    assert digest("x", "\ud800").startswith("x-")
