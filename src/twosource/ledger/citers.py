"""Who speaks in all statements -> whether one who has cited an outlet may have more from it."""

from __future__ import annotations

from collections.abc import Mapping

from twosource.ledger.docket import Docket
from twosource.ledger.relation import Relation
from twosource.ledger.speakers import Speaker
from twosource.model.marks import Statement


class Citers:
    """The outlets that each speaker has cited anywhere, with the first statement that shows it."""

    def __init__(self, who: Mapping[str, Speaker]) -> None:
        self._cited: dict[tuple[str, str], str] = {}
        for statement, speaker in who.items():
            if speaker.kind in ("named", "body"):
                for publisher in speaker.cites:
                    self._cited.setdefault((speaker.key, publisher), statement)

    def between(self, left: Statement, right: Statement, a: Speaker, b: Speaker, docket: Docket) -> Relation | None:
        """Unsure where one is what an outlet tells itself or has seen and the other is said by one who cites that
        outlet elsewhere: after the mayor's "citing the Post" comes "the mayor said"."""
        for told, teller, said in ((left, a, b), (right, b, a)):
            if not _at_home(told, teller, docket) or said.kind not in ("named", "body"):
                continue
            for publisher in sorted(docket.publishers(told.report)):
                shown = self._cited.get((said.key, publisher))
                if shown is not None:
                    detail = f"“{said.name}” cites {docket.called(publisher)} elsewhere and may have it from there"
                    return Relation(left, right, "unsure", detail, (shown,))
        return None


def _at_home(told: Statement, teller: Speaker, docket: Docket) -> bool:
    """Whether a report tells in its own voice, or from papers that its outlet has seen."""
    return teller.kind == "own" or teller.key.endswith(f"@{docket.chain(told.report)}")
