import io
import json
import os
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from twosource.errors import UsageError
from twosource.intake.article import make_article
from twosource.intake.decode import decode
from twosource.intake.read import gather, read
from twosource.model.article import Article, Finding
from twosource.model.received import Received

STORY = "The ferry was towed to the shipyard on Saturday, and the port authority said that it would stay there."


def read_bytes(folder: Path, name: str, data: bytes) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    path = folder / name
    path.write_bytes(data)
    return read((str(path),))


def kinds(findings: tuple[Finding, ...]) -> list[tuple[str, str, bool]]:
    return [(Path(f.source).name, f.kind, f.left_out) for f in findings]


def test_folders_are_read_to_the_bottom_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/x.txt", "a.txt", ".hidden.txt"):
        (tmp_path / name).write_text(f"{STORY} {name}", encoding="utf-8")
    articles, findings = read((str(tmp_path),))
    assert [Path(a.source).relative_to(tmp_path).as_posix() for a in articles] == ["a.txt", "b/x.txt", "c.txt"]
    assert findings == ()


def test_standard_input_may_hold_text_or_json_lines() -> None:
    (article,), _ = read(("-",), stdin=io.BytesIO(STORY.encode()))
    assert (article.source, article.text.content) == ("-", STORY)
    lines = "\n".join(json.dumps({"text": f"{STORY} {i}"}) for i in range(2))
    articles, _ = read(("-",), stdin=io.BytesIO(lines.encode()))
    assert [a.source for a in articles] == ["-:1", "-:2"]


def test_no_path_at_all_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="name files or folders"):
        read(())


def test_progress_is_told_before_each_file_and_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    told: list[tuple[int, int, str]] = []
    read((str(path),), progress=lambda *step: told.append(step))
    assert told == [(0, 1, str(path)), (1, 1, "")]


# --- what cannot be read is a finding that says what it is


@pytest.mark.parametrize(
    ("name", "data", "kind", "says"),
    [
        ("empty.txt", b"", "empty", "nothing in it"),
        ("blank.txt", b" \n\t ", "empty", "nothing in it"),
        ("a.txt", b"%PDF-1.7 \x00\x01", "binary", "a PDF"),
        ("a.txt", b"PK\x03\x04....", "binary", "office document"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "binary", "PNG"),
        ("a.txt", bytes(range(256)) * 4, "binary", "binary file"),
        ("a.html", b"<html><body><p>Menu</p></body></html>", "no-article", "no article"),
        ("a.txt", b"<?xml version='1.0'?><rss></rss>", "feed", "feed"),
        ("a.json", b'{"text": 1,\n"b"}', "json", "line 2"),
        ("a.json", b'{"title": "Ferry"}', "no-text", '"text"'),
        ("a.json", b"[]", "no-reports", "empty list"),
        ("a.json", b"[" * 100_000, "json", "cannot be read"),
    ],
)
def test_a_bad_file_is_left_out_and_told(tmp_path: Path, name: str, data: bytes, kind: str, says: str) -> None:
    articles, (finding,) = read_bytes(tmp_path, name, data)
    assert articles == ()
    assert (finding.kind, finding.left_out) == (kind, True)
    assert says in finding.message
    assert "\n" not in finding.message


def test_paths_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "empty").mkdir()
    names = ("missing.txt", "loop.txt", "pipe.txt", "empty")
    articles, findings = read(tuple(str(tmp_path / name) for name in names))
    assert articles == ()
    assert kinds(findings) == [
        ("missing.txt", "missing", True),
        ("loop.txt", "unreadable", True),
        ("pipe.txt", "not-a-file", True),
        ("empty", "empty-folder", True),
    ]


def test_a_folder_that_links_back_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path)
    articles, findings = read((str(tmp_path), str(tmp_path / "a.txt")))
    assert len(articles) == 1
    assert kinds(findings) == [("again", "twice", False), ("a.txt", "twice", False)]


def test_a_file_that_is_too_large_is_left_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.intake.read.MAX_BYTES", 10)
    articles, (finding,) = read_bytes(tmp_path, "a.txt", STORY.encode())
    assert articles == ()
    assert finding.kind == "too-large"


