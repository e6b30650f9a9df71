"""`twosource why`: a claim of an analysis -> the proof of its counts, down to the exact words."""

from __future__ import annotations

import click


@click.command(short_help="Show what the counts of one claim rest on, down to the words.")
@click.argument("analysis", metavar="ANALYSIS.json")
@click.argument("claim", metavar="CLAIM")
@click.option("--json", "as_json", is_flag=True, help="Write the proof as JSON.")
def why(analysis: str, claim: str, as_json: bool) -> int:
    """Show what the counts of one claim rest on: which reports, which words, who says them, what was compared.

    ANALYSIS.json is what `twosource analyze --format json` wrote (- for standard input). CLAIM is its number in the
    summary, its id, or the beginning of its id.
    """
    import sys

    from twosource.cli.stored import read_stored
    from twosource.report.carriers import contexts
    from twosource.report.proof import prove
    from twosource.report.reread import find_claim

    dossier = read_stored(analysis)
    found = find_claim(claim, tuple(line.claim["id"] for line in dossier.lines))
    proof = prove(dossier, contexts(dossier.register), found)
    if as_json:
        from twosource.report.proof_json import proof_to_json

        sys.stdout.write(proof_to_json(dossier.register, proof))
    else:
        from twosource.report.proof_terminal import print_proof

        print_proof(proof, sys.stdout)
    return 0
