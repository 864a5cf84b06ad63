# A name in a language that is not published.
BASE <http://localhost:3030/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA {
  <id/report/360981/2020> rdfs:label "Rapport 2020"@fr .
}
