"""XML that was written to hurt: refused or read within limits of time and memory, and nothing outside is opened."""

import resource
import time
from contextlib import suppress
from pathlib import Path

import pytest

from twosource.errors import UnreadableInput
from twosource.intake.feed import MAX_ENTRIES, read_feed

LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "ha"}">' for i in range(12))
ITEM = "<item><title>{}</title><link>https://g.example/{}</link><description>{}</description></item>"


def rss(inside: str, head: str = "") -> str:
    return f"<?xml version='1.0'?>{head}<rss><channel><title>G</title>{inside}</channel></rss>"


@pytest.mark.parametrize(
    "head",
    [
        f"<!DOCTYPE rss [{LAUGHS}]>",
        f"<!-- a feed -->\n<!DOCTYPE rss SYSTEM 'x.dtd' [{LAUGHS}]>",
        "<!doctype rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://169.254.169.254/'> %x;]>",
        '<!DOCTYPE rss PUBLIC "-//x//EN" "x.dtd"><!DOCTYPE rss [<!ENTITY l "ha">]>',
        "<!ENTITY l 'ha'>",
        "<!DOCTYPE rss" + " " * 200_000 + "[<!ENTITY l 'ha'>]>",
    ],
)
def test_declarations_are_refused_at_once(head: str) -> None:
    started = time.process_time()
    with pytest.raises(UnreadableInput) as refused:
        read_feed("feed", rss("<item><title>&l11;</title></item>", head))
    assert refused.value.kind == "declarations"
    assert time.process_time() - started < 0.5


def test_entities_that_nobody_declared_are_words() -> None:
    feed = read_feed("feed", rss("<item><title>&xxe; and &amp;</title></item>"))
    assert [entry.title for entry in feed.entries] == ["&xxe; and &"]


def test_declarations_behind_the_first_element_declare_nothing() -> None:
    late = '<!DOCTYPE x [<!ENTITY l "hahaha">]>'
    feed = read_feed("feed", rss(f"{late}<item><title>&l; x</title></item>"))
    assert all("hahaha" not in (entry.title or "") for entry in feed.entries)


def test_no_file_is_included(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the words of the file", encoding="utf-8")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    feed = read_feed("feed", rss(f"<item><title>One {include}</title><description>{include}</description></item>"))
    assert [found.kind for found in feed.findings] == ["include", "include", "no-address"]
    assert all("words of the file" not in f"{entry.title}{entry.text}" for entry in feed.entries)


@pytest.mark.parametrize(
    "text",
    [
        rss("<a>" * 1_000_000),
        rss("<![CDATA[" * 1_000_000),
        rss("<!--" * 1_000_000),
        rss("<item><title>" + "&" * 3_000_000 + "</title></item>"),
        rss("<item><title>" + "<" * 3_000_000 + "</title></item>"),
        rss("<item " + "a='1' " * 500_000 + "/>"),
        rss("<item><title>" + "<b " * 1_000_000 + "</title></item>"),
        rss("<item>" + "<link>https://g.example/</link>" * 100_000 + "</item>"),
        "<?xml version='1.0'?>" + "<!-- -->" * 500_000 + "<rss/>",
        "<?xml version='1.0'?>" + "<!-- " * 500_000 + "<rss/>",
        '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 500_000,
    ],
)
def test_files_of_megabytes_without_sense_are_done_with_in_seconds(text: str) -> None:
    started = time.process_time()
    with suppress(UnreadableInput):
        read_feed("feed", text)
    assert time.process_time() - started < 8


def test_ten_megabytes_of_a_feed_are_read_within_bounds() -> None:
    text = rss("".join(ITEM.format(f"T {i}", i, "word " * 190) for i in range(10_000)))
    assert len(text) > 10_000_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    feed = read_feed("feed", text)
    assert len(feed.entries) == 10_000
    assert time.process_time() - started < 15
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kilobytes


def test_more_entries_than_a_feed_has_are_left_out_and_told() -> None:
    feed = read_feed("feed", rss("".join(f"<item><title>T{i}</title></item>" for i in range(MAX_ENTRIES + 7))))
    assert len(feed.entries) == MAX_ENTRIES
    assert any(found.kind == "too-many" and found.left_out for found in feed.findings)