# --- encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_plain_unicode_is_read_without_a_word(tmp_path: Path, encoding: str) -> None:
    (article,), findings = read_bytes(tmp_path, "a.txt", f"{STORY} – José".encode(encoding))
    assert article.text.content == f"{STORY} – José"
    assert findings == ()


def test_another_encoding_is_read_and_told(tmp_path: Path) -> None:
    (article,), (finding,) = read_bytes(tmp_path, "a.txt", f"{STORY} “José Muñoz”".encode("cp1252"))
    assert article.text.content.endswith("“José Muñoz”")
    assert (finding.kind, finding.left_out) == ("encoding", False)
    assert "cp1252" in finding.message


def test_line_ends_and_stray_nulls_stay_as_they_are(tmp_path: Path) -> None:
    data = f"{STORY}\r\n\r\n{STORY * 9}\x00\n".encode()
    (article,), findings = read_bytes(tmp_path, "a.txt", data)
    assert article.text.content.encode() == data
    assert findings == ()


# --- one text under several names


def test_the_same_report_twice_is_one_and_two_outlets_with_one_text_are_two(tmp_path: Path) -> None:
    records = [{"text": STORY, "outlet": outlet} for outlet in ("Tarnok Gazette", "Belmora Post", "Tarnok Gazette")]
    articles, findings = read_bytes(tmp_path, "a.json", json.dumps(records).encode())
    assert [a.outlet for a in articles] == ["Tarnok Gazette", "Belmora Post"]
    assert kinds(findings) == [("a.json#2", "same-text", False), ("a.json#3", "same-report", False)]


