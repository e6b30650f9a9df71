"""A spaCy pipeline that a user has, made here: its entities and its parse as a reading, and through an analysis."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

pytest.importorskip("spacy", reason="the extra `spacy` is not installed")

import spacy
from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc

import twosource
from twosource.errors import UnknownReader
from twosource.language.reader.choosing import choose_reader
from twosource.language.reader.spacy_pipeline import SpacyReader
from twosource.model.reading import AttributionRead, Reading

# One line a word: the word, the number of the word that it hangs on (from 0), the arc. CLEAR but where UD is said.
TOLD = """
Governor 2 compound / Ilse 2 compound / Tarn 3 nsubj / said 3 ROOT / that 8 mark / the 7 det / Vell 7 compound /
dam 8 nsubj / broke 3 ccomp / on 8 prep / Sunday 9 pobj / and 3 cc / added 3 conj / nobody 14 nsubj /
died 12 ccomp / . 3 punct
"""
TURNED = """
" 4 punct / The 2 det / road 3 nsubj / is 6 ccomp / closed 3 acomp / , 6 punct / said 6 ROOT / Petr 8 compound /
Okan 6 nsubj / . 6 punct
"""
ACCORDING = """
According 8 prep / to 0 prep / the 4 det / Dam 4 compound / Board 1 pobj / the 6 det / wall 8 nsubjpass /
was 8 auxpass / cracked 8 ROOT / . 8 punct
"""
ACCORDING_UD = """
According 4 case / to 0 fixed / the 4 det / Dam 4 compound / Board 8 obl / the 6 det / wall 8 nsubj:pass /
was 8 aux:pass / cracked 8 root / . 8 punct
"""
BETWEEN_UD = """
The 1 det / wall 7 nsubj:pass / , 4 punct / Tarn 4 nsubj / said 7 parataxis / , 4 punct / was 7 aux:pass /
cracked 7 root / . 7 punct
"""
WHO = """
Okan 8 nsubj / , 0 punct / who 3 nsubj / said 0 relcl / the 5 det / wall 6 nsubj / leaked 3 ccomp / , 0 punct /
left 8 ROOT / . 8 punct
"""
MARKED = """
Okan 1 nsubj / blasted 1 ROOT / the 3 det / plan 1 dobj / as 1 prep / " 7 punct / a 7 det / disgrace 4 pobj /
" 7 punct / . 1 punct
"""
BY_WHOM = """
Claims 3 nsubj / were 3 auxpass / not 3 neg / confirmed 3 ROOT / by 3 agent / the 6 det / guild 4 pobj / . 3 punct
"""
PASSIVE = """
Okan 2 nsubjpass / was 2 auxpass / told 2 ROOT / by 2 agent / the 5 det / guild 3 pobj / that 8 mark /
walls 8 nsubj / leaked 2 ccomp / . 2 punct
"""
TITLED = """
Okan 1 nsubj / owns 1 ROOT / a 3 det / book 1 dobj / called 3 acl / " 6 punct / Walls 4 oprd / " 6 punct / . 1 punct
"""
PARSES = (TOLD, TURNED, ACCORDING, ACCORDING_UD, BETWEEN_UD, WHO, MARKED, BY_WHOM, PASSIVE, TITLED)


def rows(parse: str) -> list[tuple[str, int, str]]:
    parts = (row.split() for row in " ".join(parse.split()).split(" / "))
    return [(word, int(head), arc) for word, head, arc in parts]


def text_of(parse: str) -> str:
    return " ".join(word for word, _, _ in rows(parse))


def parse_of_the_test(doc: Doc) -> Doc:
    """The first parse above of the document's words; a document of other words stays without one."""
    found = next((parse for parse in PARSES if text_of(parse) == doc.text), None)
    return doc if found is None else parsed(doc, found)


Language.component("parse_of_the_test", func=parse_of_the_test)


def parsed(doc: Doc, parse: str) -> Doc:
    words, heads, arcs = zip(*rows(parse), strict=True)
    return Doc(doc.vocab, words=[*words], spaces=[True] * (len(words) - 1) + [False], heads=[*heads], deps=[*arcs])


def reading(parse: str) -> Reading:
    """The reading of a parse, whichever pipeline made it."""
    pipeline = spacy.blank("en")
    pipeline.tokenizer = lambda text: parsed(Doc(pipeline.vocab), parse)
    return SpacyReader(pipeline).read([text_of(parse)])[0]


def shown(parse: str) -> list[tuple[str, str | None, list[str]]]:
    """Cue, source and contents in words."""
    text = text_of(parse)

    def told(a: AttributionRead) -> tuple[str, str | None, list[str]]:
        source = text[slice(*a.source)] if a.source else None
        return text[slice(*a.cue)], source, [text[slice(*span)] for span in a.content]

    return [told(a) for a in reading(parse).attributions or ()]


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[Language], str]:
    def save(pipeline: Language) -> str:
        pipeline.to_disk(tmp_path / "pipeline")
        return f"spacy:{tmp_path / 'pipeline'}"

    return save


def with_names(*patterns: tuple[str, str]) -> Language:
    pipeline = spacy.blank("en")
    ruler = cast(EntityRuler, pipeline.add_pipe("entity_ruler"))
    ruler.add_patterns([{"label": label, "pattern": words} for label, words in patterns])
    return pipeline


def test_a_joined_verb_has_the_subject_of_the_first() -> None:
    assert shown(TOLD) == [
        ("said", "Governor Ilse Tarn", ["the Vell dam broke on Sunday"]),
        ("added", "Governor Ilse Tarn", ["nobody died"]),
    ]


