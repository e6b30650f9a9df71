"""The commands that take in what comes from the web, as a person runs them."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.test_commands import COMMAND, run
from tests.fetching.local import Local, ok, serving

WORDS = "The ferry was towed to the shipyard on Saturday, and the port authority said that it would stay there. "
PAGE = f"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>{WORDS * 4}</p></article></body></html>"


@pytest.fixture
def local() -> Iterator[Local]:
    with serving() as server:
        yield server


def rss(link: str, text: str = "") -> bytes:
    whole = f"<content:encoded>{text}</content:encoded>" if text else ""
    item = f"<item><title>Ferry</title><link>{link}</link>{whole}</item>"
    return f'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{item}</channel></rss>'.encode()


def warc(*bodies: str) -> bytes:
    made = []
    for number, body in enumerate(bodies):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body.encode()
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://g.example/{number}\r\n"
        made.append(gzip.compress(f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"))
    return b"".join(made)


def test_a_feed_in_a_file_goes_into_the_archive_once(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss("https://g.example/1", WORDS))
    done = run("feed", "feed.xml", cwd=tmp_path)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "feed.xml: 1 new report")
    told = json.loads(run("feed", "feed.xml", "--json", cwd=tmp_path).stdout)
    assert (told["new"], told["feed"], told["findings"]) == (0, "feed.xml", [])


def test_a_feed_at_an_address_is_fetched_with_its_pages_where_that_is_allowed(tmp_path: Path, local: Local) -> None:
    url = f"http://127.0.0.1:{local.port}"
    local.scripts |= {"/feed": ok(rss(f"{url}/1")), "/1": ok(PAGE.encode(), "text/html")}
    refused = run("feed", f"{url}/feed", cwd=tmp_path)
    assert (refused.returncode, "--allow-private" in refused.stdout) == (1, True)
    assert local.asked == []
    done = run("feed", f"{url}/feed", "--allow-private", "--contact", "desk@g.example", "--json", cwd=tmp_path)
    assert (done.returncode, json.loads(done.stdout)["new"]) == (0, 1)
    assert "(desk@g.example)" in local.requests[-1]
    again = run("feed", f"{url}/feed", "--allow-private", cwd=tmp_path)
    assert again.stdout.endswith("0 new reports\n")
    assert sum("robots.txt" in one for one in local.asked) == 1  # what it said is in the archive


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("feed", "missing.xml"), "missing.xml: cannot be read"),
        (("feed", "words.txt"), "no feed"),
        (("watch", "missing.opml"), "missing.opml: cannot be read"),
        (("watch", "words.txt"), "lists no feed"),
        (("add-warc", "missing.warc.gz"), "missing.warc.gz: cannot be read"),
    ],
)
def test_what_cannot_be_read_is_wrong_use_in_one_line(arguments: tuple[str, ...], says: str, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("words, words", encoding="utf-8")
    done = run(*arguments, "-q", cwd=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_list_is_watched_once_and_each_visit_told(tmp_path: Path, local: Local) -> None:
    url = f"http://127.0.0.1:{local.port}"
    local.scripts |= {"/feed": ok(rss(f"{url}/1", WORDS))}
    (tmp_path / "feeds").write_text(f"# mine\n{url}/feed\n{url}/missing\n", encoding="utf-8")
    done = run("watch", "feeds", "--once", "--allow-private", "--json", cwd=tmp_path)
    told = {line["feed"].rpartition("/")[2]: line for line in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 1
    assert (told["feed"]["new"], told["feed"]["failed"]) == (1, None)
    assert told["missing"]["failed"] == "answer 404"
    assert "2 of 2 feeds asked, 1 new reports, 1 failed" in done.stderr
    assert run("watch", "feeds", "--once", "--allow-private", cwd=tmp_path).stdout == ""
    assert [row["stale"] for row in json.loads(run("stories", "--json", cwd=tmp_path).stdout)["stories"]] == [False]


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_watching_ends_at_ctrl_c_even_while_a_server_hangs(tmp_path: Path, local: Local) -> None:
    url = f"http://127.0.0.1:{local.port}"
    local.scripts["/hangs"] = lambda line: time.sleep(20)
    local.scripts["/feed"] = ok(rss(f"{url}/1", WORDS))
    (tmp_path / "feeds").write_text(f"{url}/feed\n{url}/hangs\n", encoding="utf-8")
    started = subprocess.Popen(
        [*COMMAND, "watch", "feeds", "--allow-private"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    try:
        assert started.stdout
        first = started.stdout.readline()
        while not any("hangs" in one for one in local.asked):
            time.sleep(0.05)
        started.send_signal(signal.SIGINT)
        _, err = started.communicate(timeout=15)
    finally:
        started.kill()
    assert started.returncode == 0
    assert first == f"{url}/feed: 1 new report\n"
    assert "stopped" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("processes", ["1", "2"])
def test_pages_of_a_warc_file_go_into_the_archive(processes: str, tmp_path: Path) -> None:
    pages = [PAGE.replace("Ferry", f"Ferry {number}") for number in range(20)]
    (tmp_path / "a.warc.gz").write_bytes(warc(*pages, "<html><p>Menu</p></html>")[:-12])
    done = run("add-warc", "a.warc.gz", "--processes", processes, "--json", cwd=tmp_path)
    told = json.loads(done.stdout)
    assert (done.returncode, told["new"]) == (1, 20)
    assert {found["kind"] for found in told["findings"]} >= {"warc"}
    again = run("add-warc", "a.warc.gz", "-q", cwd=tmp_path)
    assert "0 new reports, 20 there before" in again.stdout
