"""Reports that only their files name are bound to those that cite them by name."""

from pathlib import Path

import twosource

FIRST = """Warden kept the gate shut for two days

PORT OLLEN - The sluice gate at Port Ollen stayed shut for two days because the warden, Berit Sand, had lost the key.
“I looked in the boat and under the boat,” Sand told the Lantern in her kitchen.
By the Lantern's own count 43 barges waited above the gate. The harbour fund will pay each skipper 120 crowns.
"""
RETOLD = """Lost key held up barges

By a staff writer

The warden of the sluice at Port Ollen lost her key and kept the gate shut for two days, The Harbour Lantern reports.
Berit Sand told the newspaper that she had searched the boat. According to the Lantern, 43 barges had to wait.
Skippers are to get 120 crowns each from the harbour fund.
"""


def test_a_retelling_joins_the_chain_of_a_paper_that_its_file_names(tmp_path: Path) -> None:
    (tmp_path / "01_harbour_lantern.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "02_northern_mail.txt").write_text(RETOLD, encoding="utf-8")
    analysis = twosource.analyze(twosource.read([str(tmp_path)])[0], language="rules")
    (chain,) = analysis.chains
    assert len(chain.reports) == 2
    (bond,) = analysis.bonds
    assert (bond.reason, bond.judgement) == ("cites", "dependent")
    assert "Harbour Lantern" in bond.detail
    assert all(claim.at_least == 1 for claim in analysis.claims)
