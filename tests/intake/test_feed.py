"""Feeds of every kind, whole and broken -> entries with what the feed tells of them."""

import json
from datetime import UTC, datetime

import pytest

from twosource.errors import UnreadableInput
from twosource.intake.article import make_article
from twosource.intake.entries import Entry, Feed, to_received, with_credits
from twosource.intake.feed import read_feed
from twosource.model.received import Received

NOW = datetime(2031, 3, 5, tzinfo=UTC)
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(*items: str, head: str = "", spaces: str = SPACES) -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    title = "<title>Tarnok Gazette</title><link>https://gazette.example/</link>"
    return f'<?xml version="1.0"?>\n<rss version="2.0" {spaces}><channel>{title}{head}{inside}</channel></rss>'


def read(text: str) -> Feed:
    return read_feed("feed", text, now=NOW)


def kinds(feed: Feed) -> list[tuple[str, str]]:
    return [(found.source, found.kind) for found in feed.findings]


def test_rss_gives_all_that_it_tells() -> None:
    feed = read(
        rss(
            "<title>Ferry &lt;b&gt;aground&lt;/b&gt; off AT&amp;amp;T pier</title>"
            "<link>https://www.gazette.example/a?utm_source=rss</link><guid isPermaLink='false'>77</guid>"
            "<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><author>ana@gazette.example (Ana Ruiz)</author>"
            "<description>Short.</description>"
            "<content:encoded><![CDATA[<p>The ferry &amp; its crew<br>were towed.</p><figure>A pier</figure>"
            "<p>It was <b>dark</b>.</p><script>x()</script>]]></content:encoded>",
            head="<ttl>45</ttl><skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>",
        )
    )
    (entry,) = feed.entries
    assert (entry.title, entry.id, entry.url) == ("Ferry aground off AT&T pier", "77", "https://www.gazette.example/a")
    assert (entry.published, entry.authors) == ("2031-03-04T10:00:00+00:00", ("Ana Ruiz",))
    assert entry.text == "The ferry & its crew were towed.\n\nIt was dark."
    assert entry.whole
    assert (feed.kind, feed.title, feed.home) == ("rss", "Tarnok Gazette", "https://gazette.example/")
    assert feed.hints == (feed.hints.__class__)(45, (0, 3), ("sunday",))
    assert feed.findings == ()
    received = to_received(entry)
    assert received
    assert received.content.startswith("Ferry aground off AT&T pier\n\nThe ferry")


def test_atom_gives_its_page_not_itself_and_its_names() -> None:
    (entry,) = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><link rel="self" href="https://g.example/atom"/>'
        '<entry><id>tag:g.example,2031:1</id><title type="html">Ferry &lt;i&gt;aground&lt;/i&gt;</title>'
        '<link rel="self" href="https://g.example/atom/1"/><link rel="enclosure" href="https://g.example/1.mp3"/>'
        '<link rel="alternate" type="text/html" href="https://g.example/1"/><author><name>Ana Ruiz</name></author>'
        "<updated>2031-03-04T11:00:00Z</updated><published>2031-03-04T10:00:00Z</published>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>'
        '<source><title>Reuters</title><link href="https://reuters.com/"/></source></entry></feed>'
    ).entries
    assert (entry.title, entry.url, entry.authors) == ("Ferry aground", "https://g.example/1", ("Ana Ruiz",))
    assert (entry.published, entry.text) == ("2031-03-04T10:00:00+00:00", "One.\n\nTwo.")
    assert entry.agencies == ("Reuters",)


def test_rdf_has_its_items_beside_the_channel() -> None:
    feed = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        f'{SPACES}><channel rdf:about="https://g.example/"><title>Gazette</title><link>https://g.example/</link></channel>'
        '<item rdf:about="https://g.example/1"><title>Ferry</title><link>https://g.example/1</link>'
        "<dc:date>2031-03-04T10:00:00Z</dc:date><dc:creator>Ana Ruiz</dc:creator></item></rdf:RDF>"
    )
    (entry,) = feed.entries
    assert (feed.title, entry.title, entry.published) == ("Gazette", "Ferry", "2031-03-04T10:00:00+00:00")
    assert entry.authors == ("Ana Ruiz",)


def test_rss_091_with_the_doctype_of_its_time_is_read() -> None:
    text = rss("<title>Ferry</title><link>https://g.example/1</link>").replace(
        "\n", '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">\n'
    )
    assert [entry.title for entry in read(text).entries] == ["Ferry"]


