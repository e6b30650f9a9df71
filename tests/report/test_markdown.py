"""The report in Markdown."""

import pytest
from tests.report import sample

from twosource.report.contract import to_contract
from twosource.report.dossier import to_dossier
from twosource.report.markdown import to_markdown
from twosource.report.markdown_claims import plain

PAGE = to_markdown(to_dossier(to_contract(sample.analysis())))


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("a *b* _c_ `d` [e](f) | g", r"a \*b\* \_c\_ \`d\` \[e\](f) \| g"),
        ("<script>", "&lt;script&gt;"),
        ("fish & chips @anna #1", r"fish &amp; chips &#64;anna \#1"),
        ("two\nlines", "two lines"),
    ],
)
def test_what_markdown_obeys_is_escaped(words: str, escaped: str) -> None:
    assert plain(words) == escaped


@pytest.mark.parametrize(
    "line",
    [
        "# Dam above Oltava gives way",
        "| 4 | claims on one origin in several reports |",
        "  - The Mail (97 % same text): Dam above Oltava gives way",
        "### 3. “flooding at least 300 houses”",
        "3 reports, 1 chain, **1 origin**; rests on Ilse Tarn.",
        "- A The Post (in the report's own words): **The gates were opened by hand**.",
        "- figure: “at least” was dropped.",
        "[The Post](<https://post.example/dam?a=1&b=2>)",
        "- **Left out** reports/old.pdf: not text; save it as text",
    ],
)
def test_it_says_what_the_other_reports_say(line: str) -> None:
    assert line in PAGE


def test_nothing_of_a_report_is_markup_or_a_link() -> None:
    assert "<script>" not in PAGE
    assert "<img" not in PAGE
    assert "(<javascript:" not in PAGE
    assert "\x1b" not in PAGE
