"""The HTML report: one file, no requests, nothing of a report is obeyed."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from lxml import html as reader  # type: ignore[import-untyped]
from tests.report import sample
from tests.report.test_source_map import with_sources

from twosource.model.analysis import Analysis
from twosource.report.contract import to_contract
from twosource.report.dossier import to_dossier
from twosource.report.html import to_html
from twosource.report.page import web_address


def page(analysis: Analysis | None = None) -> str:
    return to_html(to_dossier(to_contract(analysis or sample.analysis())))


PAGE = page()
TREE = reader.fromstring(PAGE)


def test_no_element_comes_from_a_report() -> None:
    assert TREE.xpath("//script | //img | //iframe | //object | //form | //*[@style]") == []
    assert not [a for e in TREE.iter() for a in e.attrib if a.startswith("on")]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in PAGE
    assert "&lt;b&gt;Evil&lt;/b&gt; Herald" in PAGE


def test_nothing_is_asked_from_outside() -> None:
    links = TREE.xpath("//@href | //@src")
    assert [link for link in links if not link.startswith("#")] == ["https://post.example/dam?a=1&b=2"]
    assert TREE.xpath("//a[starts-with(@href, 'http')]/@rel") == ["noopener noreferrer"]
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_the_policy_allows_our_own_style_and_nothing_else() -> None:
    policy = TREE.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = re.search(r"<style>(.*?)</style>", PAGE, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")


def test_every_inner_link_leads_somewhere_and_no_id_is_given_twice() -> None:
    ids = TREE.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in TREE.xpath("//@href") if link.startswith("#")} <= set(ids)


def test_no_control_or_turning_character_is_left() -> None:
    assert not set(PAGE) & {*map(chr, (*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0))), "\u202e", "\u202c"}


def test_every_word_of_every_report_is_there() -> None:
    shown = {"".join(e.itertext()) for e in TREE.xpath("//div[@class='text']")}
    numbers = re.compile(r"\d")
    for report in sample.COPIES:
        assert any(numbers.sub("", sample.TEXTS[report]) == numbers.sub("", text) for text in shown)


def test_shared_words_say_who_shares_them() -> None:
    titles = TREE.xpath("//span[contains(@class, 'shared')]/@title")
    assert "also in The Mail, The Post" in titles
    assert TREE.xpath("//span[@class='notice']/text()") == ["This story comes from a syndicated feed."]


def test_a_sentence_says_where_it_came_from() -> None:
    shown = reader.fromstring(page(with_sources()))
    titles = shown.xpath("//div[@id='r-post']//span/@title")
    assert {"from Meridian Wire", "shared statements · also in Meridian Wire"} <= {*titles}
    assert "from Radio Vale (unsure)" in titles
    assert "found nowhere else" in titles
    assert "43 % Meridian Wire" in "".join(shown.xpath("//div[@id='r-post']/p")[0].itertext())


@pytest.mark.parametrize("said", ["confirmed", "true", "proven", "fact-checked"])
def test_no_claim_is_called_so(said: str) -> None:
    body = " ".join(TREE.xpath("//body")[0].itertext()).casefold()
    assert not re.search(rf"\b{said}\b", body)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.example/x", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("http://[broken", False),
        ("ftp://a.example", False),
        ("", False),
        (None, False),
    ],
)
def test_only_the_web_is_linked(address: str | None, kept: bool) -> None:
    assert (web_address(address) is not None) is kept


def test_a_page_of_nothing_is_a_page() -> None:
    assert "No report could be read." in page(Analysis(findings=sample.analysis().findings))


def test_a_single_report_is_a_page() -> None:
    given = sample.analysis()
    one = replace(given, articles=given.articles[:1], statements=(), claims=(), chains=(), bonds=(), passages=(),
                  stories=(), near_misses=(), timeline=(), entities=(), quantities=())  # fmt: skip
    assert "nothing to compare" in page(one)
