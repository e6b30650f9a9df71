import json

import twosource

articles, findings = twosource.read(["reports/"])
analysis = twosource.analyze(articles, findings)
print(twosource.summary(analysis))  # --format summary
print(json.dumps(twosource.to_contract(analysis)))  # --format json
print(twosource.to_markdown(analysis))  # --format markdown
print(twosource.to_html(analysis))  # --format html
