import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import SpanError
from twosource.model.text import Text


def test_an_anchor_is_drawn_in_to_the_words() -> None:
    text = Text("r-1", "  The mill burned. \n")
    assert text.anchor(0, len(text.content)).words == "The mill burned."


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2), (0, 99)])
def test_a_span_outside_its_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(SpanError, match="does not lie in a text of 16 characters"):
        Text("r-1", "The mill burned.").anchor(start, end)


def test_white_space_alone_is_no_place() -> None:
    with pytest.raises(SpanError, match="white space alone"):
        Text("r-1", "one \t\n two").anchor(3, 7)


@given(st.text(min_size=1), st.data())
def test_an_anchor_never_begins_or_ends_on_white_space(content: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(content) - 1))
    end = data.draw(st.integers(start + 1, len(content)))
    text = Text("r-1", content)
    if not content[start:end].strip():
        with pytest.raises(SpanError):
            text.anchor(start, end)
        return
    place = text.anchor(start, end)
    assert start <= place.start < place.end <= end
    assert place.words == content[place.start : place.end]
    assert not place.words[0].isspace()
    assert not place.words[-1].isspace()
    assert place.words in content[start:end]


def test_places_of_two_reports_never_overlap() -> None:
    one, other = Text("r-1", "The mill burned."), Text("r-2", "The mill burned.")
    assert one.anchor(0, 8).overlap(one.anchor(4, 16)) == 4
    assert one.anchor(0, 8).overlap(other.anchor(4, 16)) == 0
    assert one.anchor(0, 8).covers(one.anchor(4, 8))
    assert not one.anchor(0, 8).covers(other.anchor(4, 8))
