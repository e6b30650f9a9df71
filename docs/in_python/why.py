import twosource

articles, findings = twosource.read(["reports/"])
analysis = twosource.analyze(articles, findings)
print(twosource.why(analysis, "1"))  # the first claim of the summary
