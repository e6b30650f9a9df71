from twosource.language.sentences import paragraphs
from twosource.model.text import Text
from twosource.stories.names import names_in, own_names


def test_names_are_capitals_that_are_no_common_words_countries_or_days() -> None:
    (line,) = paragraphs(Text("r", "The Minister of France met Ana Ruiz on Monday in West Tarnok, Reuters said."))
    assert names_in(line) == {"ana", "ruiz", "tarnok"}


# a capital stands for a government, or for the place of the event
def test_a_capital_where_something_happens_is_an_own_name() -> None:
    assert own_names(paragraphs(Text("r", "Paris denied that the fire in Vienna was set."))) == {"vienna"}


def test_parts_of_countries_general_words_and_world_bodies_are_no_own_names() -> None:
    lines = paragraphs(Text("r", "South Korea sent Ana Ruiz to the Tarnok Peninsula, the U.N. Council and NATO said."))
    assert own_names(lines) == {"ana", "ruiz", "tarnok"}
