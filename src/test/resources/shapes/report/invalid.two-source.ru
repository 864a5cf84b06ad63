# Two values for the source.
BASE <http://localhost:3030/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
  <id/report/360981/2020> prov:wasDerivedFrom <source/98ae774377d0cc70ead35f125436e1348ab7aa6fee60984ef3b379a048d7e517> .
}
