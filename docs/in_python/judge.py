import twosource
from twosource.desk.rulings import add_ruling, read_rulings
from twosource.model.rulings import Ruling, Spot

articles, findings = twosource.read(["reports/"])
analysis = twosource.analyze(articles, findings)
one, other = (Spot(s.report, s.where.start, s.where.end, s.where.words) for s in analysis.statements[:2])
add_ruling("twosource-judgements.jsonl", Ruling("part", "Ana Ruiz", "2026-03-01T10:00:00+00:00", one, other))
rulings, broken = read_rulings("twosource-judgements.jsonl")
analysis = twosource.analyze(articles, (*findings, *broken), judgements=rulings)
for ruled in analysis.ruled:
    print(ruled.ruling.id, ruled.applied, ruled.detail)
print(twosource.summary(analysis))
