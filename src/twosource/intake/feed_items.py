"""An item of RSS or RDF, an entry of Atom -> what the feed tells of one report."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

from twosource.intake.addresses import Known, know_address
from twosource.intake.credit_fields import agencies_of_field, agencies_of_notice
from twosource.intake.entries import Entry, credited
from twosource.intake.feed_dates import Dated, read_date
from twosource.intake.feed_fields import Field, every, fields_of, first
from twosource.intake.fragments import one_line, text_of

WHOLE_FROM = 2_000
"""Characters from which a field made for a summary holds the report: summaries stay below 1,000."""

_CUT = re.compile(
    r"(?i)(?:\[?(?:…|\.\.\.)\]?|\b(?:read (?:more|the full [a-z]+|on)|continue reading|more)\b[^.]{0,60}"
    r"(?:…|»|→|\.\.\.)?)\s*$"
)
"""The end of what a feed carries where it cut the report."""

_DATES = ("pubdate", "published", "issued", "dc:date", "dc:issued", "dc:created", "created")
_CHANGED = ("updated", "modified", "dc:modified", "lastmod")
_PEOPLE = ("dc:creator", "itunes:author")
_MAILED = re.compile(r"^[^\s()]+@[^\s()]+ ?\(([^()]+)\)$")
_PICTURED = ("image", "video", "audio")


class Place(NamedTuple):
    """Where an item stands: its name among people, the feed's title and address, the time now (None: not asked)."""

    source: str
    title: str | None
    base: str | None
    now: datetime | None


def read_item(element: object, place: Place) -> tuple[Entry, Dated]:
    """The entry of an item, and what is to be known of its date."""
    fields = fields_of(element)
    id_, known = _identity(fields, place.base)
    dated = _date(fields, place.now)
    text, whole = _text(fields)
    given = (*_sources(fields), *every(fields, "dc:source"))
    own = place.title or ""
    title = one_line(first(fields, "title", "dc:title", "media:title"))
    entry = Entry(
        source=place.source,
        id=id_,
        known=known,
        title=title or None,
        published=dated.iso,
        authors=_authors(fields),
        outlet=None if known else (place.title or None),
        sources=given,
        agencies=tuple(
            dict.fromkeys((*credited(given, known.address if known else place.base, own), *_noticed(fields)))
        ),
        text=text,
        whole=whole,
    )
    return entry, dated


def _identity(fields: dict[str, list[Field]], base: str | None) -> tuple[str | None, Known | None]:
    """The id that the feed gives, and the address: the original one, the link, the id where that is an address."""
    id_ = first(fields, "guid", "id", "dc:identifier") or None
    guids = fields.get("guid", [])
    permanent = [f.words for f in guids if f.attributes.get("ispermalink", "true").casefold() != "false"]
    links = fields.get("link", [])
    shown = [f.attributes["href"] for f in links if f.attributes.get("href") and _is_page(f)]
    written = (
        *every(fields, "feedburner:origlink"),
        *(f.words for f in links if f.words),
        *shown,
        *(words for words in (*permanent, *every(fields, "id")) if words.startswith(("http://", "https://"))),
    )
    return id_, next((known for address in written if (known := know_address(one_line(address), base))), None)


def _is_page(link: Field) -> bool:
    kind = link.attributes.get("type", "")
    return link.attributes.get("rel", "alternate") == "alternate" and (not kind or "html" in kind)


def _date(fields: dict[str, list[Field]], now: datetime | None) -> Dated:
    """The first date that can be read, when it was published before when it was changed; else what is wrong."""
    read = [read_date(words, now) for words in every(fields, *_DATES, *_CHANGED)]
    return next((dated for dated in read if dated.iso), read[0] if read else Dated(None))


def _text(fields: dict[str, list[Field]]) -> tuple[str, bool]:
    """The longest text that the feed carries, and whether that looks like the whole report."""
    inside = [field.words for field in fields.get("content", ()) if _is_text(field)]
    full = [text_of(words) for words in (*every(fields, "content:encoded", "xhtml:body", "body"), *inside)]
    brief = [text_of(words) for words in every(fields, "description", "summary", "dc:description", "media:description")]
    text = max(full, key=len, default="") or max(brief, key=len, default="")
    if brief and len(max(brief, key=len)) > len(text):
        text = max(brief, key=len)
    carried = text in full or len(text) >= WHOLE_FROM
    return text, bool(text) and carried and not _CUT.search(text[-120:])


def _is_text(content: Field) -> bool:
    """Whether Atom's content is text: it may be a picture, written in letters."""
    kind = content.attributes.get("type", "text").casefold()
    return "/" not in kind or kind.startswith("text/") or "xhtml" in kind


def _authors(fields: dict[str, list[Field]]) -> tuple[str, ...]:
    named = [*every(fields, *_PEOPLE)]
    for field in fields.get("author", ()):
        inside = first(fields_of(field.element), "name")
        mailed = _MAILED.match(field.words)
        named.append(inside or (mailed[1] if mailed else field.words if len(field.element) == 0 else ""))
    return tuple(dict.fromkeys(name for words in named if (name := one_line(words)) and "@" not in name))


def _sources(fields: dict[str, list[Field]]) -> tuple[str, ...]:
    """Names of a source; its address where it has no name."""
    found = []
    for field in fields.get("source", ()):
        inside = fields_of(field.element)
        name = one_line(first(inside, "title")) or ("" if inside else one_line(field.words))
        links = [f.attributes.get("href", f.words) for f in inside.get("link", ())]
        address = field.attributes.get("url") or next(iter(links), "")
        found += [name or address]
    return tuple(name for name in found if name)


def _noticed(fields: dict[str, list[Field]]) -> tuple[str, ...]:
    """Agencies that fields on rights and credits name, those of pictures left out: a credit beside a picture is its
    own, wherever the feed puts it."""
    pictured = any(name in fields for name in ("media:content", "media:group", "media:thumbnail", "enclosure"))
    credits_ = [] if pictured else [f.words for f in fields.get("media:credit", ())]
    for holder in (*fields.get("media:content", ()), *fields.get("media:group", ())):
        kind = (holder.attributes.get("medium") or holder.attributes.get("type") or "").casefold()
        if kind and not kind.startswith(_PICTURED):
            credits_ += every(fields_of(holder.element), "media:credit")
    named = [agency for words in credits_ for agency in agencies_of_field(one_line(words))]
    rights = every(fields, "dc:rights", "rights", "copyright", "media:copyright")
    owners = [agency for words in every(fields, "dc:publisher") for agency in agencies_of_field(one_line(words))]
    return (*named, *owners, *(agency for words in rights for agency in agencies_of_notice(one_line(words))))
