# The source is not one that can be.
BASE <http://localhost:3030/>
PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE DATA {
  <id/report/360981/2020> prov:wasDerivedFrom <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89> .
} ;
INSERT DATA {
  <id/report/360981/2020> prov:wasDerivedFrom <source/fengcheng-2020> .
}
