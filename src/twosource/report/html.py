"""Dossier -> its report as one self-contained HTML page."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from string import ascii_uppercase

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from twosource.report import wording
from twosource.report.brief import HEADINGS
from twosource.report.dossier import KINDS, Dossier
from twosource.report.lede import lede
from twosource.report.page import to_page
from twosource.report.visible import one_line, visible

COLOURS = 7
"""Chains with a colour of their own; beyond them readers tell colours apart no longer, the letter does."""

_TONES = {"one": "alarm", "contested": "alarm", "changed": "caution", "open": "caution", "more": "calm"}


def to_html(dossier: Dossier) -> str:
    """The page: no script, no request to anywhere; whatever came from a report is escaped."""
    known = dossier.register
    return (
        environment()
        .get_template("report.html")
        .render(
            dossier=dossier,
            known=known,
            page=to_page(dossier),
            brief_headings=HEADINGS,
            lede=lede(dossier),
            generator=known.analysis["generator"],
            **styled("report.css"),
        )
    )


def styled(*names: str) -> dict[str, str]:
    """The style sheets with these names in one, and the digest by which the page allows it and no other."""
    sheets = (files("twosource.report") / "templates" / name for name in names)
    style = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return {"style": Markup(style), "style_hash": digest}  # noqa: S704 - our own files


def environment() -> Environment:
    """Escapes by default, fails on a name that it does not know, and prints no control character."""
    made = Environment(
        loader=PackageLoader("twosource.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        kinds=KINDS,
        headings={kind.key: kind.heading for kind in KINDS},
        tones={kind.key: _TONES.get(kind.key, "") for kind in KINDS},
        drifts=wording.DRIFTS,
        caveats=wording.CAVEATS,
        conflicts=wording.CONFLICTS,
        reasons=wording.REASONS,
        colour=_colour,
        clock=wording.clock,
        count=wording.count,
        interval=wording.interval,
        origins=wording.origins,
        percent=wording.percent,
        nameless=wording.NAMELESS,
        one_line=one_line,
    )
    return made


def _printed(value: object) -> object:
    """Text with nothing in it that turns or breaks the page; markup and numbers as they are."""
    if value is None:
        return ""
    return visible(value) if type(value) is str else value


def _colour(letter: str) -> str:
    place = ascii_uppercase.index(letter[0])
    return f"k{place}" if len(letter) == 1 and place < COLOURS else ""
