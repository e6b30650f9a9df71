"""WARC files, whole and broken: every page that can be read is read, everything else is told."""

import gzip
import io
import tracemalloc

import pytest

from twosource.intake.article import Received
from twosource.intake.http_block import read_answer
from twosource.intake.warc import Captured, read_captured, read_pages
from twosource.intake.warc_records import Record, read_records
from twosource.model.article import Finding

WORDS = "The ferry was towed to the shipyard on Saturday, and the port authority said that it would stay there. "


def page(number: int, more: str = "") -> bytes:
    return (
        f"<html><head><title>Ferry {number}</title>{more}</head><body><article><h1>Ferry {number}</h1>"
        f"<p>{WORDS * 3}</p><p>It was night {number}.</p></article></body></html>"
    ).encode()


def http(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def record(number: int, block: bytes, kind: str = "response", length: int | None = None) -> bytes:
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://g.example/{number}?utm_source=x\r\n"
        f"WARC-Date: 2031-03-04T10:00:00Z\r\nContent-Length: {len(block) if length is None else length}\r\n\r\n"
    ).encode() + block + b"\r\n\r\n"  # fmt: skip


def file(*blocks: bytes) -> list[bytes]:
    return [record(number, http(body)) for number, body in enumerate(blocks)]


def pages(data: bytes) -> tuple[list[str], list[Finding]]:
    """Numbers of the pages that were read, and findings."""
    items = list(read_pages("w", io.BytesIO(data)))
    read = [item.address.partition("?")[0].rpartition("/")[2] for item in items if isinstance(item, Captured)]
    return read, [item for item in items if isinstance(item, Finding)]


def packed(records: list[bytes]) -> bytes:
    return b"".join(gzip.compress(one) for one in records)


FIVE = file(*(page(number) for number in range(5)))


@pytest.mark.parametrize("data", [packed(FIVE), b"".join(FIVE), gzip.compress(b"".join(FIVE))])
def test_pages_come_from_plain_files_and_files_packed_by_record_or_whole(data: bytes) -> None:
    assert pages(data) == (["0", "1", "2", "3", "4"], [])


def test_a_page_keeps_its_address_and_what_it_says_of_its_date() -> None:
    dated = '<meta property="article:published_time" content="2031-03-03T09:00:00Z">'
    (captured,) = read_pages("w", io.BytesIO(packed(file(page(0, dated)))))
    assert isinstance(captured, Captured)
    assert captured.at == "2031-03-04T10:00:00Z"
    (received,) = read_captured(captured)
    assert isinstance(received, Received)
    assert (received.source, received.url, received.title) == ("w#1", "https://g.example/0", "Ferry 0")
    assert (received.published or "")[:10] == "2031-03-03"
    assert "It was night 0." in received.content


def test_a_date_after_the_crawl_is_none_and_told() -> None:
    dated = '<meta property="article:published_time" content="2031-03-09T09:00:00Z">'
    (captured,) = read_pages("w", io.BytesIO(packed(file(page(0, dated)))))
    assert isinstance(captured, Captured)
    finding, received = read_captured(captured)
    assert isinstance(finding, Finding)
    assert isinstance(received, Received)
    assert (finding.kind, received.published) == ("date", None)


def test_the_encoding_is_that_of_the_headers_else_that_of_the_page() -> None:
    text = page(0).decode().replace("night 0", "Müller – José")
    header = record(0, http(text.encode("cp1252"), "text/html; charset=windows-1252"))
    inside = text.replace("<head>", '<head><meta charset="windows-1252">').encode("cp1252")
    for data in (header, record(1, http(inside, "text/html"))):
        (captured,) = read_pages("w", io.BytesIO(data))
        assert isinstance(captured, Captured)
        (received,) = read_captured(captured)
        assert isinstance(received, Received)
        assert "It was Müller – José." in received.content


# --- broken files


@pytest.mark.parametrize("cut", range(20, len(packed(FIVE[:2])), 37))
def test_a_file_cut_off_anywhere_gives_what_stood_before(cut: int) -> None:
    data = packed(FIVE[:1]) + packed(FIVE[1:2])[:cut]
    read, findings = pages(data)
    assert read[0] == "0"
    if cut < len(gzip.compress(FIVE[1])):
        assert any("cut off" in found.message for found in findings)


