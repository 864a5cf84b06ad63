# A claim placed by line.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>

DELETE DATA {
  <id/report/360981/2020/claim/1> prov:wasQuotedFrom <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#char=400,402> .
} ;
INSERT DATA {
  <id/report/360981/2020/claim/1> prov:wasQuotedFrom <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#line=4,5> .
}
