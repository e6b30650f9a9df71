"""Brief -> JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from twosource.report.brief import Sentence

FORMAT = "twosource.brief/1"


def brief_to_json(title: str, brief: Iterable[Sentence]) -> str:
    """The sentences with their chapters, the claims and statements that they rest on, and their parts: words of a
    statement, a template's own, or values filled in."""
    rows = [
        {
            "chapter": sentence.chapter,
            "text": sentence.text,
            "claims": list(sentence.claims),
            "statements": list(sentence.statements),
            "parts": [
                {"kind": p.kind, "text": p.text, "ground": p.ground or None, "fill": p.fill} for p in sentence.parts
            ],
        }
        for sentence in brief
    ]
    return json.dumps({"format": FORMAT, "title": title, "sentences": rows}, ensure_ascii=True, indent=1) + "\n"
