"""An analysis made by hand, so that what is written of it is tested without the rooms that find it.

Five invented reports of a dam at Oltava: an agency story, its copy in the Post (figure and hedge dropped), its copy in
the Mail, an independent report of Radio Vale, and a report with hostile words.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

from twosource.model.analysis import Analysis, StepRun
from twosource.model.article import Article, Credit, Dateline, Finding, Notice
from twosource.model.claims import (
    OWN_REPORTING,
    Claim,
    Conflict,
    Drift,
    Joining,
    LostCaveat,
    Moment,
    Tie,
    Verdict,
    Voice,
)
from twosource.model.descent import Bond, Branch, Chain, Edit, Passage, Story
from twosource.model.marks import Attribution, Bound, Entity, Hedge, Mention, Quantity, Quote, Statement
from twosource.model.text import Anchor, Text

AGENCY = """Dam above Oltava gives way

OLTAVA (Meridian Wire) - A dam above Oltava gave way on Sunday, flooding at least 300 houses, Governor Ilse Tarn said.

"The water came in the dark," said Petr Halm, a miller. Tarn said the gates may have been opened by hand. \
The claim could not be verified.

The power company Voltara denied that its gates were opened by hand."""

POST = """Dam above Oltava gives way

A dam above Oltava gave way on Sunday, flooding 300 houses, Governor Ilse Tarn said.

"The water came in the dark," said Petr Halm, a miller. The gates were opened by hand."""

MAIL = AGENCY + "\n\nThis story comes from a syndicated feed."

RADIO = """Valley under water

The mayor of Oltava told Radio Vale that the dam above the town had broken. Officials counted 410 flooded houses."""

HOSTILE = """<script>alert(1)</script>

"<img src=x onerror=alert(2)> \u202egnihton\u202c \x1b[31mred\x1b[0m & more," said O'Brien & Co."""

TEXTS = {"agency": AGENCY, "post": POST, "mail": MAIL, "radio": RADIO, "hostile": HOSTILE}
OUTLETS = {
    "agency": None,
    "post": "The Post",
    "mail": "The Mail",
    "radio": "Radio Vale",
    "hostile": "<b>Evil</b> Herald",
}
URLS = {"post": "https://post.example/dam?a=1&b=2", "hostile": "javascript:alert(3)"}
COPIES = ("agency", "post", "mail")


def text(report: str) -> Text:
    return Text(f"r-{report}", TEXTS[report])


def at(report: str, words: str, inside: str | None = None) -> Anchor:
    """The place of `words` in a report, of those in the phrase `inside`; ValueError where they do not stand there."""
    start = TEXTS[report].index(inside or words)
    start = TEXTS[report].index(words, start)
    return text(report).anchor(start, start + len(words))


def article(report: str) -> Article:
    named = {
        "agency": (Credit("Meridian Wire", "dateline", at("agency", "Meridian Wire")),),
        "mail": (Credit("Meridian Wire", "metadata", None),),
    }
    return Article(
        f"r-{report}",
        f"reports/{report}.txt",
        text(report),
        title=TEXTS[report].split("\n")[0],
        outlet=OUTLETS[report],
        url=URLS.get(report),
        published="2031-05-04" if report == "post" else None,
        language="en",
        dateline=Dateline(at("agency", "OLTAVA"), "Oltava", None) if report == "agency" else None,
        credits=named.get(report, ()),
        notices=(Notice("syndication", at("mail", "This story comes from a syndicated feed.")),) * (report == "mail"),
    )


def told(report: str, words: str, *who: Attribution, **more: Any) -> Statement:
    kind = more.pop("kind", "indirect" if who else "narration")
    return Statement(f"s-{report}-{words[:9]}", at(report, words), kind, attribution=who, **more)


def tarn(report: str, inside: str) -> Attribution:
    return Attribution(at(report, "Tarn", inside), at(report, "said", inside), named=True, entity="e-tarn")


def houses(report: str, words: str, value: float, bound: Bound = "exactly") -> Quantity:
    return Quantity(at(report, words), value, "house", bound, at(report, "houses"))