def test_a_subject_behind_its_verb_and_a_quotation_before_it() -> None:
    assert shown(TURNED) == [("said", "Petr Okan", ['" The road is closed'])]


@pytest.mark.parametrize("parse", [ACCORDING, ACCORDING_UD])
def test_according_to_in_both_ways_of_parsing(parse: str) -> None:
    assert shown(parse) == [("According to", "the Dam Board", ["the wall was cracked"])]


def test_what_is_said_around_the_cue_is_two_places() -> None:
    assert shown(BETWEEN_UD) == [("said", "Tarn", ["The wall", "was cracked"])]


def test_who_of_a_relative_clause_is_the_name_before_it() -> None:
    assert shown(WHO) == [("said", "Okan", ["the wall leaked"])]


def test_words_between_marks_are_what_is_said_where_no_clause_is() -> None:
    assert shown(MARKED) == [("blasted", "Okan", ['" a disgrace "'])]


def test_of_a_passive_verb_the_agent_says_it() -> None:
    assert shown(PASSIVE) == [("told", "the guild", ["walls leaked"])]


# Words between marks behind a participle that has no subject are a title.
@pytest.mark.parametrize("parse", [BY_WHOM, TITLED])
def test_a_cue_that_says_nothing_is_none(parse: str) -> None:
    assert shown(parse) == []


@pytest.mark.parametrize(
    ("parse", "starts"),
    [
        (TOLD, ["Governor", "that the", "nobody"]),
        (TURNED, ['" The']),
        (WHO, ["Okan", "who", "the wall"]),
        (ACCORDING, ["According"]),
    ],
)
def test_clauses_begin_where_a_finite_verb_begins_to_have_its_words(parse: str, starts: list[str]) -> None:
    text = text_of(parse)
    found = reading(parse).clauses or ()
    assert [text[at:].startswith(start) for at, start in zip(found, starts, strict=True)] == [True] * len(starts)


def test_labels_become_types_and_unknown_ones_are_dropped() -> None:
    labels = ("PERSON", "PER", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MONEY")
    pipeline = with_names(*((label, f"N{label}") for label in labels))
    (found,) = SpacyReader(pipeline).read([" ".join(f"N{label}" for label in labels)])
    assert [name.type for name in found.names or ()] == [
        *("person", "person", "organisation", "place", "place", "place", "group", "event"),
    ]


def test_a_name_has_no_article_before_it_and_no_genitive_behind_it() -> None:
    text = "The Dam Board met at the Vell Club's hall, says The Post. The"
    pipeline = with_names(("ORG", "The Dam Board"), ("ORG", "the Vell Club's"), ("ORG", "The Post"), ("ORG", "The"))
    (found,) = SpacyReader(pipeline).read([text])
    names = [text[name.start : name.end] for name in found.names or ()]
    assert names == ["Dam Board", "Vell Club", "The Post", "The"]


def test_what_a_pipeline_does_not_do_is_not_read() -> None:
    (bare,) = SpacyReader(spacy.blank("en")).read(["Ilse Tarn said that the dam broke."])
    assert bare == Reading()
    assert reading(TOLD).names is None
    (named,) = SpacyReader(with_names(("PERSON", "Petr Okan"))).read(["Ilse Tarn said that the dam broke."])
    assert named == Reading(names=())


def test_a_text_longer_than_the_pipeline_takes_is_not_read() -> None:
    pipeline = with_names(("PERSON", "Tarn"))
    pipeline.max_length = 20
    long, short = SpacyReader(pipeline).read(["Tarn met Tarn, and Tarn met Tarn.", "Tarn left."])
    assert long == Reading()
    assert len(short.names or ()) == 1


# "Quay" is in no list of the package: without the pipeline the rules take it for something else or for nothing.
def test_an_analysis_by_a_pipeline_in_a_folder(saved: Callable[[Language], str]) -> None:
    pipeline = with_names(("EVENT", "Long Quay"))
    pipeline.add_pipe("parse_of_the_test", first=True)
    pipeline.meta["name"], pipeline.meta["version"] = "quays", "1.2"
    report = twosource.article("The guild stopped work at Long Quay on Monday, its head said.", outlet="Post")
    other = twosource.article(text_of(WHO), outlet="Mail")
    analysis = twosource.analyze([report, other], language=saved(pipeline))
    assert [(m.where.words, m.type) for m in analysis.names] == [("Long Quay", "event")]
    read = {r.report: r.reading for r in analysis.readings}
    assert [len(a.content) for a in read[other.id].attributions or ()] == [1]
    assert read[report.id].attributions is None
    settings = dict(analysis.steps[0].settings)
    assert settings == {"language": "spacy:en_quays", "version": f"1.2 with spaCy {spacy.about.__version__}"}


def test_a_pipeline_of_another_language_is_refused(saved: Callable[[Language], str]) -> None:
    with pytest.raises(UnknownReader, match="reads the language 'de'"):
        choose_reader(saved(spacy.blank("de")))


def test_a_folder_with_a_broken_pipeline_is_an_error_in_one_line(saved: Callable[[Language], str]) -> None:
    language = saved(spacy.blank("en"))
    (Path(language.removeprefix("spacy:")) / "config.cfg").write_text("[nlp\nlang = ", encoding="utf-8")
    with pytest.raises(UnknownReader, match="cannot be loaded") as broken:
        choose_reader(language)
    assert "\n" not in str(broken.value)
