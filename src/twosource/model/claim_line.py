"""A claim as an archive lists it."""

from __future__ import annotations

from typing import NamedTuple

from twosource.model.claims import Verdict


class ClaimLine(NamedTuple):
    """A line of the ledger of a story (by number): how many reports and chains carry the claim, the bounds of its
    origins, its verdict, whether a carrier says that it could not be verified, how often it changed on its way and with
    how many claims it clashes."""

    id: str
    story: int
    text: str
    reports: int
    chains: int
    at_least: int
    at_most: int
    verdict: Verdict
    unverified: bool
    drift: int
    conflicts: int
