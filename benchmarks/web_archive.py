"""How fast the pages of a WARC file are read: `python -m benchmarks.web_archive [FILE]`.

Data: FILE, else a WARC file that is made of the pages of `../shared/data/article_extraction_benchmark` (181 pages of
news, 174 kB each), packed record by record as CC-NEWS is. Printed: records a second (unpacked and taken apart alone),
pages a second read into reports by one process and by two, and the processor time of a page, since other work on the
machine only ever adds wall time. Where FastWARC is installed it reads the same file, and it is printed whether it finds
the same pages, and how many it still finds after one byte in the middle of the file was changed.
"""

from __future__ import annotations

import gzip
import io
import os
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from benchmarks.cases import SHARED
from twosource.desk.warc_reading import read_warc
from twosource.intake.warc import Captured, read_pages
from twosource.model.received import Received

PAGES = SHARED / "data" / "article_extraction_benchmark" / "html"


def made() -> bytes:
    """A WARC file of the pages at hand."""
    records = []
    for number, path in enumerate(sorted(PAGES.glob("*.html.gz"))):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + gzip.decompress(
            path.read_bytes()
        )
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://site.example/{number}\r\n"
        head += f"WARC-Date: 2031-03-04T10:00:00Z\r\nContent-Length: {len(block)}\r\n\r\n"
        records.append(gzip.compress(head.encode() + block + b"\r\n\r\n", 6))
    return b"".join(records)


def pages_of(data: bytes) -> list[Captured]:
    """The pages that our reader finds."""
    return [item for item in read_pages("file", io.BytesIO(data)) if isinstance(item, Captured)]


def pages_of_peer(data: bytes) -> Iterator[bytes]:
    """The bodies that FastWARC finds before it ends or fails."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    try:
        for record in ArchiveIterator(io.BytesIO(data), record_types=WarcRecordType.response):
            yield record.reader.read()
    except OSError as error:
        print(f"  FastWARC: {error}")


def broken(data: bytes) -> bytes:
    """The file with a byte in its middle changed."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1 :]


def main() -> None:
    data = Path(sys.argv[1]).read_bytes() if sys.argv[1:] else made()
    began = time.perf_counter()
    pages = pages_of(data)
    spent = time.perf_counter() - began
    print(f"{len(pages)} pages, {len(data) / 1e6:.1f} MB packed")
    print(f"records alone: {len(pages) / spent:.0f} a second")
    for processes in (1, 2):
        began, cpu = time.perf_counter(), _processor()
        reports = sum(isinstance(item, Received) for item in read_warc("file", io.BytesIO(data), processes))
        wall, worked = time.perf_counter() - began, _processor() - cpu
        each = 1000 * worked / len(pages)
        told = f"{len(pages) / wall:.1f} pages a second, {each:.0f} ms of processor each"
        print(f"{processes} processes: {reports} reports, {told}")
    if find_spec("fastwarc"):
        began = time.perf_counter()
        theirs = list(pages_of_peer(data))
        print(f"FastWARC, records alone: {len(theirs) / (time.perf_counter() - began):.0f} a second")
        same = [body.endswith(page.body) for body, page in zip(theirs, pages, strict=True)]
        print(f"  the same pages: {sum(same)} of {len(pages)}")
        print(
            f"  one byte changed: ours {len(pages_of(broken(data)))}, FastWARC {len(list(pages_of_peer(broken(data))))}"
        )


def _processor() -> float:
    """Processor seconds of this process and of those that it waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    main()
