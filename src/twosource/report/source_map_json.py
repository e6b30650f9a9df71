"""Source map of a report -> JSON for programs."""

from __future__ import annotations

import json

from twosource.report.register import Register
from twosource.report.source_map import SourceMap


def source_map_to_json(known: Register, shown: SourceMap) -> str:
    """The report's rows of `sources` with their words, the shares of its sources, and the passages that show them."""
    indexes = sorted({index for sentence in shown.sentences for index in sentence.row["passages"]})
    told = {
        "report": shown.report,
        "label": shown.label,
        "chain": shown.letter,
        "parts": [
            {"source": p.name, "kind": p.kind, "share": p.share, "sentences": p.sentences, "unsure": p.unsure}
            for p in shown.parts
        ],
        "sentences": [{**s.row, "source": s.source, "words": s.words} for s in shown.sentences],
        "passages": {str(index): known.analysis["passages"][index] for index in indexes},
    }
    return json.dumps(told, indent=1, allow_nan=False) + "\n"
