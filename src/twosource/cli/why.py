"""`twosource why`: a claim of an analysis or of an archive -> the proof of its counts, down to the exact words."""

from __future__ import annotations

from pathlib import Path

import click

from twosource.cli.archive_option import archive_option
from twosource.errors import UsageError

_MOST = 2
"""An analysis and a claim."""


@click.command(short_help="Show what the counts of one claim rest on, down to the words.")
@click.argument("words", nargs=-1, required=True, metavar="[ANALYSIS.json] CLAIM")
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Write the proof as JSON.")
def why(words: tuple[str, ...], archive: str, as_json: bool) -> int:
    """Show what the counts of one claim rest on: which reports, which words, who says them, what was compared.

    ANALYSIS.json is what `twosource analyze --format json` wrote (- for standard input). CLAIM is its number in the
    summary, its id, or the beginning of its id. Without ANALYSIS.json the claim is one of the archive, by its id.
    """
    import sys

    from twosource.cli.stored import dossier_of_claim, read_stored
    from twosource.report.carriers import contexts
    from twosource.report.proof import prove
    from twosource.report.reread import find_claim

    if len(words) == 1 and Path(words[0]).is_file():
        raise UsageError(f"{words[0]}: name a claim of it too, by its number or id")
    if len(words) > _MOST:
        raise UsageError(f"{words[_MOST]}: one claim at a time")
    dossier, asked = (read_stored(words[0]), words[1]) if len(words) == _MOST else dossier_of_claim(archive, words[0])
    found = find_claim(asked, tuple(line.claim["id"] for line in dossier.lines))
    proof = prove(dossier, contexts(dossier.register), found)
    if as_json:
        from twosource.report.proof_json import proof_to_json

        sys.stdout.write(proof_to_json(dossier.register, proof))
    else:
        from twosource.report.proof_terminal import print_proof

        print_proof(proof, sys.stdout)
    return 0
