"""Whatever a report holds, the analysis ends, every span lies in its text, and nothing is lost."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.report.contract import to_contract

MARKS = "“”\"'‘’«»„.,:;—…()£/@\n\r\x00\u202e\u200b\ufeffé火"
WORDS = [
    *("The mayor of Corva said", " on Friday", "12 people were killed", " could not be confirmed", "denied that"),
    *("according to", " Ana Ruiz", " he ", " it ", "REUTERS", " 40%", "nearly a fifth of", "who", " which ", "النار"),
    *("By ", "TARNOK, Varnia (Continental Press) - ", "told reporters that", "one", "$7 million", ". ", ", ", "\n\n"),
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS), max_size=40).map("".join)
HOSTILE = {
    "one word": "Fire",
    "white space": " \n\t ",
    "no spaces": "a" * 20_000,
    "one sentence again and again": "The mill burned down on Friday. " * 3_000,
    "marks alone": "\"“”'’" * 4_000,
    "openers alone": "“" * 5_000,
    "numbers alone": "12 " * 8_000,
    "capitals alone": "Corva Ruiz " * 4_000,
    "commas alone": "and, or, " * 4_000,
    "nested brackets": "(" * 3_000 + ")" * 3_000,
    "another script": "火事で町の工場が焼けた。" * 500,
    "digits without spaces": "1234567890" * 2_000,
    "capitals and points": "A.B." * 5_000,
    "short capitals": "Ab Cd " * 4_000,
    "stops": "." * 20_000,
    "a mark again and again": "The mill e" + "\u0301" * 20_000 + " burned.",
    "marks that nobody sees": "The mill\u200b\u202e burned\u2067 down.\ufeff " * 300,
    "lone surrogates": "The mill \ud83d burned \udc00 down. " * 50,
    "emoji with joiners": "The 👨\u200d👩\u200d👧 of 1\ufe0f\u20e3 🇻🇦 burned down. " * 100,
    "odd line breaks": "The mill\r\nburned\u2028down\x85\x0c on Friday. " * 100,
    "mixed scripts": "The mіll bυrned дown on Friday with twelve реople. " * 100,
    "words of 10,000 letters": f"The {'m' * 10_000} burned {'d' * 10_000} on Friday, the {'M' * 10_000} said.",
    "a right-to-left script": "قال رئيس البلدية إن المصنع احترق يوم الجمعة. " * 200,
    "a script without blanks": "โรงงานกระดาษเก่าริมแม่น้ำถูกไฟไหม้" * 200,
    "null characters": "The mill\x00 burned\x00 down. " * 50,
    "markup": "<script>alert(1)</script></style><!-- {{ x }} -->" * 50,
}


def analyse(texts: list[str]) -> dict[str, object]:
    articles = [make_article(Received(f"{n}.txt", text)) for n, text in enumerate(texts)]
    return dict(to_contract(analyze(articles)))


def places(value: object) -> list[tuple[str, int, int]]:
    """Every place of the analysis that names its report."""
    if isinstance(value, dict):
        own = [(value["report"], value["start"], value["end"])] if {"report", "start", "end"} <= set(value) else []
        return own + [place for part in value.values() for place in places(part)]
    if isinstance(value, list):
        return [place for part in value for place in places(part)]
    return []


def check(analysis: dict[str, object], texts: list[str]) -> None:
    reports = analysis["reports"]
    assert isinstance(reports, list)
    content = {r["id"]: r["text"] for r in reports}
    assert set(content.values()) == set(texts)
    for report, start, end in places(analysis):
        words = content[report][start:end]
        assert 0 <= start < end <= len(content[report])
        assert words == words.strip()
    json.dumps(analysis, allow_nan=False)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_any_reports_are_analysed(texts: list[str]) -> None:
    check(analyse(texts), texts)


@pytest.mark.parametrize("about", HOSTILE)
def test_a_hostile_text_is_analysed_beside_a_good_one(about: str) -> None:
    texts = [HOSTILE[about], "A fire at the old mill in Corva injured 12 people on Friday, the mayor said."]
    check(analyse(texts), texts)
