"""Fields that come with a report credit agencies by name, by address or in a sentence on rights."""

import json

import pytest

from twosource.intake.article import make_article
from twosource.intake.credit_fields import agencies_of_field, agencies_of_notice
from twosource.intake.page import read_page
from twosource.intake.records import read_json
from twosource.model.article import Finding

BODY = "A ferry ran aground off the pier of Tarnok on Friday, the coast guard said. All were brought ashore by noon."


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Reuters", ("Reuters",)),
        ("By AFP", ("Agence France-Presse",)),
        ("Jonas Petrak, Associated Press", ("Associated Press",)),
        ("AFP/Reuters", ("Agence France-Presse", "Reuters")),
        ("https://apnews.com/article/ferry", ("Associated Press",)),
        ("Tarnok Gazette", ()),
        ("Foreign Press Association", ()),
        ("https://tarnok-gazette.example/reuters", ()),
        ("", ()),
    ],
)
def test_a_field_names_agencies_by_name_or_address(value: str, expected: tuple[str, ...]) -> None:
    assert agencies_of_field(value) == expected


def test_a_sentence_on_rights_names_agencies_where_a_name_field_does_not() -> None:
    said = "Copyright 2031 The Associated Press. All rights reserved."
    assert agencies_of_notice(said) == ("Associated Press",)
    assert agencies_of_field(said) == ()
    assert agencies_of_notice("Reuters " * 50) == ()


def metadata_of_record(**fields: object) -> list[str]:
    (found,) = read_json("r.json", json.dumps({"text": BODY, "outlet": "Tarnok Gazette", **fields}))
    assert not isinstance(found, Finding)
    return [credit.agency for credit in make_article(found).credits if credit.kind == "metadata"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"sourceOrganization": {"@type": "Organization", "name": "Reuters"}}, ["Reuters"]),
        ({"isBasedOn": "https://www.reuters.com/world/ferry"}, ["Reuters"]),
        ({"copyrightHolder": "AFP"}, ["Agence France-Presse"]),
        ({"creditText": "Copyright 2031 AFP, all rights reserved"}, ["Agence France-Presse"]),
        ({"source": {"title": "Reuters", "url": "https://feeds.example/x"}}, ["Reuters"]),
        ({"source": "Daily Pier"}, []),
        ({"wire": "UPI"}, ["United Press International"]),
        ({"wire": "None"}, []),
        ({"agency": "Continental Press"}, ["Continental Press"]),
    ],
)
def test_fields_of_a_record_credit_agencies(fields: dict[str, object], expected: list[str]) -> None:
    assert metadata_of_record(**fields) == expected


def metadata_of_page(*objects: object) -> tuple[str, ...]:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(item)}</script>' for item in objects)
    body = f"<article><p>{BODY}</p><p>{BODY}</p></article>"
    page = f"<html><head><title>Ferry</title>{scripts}</head><body>{body}</body></html>"
    return read_page("page.html", page).agencies


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"@type": "NewsArticle", "sourceOrganization": {"name": "AFP"}}, ("Agence France-Presse",)),
        ({"@type": "NewsArticle", "isBasedOn": "https://apnews.com/article/1"}, ("Associated Press",)),
        ({"@type": "NewsArticle", "creditText": "© 2031 Reuters"}, ("Reuters",)),
        (
            {"@type": "NewsArticle", "copyrightHolder": {"@type": "Organization", "name": "dpa"}},
            ("Deutsche Presse-Agentur",),
        ),
        (
            {"@graph": [{"@id": "#o", "name": "Reuters"}, {"@type": "NewsArticle", "provider": {"@id": "#o"}}]},
            ("Reuters",),
        ),
        ({"@type": "ImageObject", "creditText": "AFP", "copyrightHolder": {"name": "AFP"}}, ()),
        ({"@type": "NewsArticle", "publisher": {"name": "Tarnok Gazette"}}, ()),
        ({"@type": "NewsArticle", "provider": {"@id": "#nowhere"}}, ()),
    ],
)
def test_markup_of_a_page_credits_agencies_for_the_text_alone(item: object, expected: tuple[str, ...]) -> None:
    assert metadata_of_page(item) == expected