QUANTITIES = {
    "agency": houses("agency", "at least 300", 300, "at-least"),
    "post": houses("post", "300", 300),
    "mail": houses("mail", "at least 300", 300, "at-least"),
    "radio": houses("radio", "410", 410),
}
MAYOR = Attribution(at("radio", "The mayor of Oltava"), at("radio", "told"), named=True, report_of="Radio Vale")
OFFICIALS = Attribution(at("radio", "Officials"), at("radio", "counted"), named=False)
QUOTES = {
    **{r: Quote(at(r, "The water came in the dark,"), "balanced") for r in COPIES},
    "hostile": Quote(at("hostile", TEXTS["hostile"].split('"')[1]), "balanced"),
}

BROKE = (
    *(told(r, "A dam above Oltava gave way on Sunday", tarn(r, "Tarn said.")) for r in COPIES),
    told("radio", "the dam above the town had broken", MAYOR),
)
FIGURES = ("flooding at least 300 houses", "flooding 300 houses", "flooding at least 300 houses")
FLOODED = tuple(
    told(r, words, tarn(r, "Tarn said."), quantities=(QUANTITIES[r],)) for r, words in zip(COPIES, FIGURES, strict=True)
)
MAYBE = tuple(
    told(
        r,
        "the gates may have been opened by hand",
        tarn(r, "Tarn said the"),
        hedges=(Hedge(at(r, "may have"), "possibility"), Hedge(at(r, "could not be verified"), "unverified")),
    )
    for r in ("agency", "mail")
)
HAND = (*MAYBE, told("post", "The gates were opened by hand"))
DENIED = tuple(told(r, "its gates were opened by hand", negated=True) for r in ("agency", "mail"))
COUNTED = (told("radio", "410 flooded houses", OFFICIALS, quantities=(QUANTITIES["radio"],)),)
DARK = tuple(
    told(
        r,
        "The water came in the dark,",
        Attribution(at(r, "Petr Halm, a miller"), at(r, "said", "said Petr"), named=True, entity="e-halm"),
        kind="direct",
        quotes=(QUOTES[r],),
    )
    for r in COPIES
)
EVIL = (
    told(
        "hostile",
        QUOTES["hostile"].where.words,
        Attribution(at("hostile", "O'Brien & Co."), at("hostile", "said"), named=True),
        kind="direct",
        quotes=(QUOTES["hostile"],),
    ),
)


def tied(statements: tuple[Statement, ...]) -> tuple[Tie, ...]:
    """Every two of the agency's chain count as one; whatever else stands there may be one."""
    chained = {f"r-{r}" for r in COPIES}
    return tuple(
        Tie(a.id, b.id, "dependent", "Both stand in text copied from Meridian Wire.", ("b-post", a.id, b.id))
        if {a.report, b.report} <= chained
        else Tie(a.id, b.id, "unsure", "One of the voices has no name.", (a.id, b.id))
        for a, b in combinations(statements, 2)
    )


def voice(name: str, statements: tuple[Statement, ...], report: str | None = None, *, named: bool = True) -> Voice:
    return Voice(name, None, named, tuple(s.id for s in statements), report)


def claim(
    name: str, statements: tuple[Statement, ...], origins: tuple[int, int], verdict: Verdict, **more: Any
) -> Claim:
    reports = {s.report for s in statements}
    chains = len({"copied" if r.removeprefix("r-") in COPIES else r for r in reports})
    ids = tuple(s.id for s in statements)
    words = statements[0].where.words
    more = {"unverified": False, "voices": (), "ties": tied(statements), "grounds": ("b-post", *ids), **more}
    return Claim(
        f"c-{name}", words, ids, len(reports), chains, at_least=origins[0], at_most=origins[1], verdict=verdict, **more
    )


