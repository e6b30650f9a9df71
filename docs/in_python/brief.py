import twosource
from twosource.report.brief import write_brief
from twosource.report.dossier import to_dossier

articles, findings = twosource.read(["reports/"])
dossier = to_dossier(twosource.to_contract(twosource.analyze(articles, findings)))
print(dossier.title)
for sentence in write_brief(dossier):
    print(sentence.chapter, sentence.text, sentence.claims)