# Somebody kept two files: a verbatim copy whose outlet nobody noted is a report of its own, never dropped.
def test_two_files_with_one_text_are_two_reports(tmp_path: Path) -> None:
    for name in ("one.txt", "other.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    articles, findings = read((str(tmp_path),))
    assert len({a.id for a in articles}) == 2
    assert [f.kind for f in findings] == ["same-text"]


def test_which_file_is_the_copy_hangs_on_the_names_and_not_on_the_order() -> None:
    some = [Received(name, STORY) for name in ("b/one.txt", "a/two.txt", "c/one.txt", "many.jsonl:2", "many.jsonl:7")]
    told = {tuple(sorted(article.id for article in gather(order)[0])) for order in permutations(some)}
    plain, one, two = (make_article(replace(some[0], copy=name)).id for name in (None, "one.txt", "two.txt"))
    assert told == {tuple(sorted((plain, one, two)))}
    sources = {article.id: article.source for article in gather(some)[0]}
    assert (sources[plain], sources[two]) == ("many.jsonl:2", "a/two.txt")


def test_another_language_is_told_with_its_tag(tmp_path: Path) -> None:
    german = (
        "Der Hafen bleibt nach Angaben der Behörde geschlossen, bis die Fähre geborgen und der Kai geprüft worden ist."
    )
    (article,), (finding,) = read_bytes(tmp_path, "a.txt", german.encode())
    assert article.language == "de"
    assert finding.kind == "language"
    assert "(de)" in finding.message


# --- JSON


def test_records_are_read_under_the_names_that_outlets_and_crawlers_use(tmp_path: Path) -> None:
    record = {
        "headline": "Ferry aground",
        "body": STORY,
        "publisher": {"name": "Tarnok Gazette"},
        "link": "https://gazette.example/1",
        "pubDate": "Fri, 04 Mar 2031 10:00:00 GMT",
        "author": [{"name": "Ana Ruiz"}, "Associated Press"],
        "agency": "Continental Press",
    }
    (article,), findings = read_bytes(tmp_path, "a.json", json.dumps({"articles": [record]}).encode())
    assert (article.title, article.outlet, article.url) == (
        "Ferry aground",
        "Tarnok Gazette",
        "https://gazette.example/1",
    )
    assert article.published == "2031-03-04T10:00:00+00:00"
    assert article.bylines == ("Ana Ruiz",)
    assert [c.agency for c in article.credits] == ["Continental Press", "Associated Press"]
    assert findings == ()


def test_a_broken_line_among_good_ones_is_told_by_its_number(tmp_path: Path) -> None:
    data = f'{{"text": "{STORY}"}}\n{{broken\n{{"text": "{STORY} More."}}\n'.encode()
    articles, (finding,) = read_bytes(tmp_path, "a.jsonl", data)
    assert len(articles) == 2
    assert "line 2" in finding.message


def test_halves_of_characters_are_replaced(tmp_path: Path) -> None:
    (article,), _ = read_bytes(
        tmp_path, "a.json", b'{"text": "The pier \\ud83d at night, and the sea \\ud83d\\ude00."}'
    )
    assert article.text.content == "The pier \ufffd at night, and the sea 😀."


# --- pages


def test_a_page_gives_its_article_with_what_its_markup_tells(tmp_path: Path) -> None:
    data = {"@type": "NewsArticle", "publisher": {"name": "Tarnok Gazette"}, "isBasedOn": {"name": "Reuters"}}
    page = f"""<!doctype html><html lang="en"><head><title>Ferry aground | Gazette</title>
    <meta property="og:title" content="Ferry runs aground off Tarnok">
    <meta property="og:site_name" content="Tarnok Gazette">
    <meta property="article:published_time" content="2031-03-04"><meta name="author" content="Ana Ruiz">
    <script type="application/ld+json">{json.dumps(data)}</script></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Ferry runs aground off Tarnok</h1>
    <p class="byline">By Ana Ruiz, Associated Press</p>
    <p>TARNOK, Varnia - {STORY}</p><p>{STORY} {STORY}</p><p>{STORY} It was dark.</p></article></body></html>"""
    (article,), findings = read_bytes(tmp_path, "a.html", page.encode())
    assert article.title == "Ferry runs aground off Tarnok"
    assert article.headline
    assert (article.outlet, article.published) == ("Tarnok Gazette", "2031-03-04")
    assert article.dateline
    assert article.dateline.place == "TARNOK, Varnia"
    assert {c.agency for c in article.credits} == {"Reuters", "Associated Press"}
    assert "Home" not in article.text.content
    assert findings == ()


# --- feeds


def test_a_feed_whose_entries_carry_text_is_read_as_its_reports(tmp_path: Path) -> None:
    items = "".join(
        f"<item><title>Ferry {i}</title><link>https://g.example/{i}</link><description>{STORY} {i}</description></item>"
        for i in range(2)
    )
    feed = f"<rss><channel><title>G</title>{items}<item><title>Bare</title><link>https://g.example/9</link></item></channel></rss>"
    articles, findings = read_bytes(tmp_path, "a.xml", feed.encode())
    assert [(a.title, a.url) for a in articles] == [(f"Ferry {i}", f"https://g.example/{i}") for i in range(2)]
    assert kinds(findings) == [("a.xml", "feed", True), ("a.xml", "summary", False)]


def test_a_json_feed_is_told_from_other_json_and_opml_is_no_report(tmp_path: Path) -> None:
    value = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_html": f"<p>{STORY}</p>"}]}
    (article,), _ = read_bytes(tmp_path, "a.json", json.dumps(value).encode())
    assert article.text.content == STORY
    _, (finding,) = read_bytes(tmp_path, "b.xml", b"<opml><body><outline xmlUrl='https://g.example/'/></body></opml>")
    assert (finding.kind, finding.left_out) == ("feed", True)


# --- encodings that lie

FERRY = "The mayor, José Muñoz, said that the ferry was here."


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Müller ging.".encode(), "iso-8859-1", "Müller ging."),
        (FERRY.encode("cp1252"), "utf-8", FERRY),
        (f"{FERRY} – “So”".encode("cp1252"), "ISO-8859-1", f"{FERRY} – “So”"),
        ("Паром".encode("cp1251"), "windows-1251", "Паром"),
        (
            "<?xml version='1.0' encoding='koi8-r'?>Паром".encode("koi8-r"),
            "utf-8",
            "<?xml version='1.0' encoding='koi8-r'?>Паром",
        ),
        ("フェリー".encode("iso2022_jp"), "iso-2022-jp", "フェリー"),
        ("Müller ging weiter".encode()[:2], None, "M"),
        (("é" * 30).encode() + b"\xff", "nonsense", "é" * 30 + "\ufffd"),
    ],
)
def test_bytes_that_are_not_what_they_are_said_to_be(data: bytes, charset: str | None, text: str) -> None:
    assert decode("a", data, charset).text == text
