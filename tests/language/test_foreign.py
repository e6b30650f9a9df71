import pytest

from twosource.language.foreign import english_share, is_foreign, looks_english


def test_news_in_english_is_told_by_its_function_words() -> None:
    assert looks_english("The ferry was towed to the shipyard on Saturday and it will stay there for a week.")


@pytest.mark.parametrize(
    "text",
    [
        "Le bac a été remorqué samedi au chantier naval, où il restera pendant une semaine avec son équipage.",
        "El barco fue llevado el sábado al astillero, donde se quedará una semana para las obras de la quilla.",
    ],
)
def test_other_languages_are_not_english(text: str) -> None:
    assert not looks_english(text)
    assert is_foreign(text)


# names and figures alone are no language
@pytest.mark.parametrize(
    "text", ["", "12 34", "Tarnok 3, Belmora 1, Olm 0, Varnia 2, Sulania 4, Petrak 9, Kost 8, Ruiz 7"]
)
def test_what_has_no_sentences_is_in_no_language(text: str) -> None:
    assert not is_foreign(text)
    assert english_share(text) == 0
