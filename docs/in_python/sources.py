import twosource

articles, findings = twosource.read(["reports/"])
analysis = twosource.analyze(articles, findings)
for sentence in twosource.sources(analysis, "002_courier"):
    origin = sentence.came_from and (sentence.came_from.origin or sentence.came_from.report)
    print(sentence.kind, origin, sentence.where.words)
