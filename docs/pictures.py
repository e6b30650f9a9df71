"""The bundled example's report -> the pictures of the README: `python docs/pictures.py` (needs Chromium)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

import twosource

PICTURES = Path(__file__).resolve().parent / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SIZE = "1100,1860"
"""Pixels: the key figures, the claims to look at first and the chains."""


def browser() -> str:
    """The path of a Chromium; LookupError where none is installed."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise LookupError("no Chromium found: install the package chromium")
    return found


def main() -> int:
    """Take the pictures."""
    articles, findings = twosource.read([str(files("twosource") / "example" / "reports")])
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_text(twosource.to_html(twosource.analyze(articles, findings)), encoding="utf-8")
        options = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--no-first-run",
            "--disable-sync",
        )
        quiet = ("--disable-background-networking", "--disable-component-update", f"--user-data-dir={folder}/profile")
        shot = (f"--screenshot={PICTURES / 'report.png'}", f"--window-size={SIZE}", page.as_uri())
        subprocess.run([browser(), *options, *quiet, *shot], check=True, capture_output=True, timeout=120)
    print(f"wrote {PICTURES / 'report.png'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
