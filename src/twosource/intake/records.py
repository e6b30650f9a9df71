"""JSON or JSON Lines -> the reports in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from twosource.intake.credit_fields import agencies_of_field, agencies_of_notice
from twosource.intake.dates import iso_date
from twosource.language.agencies import agency_of
from twosource.model.article import Finding
from twosource.model.received import Received

_TEXT = ("text", "body_text", "body", "content", "maintext", "articleBody", "full_text", "article")
_TITLE = ("title", "headline", "name")
_OUTLET = ("outlet", "source", "publisher", "sitename", "site", "source_domain", "publication")
_URL = ("url", "link", "canonical_url", "uri")
_DATE = ("published", "date", "published_at", "publishedAt", "date_publish", "publish_date", "datePublished", "pubDate")
_AUTHOR = ("authors", "author", "bylines", "byline", "creator")
_AGENCY = ("agency", "agencies", "news_agency", "newsAgency", "wire", "wire_service")
_CREDIT = (
    "credit",
    "creditline",
    "provider",
    "copyrightholder",
    "copyrightHolder",
    "sourceOrganization",
    "isBasedOn",
    "publisher",
    "source",
    "source_url",
    "dc:source",
)
_NOTICE = ("creditText", "credit_line", "copyrightNotice", "copyright", "copyrightnotice", "rights", "dc:rights")
_LISTS = ("reports", "articles", "items", "documents", "data")
_WHAT_TO_DO = 'give each report a field "text"'


def read_json(source: str, content: str) -> Iterator[Received | Finding]:
    """The reports of one JSON value: an object, a list, or an object with a list under "reports" or "articles"."""
    try:
        value = json.loads(content)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            yield from read_lines(source, content)
            return
        yield Finding(source, "json", f"broken JSON in line {error.lineno} ({error.msg}): mend it there", True)
        return
    except (ValueError, RecursionError) as error:
        yield Finding(source, "json", f"JSON that cannot be read ({type(error).__name__}): simplify it", True)
        return
    items = _items(value)
    for number, item in enumerate(items, 1):
        yield _report(f"{source}#{number}" if len(items) > 1 else source, item)
    if not items:
        yield Finding(source, "no-reports", f"an empty list: {_WHAT_TO_DO}", True)


def read_lines(source: str, content: str) -> Iterator[Received | Finding]:
    """The reports of JSON Lines, one object a line; a broken line is a finding and the others are read."""
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            yield read_line(f"{source}:{number}", line)


def read_line(name: str, line: str) -> Received | Finding:
    """The report of one line of JSON Lines; `name` is that of its file and its number."""
    try:
        return _report(name, json.loads(line))
    except (ValueError, RecursionError):
        number = name.rpartition(":")[2]
        return Finding(name, "json", f"line {number} is broken JSON: mend it, one object a line", True)


def _items(value: Any) -> list[Any]:
    if isinstance(value, dict):
        under = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
        return under if under is not None and not _first(value, _TEXT) else [value]
    return value if isinstance(value, list) else [value]


def _report(name: str, item: Any) -> Received | Finding:
    record = item if isinstance(item, dict) else {"text": item} if isinstance(item, str) else {}
    text = _first(record, _TEXT)
    if not text:
        return Finding(name, "no-text", f"no text in this record: {_WHAT_TO_DO}", True)
    return Received(
        source=name,
        content=text,
        title=_first(record, _TITLE),
        outlet=_first(record, _OUTLET),
        url=_first(record, _URL),
        bylines=_all(record, _AUTHOR),
        published=iso_date(_first(record, _DATE)),
        agencies=_agencies(record),
    )


def _agencies(record: dict[str, Any]) -> tuple[str, ...]:
    """The agencies that a record credits: in fields made for it under any name, elsewhere where a list has them."""
    named = [name for name in _all(record, _AGENCY) if name.casefold() not in ("none", "na", "n/a", "-")]
    credited = [name for value in _all(record, _CREDIT) for name in agencies_of_field(value)]
    noticed = [name for value in _all(record, _NOTICE) for name in agencies_of_notice(value)]
    return tuple(dict.fromkeys((*(agency_of(name) or name for name in named), *credited, *noticed)))


def _first(record: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((found for key in keys if (found := _string(record.get(key)))), None)


def _all(record: dict[str, Any], keys: tuple[str, ...]) -> tuple[str, ...]:
    values = [value for key in keys if key in record for value in _listed(record[key])]
    return tuple(dict.fromkeys(found for value in values if (found := _string(value))))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _string(value: Any) -> str | None:
    """A string with something in it, the name of an object with a name, else None; broken surrogates are replaced."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or value.get("url")
    if not isinstance(value, str) or not value.strip():
        return None
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
