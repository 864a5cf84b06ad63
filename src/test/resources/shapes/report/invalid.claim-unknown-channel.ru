# A claim whose channel is in no code list.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>

DELETE DATA {
  <id/report/360981/2020/claim/1> gk:channel gk:channel\/online .
} ;
INSERT DATA {
  <id/report/360981/2020/claim/1> gk:channel <https://w3id.org/gongkai/def/channel/pigeon> .
}
