# The period ends before it begins.
BASE <http://localhost:3030/>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
  <id/report/360981/2020/period> dcat:endDate "2020-12-31"^^xsd:date .
  <id/report/360981/2020/period> dcat:startDate "2020-01-01"^^xsd:date .
} ;
INSERT DATA {
  <id/report/360981/2020/period> dcat:endDate "2020-01-01"^^xsd:date .
  <id/report/360981/2020/period> dcat:startDate "2020-12-31"^^xsd:date .
}