@pytest.mark.parametrize("version", ["1", "1.1"])
def test_json_feeds_of_both_versions(version: str) -> None:
    who = {"authors": [{"name": "Ana Ruiz"}]} if version == "1.1" else {"author": {"name": "Ana Ruiz"}}
    item = {"id": 7, "url": "https://g.example/7", "title": "Ferry", "content_html": "<p>One.</p><p>Two.</p>", **who}
    value = {
        "version": f"https://jsonfeed.org/version/{version}",
        "title": "Gazette",
        "items": [{**item, "date_published": "2031-03-04T10:00:00Z"}, {"id": "8", "content_text": "Alone."}, 3],
    }
    one, two = read(json.dumps(value)).entries
    assert (one.id, one.url, one.text, one.authors) == ("7", "https://g.example/7", "One.\n\nTwo.", ("Ana Ruiz",))
    assert (two.title, two.text, two.outlet) == (None, "Alone.", "Gazette")


def test_a_sitemap_of_news_gives_its_news_and_an_index_leads_on() -> None:
    news = (
        "<news:news><news:publication><news:name>Gazette</news:name></news:publication>"
        "<news:publication_date>2031-03-04</news:publication_date><news:title>Ferry</news:title></news:news>"
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    feed = read(
        f"<urlset {spaces}><url><loc>https://g.example/1</loc>{news}</url><url><loc>https://g.example/about</loc></url>"
        "</urlset>"
    )
    (entry,) = feed.entries
    assert (entry.title, entry.outlet, entry.published, entry.url) == (
        "Ferry",
        "Gazette",
        "2031-03-04",
        "https://g.example/1",
    )
    index = read(f"<sitemapindex {spaces}><sitemap><loc>https://g.example/s1.xml</loc></sitemap></sitemapindex>")
    assert (index.kind, index.more) == ("index", ("https://g.example/s1.xml",))


# --- a feed that names its source credits it


@pytest.mark.parametrize(
    ("field", "agencies"),
    [
        ('<source url="https://apnews.com/rss">AP</source>', ("Associated Press",)),
        ('<source url="https://apnews.com/rss"></source>', ("Associated Press",)),
        ("<dc:source>Reuters</dc:source>", ("Reuters",)),
        ("<dc:source>https://www.reuters.com/world/1</dc:source>", ("Reuters",)),
        ('<source url="https://herald.example/feed">Corva Herald</source>', ("Corva Herald",)),
        ('<source url="https://gazette.example/feed">Gazette</source>', ()),
        ('<source url="https://gazette.example/feed">Tarnok Gazette - World</source>', ()),
        ("<media:credit>AFP</media:credit>", ("Agence France-Presse",)),
        ('<media:content medium="image"><media:credit>AFP</media:credit></media:content>', ()),
        ('<media:content url="https://g.example/1.jpg"/><media:credit>AFP</media:credit>', ()),
        ("<dc:rights>Copyright 2031 Reuters</dc:rights>", ("Reuters",)),
    ],
)
def test_who_is_credited(field: str, agencies: tuple[str, ...]) -> None:
    (entry,) = read(rss(f"<title>Ferry</title><link>https://gazette.example/1</link>{field}")).entries
    assert tuple(name.replace("AFP", "Agence France-Presse") for name in entry.agencies) == agencies


def test_a_credit_of_the_feed_reaches_the_article_of_the_page() -> None:
    (entry,) = read(
        rss("<title>Ferry</title><link>https://gazette.example/1</link><source>Reuters</source>", "<title>B</title>")
    ).entries[:1]
    page = to_received(read(rss("<title>Ferry</title><description>The ferry ran aground.</description>")).entries[0])
    assert page
    article = make_article(with_credits(page, entry))
    assert [(c.agency, c.kind) for c in article.credits] == [("Reuters", "metadata")]


# --- what entries lack, and what they say twice


def test_entries_without_id_link_or_date_are_kept_and_told() -> None:
    feed = read(rss("<title>Ferry</title>", "<description>Words alone.</description>", "<guid>7</guid>"))
    assert [(entry.title, entry.url, entry.published) for entry in feed.entries] == [("Ferry", None, None), (None,) * 3]
    assert kinds(feed) == [("feed#1", "no-address"), ("feed#2", "no-address"), ("feed#3", "no-text")]


def test_the_same_report_under_five_addresses_is_read_once_with_its_longest_text() -> None:
    links = [
        "<link>https://www.gazette.example/a</link>",
        "<link>https://www.gazette.example/a/?utm_source=rss</link>",
        "<link>https://m.gazette.example/a</link>",
        "<link>https://www.gazette.example/a/amp/</link>",
        "<guid>http://gazette.example/a#comments</guid>",
    ]
    texts = ["<description>The ferry.</description>", "", "<description>The ferry. It was dark.</description>", "", ""]
    feed = read(rss(*(f"<title>Ferry</title>{link}{text}" for link, text in zip(links, texts, strict=True))))
    assert [entry.text for entry in feed.entries] == ["The ferry. It was dark."]
    assert [kind for _, kind in kinds(feed)] == ["same-report"] * 4


def test_entries_that_all_lead_to_one_page_stay_apart() -> None:
    items = [
        f"<title>Bulletin</title><link>https://g.example/</link><description>{t}</description>" for t in ("A", "B")
    ]
    other = "<title>Other</title><link>https://g.example/</link><description>A</description>"
    assert len(read(rss(*items, other)).entries) == 3


def test_wrong_dates_are_findings_and_the_entry_is_undated() -> None:
    dates = ("never", "Thu, 01 Jan 1970 00:00:00 GMT", "2031-04-01T00:00:00Z")
    feed = read(
        rss(
            *(
                f"<title>{d}</title><link>https://g.example/{i}</link><pubDate>{d}</pubDate>"
                for i, d in enumerate(dates)
            )
        )
    )
    assert [entry.published for entry in feed.entries] == [None] * 3
    assert [kind for _, kind in kinds(feed)] == ["date"] * 3


def test_many_findings_of_one_kind_are_told_as_a_number() -> None:
    feed = read(rss(*(f"<title>Ferry {i}</title>" for i in range(50))))
    assert len(feed.entries) == 50
    assert len(feed.findings) == 6
    assert "45 more" in feed.findings[-1].message


@pytest.mark.parametrize(
    ("end", "whole"),
    [
        ("It was dark.", True),
        ("It was […]", False),
        ("It was... Read more", False),
        ("Continue reading Ferry →", False),
    ],
)
def test_a_text_that_the_feed_cut_is_not_whole(end: str, whole: bool) -> None:
    (entry,) = read(
        rss(f"<title>F</title><link>https://g.example/1</link><content:encoded>The ferry. {end}</content:encoded>")
    ).entries
    assert entry.whole is whole


# --- broken files


@pytest.mark.parametrize(
    ("broken", "titles"),
    [
        (rss("<title>One</title>", "<title>Two</title>")[:-30], ["One", "Two"]),
        (rss("<title>One</title>", "<title>Two &nbsp; x</title>"), ["One", "Two x"]),
        (rss("<title>A & B < C</title>", "<title>Two</title>"), ["A & B < C", "Two"]),
        (rss("<title>One <u>x</title>", "<title>Two</title>"), ["One x", "Two"]),
        (rss("<title>One\x0b\x00</title>", "<title>Two</title>"), ["One", "Two"]),
        ("\ufeff\n\n" + rss("<title>One</title>"), ["One"]),
        (rss("<title>One</title>") + "<p>debug: 0.2 s</p>", ["One"]),
        (rss("<title>One</title><media:credit>x</media:credit>", spaces=""), ["One"]),
        (rss("<title><![CDATA[One]]></title>", "<title><![CDATA[Two"), ["One", "Two"]),
        (rss("<title>It&#146;s &#x1F600;</title>"), ["It’s 😀"]),
        (rss("<title>One &#xD800;&#0;&#x110000;</title>", "<title>Two</title>"), ["One \ufffd\ufffd\ufffd", "Two"]),
    ],
)
def test_of_broken_xml_what_can_be_read_is_read(broken: str, titles: list[str]) -> None:
    found = sorted(str(entry.title).split("</")[0] for entry in read(broken).entries)
    assert found == sorted(titles)


def test_a_cut_file_is_told() -> None:
    feed = read(rss("<title>One</title>", "<title>Two</title>")[:-30])
    assert "broken-xml" in [found.kind for found in feed.findings]


@pytest.mark.parametrize("text", ["<?xml version='1.0'?><invoice><sum>3</sum></invoice>", "{}", "{broken", "words", ""])
def test_what_is_no_feed_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInput):
        read(text)


def test_content_that_is_no_text_is_passed_over() -> None:
    (entry,) = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry</title><link href="https://g.example/1"/>'
        '<summary>The ferry.</summary><content type="image/png">iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAf</content>'
        "</entry></feed>"
    ).entries
    assert (entry.text, entry.whole) == ("The ferry.", False)


@pytest.mark.parametrize(
    ("page", "feed", "published"),
    [
        ("2031-03-04", "2031-03-04T10:00:00+00:00", "2031-03-04T10:00:00+00:00"),
        ("2031-03-04", "2031-03-05T01:00:00+09:00", "2031-03-05T01:00:00+09:00"),
        ("2031-03-01", "2031-03-04T10:00:00+00:00", "2031-03-01"),
        ("2031-03-04T09:00:00Z", "2031-03-04T10:00:00+00:00", "2031-03-04T09:00:00Z"),
        (None, "2031-03-04", "2031-03-04"),
        ("2031-03-04", None, "2031-03-04"),
    ],
)
def test_the_day_of_the_page_gets_the_hour_of_the_feed(page: str | None, feed: str | None, published: str) -> None:
    entry = Entry("feed#1", title="Ferry", published=feed)
    assert with_credits(Received("p", "The ferry.", published=page), entry).published == published
