# A claim whose sentence has no place.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>

DELETE DATA {
  <id/report/360981/2020/claim/1> gk:sentencePlace <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#char=389,403> .
}
