# Something without an address.
BASE <http://localhost:3030/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA {
  _:something rdfs:label "无名"@zh .
}
