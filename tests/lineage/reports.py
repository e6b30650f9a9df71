"""Invented reports, read as the intake reads them, for the tests of this room."""

import re

from twosource.intake.article import Received, make_article
from twosource.model.article import Article
from twosource.model.marks import Quote, Statement

WIRE = """TARNOK, Varnia (Reuters) - A barge loaded with grain sank in the harbour of Tarnok on Monday after it struck \
a mooring post in thick fog, blocking the only channel to the open sea for several days.
The crew of nine swam to a fishing boat and were treated for cold in the town's small clinic.
"We heard a crack and then the water was at our knees," the barge's mate, Ilse Brandeker, told Reuters.
Harbour master Osko Velling said divers would need at least four days to lift the wreck, which lies across the fairway \
at a depth of eleven metres.
Some forty ships are waiting outside the breakwater, and millers inland have begun to ration flour.
The barge was built in 1962 and had passed its last inspection in spring, according to the port's register."""

OTHER = """Bakers in Varnia queued before dawn on Tuesday as word spread that no wheat would come upriver this week.
In Tarnok itself the quays were silent. Tugs lay idle and a line of freighters stretched to the horizon.
The sunken barge, once the pride of the Brandeker family, can be seen at low tide from the old customs house.
Insurers estimate that each day of closure costs traders two million crowns."""


def report(name: str, text: str, outlet: str | None = None, **more: str) -> Article:
    return make_article(Received(f"{name}.txt", text, outlet=outlet, **more))  # type: ignore[arg-type]


def quotes(*articles: Article) -> tuple[Quote, ...]:
    """What stands between double marks."""
    return tuple(
        Quote(article.text.anchor(found.start(1), found.end(1)), "balanced")
        for article in articles
        for found in re.finditer(r"[\"“]([^\"“”\n]+)[\"”]", article.text.content)
    )


def statements(*articles: Article) -> tuple[Statement, ...]:
    """Each quotation as a statement of its own."""
    return tuple(Statement(f"s{n}", q.where, "direct", (q,)) for n, q in enumerate(quotes(*articles)))
