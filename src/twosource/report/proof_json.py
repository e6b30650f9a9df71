"""Proof of one claim's counts -> JSON for programs."""

from __future__ import annotations

import json

from twosource.report.carriers import Carrier
from twosource.report.proof import Proof
from twosource.report.register import Register


def proof_to_json(known: Register, proof: Proof) -> str:
    """The claim's row of the published format, with the statements and bonds that it points at, and what a person is
    told of them."""
    claim = proof.line.claim
    grounds = dict.fromkeys([*claim["grounds"], *(g for tie in claim["ties"] for g in tie["grounds"])])
    told = {
        "number": proof.line.number,
        "claim": claim,
        "rests_on": proof.line.voices,
        "carriers": [_carrier(carrier) for carrier in proof.carriers],
        "origins": [[carrier.statement["id"] for carrier in members] for members in proof.origins],
        "bonds": [known.bonds[ground] for ground in grounds if ground in known.bonds],
        "nearly": [
            {"left": p.left.statement["id"], "right": p.right.statement["id"], "score": p.score, "compared": p.compared}
            for p in proof.nearly
        ],
        "chains": [chain.chain for chain in proof.chains],
        "what_would_change_the_count": proof.next,
    }
    return json.dumps(told, indent=1, allow_nan=False) + "\n"


def _carrier(carrier: Carrier) -> dict[str, object]:
    context = "".join(piece.words for piece in carrier.context)
    return {
        "statement": carrier.statement,
        "report": carrier.label,
        "chain": carrier.letter,
        "words": carrier.words,
        "sentence": context,
        "speaker": carrier.speaker,
        "hedges": carrier.hedges,
    }
