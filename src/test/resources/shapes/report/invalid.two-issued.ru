# Two dates of issue.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
  <id/report/360981/2020> dct:issued "2021-01-25"^^xsd:date ; gk:issuedEvidence gk:evidence\/signature ; gk:issuedPlace <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#char=1,11> ; dct:issued "2021-01-26"^^xsd:date .
}
