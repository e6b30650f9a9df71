"""The training sets of names under `shared/data` -> their documents; run as a program it prints what they hold.

    python -m training.names_data ../shared/data SCRATCH

SCRATCH holds the unpacked gum. Licences: WikiGold CC BY 4.0, UNER CC BY-SA 4.0, GUM's nine open genres (see
`names_gum`), WNUT17 and BTC CC BY 4.0, re3d's open sources (see `names_columns`). Held-out and test parts are not read.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training.names_columns import btc, re3d, uner_dev, wikigold, wnut
from training.names_document import OTHER, TYPES, NamedDocument
from training.names_gum import gum


def training_documents(data: Path, scratch: Path) -> Iterator[NamedDocument]:
    """Every document that people annotated and that may be trained on; `source` names its set."""
    yield from wikigold(data)
    yield from uner_dev(data)
    yield from gum(scratch / "gum")
    yield from wnut(data)
    yield from btc(data)
    yield from re3d(data)


def main() -> None:
    """Prints the documents, words and names of each set."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in training_documents(Path(sys.argv[1]), Path(sys.argv[2])):
        counts.update([(document.source, "documents")])
        counts[document.source, "words"] += len(document.text.split())
        counts[document.source, "not judged"] += len(document.unsure)
        counts.update((document.source, name.type) for name in document.names)
    columns = ("documents", "words", *TYPES, OTHER, "not judged")
    print(" " * 10, *(f"{column:>12}" for column in columns))
    for source in dict.fromkeys(source for source, _ in counts):
        print(f"{source:10}", *(f"{counts[source, column]:12}" for column in columns))


if __name__ == "__main__":
    main()
