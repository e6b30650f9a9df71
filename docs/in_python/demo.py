from importlib.resources import files
from pathlib import Path

import twosource

articles, findings = twosource.read([str(files("twosource") / "example" / "reports")])
analysis = twosource.analyze(articles, findings)
Path("twosource-demo.html").write_text(twosource.to_html(analysis), encoding="utf-8")
