"""How large an archive is, and how fast reports go into it with their receipts and words: bytes per byte of text.

    python -m benchmarks.archive_size [--articles 37492] [--check]

Data: the first N articles of `bias_articles` (AllSides), in batches of 1,000. Taken in are reports, receipts and words;
fingerprints, stories and ledgers have their own benchmarks. Printed: bytes of text (UTF-8), bytes of the file for each
of them, in all and by table; articles a second, and how fast the last thousand went beside the first; the time of a
search for three kinds of words; with `--check` the time of a check, which must find nothing.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.corpora import bias_articles
from benchmarks.killed import take_in
from twosource.archive import search
from twosource.archive.archive import Archive
from twosource.archive.checking import faults
from twosource.archive.opening import open_archive
from twosource.model.received import Received

_BATCH = 1000
_EDGE = 1000
"""Articles at the beginning and at the end whose speeds are compared."""

_SEARCHES = ("senate", '"supreme court" nominee -trump', "quarantine hospital beds italy")


def received(articles: int) -> Iterator[Received]:
    """Articles as a reader of files would hand them over."""
    for document in bias_articles(articles):
        about = document.about
        yield Received(document.name, document.text, about["title"], about["source"], about["url"], (), about["date"])


def fill(archive: Archive, reports: Iterator[Received]) -> tuple[int, list[float]]:
    """Take reports in; the bytes of their texts, and the seconds of each batch."""
    text, seconds = 0, []
    while batch := list(islice(reports, _BATCH)):
        text += sum(len(report.content.encode("utf-8", "replace")) for report in batch)
        started = time.perf_counter()
        take_in(archive, batch)
        seconds.append(time.perf_counter() - started)
    return text, seconds


def sizes(archive: Archive) -> Iterator[tuple[str, int]]:
    """The bytes of each table with its indexes, the largest first; those of the search are taken together."""
    yield from archive.connection.execute(
        "SELECT iif(tbl_name LIKE 'words%', 'words', tbl_name) AS part, sum(pgsize) FROM dbstat "
        "JOIN sqlite_schema USING(name) GROUP BY part HAVING sum(pgsize) > 100000 ORDER BY 2 DESC"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=37492)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_archive(Path(folder) / "a", create=True) as archive:
        text, seconds = fill(archive, received(arguments.articles))
        archive.fold()
        size = archive.path.stat().st_size
        print(f"{arguments.articles} articles, {text:,} bytes of text, {size / text:.3f} bytes of the file for each")
        for name, part in sizes(archive):
            print(f"  {part / text:.3f}  {name}")
        edge = _EDGE // _BATCH
        share = sum(seconds[:edge]) / sum(seconds[-edge:])
        print(f"{arguments.articles / sum(seconds):,.0f} articles a second, the last {_EDGE} {share:.2f} times as fast")
        for words in _SEARCHES:
            started = time.perf_counter()
            hits = search.search(archive.connection, words)
            print(f"{1000 * (time.perf_counter() - started):.0f} ms for {words!r} ({len(hits)} shown)")
        if arguments.check:
            started = time.perf_counter()
            found = list(faults(archive))
            print(f"{time.perf_counter() - started:.0f} s for a check, {len(found)} faults")


if __name__ == "__main__":
    main()
