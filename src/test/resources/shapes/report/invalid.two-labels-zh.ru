# Two Chinese names.
BASE <http://localhost:3030/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA {
  <id/report/360981/2020> rdfs:label "丰城市年报"@zh .
}
