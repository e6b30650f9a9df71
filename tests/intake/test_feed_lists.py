"""Lists of feeds: OPML and one address a line."""

import pytest

from twosource.intake.feed_lists import read_feed_list


def test_opml_gives_its_feeds_in_order_each_once() -> None:
    text = """<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="World"><outline type="rss" text="G" xmlUrl="https://g.example/rss?a=1&amp;b=2"/>
    <outline text="H" xmlurl="https://h.example/atom"/></outline>
    <outline text="Again" xmlUrl="https://g.example/rss?a=1&amp;b=2"/><outline text="note"/></body></opml>"""
    assert read_feed_list("f", text) == (("https://g.example/rss?a=1&b=2", "https://h.example/atom"), ())


def test_lines_may_hold_comments_and_old_schemes() -> None:
    text = "# mine\n\nhttps://g.example/rss  # the Gazette\nfeed://h.example/atom\nfeed:http://i.example/#top\n"
    addresses, findings = read_feed_list("f", text)
    assert addresses == ("https://g.example/rss", "https://h.example/atom", "http://i.example/#top")
    assert findings == ()


@pytest.mark.parametrize("line", ["g.example/rss", "file:///etc/passwd", "ftp://g.example/", "http://", "javascript:1"])
def test_what_is_no_address_is_told_with_its_line(line: str) -> None:
    addresses, (finding,) = read_feed_list("f", f"https://g.example/rss\n{line}\n")
    assert addresses == ("https://g.example/rss",)
    assert (finding.source, finding.kind) == ("f:2", "no-address")


def test_an_empty_list_and_a_cut_one_are_told() -> None:
    assert [found.kind for found in read_feed_list("f", "\n# none\n")[1]] == ["empty"]
    cut = '<opml><body><outline xmlUrl="https://g.example/rss"/><outline xmlUrl="https://h.exa'
    addresses, (finding,) = read_feed_list("f", cut)
    assert addresses == ("https://g.example/rss",)
    assert finding.kind == "broken-xml"