def claims() -> tuple[Claim, ...]:
    governor = voice("Ilse Tarn", FLOODED)
    dropped = Drift(FLOODED[0].id, FLOODED[1].id, "quantity", "“at least” was dropped")
    silent = LostCaveat(HAND[0].id, HAND[2].id, "denial", "left out: “Voltara denied it.”", DENIED[0].where)
    surer = Drift(HAND[0].id, HAND[2].id, "certainty", "“may have been” became “were”")
    return (
        claim("0a11", BROKE, (2, 2), "corroborated",
              voices=(voice("Ilse Tarn", BROKE[:3]), voice("The mayor of Oltava", BROKE[3:]))),
        claim("0b22", FLOODED, (1, 1), "single-source", voices=(governor,), drift=(dropped,),
              conflicts=(Conflict("c-0e55", "quantity", "at least 300 houses here, 410 there"),)),
        claim("0c33", HAND, (1, 1), "denied", unverified=True, drift=(surer,), lost=(silent,),
              voices=(voice("Ilse Tarn", HAND[:2]), voice(OWN_REPORTING, HAND[2:], "r-post")),
              conflicts=(Conflict("c-0d44", "polarity", "Voltara denies it"),)),
        claim("0d44", DENIED, (1, 1), "disputed", conflicts=(Conflict("c-0c33", "polarity", "the governor says it"),)),
        claim("0e55", COUNTED, (1, 1), "single-source", voices=(voice("Officials", COUNTED, named=False),)),
        claim("0f66", DARK, (1, 1), "single-source", voices=(voice("Petr Halm", DARK),)),
        claim("0f77", EVIL, (1, 1), "single-source", voices=(voice("O'Brien & Co.", EVIL),)),
        claim("0f88", (*BROKE[:1], *COUNTED), (1, 2), "unresolved", voices=(voice("Officials", COUNTED, named=False),)),
    )  # fmt: skip


def entity(name: str, full: str, words: str, *reports: str) -> Entity:
    places = tuple(Mention(at(r, words), "name", "person") for r in reports)
    return Entity(name, "person", full, tuple(dict.fromkeys((full, words))), ("Governor",), places)


def passages() -> tuple[Passage, ...]:
    lead = "A dam above Oltava gave way on Sunday, flooding at least 300 houses, Governor Ilse Tarn said."
    short = lead.replace("at least ", "")
    cut = at("agency", "at least ")
    edit = Edit("delete", (cut.start, cut.end + 1), (at("post", "300").start, at("post", "300").start))
    return (
        Passage(at("agency", lead), at("post", short), 0.9, "copy", (edit,)),
        Passage(text("agency").anchor(0, len(AGENCY)), text("mail").anchor(0, len(AGENCY)), 1.0, "copy"),
        Passage(at("agency", QUOTES["agency"].where.words), at("post", QUOTES["post"].where.words), 1.0, "quotation"),
    )


def analysis() -> Analysis:
    """The whole of it."""
    order = ("agency", "hostile", "mail", "post", "radio")
    branches = (Branch("r-agency"), Branch("r-mail", "r-agency"), Branch("r-post", lost="lost-1"))
    near = Joining(FLOODED[0].id, COUNTED[0].id, 0.42, (("figures", "300 and 410"), ("shared words", "houses")))
    everything = tuple(text(r).anchor(0, len(TEXTS[r])) for r in ("agency", "mail", "post", "radio"))
    return Analysis(
        articles=tuple(article(r) for r in order),
        findings=(Finding("reports/old.pdf", "binary", "not text; save it as text", left_out=True),),
        quotes=tuple(QUOTES.values()),
        quantities=tuple(QUANTITIES.values()),
        statements=(*BROKE, *FLOODED, *HAND, *DENIED, *COUNTED, *DARK, *EVIL),
        entities=(entity("e-tarn", "Ilse Tarn", "Tarn", *COPIES), entity("e-halm", "Petr Halm", "Petr Halm", *COPIES)),
        passages=passages(),
        bonds=(
            Bond("b-mail", "r-agency", "r-mail", "dependent", "same-text", "The Mail has all of it.", (1,), 0.97),
            Bond("b-post", "r-agency", "r-post", "dependent", "copied", "93 % of the Post is in it.", (0, 2), 0.93),
            Bond("b-radio", "r-agency", "r-radio", "unsure", "cites", "Radio Vale has the same mayor.", (), 0.0),
        ),
        chains=(
            Chain("ch-1", ("r-agency", "r-mail", "r-post"), "Meridian Wire", "r-agency", branches, ("r-agency",)),
            Chain("ch-2", ("r-radio",), None, "r-radio", (Branch("r-radio"),)),
            Chain("ch-3", ("r-hostile",), None, "r-hostile", (Branch("r-hostile"),)),
        ),
        stories=(
            Story("st-1", "Dam above Oltava gives way", everything),
            Story("st-2", "<i>alert</i>", (text("hostile").anchor(0, len(HOSTILE)),)),
        ),
        near_misses=(near,),
        claims=claims(),
        timeline=(Moment("2031-05-04", "2031-05-05", "c-0a11", BROKE[0].id),),
        steps=(StepRun("quotations", "1", (("marks", "all"),)),),
    )
