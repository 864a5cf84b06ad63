PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dqv: <http://www.w3.org/ns/dqv#>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
BASE <http://localhost:3030/>

DELETE WHERE { <id/repair/360981/2020/1> gk:tied ?o } ;
INSERT DATA { <id/repair/360981/2020/1> gk:tied 0 }