def test_a_broken_member_is_left_out_and_the_rest_is_read() -> None:
    members = [gzip.compress(one) for one in FIVE]
    broken = bytearray(members[2])
    broken[60:70] = bytes(byte ^ 0xFF for byte in broken[60:70])
    read, findings = pages(b"".join((*members[:2], bytes(broken), *members[3:])))
    assert [number for number in read if number != "2"] == ["0", "1", "3", "4"]
    assert any("broken part" in found.message and found.left_out for found in findings)
    large = gzip.compress(record(1, http(page(1, "<!--" + "x" * 600_000 + "-->"))))
    read, findings = pages(members[0] + large[:-8] + b"\x00" * 8 + members[2])  # its sum and length are wrong
    assert read == ["0", "2"]
    assert "not as it was written" in findings[0].message
    read, _ = pages(members[0] + members[1][:90] + members[2])
    assert {"0", "2"} <= set(read)


@pytest.mark.parametrize("pack", [False, True])
@pytest.mark.parametrize("length", [0, 40, 900, 5_000, 10_000_000_000])
def test_a_wrong_length_costs_no_other_record(length: int, pack: bool) -> None:
    wrong = [*FIVE[:2], record(2, http(page(2)), length=length), *FIVE[3:]]
    read, findings = pages(packed(wrong) if pack else b"".join(wrong))
    assert [number for number in read if number != "2"] == ["0", "1", "3", "4"]
    cut = [
        item for item in read_pages("w", io.BytesIO(b"".join(wrong))) if isinstance(item, Captured) and not item.whole
    ]
    assert findings or cut


@pytest.mark.parametrize("line", ["Content-Length: none", "Content-Length: -5", "X: y"])
def test_a_record_without_a_length_costs_no_other(line: str) -> None:
    wrong = record(1, http(page(1))).replace(b"Content-Length: " + str(len(http(page(1)))).encode(), line.encode())
    read, findings = pages(b"".join((FIVE[0], wrong, FIVE[2])))
    assert (read[0], read[-1]) == ("0", "2")
    assert findings


def test_what_holds_no_page_is_counted() -> None:
    data = packed(
        [
            record(0, b"software: x", "warcinfo"),
            record(1, b"GET / HTTP/1.1\r\n\r\n", "request"),
            record(2, http(b"", status="301 Moved", more="Location: /3\r\n")),
            record(3, http(b"%PDF-1.7", "application/pdf")),
            record(4, http(b""), "revisit"),
            record(5, b"no answer"),
            record(6, http(page(6))),
        ]
    )
    read, findings = pages(data)
    assert read == ["6"]
    assert [found.message.partition(": ")[2] for found in findings] == [
        "answers 301",
        "answers that cannot be read",
        "application/pdf, no page",
        "revisit",
    ]


def test_bodies_in_chunks_and_compressed_are_opened() -> None:
    body = page(0)
    squeezed = gzip.compress(body)
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (squeezed[:50], squeezed[50:])) + b"0\r\n\r\n"
    coded = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    assert read_answer(http(chunks, more=coded)).body == body
    assert read_answer(http(body, more=coded)).body == body  # the archive opened it and kept the headers
    assert read_answer(http(gzip.compress(bytes(50_000_000)), more="Content-Encoding: gzip\r\n")).fault


def test_memory_does_not_grow_with_the_file() -> None:
    class Endless(io.RawIOBase):
        left = 400

        def read(self, size: int = -1) -> bytes:
            self.left -= 1
            return member if self.left >= 0 else b""

    member = gzip.compress(record(0, http(page(0) + b"<!--" + b"x" * 200_000 + b"-->")))
    tracemalloc.start()
    count = sum(isinstance(item, Record) for item in read_records("w", Endless()))  # type: ignore[arg-type]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 400
    assert peak < 5_000_000


def test_nothing_at_all_and_noise_are_no_error() -> None:
    assert pages(b"") == ([], [])
    assert pages(b"\x1f\x8b\x08" + bytes(500))[0] == []
    assert pages(b"no archive " * 100)[1][0].kind == "warc"
