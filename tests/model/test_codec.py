# Whatever an analysis holds comes back from its bytes as it was, and damaged bytes never come back as something else.
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.sample import analysis as sample_analysis

from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.claims import Claim, Joining
from twosource.model.codec import BrokenValue, codec, decode, encode
from twosource.model.descent import Bond, Edit, Passage
from twosource.model.figures import Figure
from twosource.model.marks import Hedge, Quantity, Statement
from twosource.model.reading import Read
from twosource.model.text import Anchor, Text

_TEXT = Text("r-1", "Twelve people were hurt, a spokesman said.\ud800 Nobody was killed.")

_anchors = st.tuples(st.integers(0, 20), st.integers(21, 40)).map(lambda p: Anchor(_TEXT, *p))
st.register_type_strategy(Text, st.just(_TEXT))
st.register_type_strategy(Anchor, _anchors)


@pytest.mark.parametrize("of", [Statement, Claim, Passage, Bond, Quantity, Hedge, Read, Joining, Edit, Figure])
@settings(deadline=None, max_examples=60)
@given(st.data())
def test_values_of_the_model_come_back_as_they_were(of: Any, data: st.DataObject) -> None:
    value = data.draw(st.from_type(of))
    back = decode(encode(value, of), of, {"r-1": _TEXT})
    assert encode(back, of) == encode(value, of)
    assert back == value or "nan" in repr(value)


def test_a_whole_analysis_comes_back_equal() -> None:
    analysis = sample_analysis()
    texts = {article.id: article.text for article in analysis.articles}
    assert decode(encode(analysis, Analysis), Analysis, texts) == analysis


def test_every_field_of_an_analysis_can_be_kept_and_its_shape_names_the_parts() -> None:
    hints = get_type_hints(Analysis)
    shapes = {field.name: codec(hints[field.name]).shape for field in fields(Analysis)}
    assert "at_least" in shapes["claims"]
    assert shapes["quotes"] != shapes["hedges"]


@settings(deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_damaged_value_is_told_from_a_whole_one(place: int, flipped: int) -> None:
    content = bytearray(encode((_TEXT.anchor(0, 6), _TEXT.anchor(7, 13)), tuple[Anchor, ...]))
    content[place % len(content)] ^= flipped
    with pytest.raises(BrokenValue):
        decode(bytes(content), tuple[Anchor, ...], {"r-1": _TEXT})


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_other_bytes_are_no_value(content: bytes) -> None:
    with pytest.raises(BrokenValue):
        decode(content, tuple[Anchor, ...], {"r-1": _TEXT})


def test_a_value_of_another_type_or_of_a_text_that_is_not_here_is_none() -> None:
    with pytest.raises(BrokenValue):
        decode(encode((1, 2), tuple[int, int]), Article, {})
    with pytest.raises(BrokenValue):
        decode(encode(_TEXT.anchor(0, 6), Anchor), Anchor, {})
