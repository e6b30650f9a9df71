import twosource

articles, findings = twosource.read(["reports/"])
differences = twosource.diff(articles[0], articles[1])
print(twosource.summary(differences))  # --format terminal
print(twosource.to_contract(differences))  # --format json
print(twosource.to_markdown(differences))  # --format markdown
print(twosource.to_html(differences))  # --format html
