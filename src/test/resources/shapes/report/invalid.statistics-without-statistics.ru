# Only money, and no table of the kind.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>

DELETE DATA {
  <id/report/360981/2014/statistics> gk:tableKind gk:table\/statistics .
  <id/report/360981/2014/amounts> gk:tableKind gk:table\/statistics .
}
