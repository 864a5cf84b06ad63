# A local indicator that nobody can find in the text.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>

DELETE DATA {
  <id/report/360981/2014/statistics/local.2> prov:wasQuotedFrom <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#char=1040,1053> .
}
