# The graph of the report names a division, which the registers do.
BASE <http://localhost:3030/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA {
  <id/jurisdiction/360981> rdfs:label "丰城市"@zh .
}
