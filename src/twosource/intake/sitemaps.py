"""An address of a sitemap -> what it tells of one report."""

from __future__ import annotations

from twosource.intake.addresses import know_address
from twosource.intake.entries import Entry
from twosource.intake.feed_dates import Dated, read_date
from twosource.intake.feed_fields import every, fields_of, first
from twosource.intake.feed_items import Place
from twosource.intake.fragments import one_line


def read_url(element: object, place: Place) -> tuple[Entry, Dated] | None:
    """The entry of a `<url>`; None for one that is told as no news: every page of a site stands in a sitemap."""
    fields = fields_of(element)
    news = fields.get("news:news")
    if not news:
        return None
    told = fields_of(news[0].element)
    papers = told.get("news:publication", ())
    outlet = next((one_line(first(fields_of(paper.element), "news:name")) for paper in papers), "")
    dates = [
        read_date(words, place.now) for words in (*every(told, "news:publication_date"), *every(fields, "lastmod"))
    ]
    dated = next((date for date in dates if date.iso), dates[0] if dates else Dated(None))
    entry = Entry(
        source=place.source,
        known=know_address(first(fields, "loc"), place.base),
        title=one_line(first(told, "news:title")) or None,
        published=dated.iso,
        outlet=outlet or None,
    )
    return entry, dated
