"""What the program says of itself -> the pages of `docs/` that repeat it.

python docs/generate.py            write docs/cli.md, docs/schema/ and the summary in README.md
python docs/generate.py --check    write nothing; name the pages that are out of date, exit status 1
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import msgspec

import twosource as twosource_api
from twosource.cli.main import Commands, twosource
from twosource.report import schema, schema_differences

DOCS = Path(__file__).resolve().parent
README = DOCS.parent / "README.md"
_BEGIN = "<!-- summary: begin (made by docs/generate.py) -->"
_END = "<!-- summary: end -->"
_SHAPE: dict[str, Any] = {**twosource.context_settings, "max_content_width": 100, "terminal_width": 100}
"""Help as it looks on a terminal of 100 columns, whatever the one at hand has."""

IN_PYTHON = {file.stem: file.read_text(encoding="utf-8") for file in sorted((DOCS / "in_python").glob("*.py"))}
"""What a command does, in Python; a test runs these over a folder `reports/`."""


def command_page() -> str:
    """Every command with its help text and its equivalent in Python."""
    group = click.Context(twosource, info_name="twosource", **_SHAPE)
    parts = ["# Commands", "", "Made from the program by `make docs`; `make test` checks that it is current.", ""]
    parts += ["```", twosource.get_help(group), "```", ""]
    for name in Commands.names:
        command = twosource.get_command(group, name)
        if command is None:
            raise LookupError(name)
        inner = click.Context(command, parent=group, info_name=name, **_SHAPE)
        parts += [f"## twosource {name}", "", "```", command.get_help(inner), "```", ""]
        for under in command.commands.values() if isinstance(command, click.Group) else ():
            deeper = click.Context(under, parent=inner, info_name=under.name, **_SHAPE)
            parts += [f"### twosource {name} {under.name}", "", "```", under.get_help(deeper), "```", ""]
        parts += ["In Python:", "", "```python", IN_PYTHON[name].strip(), "```", ""]
    return "\n".join(parts)


def schema_page(published: type, title: str, command: str) -> str:
    """The JSON Schema of a published format."""
    made: dict[str, Any] = msgspec.json.schema(published)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": f"What `twosource {command} --format json` writes. A writer may add fields; a reader skips what "
        "it does not know. Offsets are half-open and count Unicode code points in the `text` of the report.",
    }
    return json.dumps({**head, **made}, indent=1, ensure_ascii=False) + "\n"


def readme_page() -> str:
    """The README with the summary of the bundled example between its two marks."""
    articles, findings = twosource_api.read([str(files("twosource") / "example" / "reports")])
    told = twosource_api.summary(twosource_api.analyze(articles, findings))
    before, begin, rest = README.read_text(encoding="utf-8").partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise LookupError(f"{README.name} has lost a mark of its summary")
    return f"{before}{begin}\n```\n{told.strip()}\n```\n{end}{after}"


def pages() -> dict[Path, str]:
    """Each generated page and what should stand in it."""
    return {
        DOCS / "cli.md": command_page(),
        DOCS / "schema" / "analysis-1.json": schema_page(schema.Analysis, schema.FORMAT, "analyze"),
        DOCS / "schema" / "diff-1.json": schema_page(schema_differences.Differences, schema_differences.FORMAT, "diff"),
        README: readme_page(),
    }


def stale() -> list[Path]:
    """Generated pages that are missing or out of date."""
    return [p for p, content in pages().items() if not p.exists() or p.read_text(encoding="utf-8") != content]


def main() -> int:
    """Write the pages, or check them."""
    old = stale()
    for page in old:
        if "--check" in sys.argv[1:]:
            print(f"{page.relative_to(DOCS.parent)} is out of date: run `make docs`")
        else:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(pages()[page], encoding="utf-8")
            print(f"wrote {page.relative_to(DOCS.parent)}")
    return 1 if old and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
