# The slice key is not one that can be.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/requests> qb:sliceStructure gk:slice-key\/requests\/form-2019 .
} ;
INSERT DATA {
  <id/report/360981/2020/requests> qb:sliceStructure gk:slice-key\/requests .
}
